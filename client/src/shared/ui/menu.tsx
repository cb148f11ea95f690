import '@mantine/core/styles/UnstyledButton.layer.css';
import '@mantine/core/styles/Popover.layer.css';
import '@mantine/core/styles/Menu.layer.css';
import { Menu as KitMenu } from '@mantine/core';
import type { ReactElement, ReactNode } from 'react';
import { Icon } from './icon.js';
import type { IconName } from './icon-paths.js';
import styles from './menu.module.css';

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

interface MenuProps {
  /** The button that opens it; gets the aria attributes. */
  readonly trigger: ReactElement;
  readonly groups: readonly MenuGroup[];
  readonly header?: ReactNode;
  readonly width?: number | 'target';
  readonly position?: 'bottom-start' | 'bottom-end' | 'top-start';
}

const transition = { transition: 'fade', duration: 100 } as const;
const names = {
  dropdown: styles.dropdown ?? '',
  item: styles.item ?? '',
  label: styles.label ?? '',
  divider: styles.divider ?? '',
};

/** A few actions or a choice. Arrows, Home, End, Escape; focus goes back to the trigger. */
export function Menu({ trigger, groups, header, width = 220, position = 'bottom-end' }: MenuProps) {
  return (
    <KitMenu
      position={position}
      width={width}
      offset={6}
      classNames={names}
      transitionProps={transition}
      withinPortal
    >
      <KitMenu.Target>{trigger}</KitMenu.Target>
      <KitMenu.Dropdown>
        {header}
        {groups.map((group, index) => (
          <div key={group.key} role="group" aria-label={group.title}>
            {(index > 0 || header !== undefined) && <KitMenu.Divider />}
            {group.title !== undefined && <KitMenu.Label>{group.title}</KitMenu.Label>}
            {group.items.map((item) => (
              <KitMenu.Item
                key={item.key}
                onClick={item.onSelect}
                disabled={item.disabled === true}
                mod={{ destructive: item.destructive === true }}
                {...(item.chosen === undefined ? {} : { role: 'menuitemradio', 'aria-checked': item.chosen })}
                {...(item.icon === undefined ? {} : { leftSection: <Icon name={item.icon} size={16} /> })}
                rightSection={<ItemEnd item={item} />}
              >
                {item.label}
                {item.detail !== undefined && <small>{item.detail}</small>}
              </KitMenu.Item>
            ))}
          </div>
        ))}
      </KitMenu.Dropdown>
    </KitMenu>
  );
}

function ItemEnd({ item }: { readonly item: MenuItem }) {
  if (item.chosen === true) return <Icon name="check" size={16} />;
  if (item.shortcut !== undefined) return <kbd>{item.shortcut}</kbd>;
  return null;
}
