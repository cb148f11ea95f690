import { textIn } from '@altavoz/domain/shared/language';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/format/use-format.js';
import { classNames } from '../../../shared/ui/class-names.js';
import type { Message } from '../../../shared/plan/messages.js';
import styles from './message-card.module.css';
import { MessageState } from './message-state.js';

interface MessageCardProps {
  readonly message: Message;
  readonly selected: boolean;
  readonly onOpen: (message: Message) => void;
  /** On `sunken`, for the general messages under the roof. */
  readonly sunken?: boolean;
}

/** A message one can pick up: its words, its state, how often it is used. */
export function MessageCard({ message, selected, onOpen, sunken = false }: MessageCardProps) {
  const { t } = useTranslation('messages');
  const format = useFormat();
  return (
    <button
      type="button"
      className={classNames(styles.card, sunken && styles.sunken, selected && styles.selected)}
      aria-pressed={selected}
      onClick={() => onOpen(message)}
    >
      <span className={styles.text}>{textIn(message.text, format.language)}</span>
      <span className={styles.foot}>
        <MessageState message={message} />
        <span>{t('uses', { count: message.uses })}</span>
      </span>
    </button>
  );
}
