import { onlineManager } from '@tanstack/react-query';
import type { i18n as I18n } from 'i18next';
import { OfflineError } from '../shared/api-client/problem.js';
import type { Feature } from './feature-words.js';

/** What stands for a part that did not come: nobody answers, or this page is older than the service. */
async function whyLost(cause: unknown): Promise<unknown> {
  const response = await fetch('/readyz', { cache: 'no-store' }).catch(() => undefined);
  if (response?.ok === true) return cause;
  onlineManager.setOnline(false);
  return new OfflineError('A part of the room did not arrive', { cause });
}

/**
 * A room's screen on its way. Without a connection the page stays and says so: the router would load it again from a
 * service that is not there, and everything on it would be gone.
 */
export const arriving =
  <Module>(load: () => Promise<Module>) =>
  async (): Promise<Module> => {
    try {
      return await load();
    } catch (error) {
      throw await whyLost(error);
    }
  };

/** A room's words come beside its screen, not after it. */
export const wordsOf =
  (feature: Feature) =>
  async ({ context: { i18n } }: { readonly context: { readonly i18n: I18n } }): Promise<void> => {
    const here = (): boolean => i18n.hasResourceBundle(i18n.language, feature);
    await i18n.loadNamespaces(feature);
    // Words that failed to come once are not asked for again by themselves.
    if (!here()) await i18n.reloadResources([i18n.language], [feature]);
    if (!here()) throw await whyLost(new Error(`No words for ${feature}`));
  };
