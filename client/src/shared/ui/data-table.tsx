import { Fragment, type Key, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { classNames } from './class-names.js';
import styles from './data-table.module.css';
import { useLongRows } from './use-long-rows.js';

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

/** Before the first row of the body, as assistive technology counts. */
const HEAD_ROWS = 1;

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
  /** Words over the rows that belong together; rows come in that order. Undefined for none. */
  readonly groupOf?: ((row: Row) => string) | undefined;
}

/**
 * Head 12 px over a strong line, rows of 38 px with hairlines, no zebra, no outer box. Of thousands of rows it draws
 * those that are seen.
 */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { caption, columns, rows, rowKey, onOpen, isSelected, empty, footer, hideHead, groupOf } = props;
  const { t } = useTranslation();
  const { frame, pieces, widths, measure, onFocus } = useLongRows(rows.length);
  const classOf = (column: Column<Row>): string =>
    classNames(column.numeric && 'num', column.wideOnly && styles.wideOnly, column.muted && styles.muted);
  const lineOf = (row: Row, index: number): ReactNode => (
    <tr
      key={rowKey(row)}
      className={classNames(onOpen && styles.opens, isSelected?.(row) && styles.selected)}
      onClick={onOpen === undefined ? undefined : () => onOpen(row)}
      {...(pieces === null
        ? {}
        : { ref: measure, 'data-index': index, 'aria-rowindex': index + 1 + HEAD_ROWS })}
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
  );
  return (
    <div key={columns.map(({ key }) => key).join(' ')} ref={frame} className={styles.frame}>
      <table
        className={classNames(styles.table, widths !== null && styles.held)}
        aria-rowcount={pieces === null ? undefined : rows.length + HEAD_ROWS}
      >
        <caption className="sr-only">{caption}</caption>
        <thead className={classNames(hideHead && 'sr-only')}>
          <tr>
            {columns.map((column, index) => (
              <th
                key={column.key}
                scope="col"
                className={classOf(column)}
                style={widthStyle(widths?.[index] ?? column.width)}
              >
                {column.title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody onFocus={onFocus}>
          {pieces === null
            ? rows.map((row, index) => {
                const before = rows[index - 1];
                const group = groupOf?.(row);
                if (!group || (before !== undefined && groupOf?.(before) === group))
                  return lineOf(row, index);
                return (
                  <Fragment key={rowKey(row)}>
                    <tr>
                      <th scope="colgroup" colSpan={columns.length} className={styles.group}>
                        {group}
                      </th>
                    </tr>
                    {lineOf(row, index)}
                  </Fragment>
                );
              })
            : pieces.map((piece) => {
                if (piece.kind === 'room') {
                  return (
                    <tr aria-hidden="true" key={`after ${piece.after}`}>
                      <td colSpan={columns.length} className={styles.room} style={{ height: piece.height }} />
                    </tr>
                  );
                }
                const row = rows[piece.index];
                return row === undefined ? null : lineOf(row, piece.index);
              })}
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

function widthStyle(width: string | number | undefined) {
  return width === undefined ? undefined : { width };
}
