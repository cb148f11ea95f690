import { EDITORS, LEADS, PLAN_READERS, SPEAKERS } from '@altavoz/contracts/access';
import { textIn } from '@altavoz/domain/shared/language';
import { monthsBetween } from '@altavoz/domain/shared/plain-month';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { lazy, Suspense, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/format/use-format.js';
import { messagesQuery } from '../../../shared/plan/messages.js';
import { peopleQuery } from '../../../shared/plan/people.js';
import { useCampaign, useCampaignId } from '../../../shared/session/campaign.js';
import { useMay, useSession } from '../../../shared/session/session.js';
import { Button, IconButton } from '../../../shared/ui/button.js';
import { DataTable } from '../../../shared/ui/data-table.js';
import { EmptyState } from '../../../shared/ui/empty-state.js';
import { ErrorState } from '../../../shared/ui/error-state.js';
import { Page, Section } from '../../../shared/ui/page.js';
import { useProblemText } from '../../../shared/ui/problem-text.js';
import { useSearchState } from '../../../shared/ui/search-state.js';
import { RowsSkeleton } from '../../../shared/ui/skeleton.js';
import { TableFilter, TableFilters } from '../../../shared/ui/table-filter.js';
import { linkClass } from '../../../shared/ui/text-link.js';
import { showToast } from '../../../shared/ui/toast.js';
import { showUndo } from '../../../shared/ui/undo-bar.js';
import { statementsQuery, useNoteStatement, useRemoveStatement, type Statement } from '../api/statements.js';
import { useCampaignDay } from '../use-campaign-day.js';
import styles from './statements-view.module.css';

const StatementDialog = lazy(() => import('./statement-dialog.js'));

/** What was said where and with which messages, of everybody or of oneself (F3). */
export function StatementsView({ views }: { readonly views: ReactNode }) {
  const { t } = useTranslation('people');
  const format = useFormat();
  const campaignId = useCampaignId();
  const campaign = useCampaign();
  const today = useCampaignDay();
  const mayNote = useMay(SPEAKERS) && campaign?.status !== 'archived';
  const readsPlan = useMay(PLAN_READERS);
  const [search, setSearch] = useSearchState();
  const [noting, setNoting] = useState(false);
  const filter = {
    ...(search['by'] === undefined ? {} : { by: search['by'] }),
    ...(search['month'] === undefined ? {} : { month: search['month'] }),
    ...(search['message'] === undefined ? {} : { messageId: search['message'] }),
  };
  const filtered = Object.keys(filter).length > 0;
  const statements = useInfiniteQuery(statementsQuery(campaignId, filter));
  const messages = useQuery(messagesQuery(campaignId)).data ?? [];
  const speakers = useSpeakers(statements.data?.pages.flatMap(({ items }) => items) ?? []);
  const words = new Map(messages.map(({ id, text }) => [id, textIn(text, format.language)]));
  const months = campaign
    ? monthsBetween(campaign.start, today < campaign.start ? campaign.start : today)
    : [];
  const note = mayNote ? (
    <Button icon="add" onClick={() => setNoting(true)}>
      {t('statements.note')}
    </Button>
  ) : undefined;
  return (
    <Page
      title={t('title')}
      subtitle={t('statements.subtitle')}
      actions={
        <>
          {views}
          {note}
        </>
      }
    >
      <Section
        className={styles.table}
        title={t('statements.title')}
        actions={
          <TableFilters>
            {readsPlan && (
              <TableFilter
                label={t('statements.by')}
                value={search['by'] ?? ''}
                placeholder={t('statements.everybody')}
                options={speakers}
                onChange={({ target }) => setSearch({ by: target.value || undefined })}
              />
            )}
            <TableFilter
              label={t('statements.month')}
              value={search['month'] ?? ''}
              placeholder={t('statements.everyMonth')}
              options={[...months].reverse().map((month) => ({ value: month, label: format.month(month) }))}
              onChange={({ target }) => setSearch({ month: target.value || undefined })}
            />
            <TableFilter
              label={t('statements.message')}
              value={search['message'] ?? ''}
              placeholder={t('statements.everyMessage')}
              options={[...words].map(([value, label]) => ({ value, label: short(label) }))}
              onChange={({ target }) => setSearch({ message: target.value || undefined })}
            />
          </TableFilters>
        }
      >
        {statements.isError && (
          <ErrorState error={statements.error} onRetry={() => void statements.refetch()} />
        )}
        {statements.isPending && <RowsSkeleton rows={6} />}
        {statements.data &&
          (statements.data.pages[0]?.items.length === 0 && !filtered ? (
            <EmptyState action={note}>{t('statements.none')}</EmptyState>
          ) : (
            <Rows
              rows={statements.data.pages.flatMap(({ items }) => items)}
              words={words}
              months={months.length > 12}
            />
          ))}
        {statements.hasNextPage && (
          <Button onClick={() => void statements.fetchNextPage()} busy={statements.isFetchingNextPage}>
            {t('statements.more')}
          </Button>
        )}
      </Section>
      <Suspense>{noting && <StatementDialog onClose={() => setNoting(false)} />}</Suspense>
    </Page>
  );
}

/** A browser's list is as wide as its longest line. */
const short = (words: string): string => (words.length > 36 ? `${words.slice(0, 35).trimEnd()}…` : words);

/** Whom one can ask for: people of the campaign with an account, and whoever has noted something. */
function useSpeakers(statements: readonly Statement[]): { value: string; label: string }[] {
  const people = useQuery(peopleQuery(useCampaignId())).data ?? [];
  const names = new Map<string, string>();
  for (const { userId, name } of people) if (userId !== null) names.set(userId, name);
  for (const { by } of statements) names.set(by.id, by.name);
  return [...names]
    .map(([value, label]) => ({ value, label }))
    .sort((a, b) => a.label.localeCompare(b.label, 'es'));
}

interface RowsProps {
  readonly rows: readonly Statement[];
  /** The words of each message. */
  readonly words: ReadonlyMap<string, string>;
  /** Whether days need their year. */
  readonly months: boolean;
}

function Rows({ rows, words, months }: RowsProps) {
  const { t } = useTranslation('people');
  const format = useFormat();
  return (
    <DataTable
      caption={t('statements.title')}
      rows={rows}
      rowKey={({ id }) => id}
      empty={t('statements.noMatch')}
      columns={[
        {
          key: 'date',
          title: t('statements.date'),
          muted: true,
          width: months ? 110 : 84,
          cell: ({ date }) => format.day(date, months),
        },
        {
          key: 'outlet',
          title: t('statements.outlet'),
          name: true,
          cell: ({ outlet, by, note }) => (
            <span className={styles.where}>
              {outlet}
              <small>{by.name}</small>
              {note !== '' && <small>{note}</small>}
            </span>
          ),
        },
        {
          key: 'messages',
          title: t('statements.messages'),
          wideOnly: true,
          cell: ({ messageIds }) => (
            <ul className={styles.messages}>
              {messageIds.map((id) => (
                <li key={id}>{words.get(id) ?? t('statements.gone')}</li>
              ))}
            </ul>
          ),
        },
        {
          key: 'actions',
          title: <span className="sr-only">{t('statements.actions')}</span>,
          numeric: true,
          cell: (statement) => <Actions statement={statement} />,
        },
      ]}
    />
  );
}

function Actions({ statement }: { readonly statement: Statement }) {
  const { t } = useTranslation('people');
  const problem = useProblemText();
  const campaignId = useCampaignId();
  const me = useSession()?.user.id;
  const leads = useMay(LEADS);
  const mayClip = useMay(EDITORS);
  const remove = useRemoveStatement(campaignId);
  const again = useNoteStatement(campaignId);
  const { date, outlet, messageIds, note, by } = statement;
  const mine = by.id === me;
  const onRemove = (): void =>
    remove.mutate(statement, {
      onSuccess: () => {
        const message = t('statements.removed', { outlet });
        // A note is always of whoever writes it: somebody else's cannot be put back in their name.
        if (!mine) showToast({ message, tone: 'done' });
        else {
          const body = { date, outlet, messageIds, note };
          const onUndo = () => again.mutateAsync({ body, idempotencyKey: crypto.randomUUID() });
          showUndo({ message, onUndo });
        }
      },
      onError: (error) => showToast({ message: problem(error), tone: 'failed' }),
    });
  return (
    <span className={styles.actions}>
      {mayClip && (
        <Link
          to="/c/$campaignId/free-press"
          params={{ campaignId }}
          search={{ new: '', outlet, date, messages: messageIds.join(',') }}
          className={linkClass}
        >
          {t('statements.toClip')}
        </Link>
      )}
      {(mine || leads) && (
        <IconButton icon="trash" label={t('statements.remove', { outlet })} onClick={onRemove} />
      )}
    </span>
  );
}
