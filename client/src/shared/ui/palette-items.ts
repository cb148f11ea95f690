import type { ChannelType } from '@altavoz/domain/tactics/tactic';
import { useEffect } from 'react';
import type { IconName } from './icon-paths.js';
import { createStore } from './store.js';

export interface PaletteItem {
  readonly key: string;
  readonly label: string;
  /** Grey, at the right: a date, an area. */
  readonly detail?: string | undefined;
  readonly shortcut?: string | undefined;
  readonly icon?: IconName | undefined;
  readonly channel?: ChannelType | undefined;
  readonly onSelect: () => void;
}

export interface PaletteGroup {
  readonly key: string;
  readonly title: string;
  /** `>` shows only these. */
  readonly actions?: boolean;
  readonly items: readonly PaletteItem[];
}

/** What screens put into Ctrl K while they are open. */
export const paletteGroups = createStore<readonly PaletteGroup[]>([]);

/** Adds a screen's things and actions to Ctrl K while it is mounted; give a memoized group. */
export function usePaletteGroup(group: PaletteGroup): void {
  useEffect(() => {
    paletteGroups.set([...paletteGroups.get().filter(({ key }) => key !== group.key), group]);
    return () => paletteGroups.set(paletteGroups.get().filter((other) => other !== group));
  }, [group]);
}
