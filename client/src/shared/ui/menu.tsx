import {
  cloneElement,
  useId,
  useRef,
  useState,
  type ComponentPropsWithRef,
  type KeyboardEvent,
  type ReactElement,
  type ReactNode,
} from 'react';
import type { FirstFocus, MenuGroup, MenuPosition } from './menu-items.js';
import { MenuPopup } from './menu-popup.js';

interface MenuProps {
  /** The button that opens it; gets the aria attributes. */
  readonly trigger: ReactElement<ComponentPropsWithRef<'button'>>;
  readonly groups: readonly MenuGroup[];
  readonly header?: ReactNode;
  readonly width?: number | 'target';
  readonly position?: MenuPosition;
}

/** A few actions or a choice. Arrows, Home, End, letters, Escape; the focus goes back to the trigger. */
export function Menu({ trigger, groups, header, width = 220, position = 'bottom-end' }: MenuProps) {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const [opened, setOpened] = useState<FirstFocus | undefined>(undefined);
  const close = (refocus: boolean): void => {
    setOpened(undefined);
    if (refocus) button.current?.focus();
  };
  return (
    <>
      {cloneElement(trigger, {
        ref: button,
        'aria-haspopup': 'menu',
        'aria-expanded': opened !== undefined,
        'aria-controls': opened === undefined ? undefined : id,
        onClick: () => setOpened(opened === undefined ? 'first' : undefined),
        onKeyDown: (event: KeyboardEvent) => {
          if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
          event.preventDefault();
          setOpened(event.key === 'ArrowDown' ? 'first' : 'last');
        },
      })}
      {opened !== undefined && (
        <MenuPopup
          id={id}
          trigger={button}
          groups={groups}
          header={header}
          width={width}
          position={position}
          firstFocus={opened}
          onClose={close}
        />
      )}
    </>
  );
}
