import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/format/use-format.js';
import { LinkButton } from '../../../shared/ui/text-link.js';
import type { FreePress } from '../api/free-press.js';
import styles from './press-figures.module.css';

interface PressValueProps {
  readonly summary: FreePress;
  readonly onMethod: () => void;
}

/** The indicative value with its method one click away, and beside it what advertising costs; in no sum with it (J3). */
export function PressValue({ summary, onMethod }: PressValueProps) {
  const { t } = useTranslation('free-press');
  const format = useFormat();
  const { total, saving, critical, offMessage, currency, otherCurrencies } = summary;
  const money = (amount: number): string => format.money({ amount, currency });
  const apart = [
    ...(critical.count > 0 ? [t('apartCritical', { value: money(critical.value) })] : []),
    ...(offMessage.count > 0 ? [t('apartOffMessage', { value: money(offMessage.value) })] : []),
    ...otherCurrencies.map((sum) => t('apartCurrency', { value: format.money(sum) })),
  ];
  return (
    <section className={styles.value} aria-label={t('value')}>
      <div>
        <p>
          <span>{t('value')}</span>
          <b>{money(total.value)}</b>
        </p>
        <p className={styles.small}>
          {t('valueText')} <LinkButton onClick={onMethod}>{t('method')}</LinkButton>
        </p>
      </div>
      <div>
        <p>
          <span>{t('saving')}</span>
          <b>{money(saving.indicativeValue)}</b>
        </p>
        <p className={styles.small}>
          {t('beside', {
            spent: money(saving.paidAdvertisingSpent),
            planned: money(saving.paidAdvertisingPlanned),
          })}
        </p>
      </div>
      {apart.length > 0 && (
        <div>
          <p>
            <span>{t('apartTitle')}</span>
          </p>
          <ul className={styles.small}>
            {apart.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}
