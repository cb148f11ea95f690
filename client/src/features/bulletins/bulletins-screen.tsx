import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../shared/ui/empty-state.js';
import { Page } from '../../shared/ui/page.js';

export default function BulletinsScreen() {
  const { t } = useTranslation(['bulletins', 'shared']);
  return (
    <Page title={t('title')}>
      <EmptyState>{t('shared:state.empty')}</EmptyState>
    </Page>
  );
}
