import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/format/use-format.js';
import { useCampaignId } from '../../../shared/session/campaign.js';
import { ErrorState } from '../../../shared/ui/error-state.js';
import { RowsSkeleton } from '../../../shared/ui/skeleton.js';
import { LinkButton } from '../../../shared/ui/text-link.js';
import { historyQuery, type HistoryEntry } from '../api/tactic-queries.js';
import { actionWord, fieldWord } from '../history-words.js';
import styles from './tactic-history.module.css';

/** Who changed a tactic, what and when: the newest first. */
export function TacticHistory({ tacticId }: { readonly tacticId: string }) {
  const { t } = useTranslation('tactics');
  const history = useInfiniteQuery(historyQuery(useCampaignId(), tacticId));
  if (history.error !== null)
    return <ErrorState error={history.error} onRetry={() => void history.refetch()} />;
  if (history.data === undefined) return <RowsSkeleton rows={2} />;
  const entries = history.data.pages.flatMap(({ items }) => items);
  return (
    <>
      <ol className={styles.history}>
        {entries.map((entry) => (
          <Entry key={entry.id} entry={entry} />
        ))}
      </ol>
      {history.hasNextPage && (
        <LinkButton onClick={() => void history.fetchNextPage()}>{t('history.more')}</LinkButton>
      )}
    </>
  );
}

function Entry({ entry }: { readonly entry: HistoryEntry }) {
  const { t } = useTranslation('tactics');
  const format = useFormat();
  const fields = [...new Set(entry.changes.map((field) => t(`history.fields.${fieldWord(field)}`)))];
  return (
    <li>
      <time dateTime={entry.at}>{format.moment(entry.at)}</time>
      <span>
        <b>{entry.actor?.name ?? t('history.nobody')}</b> {t(`history.actions.${actionWord(entry.action)}`)}
        {entry.action === 'tactic.update' && fields.length > 0 && `: ${format.list(fields)}`}
      </span>
    </li>
  );
}
