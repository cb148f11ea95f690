import { textIn } from '@altavoz/domain/shared/language';
import type { PlainDateString } from '@altavoz/domain/shared/plain-date';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/format/use-format.js';
import { Button } from '../../../shared/ui/button.js';
import type { Gap, GapsAnswer } from '../occurrence.js';
import styles from './gap-strip.module.css';

export interface GapStripProps {
  readonly gaps: readonly Gap[];
  readonly audienceGaps: GapsAnswer['byAudience'];
  readonly today: PlainDateString;
  readonly onCover: ((gap: Gap) => void) | undefined;
}

/** The gaps that can still be covered, beside each other where the tray has no room (RW3). */
export function GapStrip({ gaps, audienceGaps, today, onCover }: GapStripProps) {
  const { t } = useTranslation('calendar');
  const format = useFormat();
  const all = [
    ...gaps.map((gap) => ({ key: gap.start, gap, whose: undefined })),
    ...audienceGaps.flatMap(({ audienceId, name, gaps: theirs }) =>
      theirs.map((gap) => ({
        key: `${audienceId} ${gap.start}`,
        gap,
        whose: textIn(name, format.language),
      })),
    ),
  ].filter(({ gap }) => gap.end >= today);
  if (all.length === 0) return null;
  return (
    <section className={styles.strip} aria-label={t('gap.title')}>
      <h2>{t('gap.title')}</h2>
      <ul>
        {all.map(({ key, gap, whose }) => {
          const days = t('gap.days', { count: gap.days });
          return (
            <li key={key}>
              <i className="hatch" aria-hidden="true" />
              <div>
                <b>{format.range(gap.start, gap.end)}</b>
                <p>{whose === undefined ? days : `${whose} · ${days}`}</p>
              </div>
              {onCover !== undefined && (
                <Button small onClick={() => onCover(gap)}>
                  {t('gap.cover')}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
