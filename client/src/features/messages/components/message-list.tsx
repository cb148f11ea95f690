import { textIn } from '@altavoz/domain/shared/language';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/format/use-format.js';
import { DataTable } from '../../../shared/ui/data-table.js';
import type { Audience } from '../../../shared/plan/audiences.js';
import type { Message } from '../../../shared/plan/messages.js';
import styles from './message-list.module.css';
import { MessageState } from './message-state.js';

interface MessageListProps {
  readonly messages: readonly Message[];
  readonly audiences: readonly Audience[];
  readonly selected: string | undefined;
  readonly onOpen: (message: Message) => void;
}

/** Every message in a table, retired ones too. */
export function MessageList({ messages, audiences, selected, onOpen }: MessageListProps) {
  const { t } = useTranslation('messages');
  const format = useFormat();
  const names = new Map(audiences.map(({ id, name }) => [id, textIn(name, format.language)]));
  return (
    <div className={styles.list}>
      <DataTable
        caption={t('title')}
        rows={messages}
        rowKey={({ id }) => id}
        onOpen={onOpen}
        isSelected={({ id }) => id === selected}
        empty={t('empty')}
        columns={[
          { key: 'text', title: t('text'), name: true, cell: ({ text }) => textIn(text, format.language) },
          {
            key: 'audiences',
            title: t('for'),
            wideOnly: true,
            muted: true,
            cell: ({ kind, audienceIds }) =>
              kind === 'general'
                ? t('kind.general')
                : format.list(audienceIds.map((id) => names.get(id) ?? '')),
          },
          {
            key: 'version',
            title: t('versionShort'),
            wideOnly: true,
            numeric: true,
            cell: ({ number }) => number,
          },
          { key: 'state', title: t('state'), cell: (message) => <MessageState message={message} /> },
          { key: 'uses', title: t('used'), numeric: true, wideOnly: true, cell: ({ uses }) => uses },
        ]}
      />
    </div>
  );
}
