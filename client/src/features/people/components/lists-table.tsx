import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/format/use-format.js';
import type { List } from '../../../shared/plan/lists.js';
import { DataTable } from '../../../shared/ui/data-table.js';
import type { ListGrowth } from '../api/list-growth.js';
import styles from './subscribers-view.module.css';

interface ListsTableProps {
  readonly lists: readonly List[];
  readonly chosen: List;
  /** Undefined until it is there: the counts do not wait for it. */
  readonly growth: readonly ListGrowth[] | undefined;
  readonly onChoose: (list: List) => void;
}

/** Every list with who consented, who has still to confirm, and how this month went. */
export function ListsTable({ lists, chosen, growth, onChoose }: ListsTableProps) {
  const { t } = useTranslation('people');
  const format = useFormat();
  const thisMonth = ({ id }: List) => growth?.find(({ listId }) => listId === id)?.months.at(-1);
  const none = growth === undefined ? '' : format.number(0);
  return (
    <DataTable
      caption={t('lists.title')}
      rows={lists}
      rowKey={({ id }) => id}
      onOpen={onChoose}
      isSelected={({ id }) => id === chosen.id}
      columns={[
        {
          key: 'name',
          title: t('lists.list'),
          name: true,
          cell: ({ name, language, kind }) => (
            <>
              {name}
              <small className={styles.detail}>
                {t(kind === 'internal' ? 'growth.house' : 'lists.monthly', {
                  language: t(`lists.languages.${language}`),
                })}
              </small>
            </>
          ),
        },
        {
          key: 'active',
          title: t('lists.active'),
          numeric: true,
          cell: ({ counts }) => format.number(counts.active),
        },
        {
          key: 'pending',
          title: t('lists.pending'),
          numeric: true,
          wideOnly: true,
          cell: ({ counts }) => format.number(counts.pending),
        },
        {
          key: 'joined',
          title: t('growth.thisMonth'),
          numeric: true,
          wideOnly: true,
          cell: (list) => {
            const joined = thisMonth(list)?.joined ?? 0;
            return joined > 0 ? `+${format.number(joined)}` : none;
          },
        },
        {
          key: 'left',
          title: t('growth.leftThisMonth'),
          numeric: true,
          wideOnly: true,
          cell: (list) => {
            const left = thisMonth(list)?.left ?? 0;
            return left > 0 ? format.number(left) : none;
          },
        },
      ]}
    />
  );
}
