import { textIn } from '@altavoz/domain/shared/language';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/format/use-format.js';
import { LinkButton } from '../../../shared/ui/text-link.js';
import type { FreePress } from '../api/free-press.js';
import styles from './press-figures.module.css';

/** How many, where, and the indicative value with its method one click away. */
export function PressFigures({
  summary,
  onMethod,
}: {
  readonly summary: FreePress;
  readonly onMethod: () => void;
}) {
  const { t } = useTranslation('free-press');
  const format = useFormat();
  const money = (amount: number): string => format.money({ amount, currency: summary.currency });
  const { outcome } = summary;
  const outcomeText = ({ unit, target }: NonNullable<typeof outcome>, value: number): string => {
    const say = (amount: number): string =>
      unit === 'money' ? money(Math.round(amount / 1_000)) : format.number(amount / 1_000);
    return target === null ? say(value) : t('ofCount', { some: say(value), all: say(target) });
  };
  const rows = [
    { name: t('national'), value: format.number(summary.national.count) },
    { name: t('international'), value: format.number(summary.international.count) },
    { name: t('critical'), value: format.number(summary.critical.count) },
    ...(summary.offMessage.count > 0
      ? [{ name: t('offMessageCount'), value: format.number(summary.offMessage.count) }]
      : []),
    ...(summary.copies > 0 ? [{ name: t('copies'), value: format.number(summary.copies) }] : []),
    {
      name: t('withMessage'),
      value: t('ofCount', { some: summary.withMessage, all: summary.total.count }),
    },
    ...(summary.reach > 0 ? [{ name: t('reach'), value: format.number(summary.reach) }] : []),
    ...(summary.releases.sent > 0
      ? [
          {
            name: t('publishedReleases'),
            value: t('ofCountRate', {
              some: summary.releases.published,
              all: summary.releases.sent,
              rate: format.basisPoints(summary.releases.rate ?? 0),
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
        <b>{format.number(summary.total.count)}</b> {t('clips', { count: summary.total.count })}
      </p>
      <dl className={styles.rows}>
        {rows.map(({ name, value }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <section className={styles.value} aria-label={t('value')}>
        <p>
          <span>{t('value')}</span>
          <b>{money(summary.total.value)}</b>
        </p>
        <p className={styles.small}>
          {t('valueText')} <LinkButton onClick={onMethod}>{t('method')}</LinkButton>
        </p>
        {(summary.critical.value > 0 || summary.offMessage.value > 0) && (
          <p className={styles.small}>
            {t('apart', {
              critical: money(summary.critical.value),
              offMessage: money(summary.offMessage.value),
            })}
          </p>
        )}
        <p className={styles.small}>
          {t('beside', {
            spent: money(summary.saving.paidAdvertisingSpent),
            planned: money(summary.saving.paidAdvertisingPlanned),
          })}
        </p>
      </section>
    </div>
  );
}
