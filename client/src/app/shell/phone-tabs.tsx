import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SAY_PAGE } from '../../shared/session/say-page.js';
import { useSession } from '../../shared/session/session.js';
import { Drawer } from '../../shared/ui/drawer.js';
import { Icon } from '../../shared/ui/icon.js';
import { Pill } from '../../shared/ui/label.js';
import { phoneRooms, roomsFor, type RoomEntry } from '../rooms.js';
import { CampaignSwitcher } from './campaign-switcher.js';
import styles from './phone-tabs.module.css';
import { useWaiting } from './use-waiting.js';

/** Four rooms and “more”: what one opens on the way. */
export function PhoneTabs({ campaignId }: { readonly campaignId: string | undefined }) {
  const { t } = useTranslation();
  const role = useSession()?.user.role;
  const [more, setMore] = useState(false);
  const rooms = role === undefined ? [] : roomsFor(role);
  const tabs = rooms.filter(({ room }) => phoneRooms.includes(room));
  const rest = rooms.filter(({ room }) => !phoneRooms.includes(room));
  if (campaignId === undefined) return null;
  return (
    <>
      <nav className={styles.tabs} aria-label={t('shell.campaignRooms')}>
        {tabs.map((entry) => (
          <Tab key={entry.room} entry={entry} campaignId={campaignId} />
        ))}
        <button type="button" className={styles.tab} aria-expanded={more} onClick={() => setMore(true)}>
          <Icon name="menu" size={21} />
          {t('rooms.more')}
        </button>
      </nav>
      {more && (
        <Drawer title={t('rooms.more')} onClose={() => setMore(false)}>
          <div className={styles.switcher}>
            <CampaignSwitcher campaignId={campaignId} />
          </div>
          <nav aria-label={t('shell.rooms')} className={styles.list}>
            {rest.map((entry) => (
              <MoreLink
                key={entry.room}
                entry={entry}
                campaignId={campaignId}
                onFollow={() => setMore(false)}
              />
            ))}
            <a href={SAY_PAGE} className={styles.more}>
              <Icon name="microphone" size={21} />
              <span>{t('rooms.say')}</span>
            </a>
          </nav>
        </Drawer>
      )}
    </>
  );
}

interface TabProps {
  readonly entry: RoomEntry;
  readonly campaignId: string;
}

function Tab({ entry, campaignId }: TabProps) {
  const { t } = useTranslation();
  const count = useWaiting(campaignId, entry.room);
  return (
    <Link
      to={`/c/$campaignId/${entry.room}`}
      params={{ campaignId }}
      className={styles.tab}
      activeProps={{ className: styles.active, 'aria-current': 'page' }}
      activeOptions={{ includeSearch: false }}
    >
      <Icon name={entry.icon} size={21} />
      {t(`rooms.${entry.room}`)}
      {count > 0 && (
        <>
          <i className={styles.dot} aria-hidden="true" />
          <span className="sr-only">{t('shell.waiting', { count })}</span>
        </>
      )}
    </Link>
  );
}

function MoreLink({ entry, campaignId, onFollow }: TabProps & { readonly onFollow: () => void }) {
  const { t } = useTranslation();
  const count = useWaiting(campaignId, entry.room);
  return (
    <Link
      to={`/c/$campaignId/${entry.room}`}
      params={{ campaignId }}
      className={styles.more}
      onClick={onFollow}
    >
      <Icon name={entry.icon} size={21} />
      <span>{t(`rooms.${entry.room}`)}</span>
      <Pill count={count} label={t('shell.waiting', { count })} />
    </Link>
  );
}
