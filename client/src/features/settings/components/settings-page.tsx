import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../../shared/session/session.js';
import { classNames } from '../../../shared/ui/class-names.js';
import { Page } from '../../../shared/ui/page.js';
import { useSearchState } from '../../../shared/ui/search-state.js';
import { sectionsFor, type SectionKey } from '../sections.js';
import styles from './settings-page.module.css';

interface SettingsPageProps {
  readonly section: SectionKey;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** What every part of the settings shares: the list of parts at the left, its title and what it is about. */
export function SettingsPage({ section, actions, children }: SettingsPageProps) {
  const { t } = useTranslation('settings');
  const session = useSession();
  const [, setSearch] = useSearchState();
  if (!session) return null;
  return (
    <Page
      title={t(`section.${section}`)}
      documentTitle={`${t('title')}: ${t(`section.${section}`)}`}
      subtitle={t(`about.${section}`)}
      actions={actions}
    >
      <div className={styles.columns}>
        <nav className={styles.sections} aria-label={t('sections')}>
          {sectionsFor(session.user.role).map((key) => (
            <button
              key={key}
              type="button"
              className={classNames(styles.section, key === section && styles.on)}
              aria-current={key === section ? 'page' : undefined}
              onClick={() => setSearch({ section: key === 'account' ? undefined : key })}
            >
              {t(`section.${key}`)}
            </button>
          ))}
        </nav>
        <div className={styles.content}>{children}</div>
      </div>
    </Page>
  );
}
