import type { Language } from '@altavoz/domain/shared/language';
import { useTranslation } from 'react-i18next';
import { useCampaignId } from '../../shared/session/campaign.js';
import type { MenuItem } from '../../shared/ui/menu-items.js';
import { useProblemText } from '../../shared/ui/problem-text.js';
import { useSearchState } from '../../shared/ui/search-state.js';
import { showToast } from '../../shared/ui/toast.js';
import { useAddVariant, useRemoveVariant } from './api/variants.js';
import type { Bulletin } from './api/get-bulletins.js';
import type { Desk } from './desk.js';
import { missingLanguages } from './in-language.js';

/** Going from one language of a bulletin to another, adding one and taking one out; what is written is saved first. */
export function useLanguages(
  stored: Bulletin,
  desk: Desk,
): { readonly show: (language: Language) => Promise<void>; readonly items: MenuItem[] } {
  const { t } = useTranslation('bulletins');
  const problem = useProblemText();
  const campaignId = useCampaignId();
  const add = useAddVariant(campaignId);
  const remove = useRemoveVariant(campaignId);
  const [, setSearch] = useSearchState();

  const open = (language: Language): void =>
    setSearch({ language: language === stored.language ? undefined : language });
  /** What cannot be saved yet stays on the screen; the desk says so itself. */
  const saved = (): Promise<boolean> => desk.flush();
  const change = async (
    language: Language,
    step: typeof add,
    done: string,
    next: Language,
  ): Promise<void> => {
    if (!(await saved())) return;
    try {
      await step.mutateAsync({ bulletin: { id: stored.id, version: desk.version }, language });
      open(next);
      showToast({ message: done, tone: 'done' });
    } catch (failure) {
      showToast({ message: problem(failure), tone: 'failed' });
    }
  };
  return {
    async show(language) {
      if (await saved()) open(language);
    },
    items: [
      ...missingLanguages(stored).map((language): MenuItem => ({
        key: `add-${language}`,
        label: t(`variants.add.${language}`),
        icon: 'globe',
        onSelect: () => void change(language, add, t('variants.added'), language),
      })),
      ...stored.variants.map(({ language }): MenuItem => ({
        key: `remove-${language}`,
        label: t(`variants.remove.${language}`),
        icon: 'close',
        onSelect: () => void change(language, remove, t('variants.removed'), stored.language),
      })),
    ],
  };
}
