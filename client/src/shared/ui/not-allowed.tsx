import { useTranslation } from 'react-i18next';
import type { ReactNode } from 'react';
import { useSession } from '../session/session.js';
import { Icon } from './icon.js';
import styles from './not-allowed.module.css';

interface NotAllowedProps {
  /** Whose it is: “la dirección”. */
  readonly owner?: string | undefined;
  /** What this role can do here, in a sentence; a general one otherwise. */
  readonly can?: string | undefined;
  /** Whom to ask. */
  readonly person?: string | undefined;
  readonly actions?: ReactNode;
}

/** Whose it is, what this role can do, whom to ask. */
export function NotAllowed({ owner, can, person, actions }: NotAllowedProps) {
  const { t } = useTranslation();
  const session = useSession();
  const role = session === undefined ? '' : t(`roles.${session.user.role}`).toLowerCase();
  return (
    <div className={styles.panel}>
      <Icon name="lock" size={22} />
      <h2>{owner === undefined ? t('notAllowed.titleGeneric') : t('notAllowed.title', { owner })}</h2>
      <p>
        {can ?? t('notAllowed.text', { role })}{' '}
        {person === undefined ? t('notAllowed.askLead') : t('notAllowed.ask', { person })}
      </p>
      {actions !== undefined && <div className={styles.actions}>{actions}</div>}
    </div>
  );
}
