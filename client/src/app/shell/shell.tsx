import { Outlet, useParams, useRouterState } from '@tanstack/react-router';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { lastCampaignId } from '../../shared/session/last-campaign.js';
import { classNames } from '../../shared/ui/class-names.js';
import { usePhone } from '../../shared/ui/media.js';
import { useRailWanted } from '../../shared/ui/rail.js';
import { Toaster } from '../../shared/ui/toast.js';
import { UndoBar } from '../../shared/ui/undo-bar.js';
import { Navigation } from './navigation.js';
import { OfflineBanner } from './offline-banner.js';
import { PaletteHost } from './palette-host.js';
import { PhoneTabs } from './phone-tabs.js';
import styles from './shell.module.css';
import { TopBar } from './top-bar.js';

/** Navigation on the frame, content on one white sheet. */
export function Shell(): ReactNode {
  const { t } = useTranslation();
  const railWanted = useRailWanted();
  const phone = usePhone();
  // Outside a campaign (the mailbox) the rooms of the last one stay within reach.
  const { campaignId = lastCampaignId() } = useParams({ strict: false });
  const [paletteOpen, setPaletteOpen] = useState(false);
  const main = useMainFocus();
  return (
    <div className={classNames(styles.app, railWanted && styles.rail)}>
      <a href="#content" className={styles.skip}>
        {t('shell.skip')}
      </a>
      {!phone && <Navigation campaignId={campaignId} rail={railWanted} />}
      <div className={styles.sheet}>
        <TopBar phone={phone} onSearch={() => setPaletteOpen(true)} />
        <OfflineBanner />
        <main id="content" ref={main} tabIndex={-1} className={styles.main}>
          <Outlet />
        </main>
        {phone && <PhoneTabs campaignId={campaignId} />}
      </div>
      <div className={styles.floating}>
        <Toaster />
        <UndoBar />
      </div>
      <PaletteHost campaignId={campaignId} opened={paletteOpen} onOpenedChange={setPaletteOpen} />
    </div>
  );
}

/** A new screen takes the focus, so that the keyboard and screen readers start at its beginning. */
function useMainFocus() {
  const main = useRef<HTMLElement>(null);
  const pathname = useRouterState({ select: (state) => state.resolvedLocation?.pathname });
  const before = useRef<string | undefined>(undefined);
  useEffect(() => {
    if (before.current !== undefined && before.current !== pathname)
      main.current?.focus({ preventScroll: true });
    before.current = pathname;
  }, [pathname]);
  return main;
}
