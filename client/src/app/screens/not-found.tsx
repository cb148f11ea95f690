import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { buttonClass } from '../../shared/ui/button.js';
import { Page } from '../../shared/ui/page.js';
import styles from './screens.module.css';

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

/** The same outside the shell, where nothing else makes the page. */
export function NotFoundAnywhere() {
  return (
    <main className={styles.alone}>
      <NotFound />
    </main>
  );
}
