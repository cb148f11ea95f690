import type { ReactNode } from 'react';
import { SelectField, type SelectFieldProps } from './select-field.js';
import styles from './table-filter.module.css';

/** What narrows a table, at the end of its head. */
export function TableFilters({ children }: { readonly children: ReactNode }) {
  return <div className={styles.filters}>{children}</div>;
}

/** One of them: its label is heard, not seen; its first option says what it is about. */
export function TableFilter(props: Omit<SelectFieldProps, 'className'>) {
  return <SelectField {...props} className={styles.filter} />;
}
