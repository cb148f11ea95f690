import { useMantineColorScheme } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate, useRouter } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { changeLanguage } from '../../shared/i18n/i18n.js';
import { useLanguage } from '../../shared/i18n/language.js';
import { signOut, type Session } from '../../shared/session/session.js';
import { Avatar } from '../../shared/ui/avatar.js';
import { Menu } from '../../shared/ui/menu.js';
import type { MenuGroup } from '../../shared/ui/menu-items.js';
import { useProblemText } from '../../shared/ui/problem-text.js';
import { clearToasts, showToast } from '../../shared/ui/toast.js';
import { clearUndo } from '../../shared/ui/undo-bar.js';
import styles from './person-menu.module.css';

interface PersonMenuProps {
  readonly session: Session;
  /** On a phone the language lives here, too. */
  readonly withLanguage: boolean;
}

/** Who is signed in, the look of the page, and the way out. */
export function PersonMenu({ session, withLanguage }: PersonMenuProps) {
  const { t, i18n } = useTranslation();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const language = useLanguage();
  const navigate = useNavigate();
  const router = useRouter();
  const queryClient = useQueryClient();
  const problemText = useProblemText();
  const { user } = session;

  const leave = async (): Promise<void> => {
    try {
      await signOut();
      clearToasts();
      clearUndo();
      queryClient.clear();
      await navigate({ to: '/sign-in' });
      await router.invalidate();
    } catch (error) {
      showToast({ message: problemText(error), tone: 'failed' });
    }
  };

  const languageGroup: MenuGroup = {
    key: 'language',
    title: t('shell.language'),
    items: (['es', 'en'] as const).map((choice) => ({
      key: choice,
      label: t(choice === 'es' ? 'shell.spanish' : 'shell.english'),
      chosen: language === choice,
      onSelect: () => void changeLanguage(i18n, choice),
    })),
  };
  const groups: readonly MenuGroup[] = [
    {
      key: 'theme',
      title: t('shell.theme'),
      items: (['light', 'dark', 'auto'] as const).map((choice) => ({
        key: choice,
        label: t(`shell.${choice}`),
        chosen: colorScheme === choice,
        onSelect: () => setColorScheme(choice),
      })),
    },
    ...(withLanguage ? [languageGroup] : []),
    {
      key: 'session',
      items: [
        ...(session.mailbox
          ? [
              {
                key: 'mailbox',
                label: t('rooms.mailbox'),
                icon: 'bulletins' as const,
                onSelect: () => void navigate({ to: '/mailbox' }),
              },
            ]
          : []),
        { key: 'sign-out', label: t('shell.signOut'), icon: 'external', onSelect: () => void leave() },
      ],
    },
  ];
  return (
    <Menu
      width={230}
      groups={groups}
      header={
        <div className={styles.who}>
          <b>{user.name}</b>
          <span>{user.email}</span>
          <span>{t(`roles.${user.role}`)}</span>
        </div>
      }
      trigger={
        <button type="button" className={styles.me} aria-label={t('shell.person', { name: user.name })}>
          <Avatar name={user.name} />
        </button>
      }
    />
  );
}
