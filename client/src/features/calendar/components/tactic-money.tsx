import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/format/use-format.js';
import { checksQuery } from '../../../shared/plan/checks.js';
import { useCampaignId } from '../../../shared/session/campaign.js';
import { buttonClass } from '../../../shared/ui/button.js';
import { classNames } from '../../../shared/ui/class-names.js';
import { Warning } from '../../../shared/ui/notice.js';
import { linkClass } from '../../../shared/ui/text-link.js';
import { ReserveBar } from '../../../shared/ui/reserve-bar.js';
import type { Tactic } from '../../../shared/plan/tactics.js';
import styles from './tactic-drawer.module.css';

interface TacticMoneyProps {
  readonly tacticId: string;
  readonly budget: NonNullable<Tactic['budget']>;
  readonly currency: string;
}

/** The stored amounts are cumulative (RH14); the bar shows the parts that stand beside each other. */
export function TacticMoney({ tacticId, budget, currency }: TacticMoneyProps) {
  const { t } = useTranslation('calendar');
  const format = useFormat();
  const campaignId = useCampaignId();
  const checks = useQuery(checksQuery(campaignId)).data ?? [];
  const excess = checks.find(({ rule }) => rule === 'RH13');
  // A total that is too small is not mended by a release.
  const missing = excess?.key === 'planned-over-allocatable' ? excess.values['excess'] : undefined;
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
      {excess !== undefined && (
        <Warning
          action={
            missing === undefined ? undefined : (
              <Link
                to="/c/$campaignId/budget"
                params={{ campaignId }}
                search={{ release: String(missing), tactic: tacticId }}
                className={buttonClass({ small: true })}
              >
                {t('drawer.askRelease')}
              </Link>
            )
          }
        >
          {excess.message[format.language]}
        </Warning>
      )}
      <Link
        to="/c/$campaignId/budget"
        params={{ campaignId }}
        search={{ line: tacticId }}
        className={classNames(linkClass, styles.toLine)}
      >
        {t('drawer.budgetLine')}
      </Link>
    </section>
  );
}
