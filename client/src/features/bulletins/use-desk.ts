import type { Language } from '@altavoz/domain/shared/language';
import { useQueryClient } from '@tanstack/react-query';
import { useBlocker } from '@tanstack/react-router';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { useCampaignId } from '../../shared/session/campaign.js';
import { showToast } from '../../shared/ui/toast.js';
import { keepBulletin, refreshAround, saveBulletin, type BulletinChanges } from './api/change-bulletin.js';
import { fetchBulletin, type Bulletin } from './api/get-bulletins.js';
import { saveVariant } from './api/variants.js';
import { isComplete } from './content.js';
import { Desk, type DeskState } from './desk.js';
import { inLanguage } from './in-language.js';

/** A desk for this bulletin that saves through the API and follows what others do. */
export function useDesk(
  bulletin: Bulletin,
  /** Another language than the list's; undefined for the list's own. */
  variant: Language | undefined,
): { readonly desk: Desk; readonly state: DeskState } {
  const { t } = useTranslation('bulletins');
  const client = useQueryClient();
  const campaignId = useCampaignId();
  const [desk] = useState(() => {
    let status = bulletin.status;
    const save = (version: number, { sendOn, ...words }: BulletinChanges): Promise<Bulletin> =>
      variant === undefined
        ? saveBulletin(campaignId, bulletin.id, version, { sendOn, ...words })
        : saveVariant(campaignId, bulletin.id, variant, version, words);
    return new Desk({
      bulletin,
      save: async (version, changes) => {
        const saved = await save(version, changes);
        keepBulletin(client, campaignId, saved);
        return inLanguage(saved, variant);
      },
      fetch: async () => inLanguage(await fetchBulletin(campaignId, bulletin.id), variant),
      onSaved: (saved) => {
        void refreshAround(client, campaignId);
        if (saved.status === 'draft' && status !== 'draft') {
          showToast({ message: `${t('reopened')}. ${t('reopenedText')}`, tone: 'attention' });
        }
        status = saved.status;
      },
    });
  });
  const state = useSyncExternalStore(desk.subscribe, desk.getState);
  useEffect(() => desk.seen(bulletin), [desk, bulletin]);
  useEffect(() => {
    const back = (): void => {
      if (desk.getState().autosave.phase === 'failed') desk.retry();
    };
    window.addEventListener('online', back);
    return () => {
      window.removeEventListener('online', back);
      void desk.flush();
    };
  }, [desk]);
  return { desk, state };
}

/** Whether leaving now would lose something. */
const wouldLose = ({ autosave, content }: DeskState): boolean =>
  autosave.phase === 'failed' || autosave.phase === 'stale' || !isComplete(content);

/** Keeps the person from leaving with something unsaved without saying so. */
export function useLeaving(desk: Desk) {
  return useBlocker({
    shouldBlockFn: async ({ current, next }) => {
      if (current.pathname === next.pathname) return false;
      await desk.flush();
      return wouldLose(desk.getState());
    },
    enableBeforeUnload: () => wouldLose(desk.getState()) || desk.getState().autosave.phase !== 'saved',
    withResolver: true,
  });
}
