import { inForce } from '@altavoz/domain/messages/message-in-force';
import { textIn } from '@altavoz/domain/shared/language';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { use } from 'react';
import { useTranslation } from 'react-i18next';
import { dayOf } from '../../../shared/format/date.js';
import { useCampaign, useCampaignId } from '../../../shared/session/campaign.js';
import { LinkButton, linkClass } from '../../../shared/ui/text-link.js';
import { InlineWarning } from '../../../shared/ui/notice.js';
import { SelectField } from '../../../shared/ui/select-field.js';
import { messagesQuery, type Message } from '../../../shared/plan/messages.js';
import type { BlockOf, Bulletin } from '../api/get-bulletins.js';
import { BlockFormState, useLackText } from './block-fields.js';
import styles from './message-form.module.css';

interface MessageFormProps {
  readonly block: BlockOf<'message'>;
  readonly bulletin: Bulletin;
  readonly onChange: (block: BlockOf<'message'>) => void;
}

/** RH9: the words of a message that is approved and in force that day, as they were approved. */
const usableOn = (messages: readonly Message[], day: string): Message[] =>
  messages.filter(
    (message) =>
      message.status !== 'retired' &&
      message.inForce !== null &&
      inForce({ ...message.inForce, status: 'approved' }, day),
  );

/** Chooses the approved message that this block says. */
export function MessageForm({ block, bulletin, onChange }: MessageFormProps) {
  const { t } = useTranslation(['bulletins', 'shared']);
  const campaignId = useCampaignId();
  const zone = useCampaign()?.timeZone;
  const { readOnly } = use(BlockFormState);
  const error = useLackText('messageId', 0);
  const messages = useQuery(messagesQuery(campaignId));
  const usable = usableOn(messages.data ?? [], dayOf(new Date(), zone));
  const wordsOf = (message: Message): string =>
    textIn(message.inForce?.text ?? message.text, bulletin.language);
  const chosen = usable.find(({ id }) => id === block.messageId);
  const gone = block.messageId !== '' && messages.data !== undefined && !chosen;
  const changed = chosen !== undefined && wordsOf(chosen) !== block.text;
  const choose = (message: Message | undefined): void => {
    if (message) onChange({ ...block, messageId: message.id, text: wordsOf(message) });
  };

  return (
    <>
      <SelectField
        name="messageId"
        label={t('field.message')}
        hint={t('field.messageHint')}
        placeholder={t('shared:form.choose')}
        disabled={readOnly}
        error={error}
        value={block.messageId}
        options={[
          ...usable.map((message) => ({ value: message.id, label: wordsOf(message) })),
          ...(gone ? [{ value: block.messageId, label: block.text }] : []),
        ]}
        onChange={(event) => choose(usable.find(({ id }) => id === event.target.value))}
      />
      {block.text !== '' && <blockquote className={styles.words}>{block.text}</blockquote>}
      {gone && <InlineWarning>{t('field.messageGone')}</InlineWarning>}
      {changed && (
        <p className={styles.changed}>
          <InlineWarning>{t('field.messageChanged')}</InlineWarning>
          {!readOnly && <LinkButton onClick={() => choose(chosen)}>{t('field.messageUpdate')}</LinkButton>}
        </p>
      )}
      {messages.data !== undefined && usable.length === 0 && (
        <p className={styles.changed}>
          <InlineWarning>{t('field.noMessages')}</InlineWarning>
          <Link to="/c/$campaignId/messages" params={{ campaignId }} className={linkClass}>
            {t('field.toMessages')}
          </Link>
        </p>
      )}
    </>
  );
}
