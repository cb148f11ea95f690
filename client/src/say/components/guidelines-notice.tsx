import { textIn } from '@altavoz/domain/shared/language';
import { useState } from 'react';
import { dayOf, formatDayLong } from '../../shared/format/date.js';
import { Icon } from '../../shared/ui/icon.js';
import type { GuidelinesToFollow, Say } from '../held.js';
import type { Keeper } from '../keeper.js';
import { useWords } from '../words/words.js';
import { Button } from './button.js';
import styles from './notice.module.css';

interface GuidelinesNoticeProps {
  readonly keeper: Keeper;
  readonly say: Say;
  /** Those that wait for the person, or those that they follow already. */
  readonly waiting: boolean;
}

/** What the office asks of an ambassador: on top until they acknowledge it, quiet at the end afterwards (RW21). */
export function GuidelinesNotice({ keeper, say, waiting }: GuidelinesNoticeProps) {
  const shown = say.guidelines.filter(({ acknowledgedAt }) => (acknowledgedAt === null) === waiting);
  return shown.map((one) => <One key={`${one.personId} ${one.number}`} guidelines={one} keeper={keeper} />);
}

function One({ guidelines, keeper }: { readonly guidelines: GuidelinesToFollow; readonly keeper: Keeper }) {
  const { words, language } = useWords();
  const [open, setOpen] = useState(false);
  const [failed, setFailed] = useState(false);
  const { acknowledgedAt, text } = guidelines;
  const acknowledge = (): void => {
    setFailed(false);
    keeper.acknowledge(guidelines).then(
      () => setOpen(false),
      () => setFailed(true),
    );
  };
  return (
    <section className={acknowledgedAt === null ? styles.notice : styles.quiet} aria-label={words.guidelines}>
      <div className={styles.line}>
        {acknowledgedAt === null && <Icon name="attention" />}
        <span>
          {acknowledgedAt === null
            ? words.guidelinesNew
            : words.guidelinesRead(formatDayLong(dayOf(acknowledgedAt), language))}
        </span>
        <button type="button" aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? words.hide : words.see}
        </button>
      </div>
      {open && (
        <div className={styles.more}>
          <p className={styles.text}>{textIn(text, language)}</p>
          {failed && <p role="alert">{words.guidelinesFailed}</p>}
          {acknowledgedAt === null && <Button onClick={acknowledge}>{words.acknowledge}</Button>}
        </div>
      )}
    </section>
  );
}
