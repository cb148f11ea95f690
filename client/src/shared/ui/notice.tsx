import type { ReactNode } from 'react';
import { classNames } from './class-names.js';
import { Icon } from './icon.js';
import styles from './notice.module.css';

interface NoticeProps {
  /** What, in one sentence. */
  readonly title?: ReactNode;
  /** Since when, and what it means. */
  readonly children?: ReactNode;
  /** The step that solves it. */
  readonly action?: ReactNode;
}

/** Brass ground, upright pill with “!”: someone is needed here. Never a triangle, that is non-traditional. */
export function Warning({ title, children, action }: NoticeProps) {
  return <Notice kind="warning" title={title} action={action} text={children} />;
}

/** Octagon with a bar: this stops something. */
export function BlockingNotice({ title, children, action }: NoticeProps) {
  return <Notice kind="blocking" title={title} action={action} text={children} />;
}

interface InnerProps extends Omit<NoticeProps, 'children'> {
  readonly kind: 'warning' | 'blocking';
  readonly text: ReactNode;
}

function Notice({ kind, title, text, action }: InnerProps) {
  return (
    <div className={classNames(styles.notice, styles[kind])} role="note">
      <Icon name={kind === 'warning' ? 'attention' : 'blocked'} />
      <div className={styles.text}>
        {title !== undefined && <b>{title}</b>}
        {text !== undefined && <span>{text}</span>}
      </div>
      {action !== undefined && <div className={styles.action}>{action}</div>}
    </div>
  );
}

/** One line of warning inside a list or a card, without ground. */
export function InlineWarning({ children }: { readonly children: ReactNode }) {
  return (
    <span className={styles.inline}>
      <Icon name="attention" size={15} />
      {children}
    </span>
  );
}
