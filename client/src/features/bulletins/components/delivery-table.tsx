import type { downloadDeliveries } from '@altavoz/contracts/deliveries';
import type { DeliveryStatus } from '@altavoz/domain/bulletins/bulletin';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { urlOf } from '../../../shared/api-client/request.js';
import { dayOf } from '../../../shared/format/date.js';
import { useFormat } from '../../../shared/format/use-format.js';
import { useCampaign, useCampaignId } from '../../../shared/session/campaign.js';
import { Button, buttonClass } from '../../../shared/ui/button.js';
import { classNames } from '../../../shared/ui/class-names.js';
import { DataTable } from '../../../shared/ui/data-table.js';
import { ErrorState } from '../../../shared/ui/error-state.js';
import { Icon } from '../../../shared/ui/icon.js';
import type { IconName } from '../../../shared/ui/icon-paths.js';
import { Section } from '../../../shared/ui/page.js';
import { SegmentedControl } from '../../../shared/ui/segmented-control.js';
import { RowsSkeleton } from '../../../shared/ui/skeleton.js';
import { deliveriesQuery, type Bulletin, type Delivery } from '../api/get-bulletins.js';
import styles from './delivery-table.module.css';
import { SettleButtons } from './settle-buttons.js';

/** Who did not simply get it; those who did are the rule. */
const FILTERS = ['failed', 'uncertain', 'suppressed'] as const;
type Filter = 'all' | (typeof FILTERS)[number];

/** Who got it and what the mail server said, by state, a page at a time. */
export function DeliveryTable({ bulletin }: { readonly bulletin: Bulletin }) {
  const { t } = useTranslation('bulletins');
  const format = useFormat();
  const campaignId = useCampaignId();
  const zone = useCampaign()?.timeZone;
  const [filter, setFilter] = useState<Filter>('all');
  const reason = useReason();
  const { status, deliveries: counts, sentAt } = bulletin;
  const live = status === 'sending';
  const ledger = useInfiniteQuery(
    deliveriesQuery(campaignId, bulletin.id, filter === 'all' ? undefined : filter, live),
  );
  const kinds = FILTERS.filter((key) => counts[key] > 0);
  const rows = ledger.data?.pages.flatMap(({ items }) => items) ?? [];
  const lastDay = sentAt === null ? undefined : dayOf(sentAt, zone);
  const timeOf = (moment: string): string =>
    lastDay !== undefined && dayOf(moment, zone) !== lastDay
      ? format.moment(moment, zone)
      : format.time(moment, zone);

  return (
    <Section
      title={t('sending.who')}
      actions={
        <div className={styles.actions}>
          {kinds.length > 0 && (
            <SegmentedControl<Filter>
              label={t('sending.filter')}
              value={filter}
              onChange={setFilter}
              segments={[
                { value: 'all', label: t('sending.all') },
                ...kinds.map((key) => ({
                  value: key,
                  label: `${t(`sending.part.${key}`)} ${format.number(counts[key])}`,
                })),
              ]}
            />
          )}
          {rows.length > 0 && (
            <a
              className={buttonClass({ small: true })}
              href={urlOf<typeof downloadDeliveries>(
                'GET /campaigns/:campaignId/bulletins/:bulletinId/deliveries.csv',
                {
                  params: { campaignId, bulletinId: bulletin.id },
                  query: filter === 'all' ? {} : { status: filter },
                },
              )}
              download
            >
              CSV
            </a>
          )}
        </div>
      }
      className={styles.section}
    >
      {ledger.isError ? (
        <ErrorState error={ledger.error} onRetry={() => void ledger.refetch()} />
      ) : ledger.isPending ? (
        <RowsSkeleton rows={8} />
      ) : (
        <DataTable
          caption={t('sending.who')}
          rows={rows}
          rowKey={({ id }) => id}
          empty={t('sending.none')}
          columns={[
            {
              key: 'time',
              title: t('sending.time'),
              width: 84,
              wideOnly: true,
              muted: true,
              cell: ({ sentAt: at }) => <span className="tabular">{at === null ? '' : timeOf(at)}</span>,
            },
            {
              key: 'email',
              title: t('sending.address'),
              name: true,
              cell: ({ email }) => <span className={styles.address}>{email}</span>,
            },
            {
              key: 'status',
              title: t('sending.state'),
              width: 110,
              cell: (delivery) => <DeliveryState delivery={delivery} />,
            },
            {
              key: 'reason',
              title: t('sending.answer'),
              muted: true,
              cell: (delivery) =>
                delivery.status === 'uncertain' ? (
                  <SettleButtons bulletinId={bulletin.id} deliveryId={delivery.id} />
                ) : (
                  <span className={styles.reason}>{reason(delivery)}</span>
                ),
            },
            {
              key: 'attempts',
              title: t('sending.attempts'),
              numeric: true,
              wideOnly: true,
              width: 70,
              cell: ({ attempts }) => attempts,
            },
          ]}
        />
      )}
      {ledger.hasNextPage && (
        <Button
          className={styles.more}
          busy={ledger.isFetchingNextPage}
          onClick={() => void ledger.fetchNextPage()}
        >
          {t('sending.more')}
        </Button>
      )}
    </Section>
  );
}

const icons: Readonly<Record<DeliveryStatus, IconName>> = {
  pending: 'clock',
  sending: 'send',
  sent: 'check',
  failed: 'close',
  suppressed: 'dash',
  uncertain: 'question',
};

function DeliveryState({ delivery: { status, attempts } }: { readonly delivery: Delivery }) {
  const { t } = useTranslation('bulletins');
  return (
    <span className={classNames(styles.state, styles[status])}>
      <Icon name={icons[status]} size={15} />
      {t(`sending.delivery.${status === 'pending' && attempts > 0 ? 'waiting' : status}`)}
    </span>
  );
}

const BECAUSE = ['unsubscribed', 'bounced', 'erased', 'cancelled', 'pending'] as const;

/** The mail server's words as they came; ours for who was left out. */
function useReason(): (delivery: Delivery) => string {
  const { t } = useTranslation('bulletins');
  return ({ status, reason }) => {
    if (status !== 'suppressed') return reason ?? '';
    return t(`sending.suppressedBecause.${BECAUSE.find((known) => known === reason) ?? 'other'}`);
  };
}
