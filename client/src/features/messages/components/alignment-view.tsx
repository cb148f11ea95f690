import { PLAN_READERS } from '@altavoz/contracts/access';
import { PHASES, type Phase } from '@altavoz/domain/campaigns/campaign';
import { textIn } from '@altavoz/domain/shared/language';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/format/use-format.js';
import type { Audience } from '../../../shared/plan/audiences.js';
import type { Message } from '../../../shared/plan/messages.js';
import { tacticsQuery } from '../../../shared/plan/tactics.js';
import { useCampaignId } from '../../../shared/session/campaign.js';
import { useMay } from '../../../shared/session/session.js';
import { EmptyState } from '../../../shared/ui/empty-state.js';
import { ErrorState } from '../../../shared/ui/error-state.js';
import { useSearchState } from '../../../shared/ui/search-state.js';
import { RowsSkeleton } from '../../../shared/ui/skeleton.js';
import { TableFilter, TableFilters } from '../../../shared/ui/table-filter.js';
import { LinkButton } from '../../../shared/ui/text-link.js';
import { alignmentOf } from '../alignment.js';
import { unfitMessagesQuery } from '../api/get-unfit-messages.js';
import { AlignmentGrid } from './alignment-grid.js';
import styles from './alignment-view.module.css';

interface AlignmentViewProps {
  readonly messages: readonly Message[];
  readonly audiences: readonly Audience[];
  readonly selected: string | undefined;
  readonly onOpen: (message: Message) => void;
}

/** How many tactics are drawn before the rest folds. */
const ROWS = 150;

/** A7: tactics by messages, the gaps of both sides first in words, then in the grid. */
export default function AlignmentView({ messages, audiences, selected, onOpen }: AlignmentViewProps) {
  const { t } = useTranslation(['messages', 'shared']);
  const format = useFormat();
  const campaignId = useCampaignId();
  const enabled = useMay(PLAN_READERS);
  const tactics = useQuery({ ...tacticsQuery(campaignId), enabled });
  const unfit = useQuery({ ...unfitMessagesQuery(campaignId), enabled });
  const [search, setSearch] = useSearchState();
  const [rows, setRows] = useState(ROWS);
  const phase = PHASES.find((one): one is Phase => String(one) === search['phase']);
  const audienceId = audiences.find(({ id }) => id === search['audience'])?.id;
  const matrix = useMemo(
    () =>
      tactics.data &&
      unfit.data &&
      alignmentOf({
        tactics: tactics.data,
        messages,
        unfit: unfit.data,
        filters: { phase, audienceId },
        language: format.language,
      }),
    [tactics.data, messages, unfit.data, phase, audienceId, format.language],
  );
  const failed = [tactics, unfit].find((query) => query.isError);
  if (failed) return <ErrorState error={failed.error} onRetry={() => void failed.refetch()} />;
  if (!matrix) return <RowsSkeleton rows={8} />;

  const onlyGaps = search['gaps'] !== undefined;
  const gaps = matrix.tacticsWithout.size;
  const shown = onlyGaps
    ? matrix.rows.filter(({ tactic }) => matrix.tacticsWithout.has(tactic.id))
    : matrix.rows;
  return (
    <>
      <div className={styles.head}>
        <p role="status">
          <b>{t('matrix.tacticsWithout', { count: gaps })}</b>
          {' · '}
          <b>{t('matrix.messagesWithout', { count: matrix.messagesWithout.size })}</b>{' '}
          {(gaps > 0 || onlyGaps) && (
            <LinkButton onClick={() => setSearch({ gaps: onlyGaps ? undefined : '1' })}>
              {t(onlyGaps ? 'matrix.showAll' : 'matrix.showGaps')}
            </LinkButton>
          )}
        </p>
        <TableFilters>
          <TableFilter
            label={t('matrix.phase')}
            optional
            placeholder={t('matrix.anyPhase')}
            value={phase === undefined ? '' : String(phase)}
            onChange={(event) => setSearch({ phase: event.target.value || undefined })}
            options={PHASES.map((one) => ({
              value: String(one),
              label: t('shared:phase.label', { phase: one }),
            }))}
          />
          <TableFilter
            label={t('matrix.audience')}
            optional
            placeholder={t('matrix.anyAudience')}
            value={audienceId ?? ''}
            onChange={(event) => setSearch({ audience: event.target.value || undefined })}
            options={audiences.map(({ id, name }) => ({ value: id, label: textIn(name, format.language) }))}
          />
        </TableFilters>
      </div>
      {shown.length === 0 ? (
        <EmptyState>{t(onlyGaps ? 'matrix.noGaps' : 'matrix.noTactics')}</EmptyState>
      ) : (
        <AlignmentGrid
          matrix={{ ...matrix, rows: shown.slice(0, rows) }}
          counts={matrix}
          selected={selected}
          onOpen={onOpen}
        />
      )}
      {shown.length > rows && (
        <LinkButton onClick={() => setRows(rows + ROWS)}>
          {t('matrix.more', { count: shown.length - rows })}
        </LinkButton>
      )}
    </>
  );
}
