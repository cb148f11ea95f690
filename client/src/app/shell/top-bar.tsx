import { useTranslation } from 'react-i18next';
import { useSession } from '../../shared/session/session.js';
import { BrandMark } from '../../shared/ui/brand-mark.js';
import { Icon } from '../../shared/ui/icon.js';
import { LanguageSwitch } from '../../shared/ui/language-switch.js';
import { PersonMenu } from './person-menu.js';
import styles from './top-bar.module.css';

interface TopBarProps {
  readonly phone: boolean;
  readonly onSearch: () => void;
}

/** Whose house this is, where to find things, in which language, and who is here. */
export function TopBar({ phone, onSearch }: TopBarProps) {
  const { t } = useTranslation();
  const session = useSession();
  return (
    <header className={styles.top}>
      {phone ? (
        <div className={styles.brand}>
          <BrandMark />
          <span>{t('app.name')}</span>
        </div>
      ) : (
        <div className={styles.organization}>{session?.organization.name}</div>
      )}
      <button type="button" className={styles.search} onClick={onSearch} aria-keyshortcuts="Control+K Meta+K">
        <Icon name="search" />
        <span>{t('shell.search')}</span>
        <kbd aria-hidden="true">Ctrl K</kbd>
      </button>
      {!phone && <LanguageSwitch />}
      {session !== undefined && <PersonMenu session={session} withLanguage={phone} />}
    </header>
  );
}
