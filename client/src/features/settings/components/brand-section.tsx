import { LEADS } from '@altavoz/contracts/access';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCampaignId } from '../../../shared/session/campaign.js';
import { useMay } from '../../../shared/session/session.js';
import { Button } from '../../../shared/ui/button.js';
import { EmptyState } from '../../../shared/ui/empty-state.js';
import { ErrorState } from '../../../shared/ui/error-state.js';
import { SegmentedControl } from '../../../shared/ui/segmented-control.js';
import { RowsSkeleton } from '../../../shared/ui/skeleton.js';
import { brandGuidesQuery, type BrandGuide } from '../api/brand.js';
import { organizationQuery } from '../api/get-settings.js';
import { BrandForm } from './brand-form.js';
import styles from './brand-section.module.css';
import { SettingsPage } from './settings-page.js';

type Whose = 'organization' | 'campaign';

/** How the organization looks, or one of its campaigns (G1): what mails and reports wear. */
export function BrandSection() {
  const { t } = useTranslation('settings');
  const campaignId = useCampaignId();
  const mayEdit = useMay(LEADS);
  const guides = useQuery(brandGuidesQuery);
  const organization = useQuery(organizationQuery);
  const [whose, setWhose] = useState<Whose>('organization');
  const [begun, setBegun] = useState(false);
  const failed = guides.error ?? organization.error;
  const guideOf = (id: string | null): BrandGuide | undefined =>
    guides.data?.find((guide) => guide.campaignId === id);
  const general = guideOf(null);
  const own = guideOf(campaignId);
  const follows = whose === 'campaign' && !own && !begun;

  return (
    <SettingsPage section="brand">
      {failed ? (
        <ErrorState
          error={failed}
          onRetry={() => void Promise.all([guides.refetch(), organization.refetch()])}
        />
      ) : !guides.data || !organization.data ? (
        <RowsSkeleton rows={8} />
      ) : (
        <>
          <div className={styles.whose}>
            <SegmentedControl
              label={t('brand.whose')}
              value={whose}
              onChange={setWhose}
              segments={[
                { value: 'organization', label: t('brand.ofOrganization') },
                { value: 'campaign', label: t('brand.ofCampaign') },
              ]}
            />
          </div>
          {follows ? (
            <EmptyState
              action={mayEdit ? <Button onClick={() => setBegun(true)}>{t('brand.own')}</Button> : undefined}
            >
              {t('brand.follows')}
            </EmptyState>
          ) : (
            <BrandForm
              key={whose}
              organization={organization.data}
              guide={whose === 'campaign' ? own : general}
              begin={whose === 'campaign' ? (own ?? general) : general}
              campaignId={whose === 'campaign' ? campaignId : null}
              mayEdit={mayEdit}
              onDropped={() => setBegun(false)}
            />
          )}
        </>
      )}
    </SettingsPage>
  );
}
