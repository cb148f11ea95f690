import type { ReactNode } from 'react';
import { classNames } from './class-names.js';
import { Icon } from './icon.js';
import type { IconName } from './icon-paths.js';
import styles from './label.module.css';

/** A count in brass: work that waits for the signed-in person. Shows nothing for zero. */
export function Pill({ count, label }: { readonly count: number; readonly label?: string }) {
  if (count <= 0) return null;
  return (
    <span className={styles.pill}>
      <span aria-hidden={label === undefined ? undefined : true}>{count > 99 ? '99+' : count}</span>
      {label !== undefined && <span className="sr-only">{label}</span>}
    </span>
  );
}

interface StateLabelProps {
  /** `plain` neutral, `ink` a settled state, `waiting` brass: someone is needed, `stop` refused or failed. */
  readonly tone?: 'plain' | 'ink' | 'waiting' | 'stop' | undefined;
  readonly icon?: IconName | undefined;
  readonly children: ReactNode;
}

/** A state in a word. Approved is black ink with a check, never a green badge. */
export function StateLabel({ tone = 'plain', icon, children }: StateLabelProps) {
  return (
    <span className={classNames(styles.state, styles[tone])}>
      {icon !== undefined && <Icon name={icon} size={14} />}
      {children}
    </span>
  );
}

/** A settled fact: a check and a word in ink (“Aprobado”). */
export function Settled({ children }: { readonly children: ReactNode }) {
  return (
    <span className={styles.settled}>
      <Icon name="check" size={14} />
      {children}
    </span>
  );
}
