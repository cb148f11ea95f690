import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { buttonClass } from '../../shared/ui/button.js';
import { Page } from '../../shared/ui/page.js';

/** An address that leads nowhere. */
export function NotFound() {
  const { t } = useTranslation();
  return (
    <Page title={t('state.notFound')} subtitle={t('state.notFoundText')}>
      <p>
        <Link to="/" className={buttonClass({})} style={{ marginTop: 16 }}>
          {t('state.toToday')}
        </Link>
      </p>
    </Page>
  );
}
