import { iconPaths, type IconName } from './icon-paths.js';
import styles from './icon.module.css';

interface IconProps {
  readonly name: IconName;
  /** 18 by default, on the 24 grid. */
  readonly size?: number;
  readonly className?: string | undefined;
}

/** A line icon. It always stands beside a word, so it is silent. */
export function Icon({ name, size, className }: IconProps) {
  return (
    <svg
      className={className === undefined ? styles.icon : `${styles.icon} ${className}`}
      viewBox="0 0 24 24"
      aria-hidden="true"
      focusable="false"
      {...(size === undefined ? {} : { style: { width: size, height: size } })}
    >
      {iconPaths[name]}
    </svg>
  );
}
