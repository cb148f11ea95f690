import { textIn } from '@altavoz/domain/shared/language';
import { formatDayLong, formatTime, dayOf } from '../../shared/format/date.js';
import type { MessageToSay, Say } from '../held.js';
import { useWords } from '../words/words.js';
import { whomFor } from './message-card.js';
import styles from './print-sheet.module.css';

/** What fits on one A4 page in two columns, counted in letters: never half a message on a second page. */
const LETTERS = 3_600;
const AT_MOST = 14;

/** Paper does not hear of what is retired: it says when it was true, and to check. */
export function PrintSheet({
  say,
  messages,
}: {
  readonly say: Say;
  readonly messages: readonly MessageToSay[];
}) {
  const { words, language } = useWords();
  const fitting = fit(messages, language);
  const when = `${formatDayLong(dayOf(say.madeAt), language, true)}, ${formatTime(say.madeAt, language)}`;
  return (
    <div className={styles.sheet} aria-hidden="true">
      <p className={styles.head}>
        <b>{words.title}</b> {say.person.name}
      </p>
      <div className={styles.columns}>
        {fitting.map((message) => (
          <div key={message.id} className={styles.message}>
            <small>{whomFor(say, message, language) || words.general}</small>
            <b>{textIn(message.text, language)}</b>
            {message.facts.slice(0, 2).map((fact) => (
              <p key={fact.text}>{fact.text}</p>
            ))}
            {message.questions.slice(0, 1).map(({ question, answer }) => (
              <p key={question}>
                <i>{question}</i> {answer}
              </p>
            ))}
          </div>
        ))}
      </div>
      <p className={styles.foot}>
        {words.printed(when)}
        {messages.length > fitting.length && ` (${words.printMore(messages.length - fitting.length)})`}
      </p>
    </div>
  );
}

function fit(messages: readonly MessageToSay[], language: 'es' | 'en'): MessageToSay[] {
  let left = LETTERS;
  const fitting: MessageToSay[] = [];
  for (const message of messages.slice(0, AT_MOST)) {
    const facts = message.facts.slice(0, 2).reduce((sum, { text }) => sum + text.length + 40, 0);
    const [question] = message.questions;
    const asked = question ? question.question.length + question.answer.length + 40 : 0;
    // Words are set larger than the rest, and each block ends with a broken line.
    left -= textIn(message.text, language).length * 1.4 + facts + asked + 100;
    if (left < 0 && fitting.length > 0) break;
    fitting.push(message);
  }
  return fitting;
}
