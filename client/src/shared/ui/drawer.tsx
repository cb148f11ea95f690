import { useEffect, useId, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from './button.js';
import { classNames } from './class-names.js';
import styles from './drawer.module.css';
import { useNarrow } from './media.js';

interface DrawerProps {
  readonly title: ReactNode;
  /** Above the title: type and phase. */
  readonly kicker?: ReactNode;
  /** Below the title: dates at the left, state at the right. */
  readonly subtitle?: ReactNode;
  /** Left of the close button, for example a menu with more actions. */
  readonly tools?: ReactNode;
  /** Actions at the bottom; the primary last. */
  readonly footer?: ReactNode;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

const FOCUSABLE =
  'a[href],button:not(:disabled),input:not(:disabled),select:not(:disabled),textarea:not(:disabled),[tabindex="0"]';

/** Keeps Tab inside the sheet on a phone, where it covers everything. */
function keepInside(event: KeyboardEvent, panel: HTMLElement): void {
  const stops = [...panel.querySelectorAll<HTMLElement>(FOCUSABLE)];
  const first = stops[0];
  const last = stops[stops.length - 1];
  if (first === undefined || last === undefined) return;
  const active = document.activeElement;
  if (event.shiftKey && (active === first || active === panel)) {
    event.preventDefault();
    last.focus();
  } else if (!event.shiftKey && active === last) {
    event.preventDefault();
    first.focus();
  }
}

/**
 * The 384 px panel beside the content: no overlay, the rest stays usable. On a phone it is a sheet over the whole
 * screen. Takes focus when it opens, gives it back when it closes; Escape closes.
 */
export function Drawer({ title, kicker, subtitle, tools, footer, onClose, children }: DrawerProps) {
  const { t } = useTranslation();
  const id = useId();
  const panel = useRef<HTMLDivElement>(null);
  const body = useRef<HTMLDivElement>(null);
  const covers = useNarrow();

  useEffect(() => {
    const before = document.activeElement;
    panel.current?.focus();
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);

  useEffect(() => {
    const element = panel.current;
    if (element === null) return undefined;
    const onKey = (event: KeyboardEvent): void => {
      // A menu or a field inside that used the key has prevented its default; a dialog above is not inside.
      if (event.defaultPrevented || !(event.target instanceof Node) || !element.contains(event.target))
        return;
      if (event.key === 'Escape') {
        onClose();
      } else if (event.key === 'Tab' && covers) {
        keepInside(event, element);
      }
    };
    // On the document, so that what stands inside is asked first.
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [covers, onClose]);

  // What is only read is scrolled with the keys, too: without a stop inside, the text itself is one.
  useEffect(() => {
    const element = body.current;
    if (element === null) return;
    if (element.querySelector(FOCUSABLE) === null) element.setAttribute('tabindex', '0');
    else element.removeAttribute('tabindex');
  });

  return (
    <aside className={styles.place} aria-labelledby={id}>
      <div
        ref={panel}
        className={classNames(styles.drawer, covers && styles.covers)}
        tabIndex={-1}
        {...(covers ? { role: 'dialog', 'aria-modal': true, 'aria-labelledby': id } : {})}
      >
        <div className={classNames(styles.head, kicker === undefined && styles.plain)}>
          {kicker !== undefined && <div className={styles.kicker}>{kicker}</div>}
          <div className={styles.tools}>
            {tools}
            <IconButton icon="close" label={t('actions.close')} variant="quiet" small onClick={onClose} />
          </div>
          <h2 id={id}>{title}</h2>
          {subtitle !== undefined && <div className={styles.subtitle}>{subtitle}</div>}
        </div>
        <div ref={body} className={styles.body}>
          {children}
        </div>
        {footer !== undefined && <div className={styles.foot}>{footer}</div>}
      </div>
    </aside>
  );
}
