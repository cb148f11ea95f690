import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { BrandMark } from '../../shared/ui/brand-mark.js';
import { classNames } from '../../shared/ui/class-names.js';
import { Icon } from '../../shared/ui/icon.js';
import { Pill } from '../../shared/ui/label.js';
import { useMedia } from '../../shared/ui/media.js';
import { SAY_PAGE } from '../../shared/session/say-page.js';
import { useSession } from '../../shared/session/session.js';
import { roomGroups, type RoomEntry } from '../rooms.js';
import { CampaignSwitcher } from './campaign-switcher.js';
import styles from './navigation.module.css';
import { useWaiting } from './use-waiting.js';

interface NavigationProps {
  readonly campaignId: string | undefined;
  readonly rail: boolean;
}

/** The rooms of the campaign; counts are work that waits for the signed-in person, and nothing else. */
export function Navigation({ campaignId, rail }: NavigationProps) {
  const { t } = useTranslation();
  const narrow = useMedia('(max-width: 1000px)');
  const folded = rail || narrow;
  const role = useSession()?.user.role;
  const groups = roomGroups
    .map((group) => group.filter((entry) => role !== undefined && entry.roles.includes(role)))
    .filter((group) => group.length > 0);
  return (
    <nav className={classNames(styles.nav, folded && styles.folded)} aria-label={t('shell.campaignRooms')}>
      <Link to="/" className={styles.brand} aria-label={t('app.name')}>
        <BrandMark />
        {!folded && <span>{t('app.name')}</span>}
      </Link>
      {!folded && <CampaignSwitcher campaignId={campaignId} />}
      {campaignId !== undefined && (
        <div className={styles.groups}>
          {groups.map((group, index) => (
            <ul key={group[0]?.room ?? index}>
              {group.map((entry) => (
                <li key={entry.room}>
                  <RoomLink entry={entry} campaignId={campaignId} folded={folded} />
                </li>
              ))}
            </ul>
          ))}
          <ul>
            <li>
              <a href={SAY_PAGE} className={styles.link} {...(folded ? { title: t('rooms.say') } : {})}>
                <Icon name="microphone" />
                <span className={folded ? 'sr-only' : undefined}>{t('rooms.say')}</span>
              </a>
            </li>
          </ul>
        </div>
      )}
    </nav>
  );
}

interface RoomLinkProps {
  readonly entry: RoomEntry;
  readonly campaignId: string;
  readonly folded: boolean;
}

function RoomLink({ entry, campaignId, folded }: RoomLinkProps) {
  const { t } = useTranslation();
  const count = useWaiting(campaignId, entry.room);
  const label = t(`rooms.${entry.room}`);
  return (
    <Link
      to={`/c/$campaignId/${entry.room}`}
      params={{ campaignId }}
      className={styles.link}
      activeProps={{ className: styles.active, 'aria-current': 'page' }}
      activeOptions={{ includeSearch: false }}
      {...(folded ? { title: label } : {})}
    >
      <Icon name={entry.icon} />
      <span className={folded ? 'sr-only' : undefined}>{label}</span>
      {folded && count > 0 ? (
        <>
          <i className={styles.dot} aria-hidden="true" />
          <span className="sr-only">{t('shell.waiting', { count })}</span>
        </>
      ) : (
        <Pill count={count} label={t('shell.waiting', { count })} />
      )}
    </Link>
  );
}
