import {
  useEffect,
  useId,
  useLayoutEffect,
  useRef,
  useState,
  type KeyboardEvent,
  type ReactNode,
  type RefObject,
} from 'react';
import { createPortal } from 'react-dom';
import { classNames } from './class-names.js';
import { Icon } from './icon.js';
import styles from './menu.module.css';
import type { FirstFocus, MenuGroup, MenuItem, MenuPosition } from './menu-items.js';

const GAP = 6;
const EDGE = 8;

interface MenuPopupProps {
  readonly id: string;
  readonly trigger: RefObject<HTMLButtonElement | null>;
  readonly groups: readonly MenuGroup[];
  readonly header: ReactNode;
  readonly width: number | 'target';
  readonly position: MenuPosition;
  readonly firstFocus: FirstFocus;
  readonly onClose: (refocus: boolean) => void;
}

/** Beside its trigger, on the other side where there is no room, never over the edge of the window. */
function place(
  popup: HTMLElement,
  trigger: HTMLElement,
  position: MenuPosition,
  width: number | 'target',
): void {
  const anchor = trigger.getBoundingClientRect();
  popup.style.width = `${width === 'target' ? anchor.width : width}px`;
  const box = popup.getBoundingClientRect();
  const below = anchor.bottom + GAP;
  const above = anchor.top - GAP - box.height;
  const fitsBelow = below + box.height <= window.innerHeight - EDGE;
  const top =
    position === 'top-start' ? (above >= EDGE ? above : below) : fitsBelow || above < EDGE ? below : above;
  const left = position === 'bottom-end' ? anchor.right - box.width : anchor.left;
  popup.style.top = `${Math.max(EDGE, top)}px`;
  popup.style.left = `${Math.max(EDGE, Math.min(left, window.innerWidth - box.width - EDGE))}px`;
}

/** Inside the trigger's own part of the page, so that dialogs keep their focus and landmarks their content. */
function hostOf(trigger: HTMLElement | null): HTMLElement {
  return trigger?.closest<HTMLElement>('[role="dialog"],aside,main,nav,header') ?? document.body;
}

const itemsOf = (popup: HTMLElement | null): HTMLButtonElement[] => [
  ...(popup?.querySelectorAll<HTMLButtonElement>('button:not(:disabled)') ?? []),
];

/** The open menu. */
export function MenuPopup({
  id,
  trigger,
  groups,
  header,
  width,
  position,
  firstFocus,
  onClose,
}: MenuPopupProps) {
  const popup = useRef<HTMLDivElement>(null);
  const headerId = useId();
  // The trigger is mounted before its menu can open, and stays where it is.
  const [host] = useState(() => hostOf(trigger.current));

  useLayoutEffect(() => {
    const element = popup.current;
    const anchor = trigger.current;
    if (element === null || anchor === null) return;
    place(element, anchor, position, width);
    const items = itemsOf(element);
    const chosen = items.find((item) => item.getAttribute('aria-checked') === 'true');
    (chosen ?? (firstFocus === 'first' ? items[0] : items[items.length - 1]) ?? element).focus();
  }, [trigger, position, width, firstFocus]);

  useEffect(() => {
    const away = (event: Event): void => {
      const target = event.target;
      if (!(target instanceof Node) || popup.current?.contains(target) || trigger.current?.contains(target))
        return;
      onClose(false);
    };
    const leave = (): void => onClose(false);
    document.addEventListener('pointerdown', away, true);
    document.addEventListener('focusin', away);
    window.addEventListener('resize', leave);
    return () => {
      document.removeEventListener('pointerdown', away, true);
      document.removeEventListener('focusin', away);
      window.removeEventListener('resize', leave);
    };
  }, [onClose, trigger]);

  const onKeyDown = (event: KeyboardEvent): void => {
    const items = itemsOf(popup.current);
    const at = items.findIndex((item) => item === document.activeElement);
    const byLetter = items.slice(at + 1).concat(items.slice(0, at + 1));
    const to: HTMLButtonElement | undefined = {
      ArrowDown: items[(at + 1) % items.length],
      ArrowUp: items[(at - 1 + items.length) % items.length],
      Home: items[0],
      End: items[items.length - 1],
    }[event.key];
    if (event.key === 'Tab') {
      // Tab goes on from the trigger, as if the menu had never been there.
      onClose(true);
      return;
    }
    const named = byLetter.find((item) => item.textContent.toLowerCase().startsWith(event.key.toLowerCase()));
    const next = to ?? (/^\p{L}$/u.test(event.key) && !event.ctrlKey && !event.metaKey ? named : undefined);
    if (next === undefined && event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    if (next === undefined) onClose(true);
    else next.focus();
  };

  return createPortal(
    <div
      ref={popup}
      id={id}
      role="menu"
      tabIndex={-1}
      aria-labelledby={header === undefined ? undefined : headerId}
      className={styles.dropdown}
      onKeyDown={onKeyDown}
    >
      {header !== undefined && <div id={headerId}>{header}</div>}
      {groups.map((group, index) => (
        <div
          key={group.key}
          role="group"
          aria-label={group.title}
          className={classNames((index > 0 || header !== undefined) && styles.divided)}
        >
          {group.title !== undefined && (
            <div className={styles.label} aria-hidden="true">
              {group.title}
            </div>
          )}
          {group.items.map((item) => (
            <Entry
              key={item.key}
              item={item}
              onSelect={() => {
                onClose(true);
                item.onSelect();
              }}
            />
          ))}
        </div>
      ))}
    </div>,
    host,
  );
}

function Entry({ item, onSelect }: { readonly item: MenuItem; readonly onSelect: () => void }) {
  return (
    <button
      type="button"
      tabIndex={-1}
      disabled={item.disabled}
      className={classNames(styles.item, item.destructive && styles.destructive)}
      onClick={onSelect}
      {...(item.chosen === undefined
        ? { role: 'menuitem' }
        : { role: 'menuitemradio', 'aria-checked': item.chosen })}
    >
      {item.icon !== undefined && <Icon name={item.icon} size={16} />}
      <span>
        {item.label}
        {item.detail !== undefined && <small>{item.detail}</small>}
      </span>
      {item.shortcut !== undefined && <kbd>{item.shortcut}</kbd>}
      {item.chosen === true && <Icon name="check" size={16} />}
    </button>
  );
}
