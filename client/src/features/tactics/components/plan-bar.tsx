import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/format/use-format.js';
import { useCampaignId } from '../../../shared/session/campaign.js';
import { buttonClass } from '../../../shared/ui/button.js';
import { ReserveBar } from '../../../shared/ui/reserve-bar.js';
import { budgetQuery } from '../../../shared/plan/budget.js';
import styles from './plan-bar.module.css';

/** How much of the money the plan takes, and what stays in reserve (RH13). */
export function PlanBar({ mayAsk }: { readonly mayAsk: boolean }) {
  const { t } = useTranslation('tactics');
  const format = useFormat();
  const campaignId = useCampaignId();
  const budget = useQuery(budgetQuery(campaignId)).data;
  if (budget === undefined || budget.total === 0) return null;
  const { currency, buckets, reserveHeld } = budget;
  const money = (amount: number): string => format.money({ amount, currency });
  const share = format.basisPoints(budget.reserveHeldBasisPoints);
  const reserve = t(budget.released === 0 ? 'reserve.intact' : 'reserve.left', { share });
  return (
    <section className={styles.bar}>
      <div className={styles.head}>
        <h2>
          {t('reserve.planned', { planned: money(budget.planned) })}{' '}
          <span>
            {t('reserve.of', { allocatable: money(budget.allocatable), total: money(budget.total), reserve })}
          </span>
        </h2>
        {mayAsk && reserveHeld > 0 && (
          <Link
            to="/c/$campaignId/budget"
            params={{ campaignId }}
            search={{ release: '' }}
            className={buttonClass({ small: true })}
          >
            {t('reserve.ask')}
          </Link>
        )}
      </div>
      <ReserveBar parts={{ ...buckets, reserve: reserveHeld }} currency={currency} height={26} />
    </section>
  );
}
