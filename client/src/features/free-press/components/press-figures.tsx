import { textIn } from '@altavoz/domain/shared/language';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/format/use-format.js';
import type { FreePress } from '../api/free-press.js';
import styles from './press-figures.module.css';

/** How many, where, how they speak of us and what they are read beside. */
export function PressFigures({ summary }: { readonly summary: FreePress }) {
  const { t } = useTranslation('free-press');
  const format = useFormat();
  const { outcome, releases, total } = summary;
  const outcomeText = ({ unit, target }: NonNullable<typeof outcome>, value: number): string => {
    const say = (amount: number): string =>
      unit === 'money'
        ? format.money({ amount: Math.round(amount / 1_000), currency: summary.currency })
        : format.number(amount / 1_000);
    return target === null ? say(value) : t('ofCount', { some: say(value), all: say(target) });
  };
  const rows = [
    { name: t('national'), value: format.number(summary.national.count) },
    { name: t('international'), value: format.number(summary.international.count) },
    {
      name: t('toneRow'),
      value: t('toneCounts', {
        favourable: summary.favourable,
        neutral: summary.neutral,
        critical: summary.critical.count,
      }),
    },
    ...(summary.offMessage.count > 0
      ? [{ name: t('offMessageCount'), value: format.number(summary.offMessage.count) }]
      : []),
    { name: t('withMessage'), value: t('ofCount', { some: summary.withMessage, all: total.count }) },
    ...(summary.reach > 0 ? [{ name: t('reach'), value: format.number(summary.reach) }] : []),
    ...(releases.sent > 0
      ? [
          {
            name: t('publishedReleases'),
            value: t('ofCountRate', {
              some: releases.published,
              all: releases.sent,
              rate: format.basisPoints(releases.rate ?? 0),
            }),
          },
        ]
      : []),
    ...(outcome
      ? [
          {
            name: textIn(outcome.name, format.language),
            value: outcome.value === null ? t('notMeasured') : outcomeText(outcome, outcome.value),
          },
        ]
      : []),
  ];
  return (
    <div>
      <p className={styles.count}>
        <b>{format.number(total.count)}</b> {t('clips', { count: total.count })}
        {summary.copies > 0 && <span>{t('andCopies', { count: summary.copies })}</span>}
      </p>
      <dl className={styles.rows}>
        {rows.map(({ name, value }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
