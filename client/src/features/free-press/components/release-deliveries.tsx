import type { downloadReleaseDeliveries } from '@altavoz/contracts/release-deliveries';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { urlOf } from '../../../shared/api-client/request.js';
import { useFormat } from '../../../shared/format/use-format.js';
import { useCampaignId } from '../../../shared/session/campaign.js';
import { Button, ButtonRow, buttonClass } from '../../../shared/ui/button.js';
import { DataTable } from '../../../shared/ui/data-table.js';
import { ErrorState } from '../../../shared/ui/error-state.js';
import { Warning } from '../../../shared/ui/notice.js';
import { Section } from '../../../shared/ui/page.js';
import { useProblemText } from '../../../shared/ui/problem-text.js';
import { RowsSkeleton } from '../../../shared/ui/skeleton.js';
import { showToast } from '../../../shared/ui/toast.js';
import { releaseDeliveriesQuery, useSettleRelease, type ReleaseDelivery } from '../api/release-mailing.js';
import type { PressRelease } from '../api/releases.js';
import styles from './release-page.module.css';

const BECAUSE = ['declined', 'archived', 'moved', 'erased', 'cancelled'] as const;
const SETTLINGS = ['sent', 'failed', 'again'] as const;

/** How many it reached, and who got it, by name. */
export function ReleaseDeliveries({
  release,
  mayRead,
}: {
  readonly release: PressRelease;
  readonly mayRead: boolean;
}) {
  const { t } = useTranslation('free-press');
  const format = useFormat();
  const { total, sent, pending, sending, uncertain } = release.deliveries;
  return (
    <>
      <div>
        <p className={styles.number}>
          <b>{format.number(sent)}</b>
          <span>{t('mailing.ofTotal', { total: format.number(total) })}</span>
        </p>
        <div
          className={styles.bar}
          role="progressbar"
          aria-label={t('mailing.ofTotal', { total: format.number(total) })}
          aria-valuemin={0}
          aria-valuemax={Math.max(1, total)}
          aria-valuenow={total - pending - sending}
        >
          <i style={{ width: `${total === 0 ? 0 : ((total - pending - sending) / total) * 100}%` }} />
        </div>
      </div>
      {uncertain > 0 && <Warning title={t('mailing.uncertainText')} />}
      {mayRead && <Ledger release={release} done={total - pending - sending} />}
    </>
  );
}

function Ledger({ release, done }: { readonly release: PressRelease; readonly done: number }) {
  const { t } = useTranslation('free-press');
  const campaignId = useCampaignId();
  const ledger = useQuery(releaseDeliveriesQuery(campaignId, release.id, done));
  return (
    <Section
      title={t('mailing.who')}
      actions={
        <a
          className={buttonClass({ small: true })}
          href={urlOf<typeof downloadReleaseDeliveries>(
            'GET /campaigns/:campaignId/press-releases/:pressReleaseId/deliveries.csv',
            { params: { campaignId, pressReleaseId: release.id }, query: {} },
          )}
          download
        >
          CSV
        </a>
      }
    >
      {ledger.isError && <ErrorState error={ledger.error} onRetry={() => void ledger.refetch()} />}
      {ledger.isPending && <RowsSkeleton rows={4} />}
      {ledger.data && (
        <DataTable
          caption={t('mailing.who')}
          rows={ledger.data}
          rowKey={({ id }) => id}
          columns={[
            {
              key: 'name',
              title: t('mailing.name'),
              name: true,
              cell: ({ name, email }) => (
                <>
                  <span>{name}</span>
                  <span className={styles.email}>{email}</span>
                </>
              ),
            },
            {
              key: 'state',
              title: t('mailing.state'),
              width: 110,
              cell: ({ status }) => (
                <span className={status === 'failed' || status === 'uncertain' ? styles[status] : undefined}>
                  {t(`mailing.delivery.${status}`)}
                </span>
              ),
            },
            ...(ledger.data.some(({ reason, status }) => reason !== null || status === 'uncertain')
              ? [
                  {
                    key: 'answer',
                    title: t('mailing.answer'),
                    muted: true,
                    cell: (delivery: ReleaseDelivery) => <Answer release={release} delivery={delivery} />,
                  },
                ]
              : []),
          ]}
        />
      )}
    </Section>
  );
}

/** The server's words as they came; ours for who was left out; for what nobody knows, what became of it. */
function Answer({
  release,
  delivery: { id, status, reason },
}: {
  readonly release: PressRelease;
  readonly delivery: ReleaseDelivery;
}) {
  const { t } = useTranslation('free-press');
  const problem = useProblemText();
  const settle = useSettleRelease(useCampaignId(), release.id);
  if (status === 'uncertain') {
    return (
      <ButtonRow>
        {SETTLINGS.map((as) => (
          <Button
            key={as}
            small
            disabled={settle.isPending}
            onClick={() =>
              settle.mutate(
                { deliveryId: id, as },
                { onError: (error) => showToast({ message: problem(error), tone: 'failed' }) },
              )
            }
          >
            {t(`mailing.settle.${as}`)}
          </Button>
        ))}
      </ButtonRow>
    );
  }
  if (status !== 'suppressed') return reason;
  const known = BECAUSE.find((one) => one === reason);
  return known ? t(`mailing.because.${known}`) : reason;
}
