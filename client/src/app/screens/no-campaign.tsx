import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../shared/ui/empty-state.js';
import { Page } from '../../shared/ui/page.js';
import styles from './screens.module.css';

/** An organization without a campaign: says who can begin one. */
export function NoCampaign() {
  const { t } = useTranslation();
  return (
    <Page title={t('state.noCampaigns')}>
      <div className={styles.block}>
        <EmptyState>{t('state.noCampaignsText')}</EmptyState>
      </div>
    </Page>
  );
}
