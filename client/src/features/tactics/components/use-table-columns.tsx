import { textIn } from '@altavoz/domain/shared/language';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/format/use-format.js';
import { audiencesQuery } from '../../../shared/plan/audiences.js';
import { themesQuery } from '../../../shared/plan/catalogue.js';
import type { Finding } from '../../../shared/plan/checks.js';
import type { Tactic } from '../../../shared/plan/tactics.js';
import { useCampaignId } from '../../../shared/session/campaign.js';
import { ChannelLabel } from '../../../shared/ui/channel.js';
import { classNames } from '../../../shared/ui/class-names.js';
import type { Column } from '../../../shared/ui/data-table.js';
import { Icon } from '../../../shared/ui/icon.js';
import { StateLabel } from '../../../shared/ui/label.js';
import { useSearchState } from '../../../shared/ui/search-state.js';
import type { ColumnKey } from '../columns.js';
import { nextSort, type Sort, type TableState } from '../table-rows.js';
import { FindingsMenu } from './findings-menu.js';
import styles from './table-view.module.css';

interface ColumnsNeeds {
  readonly shown: readonly ColumnKey[];
  readonly state: TableState;
  readonly currency: string;
  readonly mayEdit: boolean;
  readonly responsibleOf: (tactic: Tactic) => string;
  readonly findingsOf: (tactic: Tactic) => readonly Finding[];
}

const tones = {
  draft: 'plain',
  scheduled: 'ink',
  'in-progress': 'ink',
  completed: 'ink',
  cancelled: 'plain',
} as const;

/** The columns of the table: the name, and those that the person chose. */
export function useTableColumns(needs: ColumnsNeeds): Column<Tactic>[] {
  const { shown, state, currency, mayEdit, responsibleOf, findingsOf } = needs;
  const { t } = useTranslation(['tactics', 'shared']);
  const format = useFormat();
  const [, setSearch] = useSearchState();
  const audiences = useQuery(audiencesQuery(useCampaignId())).data ?? [];
  const themes = useQuery(themesQuery).data;
  const none = (words: string) => <span className="dim">{words}</span>;
  const nameOf = (tactic: Tactic): string => textIn(tactic.name, format.language);
  const head = (sort: Sort, words: string) => (
    <SortButton sort={sort} words={words} state={state} onSort={(next) => setSearch({ sort: next })} />
  );
  const money = (key: 'planned' | 'approved' | 'spent', wideOnly: boolean): Omit<Column<Tactic>, 'key'> => ({
    numeric: true,
    wideOnly,
    title: head(key, t(`table.${key}`)),
    cell: ({ budget }) => format.money({ amount: budget?.[key] ?? 0, currency }),
  });
  const all: Record<ColumnKey, Omit<Column<Tactic>, 'key'>> = {
    phase: {
      wideOnly: true,
      width: 80,
      title: head('phase', t('table.phase')),
      cell: ({ phase }) => t('shared:phase.label', { phase }),
    },
    dates: {
      wideOnly: true,
      title: head('dates', t('table.dates')),
      cell: ({ start, end }) =>
        start === null ? none(t('table.undated')) : format.range(start, end ?? start),
    },
    responsible: {
      wideOnly: true,
      title: head('responsible', t('table.responsible')),
      cell: (tactic) => responsibleOf(tactic) || none(t('table.nobody')),
    },
    audiences: {
      wideOnly: true,
      title: t('table.audiences'),
      cell: ({ audienceIds }) =>
        audienceIds.length === 0
          ? none(t('table.none'))
          : format.list(
              audiences
                .filter(({ id }) => audienceIds.includes(id))
                .map(({ name }) => textIn(name, format.language)),
            ),
    },
    status: {
      wideOnly: true,
      width: 120,
      title: head('status', t('table.status')),
      cell: ({ status }) => <StateLabel tone={tones[status]}>{t(`status.${status}`)}</StateLabel>,
    },
    findings: {
      wideOnly: true,
      title: t('table.findings'),
      cell: (tactic) => (
        // The row opens the tactic; this opens what is wrong with it.
        // eslint-disable-next-line jsx-a11y-x/click-events-have-key-events, jsx-a11y-x/no-static-element-interactions -- only keeps the row from opening too
        <span onClick={(event) => event.stopPropagation()}>
          <FindingsMenu findings={findingsOf(tactic)} about={nameOf(tactic)} mayEdit={mayEdit} />
        </span>
      ),
    },
    missing: {
      wideOnly: true,
      title: t('table.missing'),
      cell: ({ status, missing }) =>
        status !== 'draft' || missing.length === 0 ? (
          none(t('table.ready'))
        ) : (
          <span className={styles.lacks}>{t('table.lacks', { count: missing.length })}</span>
        ),
    },
    themes: {
      wideOnly: true,
      title: t('table.themes'),
      cell: (tactic) =>
        tactic.themes.length === 0
          ? none(t('table.none'))
          : format.list(tactic.themes.map((theme) => themes?.get(theme)?.[format.language] ?? theme)),
    },
    hours: {
      wideOnly: true,
      numeric: true,
      title: head('hours', t('table.hours')),
      cell: ({ staffHours }) => format.number(staffHours),
    },
    funding: {
      wideOnly: true,
      title: t('table.funding'),
      cell: ({ fundingSource, fundingArea }) =>
        fundingArea === ''
          ? t(`editor.fundingSources.${fundingSource}`)
          : `${t(`editor.fundingSources.${fundingSource}`)} · ${fundingArea}`,
    },
    planned: money('planned', false),
    approved: money('approved', true),
    spent: money('spent', true),
  };
  return [
    {
      key: 'name',
      name: true,
      title: head('name', t('table.name')),
      cell: (tactic) => <ChannelLabel channel={tactic.channelType}>{nameOf(tactic)}</ChannelLabel>,
    },
    ...shown.map((key) => ({ key, ...all[key] })),
  ];
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
