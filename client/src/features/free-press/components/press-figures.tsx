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
  const rows = [
    { name: t('national'), value: format.number(summary.national.count) },
    { name: t('international'), value: format.number(summary.international.count) },
    { name: t('critical'), value: format.number(summary.critical.count) },
    ...(summary.reach > 0 ? [{ name: t('reach'), value: format.number(summary.reach) }] : []),
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
