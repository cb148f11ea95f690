import { textIn } from '@altavoz/domain/shared/language';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/format/use-format.js';
import type { Message } from '../../../shared/plan/messages.js';
import { Section } from '../../../shared/ui/page.js';
import { LinkButton } from '../../../shared/ui/text-link.js';
import type { UnusedMessage } from '../frequency.js';
import styles from './unused-messages.module.css';

interface UnusedMessagesProps {
  readonly unused: readonly UnusedMessage[];
  readonly messages: ReadonlyMap<string, Message>;
  readonly onOpen: (message: Message) => void;
}

/** How many are listed before the rest folds. */
const SHOWN = 5;

/** RW14: approved but unused, the longest resting first. How often a message is repeated is never told. */
export function UnusedMessages({ unused, messages, onOpen }: UnusedMessagesProps) {
  const { t } = useTranslation('messages');
  const format = useFormat();
  const [all, setAll] = useState(false);
  const known = unused.flatMap((one) => {
    const message = messages.get(one.messageId);
    return message ? [{ ...one, message }] : [];
  });
  const shown = all ? known : known.slice(0, SHOWN);
  return (
    <Section title={t('unusedList.title')} count={known.length} className={styles.section}>
      {known.length === 0 && <p className="muted">{t('unusedList.none')}</p>}
      <ul className={styles.list}>
        {shown.map(({ message, lastUse, days, nextUse }) => (
          <li key={message.id}>
            <button type="button" onClick={() => onOpen(message)}>
              {textIn((message.inForce ?? message).text, format.language)}
            </button>
            <span>
              {lastUse === null
                ? days > 0
                  ? t('unusedList.neverSince', { count: days })
                  : t('unusedList.never')
                : t('unusedList.last', { day: format.day(lastUse), count: days })}
              {'. '}
              {nextUse === null
                ? t('unusedList.nothingAhead')
                : t('unusedList.next', { day: format.day(nextUse) })}
            </span>
          </li>
        ))}
      </ul>
      {known.length > shown.length && (
        <LinkButton onClick={() => setAll(true)}>
          {t('unusedList.more', { count: known.length - shown.length })}
        </LinkButton>
      )}
    </Section>
  );
}
