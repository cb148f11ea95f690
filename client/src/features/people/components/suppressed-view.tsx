import { SUPPRESSION_REASONS } from '@altavoz/domain/subscribers/subscriber';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useDeferredValue, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/format/use-format.js';
import type { List } from '../../../shared/plan/lists.js';
import { Button } from '../../../shared/ui/button.js';
import { DataTable } from '../../../shared/ui/data-table.js';
import { ErrorState } from '../../../shared/ui/error-state.js';
import { Page } from '../../../shared/ui/page.js';
import { useProblemText } from '../../../shared/ui/problem-text.js';
import { useSearchState } from '../../../shared/ui/search-state.js';
import { SegmentedControl } from '../../../shared/ui/segmented-control.js';
import { RowsSkeleton } from '../../../shared/ui/skeleton.js';
import { LinkButton } from '../../../shared/ui/text-link.js';
import { TextField } from '../../../shared/ui/text-field.js';
import { showToast } from '../../../shared/ui/toast.js';
import {
  suppressedQuery,
  suppressionCountsQuery,
  useReinstate,
  useUploadBounce,
} from '../api/subscriber-care.js';
import styles from './subscribers-view.module.css';

interface SuppressedViewProps {
  readonly lists: readonly List[];
  readonly mayEdit: boolean;
}

/** Addresses that no bulletin goes to, and why; no import brings them back (RH17). */
export function SuppressedView({ lists, mayEdit }: SuppressedViewProps) {
  const { t } = useTranslation('people');
  const format = useFormat();
  const problem = useProblemText();
  const [search, setSearch] = useSearchState();
  const reason = SUPPRESSION_REASONS.find((one) => one === search['reason']) ?? 'unsubscribed';
  const q = search['q'] ?? '';
  const counts = useQuery(suppressionCountsQuery).data;
  const found = useInfiniteQuery(suppressedQuery(reason, useDeferredValue(q.trim().toLowerCase())));
  const reinstate = useReinstate();
  const upload = useUploadBounce();
  const file = useRef<HTMLInputElement>(null);
  const rows = found.data?.pages.flatMap(({ items }) => items) ?? [];
  const failed = (error: unknown): void => showToast({ message: problem(error), tone: 'failed' });
  const listName = (id: string | null): string => lists.find((list) => list.id === id)?.name ?? '';

  const bring = (given: File | undefined): void => {
    if (!given) return;
    upload.mutate(given, {
      onSuccess: ({ taken, known }) =>
        showToast({
          message: t(taken > 0 ? 'care.reportTaken' : known > 0 ? 'care.reportKnown' : 'care.reportIgnored'),
          tone: taken > 0 ? 'done' : 'attention',
        }),
      onError: failed,
    });
  };

  return (
    <Page
      title={t('care.suppressed')}
      subtitle={t('care.suppressedText')}
      actions={
        <>
          {mayEdit && (
            <>
              <input
                ref={file}
                type="file"
                accept=".eml,message/rfc822"
                className="sr-only"
                tabIndex={-1}
                aria-label={t('care.report')}
                onChange={(event) => {
                  bring(event.target.files?.[0]);
                  event.target.value = '';
                }}
              />
              <Button icon="upload" busy={upload.isPending} onClick={() => file.current?.click()}>
                {t('care.report')}
              </Button>
            </>
          )}
          <Button onClick={() => setSearch({ show: undefined, reason: undefined, q: undefined })}>
            {t('care.back')}
          </Button>
        </>
      }
    >
      <div className={styles.reasons}>
        <SegmentedControl
          label={t('care.reason')}
          value={reason}
          onChange={(next) => setSearch({ reason: next, q: undefined })}
          segments={SUPPRESSION_REASONS.map((value) => ({
            value,
            label: `${t(`care.reasons.${value}`)}${counts ? ` ${format.number(counts[value])}` : ''}`,
          }))}
        />
      </div>
      {reason !== 'erased' && (
        <div className={styles.filters} role="search">
          <TextField
            label={t('lists.search')}
            type="search"
            optional
            corner=""
            maxLength={100}
            value={q}
            onChange={(event) => setSearch({ q: event.target.value === '' ? undefined : event.target.value })}
          />
        </div>
      )}
      {found.isError ? (
        <ErrorState error={found.error} onRetry={() => void found.refetch()} />
      ) : !found.data ? (
        <RowsSkeleton rows={6} />
      ) : (
        <DataTable
          caption={t('care.suppressed')}
          rows={rows}
          rowKey={({ id }) => id}
          empty={t(`care.none.${reason}`)}
          columns={[
            {
              key: 'email',
              title: t('lists.email'),
              name: true,
              cell: ({ email, mark }) => email ?? t('care.mark', { mark: mark ?? '' }),
            },
            { key: 'list', title: t('lists.list'), wideOnly: true, cell: ({ listId }) => listName(listId) },
            {
              key: 'detail',
              title: t('care.because'),
              wideOnly: true,
              muted: true,
              cell: ({ detail }) => detail,
            },
            {
              key: 'at',
              title: t('care.since'),
              numeric: true,
              muted: true,
              cell: ({ at }) => format.day(at.slice(0, 10), true),
            },
            ...(reason === 'bounced' && mayEdit
              ? [
                  {
                    key: 'back',
                    title: <span className="sr-only">{t('care.reinstate')}</span>,
                    numeric: true,
                    cell: ({ id, version, email }: (typeof rows)[number]) => (
                      <LinkButton
                        onClick={() =>
                          reinstate.mutate(
                            { id, version },
                            {
                              onSuccess: () =>
                                showToast({
                                  message: t('care.reinstated', { email: email ?? '' }),
                                  tone: 'done',
                                }),
                              onError: failed,
                            },
                          )
                        }
                      >
                        {t('care.reinstate')}
                      </LinkButton>
                    ),
                  },
                ]
              : []),
          ]}
        />
      )}
      {found.hasNextPage && (
        <p className={styles.more}>
          <Button busy={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>
            {t('lists.more')}
          </Button>
        </p>
      )}
    </Page>
  );
}
