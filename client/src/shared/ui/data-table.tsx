import type { Key, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { classNames } from './class-names.js';
import styles from './data-table.module.css';

export interface Column<Row> {
  readonly key: string;
  readonly title: ReactNode;
  readonly cell: (row: Row) => ReactNode;
  /** Figures: right-aligned, tabular. Money goes last. */
  readonly numeric?: boolean;
  /** The column that names the row; becomes its header and stays on a phone. */
  readonly name?: boolean;
  /** Leaves on a phone; tables keep name and number there. */
  readonly wideOnly?: boolean;
  readonly width?: string | number;
  /** Set aside from the main thing: grey. */
  readonly muted?: boolean;
}

interface DataTableProps<Row> {
  /** What the table is about, for screen readers; shown as a heading elsewhere. */
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => Key;
  /** Opens the row; the name becomes a button, so that the keyboard reaches it. */
  readonly onOpen?: ((row: Row) => void) | undefined;
  readonly isSelected?: ((row: Row) => boolean) | undefined;
  readonly empty?: ReactNode;
  /** A last row with totals, one cell for each column. */
  readonly footer?: readonly ReactNode[] | undefined;
  readonly hideHead?: boolean;
}

/** Head 12 px over a strong line, rows of 38 px with hairlines, no zebra, no outer box. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { caption, columns, rows, rowKey, onOpen, isSelected, empty, footer, hideHead } = props;
  const { t } = useTranslation();
  const classOf = (column: Column<Row>): string =>
    classNames(column.numeric && 'num', column.wideOnly && styles.wideOnly, column.muted && styles.muted);
  return (
    <div className={styles.frame}>
      <table className={styles.table}>
        <caption className="sr-only">{caption}</caption>
        <thead className={classNames(hideHead && 'sr-only')}>
          <tr>
            {columns.map((column) => (
              <th
                key={column.key}
                scope="col"
                className={classOf(column)}
                style={column.width === undefined ? undefined : { width: column.width }}
              >
                {column.title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr
              key={rowKey(row)}
              className={classNames(onOpen && styles.opens, isSelected?.(row) && styles.selected)}
              onClick={onOpen === undefined ? undefined : () => onOpen(row)}
            >
              {columns.map((column) =>
                column.name ? (
                  <th key={column.key} scope="row" className={classNames(styles.name, classOf(column))}>
                    {onOpen === undefined ? (
                      column.cell(row)
                    ) : (
                      <button
                        type="button"
                        className={styles.open}
                        onClick={(event) => {
                          event.stopPropagation();
                          onOpen(row);
                        }}
                      >
                        {column.cell(row)}
                      </button>
                    )}
                  </th>
                ) : (
                  <td key={column.key} className={classOf(column)}>
                    {column.cell(row)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
        {footer !== undefined && (
          <tfoot>
            <tr>
              {columns.map((column, index) => (
                <td key={column.key} className={classOf(column)}>
                  {footer[index]}
                </td>
              ))}
            </tr>
          </tfoot>
        )}
      </table>
      {rows.length === 0 && <div className={styles.empty}>{empty ?? t('table.empty')}</div>}
    </div>
  );
}
