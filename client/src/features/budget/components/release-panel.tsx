import { LEADS } from '@altavoz/contracts/access';
import { DEFAULT_RESERVE_BASIS_POINTS, shareOf } from '@altavoz/domain/budget/compute-budget';
import { textIn } from '@altavoz/domain/shared/language';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/format/use-format.js';
import { useCampaign, useCampaignId } from '../../../shared/session/campaign.js';
import { useMay, useSession } from '../../../shared/session/session.js';
import { Button } from '../../../shared/ui/button.js';
import { StateLabel } from '../../../shared/ui/label.js';
import { Warning } from '../../../shared/ui/notice.js';
import { useProblemText } from '../../../shared/ui/problem-text.js';
import { showToast } from '../../../shared/ui/toast.js';
import { useDecideRelease, type Decision } from '../api/change-budget.js';
import type { Budget, Release } from '../../../shared/plan/budget.js';
import styles from './release-panel.module.css';

const DONE = { approve: 'approved', reject: 'rejected', withdraw: 'withdrawn' } as const;

/** A release that waits: who, why, the line and the reserve before and after, the bite in brass. */
export function ReleasePanel({ budget, release }: { readonly budget: Budget; readonly release: Release }) {
  const { t } = useTranslation('budget');
  const format = useFormat();
  const campaign = useCampaign();
  const session = useSession();
  const mayDecide = useMay(LEADS);
  const decide = useDecideRelease(useCampaignId(), (action) =>
    showToast({ message: t(`release.${DONE[action]}`), tone: 'done' }),
  );
  const text = useProblemText();
  const money = (amount: number): string => format.money({ amount, currency: budget.currency });
  const shareAfter = shareOf(budget.total, release.reserveAfter);
  const line = budget.lines.find(({ tacticId }) => tacticId === release.tacticId);
  const own = release.requestedBy?.id === session?.user.id;
  const alone = own && session?.onlyApprover === true;
  const amount = money(release.amount);

  const onDecide = (action: Decision['action']): void =>
    decide.mutate(
      { release, action, comment: '' },
      { onError: (error) => showToast({ message: text(error), tone: 'failed' }) },
    );

  return (
    <section className={styles.panel} aria-label={t('release.title', { amount })}>
      <StateLabel tone="waiting">{t('release.waiting')}</StateLabel>
      <h2>{t('release.title', { amount })}</h2>
      <p className={styles.by}>
        {t('release.by', {
          name: release.requestedBy?.name ?? '',
          moment: format.moment(release.createdAt, campaign?.timeZone),
        })}
      </p>
      <blockquote className={styles.why}>
        <b>{t(`release.${release.reason}`)}.</b> {release.justification}
      </blockquote>
      <dl className={styles.facts}>
        <div>
          <dt>{t('release.forTactic')}</dt>
          <dd>{line ? textIn(line.name, format.language) : t('release.forPlan')}</dd>
        </div>
        {line && (
          <div>
            <dt>{t('release.line')}</dt>
            <dd>
              <Change before={money(line.planned)} after={money(line.planned + release.amount)} />
            </dd>
          </div>
        )}
        <div>
          <dt>{t('release.reserve')}</dt>
          <dd>
            <Change before={money(release.reserveBefore)} after={money(release.reserveAfter)} />
          </dd>
        </div>
      </dl>
      <div
        className={styles.bar}
        role="img"
        aria-label={t('release.effect', {
          before: money(release.reserveBefore),
          after: money(release.reserveAfter),
        })}
      >
        <i className={styles.held} style={{ flexGrow: release.reserveAfter }} />
        <i className={styles.bite} style={{ flexGrow: release.amount }} />
      </div>
      <p className={styles.legend} aria-hidden="true">
        <span>
          {t('release.remains', {
            amount: money(release.reserveAfter),
            share: format.basisPoints(shareAfter),
          })}
        </span>
        <b>{amount}</b>
      </p>
      {shareAfter < DEFAULT_RESERVE_BASIS_POINTS && <Warning>{t('release.belowRule')}</Warning>}
      {alone && <Warning>{t('release.alone')}</Warning>}
      {mayDecide && (!own || alone) ? (
        <div className={styles.decide}>
          <Button wide onClick={() => onDecide('reject')} disabled={decide.isPending}>
            {t('release.reject')}
          </Button>
          <Button
            wide
            variant="primary"
            icon="check"
            busy={decide.isPending}
            onClick={() => onDecide('approve')}
          >
            {t('release.approve', { amount })}
          </Button>
        </div>
      ) : (
        <p className={styles.by}>{t(own ? 'release.own' : 'release.onlyLeads')}</p>
      )}
      {own && !alone && (
        <Button busy={decide.isPending} onClick={() => onDecide('withdraw')}>
          {t('release.withdraw')}
        </Button>
      )}
    </section>
  );
}

function Change({ before, after }: { readonly before: string; readonly after: string }) {
  return (
    <span className="tabular">
      <s className={styles.before}>{before}</s> {after}
    </span>
  );
}
