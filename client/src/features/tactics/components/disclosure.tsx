import { useState, type ReactNode } from 'react';
import { Icon } from '../../../shared/ui/icon.js';
import styles from './disclosure.module.css';

interface DisclosureProps {
  readonly title: string;
  /** Something inside needs somebody: it opens by itself. */
  readonly open?: boolean | undefined;
  readonly children: ReactNode;
}

/** What is not needed first; its content is made the first time that it opens. */
export function Disclosure({ title, open = false, children }: DisclosureProps) {
  const [opened, setOpened] = useState(open);
  const [asked, setAsked] = useState(open);
  if (open !== asked) {
    setAsked(open);
    if (open) setOpened(true);
  }
  return (
    <section className={styles.disclosure}>
      <h3>
        <button type="button" aria-expanded={opened} onClick={() => setOpened(!opened)}>
          <Icon name={opened ? 'collapse' : 'expand'} size={16} />
          {title}
        </button>
      </h3>
      {opened && children}
    </section>
  );
}
