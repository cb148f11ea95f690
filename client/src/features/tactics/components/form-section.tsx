import type { ReactNode } from 'react';
import styles from './tactic-editor.module.css';

/** A titled part of the form. */
export function FormSection({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className={styles.section}>
      <h3>{title}</h3>
      {children}
    </section>
  );
}
