import { textIn } from '@altavoz/domain/shared/language';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../shared/format/use-format.js';
import type { Tactic } from '../../shared/plan/tactics.js';
import { useProblemText } from '../../shared/ui/problem-text.js';
import { showToast } from '../../shared/ui/toast.js';
import { showUndo } from '../../shared/ui/undo-bar.js';
import { useBulkTactics, useCopyTactics, useSaveTactic, type BulkAction } from './api/change-tactics.js';
import { valuesOf } from './tactic-values.js';

const seen = ({ id, version }: Tactic) => ({ id, version });

/** What is done to one tactic or to many, with the way back. */
export function useTacticActions() {
  const { t } = useTranslation('tactics');
  const format = useFormat();
  const problemText = useProblemText();
  const bulk = useBulkTactics();
  const copying = useCopyTactics();
  const save = useSaveTactic();
  const failed = (error: Error): void => showToast({ message: problemText(error), tone: 'failed' });
  const said = (tactics: readonly Tactic[], done: 'archived' | 'restored' | 'removed' | 'copied') => {
    const [first] = tactics;
    return tactics.length === 1 && first !== undefined
      ? t(`done.${done}One`, { name: textIn(first.name, format.language) })
      : t(`done.${done}`, { count: tactics.length });
  };
  const turn = (tactics: readonly Tactic[], action: BulkAction): Promise<{ items: Tactic[] }> =>
    bulk.mutateAsync({ action, items: tactics.map(seen) });

  return {
    busy: bulk.isPending || copying.isPending,
    archive: async (tactics: readonly Tactic[]): Promise<void> => {
      const { items } = await turn(tactics, 'archive');
      showUndo({
        message: said(tactics, 'archived'),
        onUndo: () => turn(items, 'restore').catch(failed),
      });
    },
    restore: async (tactics: readonly Tactic[]): Promise<void> => {
      const { items } = await turn(tactics, 'restore');
      showUndo({
        message: said(tactics, 'restored'),
        onUndo: () => turn(items, 'archive').catch(failed),
      });
    },
    copy: async (tactics: readonly Tactic[]): Promise<Tactic[]> => {
      const { items } = await copying.mutateAsync(tactics.map(({ id }) => id));
      showUndo({ message: said(tactics, 'copied'), onUndo: () => turn(items, 'remove').catch(failed) });
      return items;
    },
    /** Undoing makes them again as they were; nothing else can name them yet. */
    remove: async (tactics: readonly Tactic[]): Promise<void> => {
      await turn(tactics, 'remove');
      const again = async (): Promise<void> => {
        for (const tactic of tactics) {
          await save.mutateAsync({ values: valuesOf(tactic), before: undefined, version: undefined });
        }
      };
      showUndo({ message: said(tactics, 'removed'), onUndo: () => again().catch(failed) });
    },
    failed,
  };
}
