import { textIn } from '@altavoz/domain/shared/language';
import { useEffect, useState } from 'react';
import { formatDayLong } from '../../shared/format/date.js';
import { classNames } from '../../shared/ui/class-names.js';
import { Icon } from '../../shared/ui/icon.js';
import { copyText } from '../copy-text.js';
import type { MessageToSay, Say } from '../held.js';
import { useWords } from '../words/words.js';
import { Button } from './button.js';
import styles from './message-card.module.css';

interface MessageCardProps {
  readonly say: Say;
  readonly message: MessageToSay;
  /** Its words are not those that the person knew. */
  readonly isNew: boolean;
  /** The first one stands a size above the others. */
  readonly first: boolean;
}

/** One message as it is said: the words, what supports them, what may be asked, what to avoid. */
export function MessageCard({ say, message, isNew, first }: MessageCardProps) {
  const { words, language } = useWords();
  const [open, setOpen] = useState(false);
  const [question, ...more] = message.questions;
  const text = textIn(message.text, language);
  return (
    <article className={classNames(styles.card, first && styles.first)} aria-label={text}>
      <p className={styles.whom}>
        {whomFor(say, message, language) || words.general}
        {isNew && <b>{words.wordsChanged}</b>}
        {message.validUntil !== null && (
          <span>{words.until(formatDayLong(message.validUntil, language))}</span>
        )}
      </p>
      <h2 className={styles.text}>{text}</h2>
      {message.facts.length > 0 && (
        <ul className={styles.facts}>
          {message.facts.map((fact) => (
            <li key={fact.text}>
              {fact.text}
              {fact.source !== '' && <span>{words.source(fact.source)}</span>}
            </li>
          ))}
        </ul>
      )}
      {question && <Answer question={question.question} answer={question.answer} />}
      {open && more.map((one) => <Answer key={one.question} question={one.question} answer={one.answer} />)}
      {(message.dos.length > 0 || message.donts.length > 0) && (
        <div className={styles.manner}>
          <Manner icon="check" title={words.say} items={message.dos} />
          <Manner icon="close" title={words.avoid} items={message.donts} />
        </div>
      )}
      {message.callToAction && (
        <p className={styles.ask}>
          {words.ask}{' '}
          <a href={message.callToAction.url} target="_blank" rel="noreferrer">
            {textIn(message.callToAction.label, language)}
          </a>
        </p>
      )}
      <div className={styles.actions}>
        <CopyButton text={words.copiedText(text, message.facts)} />
        {more.length > 0 && (
          <Button aria-expanded={open} onClick={() => setOpen(!open)}>
            {open ? words.fewerQuestions : words.moreQuestions(more.length)}
          </Button>
        )}
      </div>
    </article>
  );
}

/** The names of the audiences that it is for; nothing for everyone. */
export function whomFor(say: Say, message: MessageToSay, language: 'es' | 'en'): string {
  return say.audiences
    .filter(({ id }) => message.audienceIds.includes(id))
    .map(({ name }) => textIn(name, language))
    .join(', ');
}

/** What to answer when it is asked. */
export function Answer({ question, answer }: { readonly question: string; readonly answer: string }) {
  const { words } = useWords();
  return (
    <div className={styles.answer}>
      <h3>{words.ifAsked(question)}</h3>
      <p>{answer}</p>
    </div>
  );
}

interface MannerProps {
  readonly icon: 'check' | 'close';
  readonly title: string;
  readonly items: readonly string[];
}

function Manner({ icon, title, items }: MannerProps) {
  if (items.length === 0) return null;
  return (
    <div>
      <h3>
        <Icon name={icon} size={16} />
        {title}
      </h3>
      <ul>
        {items.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
    </div>
  );
}

const SHOWN_MS = 2_500;

/** Copies a text and says whether it did. */
export function CopyButton({ text }: { readonly text: string }) {
  const { words } = useWords();
  const [done, setDone] = useState<boolean | undefined>(undefined);
  useEffect(() => {
    if (done === undefined) return undefined;
    const timer = setTimeout(() => setDone(undefined), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [done]);
  return (
    <>
      <Button icon={done === true ? 'check' : 'copy'} onClick={() => void copyText(text).then(setDone)}>
        {done === true ? words.copied : words.copy}
      </Button>
      <span role="status" className={done === false ? styles.notCopied : 'sr-only'}>
        {done === undefined ? '' : done ? words.copied : words.notCopied}
      </span>
    </>
  );
}
