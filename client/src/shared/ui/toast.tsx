import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from './button.js';
import { classNames } from './class-names.js';
import { Icon } from './icon.js';
import { createStore, useStore } from './store.js';
import { LinkButton } from './text-link.js';
import styles from './toast.module.css';

export interface ToastInput {
  /** What happened, one line. */
  readonly message: string;
  /** `failed` stays until it is closed. */
  readonly tone?: 'done' | 'attention' | 'failed';
  readonly action?: { readonly label: string; readonly onSelect: () => void };
}

interface Toast extends ToastInput {
  readonly id: number;
}

const STAY_MS = 6_000;
const AT_MOST = 3;
const toasts = createStore<readonly Toast[]>([]);
let lastId = 0;

/** Says what happened, for 6 s. Never for errors in a form: those stand in the form. */
export function showToast(input: ToastInput): void {
  lastId += 1;
  toasts.set([...toasts.get(), { ...input, id: lastId }].slice(-AT_MOST));
}

function dismiss(id: number): void {
  toasts.set(toasts.get().filter((toast) => toast.id !== id));
}

/** Takes every notice away, for example on signing out. */
export function clearToasts(): void {
  toasts.set([]);
}

const icons = { done: 'check', attention: 'attention', failed: 'blocked' } as const;

function ToastLine({ toast }: { readonly toast: Toast }) {
  const { t } = useTranslation();
  const [held, setHeld] = useState(false);
  const tone = toast.tone ?? 'done';
  useEffect(() => {
    if (held || tone === 'failed') return undefined;
    const timer = setTimeout(() => dismiss(toast.id), STAY_MS);
    return () => clearTimeout(timer);
  }, [held, tone, toast.id]);
  const action = toast.action;
  return (
    <div
      className={classNames(styles.toast, styles[tone])}
      onMouseEnter={() => setHeld(true)}
      onMouseLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <Icon name={icons[tone]} />
      <span role={tone === 'failed' ? 'alert' : undefined}>{toast.message}</span>
      {action !== undefined && (
        <LinkButton
          onClick={() => {
            dismiss(toast.id);
            action.onSelect();
          }}
        >
          {action.label}
        </LinkButton>
      )}
      <IconButton
        icon="close"
        label={t('toast.dismiss')}
        variant="quiet"
        small
        onClick={() => dismiss(toast.id)}
      />
    </div>
  );
}

/** Where notices appear; one in the whole application. */
export function Toaster() {
  const { t } = useTranslation();
  const shown = useStore(toasts);
  return (
    <section
      className={styles.stack}
      aria-label={t('toast.region')}
      aria-live="polite"
      aria-relevant="additions"
    >
      {shown.map((toast) => (
        <ToastLine key={toast.id} toast={toast} />
      ))}
    </section>
  );
}
