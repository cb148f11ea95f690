import { textIn } from '@altavoz/domain/shared/language';
import { CHANNEL_TYPES, TACTIC_STATUSES } from '@altavoz/domain/tactics/tactic';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/format/use-format.js';
import { Button } from '../../../shared/ui/button.js';
import { ChannelLabel, ChannelShape } from '../../../shared/ui/channel.js';
import { classNames } from '../../../shared/ui/class-names.js';
import { DataTable, type Column } from '../../../shared/ui/data-table.js';
import { Icon } from '../../../shared/ui/icon.js';
import { StateLabel } from '../../../shared/ui/label.js';
import { Menu } from '../../../shared/ui/menu.js';
import { useSearchState } from '../../../shared/ui/search-state.js';
import { LinkButton } from '../../../shared/ui/text-link.js';
import { usersQuery } from '../../../shared/plan/users.js';
import { nextSort, tableRows, tableStateFrom, type Sort, type TableState } from '../table-rows.js';
import type { Tactic } from '../../../shared/plan/tactics.js';
import styles from './table-view.module.css';

interface TableViewProps {
  readonly tactics: readonly Tactic[];
  readonly currency: string;
  readonly selectedId: string | undefined;
  readonly onOpen: (tactic: Tactic) => void;
}

const tones = {
  draft: 'plain',
  scheduled: 'ink',
  'in-progress': 'ink',
  completed: 'ink',
  cancelled: 'plain',
} as const;

/** The plan as rows: sorted by any column, narrowed by text, state and channel type. */
export function TableView({ tactics, currency, selectedId, onOpen }: TableViewProps) {
  const { t } = useTranslation(['tactics', 'shared']);
  const format = useFormat();
  const [search, setSearch] = useSearchState();
  const users = useQuery(usersQuery).data ?? [];
  const state = tableStateFrom(search);
  const rows = tableRows(tactics, state, format.language);
  const seesMoney = rows.every(({ budget }) => budget !== null);
  const total = rows.reduce((sum, { budget }) => sum + (budget?.planned ?? 0), 0);
  const head = (sort: Sort, words: string) => (
    <SortButton sort={sort} words={words} state={state} onSort={(next) => setSearch({ sort: next })} />
  );
  const columns: Column<Tactic>[] = [
    {
      key: 'name',
      name: true,
      title: head('name', t('table.name')),
      cell: (tactic) => (
        <ChannelLabel channel={tactic.channelType}>{textIn(tactic.name, format.language)}</ChannelLabel>
      ),
    },
    {
      key: 'phase',
      wideOnly: true,
      width: 80,
      title: head('phase', t('table.phase')),
      cell: (tactic) => t('shared:phase.label', { phase: tactic.phase }),
    },
    {
      key: 'dates',
      wideOnly: true,
      title: head('dates', t('table.dates')),
      cell: (tactic) =>
        tactic.start === null ? (
          <span className="dim">{t('table.undated')}</span>
        ) : (
          format.range(tactic.start, tactic.end ?? tactic.start)
        ),
    },
    {
      key: 'responsible',
      wideOnly: true,
      title: t('table.responsible'),
      cell: (tactic) =>
        users.find(({ id }) => id === tactic.responsibleId)?.name ?? (
          <span className="dim">{t('table.nobody')}</span>
        ),
    },
    {
      key: 'status',
      wideOnly: true,
      width: 120,
      title: head('status', t('table.status')),
      cell: (tactic) => <StateLabel tone={tones[tactic.status]}>{t(`status.${tactic.status}`)}</StateLabel>,
    },
    {
      key: 'missing',
      wideOnly: true,
      title: t('table.missing'),
      cell: (tactic) =>
        tactic.status !== 'draft' || tactic.missing.length === 0 ? (
          <span className="dim">{t('table.ready')}</span>
        ) : (
          <span className={styles.lacks}>{t('table.lacks', { count: tactic.missing.length })}</span>
        ),
    },
    ...(seesMoney
      ? [
          {
            key: 'planned',
            numeric: true,
            title: head('planned', t('table.planned')),
            cell: (tactic: Tactic) => format.money({ amount: tactic.budget?.planned ?? 0, currency }),
          },
        ]
      : []),
  ];
  const narrowed = state.q !== '' || state.status !== undefined || state.channel !== undefined;
  return (
    <>
      <div className={styles.filters}>
        <label className={styles.search}>
          <Icon name="search" size={15} />
          <input
            type="search"
            value={state.q}
            maxLength={100}
            placeholder={t('table.search')}
            aria-label={t('table.search')}
            onChange={(event) => setSearch({ q: event.target.value === '' ? undefined : event.target.value })}
          />
        </label>
        {CHANNEL_TYPES.map((channel) => (
          <button
            key={channel}
            type="button"
            aria-pressed={state.channel === channel}
            className={classNames(styles.chip, state.channel === channel && styles.on)}
            onClick={() => setSearch({ channel: state.channel === channel ? undefined : channel })}
          >
            <ChannelShape channel={channel} />
            {t(`shared:channel.${channel}`)}
          </button>
        ))}
        <span className={styles.end}>
          {narrowed && (
            <LinkButton onClick={() => setSearch({ q: undefined, status: undefined, channel: undefined })}>
              {t('table.clear')}
            </LinkButton>
          )}
          <Menu
            trigger={
              <Button variant="quiet" small icon="filter">
                {state.status === undefined ? t('table.allStatuses') : t(`status.${state.status}`)}
              </Button>
            }
            groups={[
              {
                key: 'status',
                title: t('table.filterStatus'),
                items: [
                  {
                    key: 'all',
                    label: t('table.allStatuses'),
                    chosen: state.status === undefined,
                    onSelect: () => setSearch({ status: undefined }),
                  },
                  ...TACTIC_STATUSES.map((status) => ({
                    key: status,
                    label: t(`status.${status}`),
                    chosen: state.status === status,
                    onSelect: () => setSearch({ status }),
                  })),
                ],
              },
            ]}
          />
        </span>
      </div>
      <DataTable
        caption={t('table.caption')}
        columns={columns}
        rows={rows}
        rowKey={(tactic) => tactic.id}
        onOpen={onOpen}
        isSelected={(tactic) => tactic.id === selectedId}
        empty={t('table.none')}
        footer={
          seesMoney && rows.length > 0
            ? [
                t('table.total'),
                ...columns.slice(1, -1).map(() => ''),
                format.money({ amount: total, currency }),
              ]
            : undefined
        }
      />
    </>
  );
}

interface SortButtonProps {
  readonly sort: Sort;
  readonly words: string;
  readonly state: TableState;
  readonly onSort: (next: string | undefined) => void;
}

function SortButton({ sort, words, state, onSort }: SortButtonProps) {
  const { t } = useTranslation(['tactics', 'shared']);
  const active = state.sort === sort;
  const order = active ? `, ${t(state.descending ? 'table.descending' : 'table.ascending')}` : '';
  return (
    <button
      type="button"
      className={classNames(styles.sort, active && styles.active)}
      aria-label={t('shared:table.sort', { column: words }) + order}
      onClick={() => onSort(nextSort(state, sort))}
    >
      {words}
      {active && <Icon name={state.descending ? 'expand' : 'collapse'} size={14} />}
    </button>
  );
}
