import { LEADS } from '@altavoz/contracts/access';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/format/use-format.js';
import { campaignsQuery, useCampaignId, type Campaign } from '../../../shared/session/campaign.js';
import { useMay } from '../../../shared/session/session.js';
import { Button } from '../../../shared/ui/button.js';
import { DataTable } from '../../../shared/ui/data-table.js';
import { ErrorState } from '../../../shared/ui/error-state.js';
import { Settled, StateLabel } from '../../../shared/ui/label.js';
import { RowsSkeleton } from '../../../shared/ui/skeleton.js';
import { SettingsPage } from './settings-page.js';
import styles from './settings-table.module.css';

const CampaignDialog = lazy(() => import('./campaign-dialog.js'));

/** Every campaign of the organization, the newest first, and the way to begin one. */
export function CampaignsSection() {
  const { t } = useTranslation('settings');
  const format = useFormat();
  const campaigns = useQuery(campaignsQuery);
  const current = useCampaignId();
  const mayEdit = useMay(LEADS);
  const navigate = useNavigate();
  const [editing, setEditing] = useState<{ readonly campaign?: Campaign } | undefined>();
  return (
    <SettingsPage
      section="campaigns"
      actions={
        mayEdit && (
          <Button icon="add" onClick={() => setEditing({})}>
            {t('campaigns.new')}
          </Button>
        )
      }
    >
      {campaigns.isError ? (
        <ErrorState error={campaigns.error} onRetry={() => void campaigns.refetch()} />
      ) : !campaigns.data ? (
        <RowsSkeleton rows={3} />
      ) : (
        <DataTable
          caption={t('section.campaigns')}
          rows={campaigns.data.items}
          rowKey={({ id }) => id}
          onOpen={mayEdit ? (campaign) => setEditing({ campaign }) : undefined}
          columns={[
            {
              key: 'name',
              title: t('name'),
              name: true,
              cell: ({ id, name }) => (
                <>
                  {name}
                  {id === current && <small className={styles.detail}>{t('campaigns.current')}</small>}
                </>
              ),
            },
            {
              key: 'dates',
              title: t('campaigns.dates'),
              wideOnly: true,
              cell: ({ start, end }) => format.range(start, end, true),
            },
            { key: 'phase', title: t('campaigns.phase'), wideOnly: true, cell: ({ phase }) => phase },
            {
              key: 'state',
              title: t('campaigns.state'),
              cell: ({ status }) =>
                status === 'active' ? (
                  <Settled>{t('campaigns.status.active')}</Settled>
                ) : (
                  <StateLabel>{t(`campaigns.status.${status}`)}</StateLabel>
                ),
            },
          ]}
        />
      )}
      <Suspense>
        {editing && (
          <CampaignDialog
            campaign={editing.campaign}
            onClose={() => setEditing(undefined)}
            onSaved={({ id }) => {
              const begun = id !== editing.campaign?.id;
              setEditing(undefined);
              if (begun) void navigate({ to: '/c/$campaignId/strategy', params: { campaignId: id } });
            }}
            onGone={(id) => {
              setEditing(undefined);
              if (id === current) void navigate({ to: '/' });
            }}
          />
        )}
      </Suspense>
    </SettingsPage>
  );
}
