import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../shared/ui/empty-state.js';
import { Page } from '../../shared/ui/page.js';

export default function MessagesScreen() {
  const { t } = useTranslation(['messages', 'shared']);
  return (
    <Page title={t('title')}>
      <EmptyState>{t('shared:state.empty')}</EmptyState>
    </Page>
  );
}
