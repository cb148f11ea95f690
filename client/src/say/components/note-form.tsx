import { textIn } from '@altavoz/domain/shared/language';
import { addDays } from '@altavoz/domain/shared/plain-date';
import { useId, useState, type FormEvent } from 'react';
import { dayOf } from '../../shared/format/date.js';
import type { Held } from '../held.js';
import type { Keeper } from '../keeper.js';
import { useWords } from '../words/words.js';
import { Button } from './button.js';
import styles from './log-part.module.css';

interface NoteFormProps {
  readonly keeper: Keeper;
  readonly held: Held;
  readonly now: number;
}

/** The bounds of the service, so that what is noted offline is taken when it arrives. */
const OUTLET = 120;
const NOTE = 300;
const USED = 20;

/** Date, outlet and the messages used: three touches after an interview. */
export function NoteForm({ keeper, held: { say }, now }: NoteFormProps) {
  const { words, language } = useWords();
  const id = useId();
  const today = dayOf(new Date(now));
  const [date, setDate] = useState(today);
  const [outlet, setOutlet] = useState('');
  const [note, setNote] = useState('');
  const [used, setUsed] = useState<readonly string[]>([]);
  const [chosen, setChosen] = useState<string | undefined>(undefined);
  const [tried, setTried] = useState(false);
  const [done, setDone] = useState('');
  // One campaign at a time: a note belongs to the campaign whose words were said.
  const campaignId =
    say.campaigns.find((campaign) => campaign.id === chosen)?.id ?? say.campaigns[0]?.id ?? '';
  const offered = say.messages.filter((message) => message.campaignId === campaignId);

  const dateWrong = date === '' ? words.dateMissing : date > addDays(today, 1) ? words.dateFuture : undefined;
  const outletWrong =
    outlet.trim() === '' ? words.outletMissing : outlet.trim().length > OUTLET ? words.outletLong : undefined;
  const usedWrong = used.length > USED ? words.usedMany : undefined;

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setTried(true);
    setDone('');
    if (dateWrong !== undefined || outletWrong !== undefined || usedWrong !== undefined) {
      document.getElementById(dateWrong === undefined ? `${id}-outlet` : `${id}-date`)?.focus();
      return;
    }
    const before = keeper.current().noted.length;
    setOutlet('');
    setNote('');
    setUsed([]);
    setTried(false);
    await keeper.note({ campaignId, date, outlet: outlet.trim(), messageIds: used, note: note.trim() });
    setDone(keeper.current().noted.length > before ? words.savedOffline : words.saved);
  };

  return (
    <form className={styles.form} noValidate onSubmit={(event) => void submit(event)}>
      {say.campaigns.length > 1 && (
        <div>
          <label htmlFor={`${id}-campaign`}>{words.campaign}</label>
          <select
            id={`${id}-campaign`}
            value={campaignId}
            onChange={(event) => {
              setChosen(event.target.value);
              setUsed([]);
            }}
          >
            {say.campaigns.map((campaign) => (
              <option key={campaign.id} value={campaign.id}>
                {campaign.name}
              </option>
            ))}
          </select>
        </div>
      )}
      <div>
        <label htmlFor={`${id}-date`}>{words.date}</label>
        <input
          id={`${id}-date`}
          type="date"
          value={date}
          max={addDays(today, 1)}
          aria-invalid={tried && dateWrong !== undefined}
          aria-describedby={`${id}-date-wrong`}
          onChange={(event) => setDate(event.target.value)}
        />
        <Wrong id={`${id}-date-wrong`} text={tried ? dateWrong : undefined} />
      </div>
      <div>
        <label htmlFor={`${id}-outlet`}>{words.outlet}</label>
        <input
          id={`${id}-outlet`}
          type="text"
          autoComplete="off"
          value={outlet}
          placeholder={words.outletHint}
          aria-invalid={tried && outletWrong !== undefined}
          aria-describedby={`${id}-outlet-wrong`}
          onChange={(event) => setOutlet(event.target.value)}
        />
        <Wrong id={`${id}-outlet-wrong`} text={tried ? outletWrong : undefined} />
      </div>
      {offered.length > 0 && (
        <fieldset>
          <legend>
            {words.used} <i>{words.optional}</i>
          </legend>
          <div className={styles.used}>
            {offered.map((message) => (
              <label key={message.id}>
                <input
                  type="checkbox"
                  checked={used.includes(message.id)}
                  onChange={({ target }) =>
                    setUsed(target.checked ? [...used, message.id] : used.filter((one) => one !== message.id))
                  }
                />
                {textIn(message.text, language)}
              </label>
            ))}
          </div>
          <Wrong id={`${id}-used-wrong`} text={tried ? usedWrong : undefined} />
        </fieldset>
      )}
      <div>
        <label htmlFor={`${id}-note`}>
          {words.note} <i>{words.optional}</i>
        </label>
        <input
          id={`${id}-note`}
          type="text"
          autoComplete="off"
          maxLength={NOTE}
          value={note}
          onChange={(event) => setNote(event.target.value)}
        />
      </div>
      <Button type="submit" primary icon="add">
        {words.save}
      </Button>
      <p role="status" className={styles.done}>
        {done}
      </p>
    </form>
  );
}

function Wrong({ id, text }: { readonly id: string; readonly text: string | undefined }) {
  return <span id={id}>{text !== undefined && <em>{text}</em>}</span>;
}
