import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/format/use-format.js';
import { LinkButton } from '../../../shared/ui/text-link.js';
import type { Budget } from '../../../shared/plan/budget.js';
import { scaledText } from '../decimal-field-text.js';
import styles from './benchmark.module.css';

/** The guide's phase-1 figure, read both ways, beside the plan's total and what its phase 1 plans (I4, §3.3). */
export function Benchmark({
  budget,
  onChange,
}: {
  readonly budget: Budget;
  readonly onChange: (() => void) | undefined;
}) {
  const { t } = useTranslation('budget');
  const format = useFormat();
  const { benchmark, currency } = budget;
  if (!benchmark) return <p className={styles.text}>{t('benchmark.otherCurrency', { currency })}</p>;
  const money = (amount: number): string => format.money({ amount, currency });
  const largest = Math.max(1, benchmark.amount, benchmark.withReserve);
  const rows = [
    { name: t('benchmark.reference'), amount: benchmark.amount, outline: true },
    { name: t('benchmark.total'), amount: benchmark.withReserve, outline: false },
    { name: t('benchmark.withoutReserve'), amount: benchmark.withoutReserve, outline: false },
    { name: t('benchmark.phase1'), amount: benchmark.plannedInPhase1, outline: false },
  ];
  const factor = scaledText(benchmark.countryFactorBasisPoints, 4, format.language, 2);
  return (
    <section className={styles.benchmark}>
      <h3>{t('benchmark.title', { amount: money(benchmark.amount) })}</h3>
      <dl>
        {rows.map(({ name, amount, outline }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              <i
                className={outline ? styles.outline : styles.filled}
                style={{ width: `${(amount / largest) * 100}%` }}
                aria-hidden="true"
              />
              <b>{money(amount)}</b>
            </dd>
          </div>
        ))}
      </dl>
      <p className={styles.text}>
        {t('benchmark.text', {
          factor,
          inside: money(benchmark.reserveInside.allocatable),
          onTop: money(benchmark.reserveOnTop.total),
        })}{' '}
        {onChange && <LinkButton onClick={onChange}>{t('benchmark.change')}</LinkButton>}
      </p>
    </section>
  );
}
