import type { ComponentPropsWithRef } from 'react';
import { classNames } from '../../shared/ui/class-names.js';
import { Icon } from '../../shared/ui/icon.js';
import type { IconName } from '../../shared/ui/icon-paths.js';
import styles from './button.module.css';

interface ButtonProps extends ComponentPropsWithRef<'button'> {
  readonly icon?: IconName;
  readonly primary?: boolean;
}

/** As high as a thumb. */
export function Button({ icon, primary, children, className, ...button }: ButtonProps) {
  return (
    <button
      type="button"
      {...button}
      className={classNames(styles.button, primary === true && styles.primary, className)}
    >
      {icon !== undefined && <Icon name={icon} />}
      {children}
    </button>
  );
}
