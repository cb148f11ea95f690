import type { ReactNode } from 'react';
import type { IconName } from './icon-paths.js';

export interface MenuItem {
  readonly key: string;
  readonly label: ReactNode;
  readonly onSelect: () => void;
  readonly icon?: IconName | undefined;
  readonly detail?: ReactNode;
  readonly shortcut?: string | undefined;
  readonly disabled?: boolean | undefined;
  /** Shown with a check; makes the item one of a choice. */
  readonly chosen?: boolean | undefined;
  readonly destructive?: boolean | undefined;
}

export interface MenuGroup {
  readonly key: string;
  readonly title?: string | undefined;
  readonly items: readonly MenuItem[];
}

export type MenuPosition = 'bottom-start' | 'bottom-end' | 'top-start';

/** Which item gets the focus when the menu opens: the mouse asks for none in particular. */
export type FirstFocus = 'first' | 'last';
