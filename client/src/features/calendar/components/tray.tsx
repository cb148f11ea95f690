import { textIn } from '@altavoz/domain/shared/language';
import type { PlainDateString } from '@altavoz/domain/shared/plain-date';
import type { Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/format/use-format.js';
import { Button } from '../../../shared/ui/button.js';
import { ChannelShape } from '../../../shared/ui/channel.js';
import { classNames } from '../../../shared/ui/class-names.js';
import { Icon } from '../../../shared/ui/icon.js';
import { LinkButton } from '../../../shared/ui/text-link.js';
import type { Tactic } from '../../../shared/plan/tactics.js';
import type { Gap, GapsAnswer } from '../occurrence.js';
import { useMissingText } from '../refusal-text.js';
import styles from './tray.module.css';

/** The type of what is dragged from the tray where the library is not there to carry it (the year). */
export const TRAY_DRAG_TYPE = 'application/x-altavoz-tactic';

interface TrayProps {
  readonly tactics: readonly Tactic[];
  readonly gaps: readonly Gap[];
  readonly audienceGaps: GapsAnswer['byAudience'];
  readonly today: PlainDateString;
  readonly campaignPhase: number;
  readonly currency: string;
  readonly mayEdit: boolean;
  /** The browser carries the card (year), or the calendar library does (month, week). */
  readonly nativeDrag: boolean;
  readonly listRef: Ref<HTMLUListElement>;
  readonly onOpen: (tactic: Tactic) => void;
  readonly onSchedule: (tactic: Tactic) => void;
  readonly onCover: (gap: Gap) => void;
}

/** Tactics without a date, each with what it lacks; below them the gaps they could fill (RW3). */
export function Tray(props: TrayProps) {
  const { tactics, gaps, audienceGaps, today, mayEdit, listRef, onCover } = props;
  const { t } = useTranslation('calendar');
  const format = useFormat();
  const silent = audienceGaps.filter((each) => each.gaps.some(({ end }) => end >= today));
  return (
    <aside className={styles.tray} aria-label={t('tray.title')}>
      <h2>
        {t('tray.title')} <span>{t('tray.count', { count: tactics.length })}</span>
      </h2>
      {mayEdit && tactics.length > 0 && (
        <p className={styles.hint}>
          {t('tray.hint')} <kbd>M</kbd> {t('tray.hintEnd')}
        </p>
      )}
      <ul className={styles.cards} ref={listRef}>
        {tactics.map((tactic) => (
          <TrayCard key={tactic.id} tactic={tactic} {...props} />
        ))}
      </ul>
      {tactics.length === 0 && <p className={styles.none}>{t('tray.none')}</p>}
      <h2 className={styles.gapsTitle}>{t('gap.title')}</h2>
      {gaps.length === 0 ? (
        <p className={styles.none}>{t('gap.none')}</p>
      ) : (
        <GapList gaps={gaps} today={today} onCover={mayEdit ? onCover : undefined} />
      )}
      {silent.map((audience) => (
        <section key={audience.audienceId} aria-label={textIn(audience.name, format.language)}>
          <h3 className={styles.audience}>
            {t('gap.forAudience', { name: textIn(audience.name, format.language) })}
          </h3>
          <GapList
            gaps={audience.gaps.filter(({ end }) => end >= today)}
            today={today}
            onCover={mayEdit ? onCover : undefined}
          />
        </section>
      ))}
    </aside>
  );
}

function TrayCard(props: TrayProps & { readonly tactic: Tactic }) {
  const { tactic, campaignPhase, currency, mayEdit, nativeDrag, onOpen, onSchedule } = props;
  const { t } = useTranslation(['calendar', 'shared']);
  const format = useFormat();
  const missing = useMissingText();
  const name = textIn(tactic.name, format.language);
  const phase = t('shared:phase.label', { phase: tactic.phase });
  const cost = tactic.budget === null ? undefined : format.money({ amount: tactic.budget.planned, currency });
  const lacks = tactic.missing.filter(({ key }) => key !== 'dates-missing').map(missing);
  const outside = tactic.phase > campaignPhase;
  return (
    <li
      className={classNames(styles.card, mayEdit && styles.movable)}
      data-occurrence={`tactic:${tactic.id}`}
      data-tray-tactic={mayEdit ? tactic.id : undefined}
      data-name={name}
      draggable={mayEdit && nativeDrag}
      onDragStart={(event) => {
        event.dataTransfer.setData(TRAY_DRAG_TYPE, tactic.id);
        event.dataTransfer.effectAllowed = 'move';
      }}
    >
      {mayEdit && <Icon name="drag" size={16} className={styles.grip} />}
      <div className={styles.body}>
        <button
          type="button"
          className={styles.name}
          data-channel={tactic.channelType}
          data-occurrence={`tactic:${tactic.id}`}
          onClick={() => onOpen(tactic)}
        >
          <ChannelShape channel={tactic.channelType} named />
          <span>{name}</span>
        </button>
        <p className={styles.meta}>
          {cost === undefined ? phase : `${phase} · ${cost}`}
          {mayEdit && (
            <LinkButton
              className={styles.schedule}
              aria-label={t('tray.move', { name })}
              onClick={() => onSchedule(tactic)}
            >
              {t('tray.schedule')}
            </LinkButton>
          )}
        </p>
        {outside && <p className={styles.waits}>{t('outOfPhase', { phase: campaignPhase })}</p>}
        {lacks.slice(0, 2).map((text) => (
          <p key={text} className={styles.waits}>
            {text}
          </p>
        ))}
        {lacks.length === 0 && !outside && <p>{t('tray.ready')}</p>}
      </div>
    </li>
  );
}

interface GapListProps {
  readonly gaps: readonly Gap[];
  readonly today: PlainDateString;
  readonly onCover: ((gap: Gap) => void) | undefined;
}

/** Gaps with their length; those that went by stand without a step. */
export function GapList({ gaps, today, onCover }: GapListProps) {
  const { t } = useTranslation('calendar');
  const format = useFormat();
  return (
    <ul className={styles.gaps}>
      {gaps.map((gap) => {
        const past = gap.end < today;
        const days = t('gap.days', { count: gap.days });
        return (
          <li key={gap.start} className={classNames(past && styles.past)}>
            <i className="hatch" aria-hidden="true" />
            <div>
              <b>{format.range(gap.start, gap.end)}</b>
              <p>{past ? `${days} · ${t('gap.past')}` : days}</p>
            </div>
            {!past && onCover !== undefined && (
              <Button small onClick={() => onCover(gap)}>
                {t('gap.cover')}
              </Button>
            )}
          </li>
        );
      })}
    </ul>
  );
}
