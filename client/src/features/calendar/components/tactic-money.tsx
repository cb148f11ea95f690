import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/format/use-format.js';
import { ReserveBar } from '../../../shared/ui/reserve-bar.js';
import type { Tactic } from '../../../shared/plan/tactics.js';
import styles from './tactic-drawer.module.css';

interface TacticMoneyProps {
  readonly budget: NonNullable<Tactic['budget']>;
  readonly currency: string;
}

/** The stored amounts are cumulative (RH14); the bar shows the parts that stand beside each other. */
export function TacticMoney({ budget, currency }: TacticMoneyProps) {
  const { t } = useTranslation('calendar');
  const format = useFormat();
  const { planned, approved, committed, spent } = budget;
  const all = {
    spent,
    committed: committed - spent,
    approved: approved - committed,
    planned: planned - approved,
  };
  const parts = Object.fromEntries(Object.entries(all).filter(([, value]) => value > 0));
  return (
    <section>
      <h3 className={styles.withFigure}>
        {t('drawer.budget')}
        <b className="num">{format.money({ amount: planned, currency })}</b>
      </h3>
      {planned === 0 ? (
        <p className={styles.none}>{t('drawer.noCost')}</p>
      ) : (
        <ReserveBar parts={parts} currency={currency} height={12} />
      )}
    </section>
  );
}
