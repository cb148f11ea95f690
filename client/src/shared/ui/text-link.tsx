import type { ComponentPropsWithRef } from 'react';
import { classNames } from './class-names.js';
import styles from './link.module.css';

/** The class of an underlined link, for the router's `<Link className={linkClass}>`. */
export const linkClass = styles.link ?? '';

/** A quiet step that stays on the page, looks like a link and is a button. */
export function LinkButton({ className, ...rest }: ComponentPropsWithRef<'button'>) {
  return <button type="button" {...rest} className={classNames(styles.link, className)} />;
}
