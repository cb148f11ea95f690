import { LEADS } from '@altavoz/contracts/access';
import { useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../shared/session/session.js';
import { Button } from '../../shared/ui/button.js';
import { EmptyState } from '../../shared/ui/empty-state.js';
import { Page } from '../../shared/ui/page.js';
import styles from './screens.module.css';

const CampaignDialog = lazy(() => import('../../features/settings/components/campaign-dialog.js'));

/** An organization without a campaign: begins the first one, or says who can. */
export function NoCampaign(): ReactNode {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const mayBegin = useMay(LEADS);
  const [writing, setWriting] = useState(false);
  return (
    <Page title={t('state.noCampaigns')}>
      <div className={styles.block}>
        <EmptyState
          action={
            mayBegin && (
              <Button variant="primary" icon="add" onClick={() => setWriting(true)}>
                {t('state.firstCampaign')}
              </Button>
            )
          }
        >
          {t(mayBegin ? 'state.firstCampaignText' : 'state.noCampaignsText')}
        </EmptyState>
      </div>
      <Suspense>
        {writing && (
          <CampaignDialog
            campaign={undefined}
            onClose={() => setWriting(false)}
            onSaved={({ id }) =>
              void navigate({ to: '/c/$campaignId/strategy', params: { campaignId: id }, replace: true })
            }
          />
        )}
      </Suspense>
    </Page>
  );
}
