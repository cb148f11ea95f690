import { formatDay } from '../../shared/format/date.js';
import { Icon } from '../../shared/ui/icon.js';
import type { Statement } from '../held.js';
import type { Keeper, SayState } from '../keeper.js';
import { useWords } from '../words/words.js';
import styles from './log-part.module.css';
import { NoteForm } from './note-form.js';
import part from './part.module.css';
import { useState } from 'react';

interface LogPartProps {
  readonly keeper: Keeper;
  readonly state: SayState;
  readonly now: number;
}

/** What the person said where: noted at once, sent when there is a connection. */
export function LogPart({ keeper, state: { held, noted }, now }: LogPartProps) {
  const { words } = useWords();
  const [failed, setFailed] = useState(false);
  if (!held) return null;
  const { say } = held;
  const waiting = noted.filter(({ personId }) => personId === say.person.id);
  const remove = (statement: Statement): void => {
    setFailed(false);
    keeper.remove(statement).catch(() => setFailed(true));
  };
  return (
    <>
      <h2 className={part.title}>{words.logTitle}</h2>
      {say.campaigns.length === 0 ? (
        <p className={part.empty}>{words.noCampaign}</p>
      ) : (
        <NoteForm keeper={keeper} held={held} now={now} />
      )}
      {failed && (
        <p role="alert" className={styles.refused}>
          {words.removeFailed}
        </p>
      )}
      {waiting.length + say.statements.length === 0 && <p className={part.empty}>{words.noStatements}</p>}
      <ul className={styles.list}>
        {[...waiting].reverse().map((note) => (
          <Row
            key={note.key}
            said={note}
            state={
              note.refusal === undefined ? (
                <span className={styles.waiting}>{words.waiting}</span>
              ) : (
                <span className={styles.refused}>{words.refused(note.refusal)}</span>
              )
            }
            onRemove={() => void keeper.drop(note.key)}
          />
        ))}
        {say.statements.map((statement) => (
          <Row key={statement.id} said={statement} onRemove={() => remove(statement)} />
        ))}
      </ul>
    </>
  );
}

interface RowProps {
  readonly said: {
    readonly date: string;
    readonly outlet: string;
    readonly note: string;
    readonly messageIds: readonly string[];
  };
  readonly state?: React.ReactNode;
  readonly onRemove: () => void;
}

function Row({ said: { date, outlet, note, messageIds }, state, onRemove }: RowProps) {
  const { words, language } = useWords();
  return (
    <li className={styles.row}>
      <time dateTime={date}>{formatDay(date, language)}</time>
      <p>
        <b>{outlet}</b>
        {messageIds.length > 0 && <span>{words.withMessages(messageIds.length)}</span>}
        {note !== '' && <span>{note}</span>}
        {state}
      </p>
      <button type="button" aria-label={words.removeNamed(outlet)} onClick={onRemove}>
        <Icon name="trash" />
      </button>
    </li>
  );
}
