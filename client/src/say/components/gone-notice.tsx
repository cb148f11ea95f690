import { textIn } from '@altavoz/domain/shared/language';
import { useState } from 'react';
import { dayOf, formatDayLong } from '../../shared/format/date.js';
import { Icon } from '../../shared/ui/icon.js';
import type { Gone } from '../held.js';
import { useWords } from '../words/words.js';
import { Button } from './button.js';
import styles from './notice.module.css';

interface GoneNoticeProps {
  readonly gone: readonly Gone[];
  readonly onDismiss: () => void;
}

/** Somebody may have learnt them by heart: what disappeared is told until it is understood, never shown again. */
export function GoneNotice({ gone, onDismiss }: GoneNoticeProps) {
  const { words, language } = useWords();
  const [open, setOpen] = useState(false);
  if (gone.length === 0) return null;
  return (
    <section className={styles.notice} role="status">
      <div className={styles.line}>
        <Icon name="attention" />
        <span>{words.gone(gone.length)}</span>
        <button type="button" aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? words.hide : words.see}
        </button>
      </div>
      {open && (
        <div className={styles.more}>
          <p>{words.goneText}</p>
          <ul>
            {gone.map(({ id, why, audiences, themes, approvedAt }) => (
              <li key={id}>
                <b>
                  {audiences.map((name) => textIn(name, language)).join(', ') || words.general}
                  {themes.length > 0 && `. ${themes.map((label) => textIn(label, language)).join(', ')}`}
                </b>
                <span>
                  {words.why[why]}, {words.approvedOn(formatDayLong(dayOf(approvedAt), language))}
                </span>
              </li>
            ))}
          </ul>
          <Button onClick={onDismiss}>{words.understood}</Button>
        </div>
      )}
    </section>
  );
}
