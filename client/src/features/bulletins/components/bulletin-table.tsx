import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/format/use-format.js';
import { useCampaignId } from '../../../shared/session/campaign.js';
import { DataTable } from '../../../shared/ui/data-table.js';
import { linkClass } from '../../../shared/ui/text-link.js';
import type { Bulletin } from '../api/get-bulletins.js';
import { BulletinState } from './bulletin-state.js';
import styles from './bulletin-table.module.css';

/** Every bulletin, the newest month first. */
export function BulletinTable({ bulletins }: { readonly bulletins: readonly Bulletin[] }) {
  const { t } = useTranslation('bulletins');
  const format = useFormat();
  const campaignId = useCampaignId();
  return (
    <DataTable
      caption={t('all')}
      rows={bulletins}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'month',
          title: t('column.month'),
          name: true,
          width: 150,
          cell: ({ id, month, subject }) => (
            <>
              <Link
                to="/c/$campaignId/bulletins/$bulletinId"
                params={{ campaignId, bulletinId: id }}
                className={linkClass}
              >
                {format.month(month)}
              </Link>
              <span className={styles.under}>{subject}</span>
            </>
          ),
        },
        {
          key: 'subject',
          title: t('column.subject'),
          wideOnly: true,
          cell: ({ subject }) => <span className={styles.subject}>{subject}</span>,
        },
        {
          key: 'list',
          title: t('column.list'),
          wideOnly: true,
          muted: true,
          width: 190,
          cell: ({ listName }) => listName,
        },
        {
          key: 'status',
          title: t('column.status'),
          width: 150,
          cell: ({ status, heldBecause }) => <BulletinState status={status} heldBecause={heldBecause} />,
        },
        {
          key: 'sendOn',
          title: t('column.sendOn'),
          wideOnly: true,
          muted: true,
          width: 110,
          cell: ({ sendOn }) => format.day(sendOn, true),
        },
        {
          key: 'people',
          title: t('column.people'),
          numeric: true,
          wideOnly: true,
          width: 100,
          cell: ({ deliveries, recipients }) =>
            deliveries.total === 0
              ? format.number(recipients)
              : deliveries.sent === deliveries.total
                ? format.number(deliveries.sent)
                : t('sentOf', {
                    sent: format.number(deliveries.sent),
                    total: format.number(deliveries.total),
                  }),
        },
      ]}
    />
  );
}
