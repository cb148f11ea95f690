import type { ComponentPropsWithRef, ReactNode } from 'react';
import styles from './button.module.css';
import { classNames } from './class-names.js';
import { Icon } from './icon.js';
import type { IconName } from './icon-paths.js';

export interface ButtonLook {
  /** One primary per view; outlined is the rule; quiet is text; destructive only inside a confirmation. */
  readonly variant?: 'primary' | 'outlined' | 'quiet' | 'destructive' | undefined;
  /** 30 px with a mouse; the thumb's 44 px on a phone whatever the size. */
  readonly small?: boolean | undefined;
  readonly wide?: boolean | undefined;
}

/** The classes of a button, for links that look like one. */
export function buttonClass({ variant = 'outlined', small, wide }: ButtonLook, more?: string): string {
  return classNames(styles.button, styles[variant], small && styles.small, wide && styles.wide, more);
}

export interface ButtonProps extends ComponentPropsWithRef<'button'>, ButtonLook {
  readonly icon?: IconName | undefined;
  /** The key that does the same, shown at the right. */
  readonly shortcut?: string | undefined;
  /** Busy keeps the width, says so to screen readers and takes no second press. */
  readonly busy?: boolean | undefined;
}

/** A verb in the infinitive, two words at most. */
export function Button(props: ButtonProps) {
  const { variant, small, wide, icon, shortcut, busy, className, children, onClick, ...rest } = props;
  return (
    <button
      type="button"
      {...rest}
      className={buttonClass({ variant, small, wide }, classNames(busy && styles.busy, className))}
      aria-busy={busy === true ? true : undefined}
      aria-disabled={busy === true ? true : rest['aria-disabled']}
      onClick={busy === true ? (event) => event.preventDefault() : onClick}
    >
      {icon !== undefined && <Icon name={icon} size={16} />}
      <span>{children}</span>
      {shortcut !== undefined && <kbd aria-hidden="true">{shortcut}</kbd>}
    </button>
  );
}

export interface IconButtonProps extends Omit<ComponentPropsWithRef<'button'>, 'aria-label'>, ButtonLook {
  readonly icon: IconName;
  /** What it does, for those who do not see the icon; shown as a tooltip too. */
  readonly label: string;
}

/** Only arrows, close and more may stand without a word. */
export function IconButton({ icon, label, variant, small, wide, className, ...rest }: IconButtonProps) {
  return (
    <button
      type="button"
      title={label}
      {...rest}
      aria-label={label}
      className={buttonClass({ variant, small, wide }, classNames(styles.square, className))}
    >
      <Icon name={icon} size={16} />
    </button>
  );
}

/** Buttons side by side, the primary last. */
export function ButtonRow({ children, end }: { readonly children: ReactNode; readonly end?: boolean }) {
  return <div className={classNames(styles.row, end && styles.end)}>{children}</div>;
}
