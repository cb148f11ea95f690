import type { ImportOutcome } from '@altavoz/contracts/imports';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../format/use-format.js';
import { Button, buttonClass } from '../ui/button.js';
import { DataTable } from '../ui/data-table.js';
import { ErrorState } from '../ui/error-state.js';
import { Settled } from '../ui/label.js';
import { BlockingNotice, InlineWarning, Warning } from '../ui/notice.js';
import { RowsSkeleton } from '../ui/skeleton.js';
import { rowsQuery, type Import, type ImportCalls, type ImportRow } from './import-calls.js';
import styles from './imports.module.css';

const OUTCOMES = ['new', 'changed', 'unchanged', 'duplicate', 'suppressed', 'refused'] as const;
const SHOWN_CHANGES = 3;

interface CheckStepProps {
  readonly imported: Import;
  readonly calls: ImportCalls;
  readonly busy: boolean;
  readonly onTake: (take: 'all' | 'good') => void;
  readonly onColumns: () => void;
  readonly onClose: () => void;
}

/** Every row with what it would do, or did; the counts are the filters. */
export function CheckStep({ imported, calls, busy, onTake, onColumns, onClose }: CheckStepProps) {
  const { t } = useTranslation(['imports', 'shared']);
  const { language, number } = useFormat();
  const { counts, findings, state } = imported;
  const isDone = state === 'done';
  const good = count(counts, 'new') + count(counts, 'changed');
  const refused = count(counts, 'refused');
  const leftOut = refused + count(counts, 'duplicate') + count(counts, 'suppressed');
  const stopping = findings.filter(({ code }) => code !== 'changed-meanwhile');
  const meanwhile = findings.filter(({ code }) => code === 'changed-meanwhile');
  const [outcome, setOutcome] = useState<ImportOutcome | undefined>(refused > 0 ? 'refused' : undefined);
  const rows = useInfiniteQuery(rowsQuery(calls, imported, outcome));
  const items = rows.data?.pages.flatMap((page) => page.items) ?? [];
  const total = OUTCOMES.reduce((sum, one) => sum + count(counts, one), 0);

  return (
    <>
      {isDone && (
        <p className={styles.done} role="status">
          <Settled>{t('done', { count: good })}</Settled>
        </p>
      )}
      {meanwhile.map(({ message }) => (
        <Warning key="meanwhile" title={t('lookAgain')}>
          {message[language]}
        </Warning>
      ))}
      {stopping.map(({ code, message, rule }) => (
        <BlockingNotice key={code} title={t('stopped')}>
          {message[language]} {rule !== null && t('shared:problem.rule', { rule })}
        </BlockingNotice>
      ))}
      {!isDone && refused > 0 && <p className="muted">{t('refusedHint', { count: refused })}</p>}
      {!isDone && good === 0 && refused === 0 && <p>{t('nothing')}</p>}
      <div className={styles.filters} role="group" aria-label={t('filter')}>
        <Filter
          label={t('outcome.all')}
          figure={number(total)}
          pressed={outcome === undefined}
          onPress={() => setOutcome(undefined)}
        />
        {OUTCOMES.filter((one) => count(counts, one) > 0).map((one) => (
          <Filter
            key={one}
            label={t(`outcome.${one}`)}
            figure={number(count(counts, one))}
            pressed={outcome === one}
            onPress={() => setOutcome(one)}
          />
        ))}
      </div>
      <div className={styles.rows}>
        {rows.isError && <ErrorState error={rows.error} onRetry={() => void rows.refetch()} />}
        {rows.isPending && <RowsSkeleton rows={4} />}
        {rows.isSuccess && (
          <DataTable
            caption={t('rowsCaption')}
            rows={items}
            rowKey={(row) => row.number}
            empty={t('noRows')}
            columns={[
              {
                key: 'row',
                title: t('row'),
                numeric: true,
                width: 56,
                muted: true,
                cell: (row) => number(row.number),
              },
              { key: 'subject', title: t('subject'), name: true, width: '34%', cell: (row) => row.label },
              {
                key: 'result',
                title: t(isDone ? 'did' : 'result'),
                cell: (row) => <RowResult row={row} fields={imported.fields} isDone={isDone} />,
              },
            ]}
          />
        )}
        {rows.hasNextPage && (
          <Button
            variant="quiet"
            small
            busy={rows.isFetchingNextPage}
            onClick={() => void rows.fetchNextPage()}
          >
            {t('more')}
          </Button>
        )}
      </div>
      <div className={styles.foot}>
        {isDone ? (
          <>
            {leftOut > 0 && (
              <a className={buttonClass({})} href={calls.refusedUrl(imported.id)} download>
                {t('download')}
              </a>
            )}
            <Button variant="primary" onClick={onClose}>
              {t('shared:actions.close')}
            </Button>
          </>
        ) : (
          <>
            {leftOut > 0 && (
              <a className={buttonClass({ variant: 'quiet' })} href={calls.refusedUrl(imported.id)} download>
                {t('download')}
              </a>
            )}
            <Button onClick={onColumns}>{t('mapping.change')}</Button>
            {good > 0 && (
              <Button
                variant="primary"
                busy={busy}
                disabled={stopping.length > 0}
                onClick={() => onTake(refused > 0 ? 'good' : 'all')}
              >
                {t(refused > 0 ? 'takeGood' : 'takeAll', { count: good })}
              </Button>
            )}
          </>
        )}
      </div>
    </>
  );
}

function count(counts: Import['counts'], outcome: ImportOutcome): number {
  return counts[outcome] ?? 0;
}

interface FilterProps {
  readonly label: string;
  readonly figure: string;
  readonly pressed: boolean;
  readonly onPress: () => void;
}

function Filter({ label, figure, pressed, onPress }: FilterProps) {
  return (
    <button type="button" className={styles.filter} aria-pressed={pressed} onClick={onPress}>
      {label} <b className="num">{figure}</b>
    </button>
  );
}

interface RowResultProps {
  readonly row: ImportRow;
  readonly fields: Import['fields'];
  readonly isDone: boolean;
}

function RowResult({ row, fields, isDone }: RowResultProps) {
  const { t } = useTranslation('imports');
  const { language } = useFormat();
  const nameOf = (key: string | null): string =>
    fields.find((field) => field.key === key)?.name[language] ?? '';
  if (row.issues.length > 0) {
    return (
      <ul className={styles.told}>
        {row.issues.map(({ column, code, message }, index) => (
          <li key={`${column} ${code} ${index}`}>
            <InlineWarning>
              <span>
                {column !== null && <b>{nameOf(column)}: </b>}
                {message[language]}
              </span>
            </InlineWarning>
          </li>
        ))}
      </ul>
    );
  }
  if (row.outcome === 'new') return <>{t(isDone ? 'added' : 'willAdd')}</>;
  if (row.changes.length === 0) return <span className="muted">{t('same')}</span>;
  const more = row.changes.length - SHOWN_CHANGES;
  return (
    <ul className={styles.told}>
      {row.changes.slice(0, SHOWN_CHANGES).map(({ column, from, to }) => (
        <li key={column}>
          {nameOf(column)}: <b>{to === '' ? t('empty') : to}</b>{' '}
          <span className="muted">{t('from', { from: from === '' ? t('empty') : from })}</span>
        </li>
      ))}
      {more > 0 && <li className="muted">{t('moreChanges', { count: more })}</li>}
    </ul>
  );
}
