import { textIn } from '@altavoz/domain/shared/language';
import { useDeferredValue, useMemo, useState } from 'react';
import { findableMessages } from '../findable.js';
import type { Held, MessageToSay, Say } from '../held.js';
import { indexOf, search } from '../search.js';
import { useWords } from '../words/words.js';
import { Chips } from './chips.js';
import { MessageCard } from './message-card.js';
import styles from './part.module.css';
import { PrintSheet } from './print-sheet.js';
import { SearchField } from './search-field.js';

/** As many as are drawn at once; the rest comes with a touch. */
const AT_ONCE = 40;

/** What to say: by whom it is for, by theme, by word. */
export function MessagesPart({ held }: { readonly held: Held }) {
  const { words, language } = useWords();
  const { say } = held;
  const [query, setQuery] = useState('');
  const [audienceId, setAudienceId] = useState('');
  const [theme, setTheme] = useState('');
  const [most, setMost] = useState(AT_ONCE);
  const asked = useDeferredValue(query);
  const index = useMemo(() => indexOf(findableMessages(say)), [say]);
  const shown = useMemo(() => {
    const byId = new Map(say.messages.map((message) => [message.id, message]));
    return search(index, asked)
      .ids.flatMap((id) => byId.get(id) ?? [])
      .filter((message) => audienceId === '' || isFor(message, audienceId))
      .filter((message) => theme === '' || message.themes.includes(theme));
  }, [say, index, asked, audienceId, theme]);
  const audiences = spokenTo(say);
  const choose = (change: () => void): void => {
    change();
    setMost(AT_ONCE);
  };

  if (say.messages.length === 0) {
    const lacksThemes = say.speaksAbout?.length === 0;
    return <p className={styles.empty}>{lacksThemes ? words.noThemes : words.nothingYet}</p>;
  }
  return (
    <>
      <SearchField value={query} onChange={(value) => choose(() => setQuery(value))} />
      {audiences.length > 0 && (
        <Chips
          label={words.audiences}
          value={audienceId}
          onChange={(value) => choose(() => setAudienceId(value))}
          choices={[
            { value: '', label: words.everyone },
            ...audiences.map(({ id, name }) => ({ value: id, label: textIn(name, language) })),
          ]}
        />
      )}
      {say.themes.length > 1 && (
        <label className={styles.theme}>
          {words.theme}
          <select value={theme} onChange={(event) => choose(() => setTheme(event.target.value))}>
            <option value="">{words.allThemes}</option>
            {say.themes.map(({ key, label }) => (
              <option key={key} value={key}>
                {textIn(label, language)}
              </option>
            ))}
          </select>
        </label>
      )}
      <p role="status" className={asked === '' ? 'sr-only' : styles.count}>
        {shown.length === 0
          ? asked === ''
            ? words.nothingHere
            : words.nothingFound
          : words.found(shown.length)}
      </p>
      {shown.length === 0 && asked === '' && <p className={styles.empty}>{words.nothingHere}</p>}
      {shown.slice(0, most).map((message, position) => (
        <MessageCard
          key={message.id}
          say={say}
          message={message}
          isNew={held.changedIds.includes(message.id)}
          first={position === 0}
        />
      ))}
      {shown.length > most && (
        <button type="button" className={styles.more} onClick={() => setMost(most + AT_ONCE)}>
          {words.found(shown.length - most)}
        </button>
      )}
      <PrintSheet say={say} messages={shown} />
    </>
  );
}

/** A general message is for every audience. */
const isFor = (message: MessageToSay, audienceId: string): boolean =>
  message.kind === 'general' || message.audienceIds.length === 0 || message.audienceIds.includes(audienceId);

/** Only audiences that have words of their own are offered. */
function spokenTo({ audiences, messages }: Say): Say['audiences'] {
  const named = new Set(messages.flatMap(({ audienceIds }) => audienceIds));
  return audiences.filter(({ id }) => named.has(id));
}
