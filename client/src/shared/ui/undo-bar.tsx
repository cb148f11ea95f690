import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from './icon.js';
import { createStore, useStore } from './store.js';
import { showToast } from './toast.js';
import styles from './undo-bar.module.css';

export interface UndoInput {
  /** What changed, in words: “Viaje de prensa, del 16 al 23 de septiembre”. */
  readonly message: ReactNode;
  /** Makes the opposite change. */
  readonly onUndo: () => void | Promise<unknown>;
}

interface Undo extends UndoInput {
  readonly id: number;
}

export const UNDO_SECONDS = 10;
const TICK_MS = 100;
const offered = createStore<Undo | undefined>(undefined);
let lastId = 0;

/** Offers to take back the last change, for 10 s; a newer change replaces the offer. */
export function showUndo(input: UndoInput): void {
  lastId += 1;
  offered.set({ ...input, id: lastId });
}

/** Withdraws the offer, for example because what changed is gone. */
export function clearUndo(): void {
  offered.set(undefined);
}

/** The ink bar with the time running down; time stands still while it has focus or the pointer. */
export function UndoBar() {
  const undo = useStore(offered);
  return undo === undefined ? null : <Offer key={undo.id} undo={undo} />;
}

function Offer({ undo }: { readonly undo: Undo }) {
  const { t } = useTranslation();
  const [left, setLeft] = useState(UNDO_SECONDS * 1000);
  const [busy, setBusy] = useState(false);
  const held = useRef({ pointer: false, focus: false, busy: false });
  const bar = useRef<HTMLDivElement>(null);
  const cameFrom = useRef<Element | null>(null);

  useEffect(() => {
    const timer = setInterval(() => {
      if (held.current.pointer || held.current.focus || held.current.busy) return;
      setLeft((before) => before - TICK_MS);
    }, TICK_MS);
    return () => clearInterval(timer);
  }, []);

  useEffect(() => {
    if (left <= 0) clearUndo();
  }, [left]);

  const takeBack = async (): Promise<void> => {
    if (held.current.busy) return;
    held.current.busy = true;
    setBusy(true);
    try {
      await undo.onUndo();
    } catch {
      // The change itself stands; the person must know that it does.
      showToast({ message: t('undo.failed'), tone: 'failed' });
    } finally {
      if (bar.current?.contains(document.activeElement)) focusAgain(cameFrom.current);
      clearUndo();
    }
  };

  const seconds = Math.max(0, Math.ceil(left / 1000));
  return (
    <div
      ref={bar}
      className={styles.bar}
      role="group"
      aria-label={t('undo.bar')}
      onMouseEnter={() => (held.current.pointer = true)}
      onMouseLeave={() => (held.current.pointer = false)}
      onFocus={({ relatedTarget }) => {
        held.current.focus = true;
        cameFrom.current = relatedTarget;
      }}
      onBlur={() => (held.current.focus = false)}
    >
      <span role="status">{undo.message}</span>
      <button type="button" aria-disabled={busy} onClick={() => void takeBack()}>
        <Icon name="undo" size={16} />
        {t('actions.undo')}
      </button>
      <em aria-label={t('undo.seconds', { count: seconds })}>{seconds}</em>
      <i style={{ transform: `scaleX(${Math.max(0, left) / (UNDO_SECONDS * 1000)})` }} />
    </div>
  );
}

/** The bar goes, and the keyboard stays where it was: on what was used before, or at the beginning of the room. */
function focusAgain(element: Element | null): void {
  const place = element?.isConnected ? element : document.querySelector('main');
  if (place instanceof HTMLElement) place.focus({ preventScroll: true });
}
