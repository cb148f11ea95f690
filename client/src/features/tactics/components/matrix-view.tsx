import type { CatalogueTactic } from '@altavoz/catalogue/tactic-entry';
import type { Phase } from '@altavoz/domain/campaigns/campaign';
import { textIn } from '@altavoz/domain/shared/language';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/format/use-format.js';
import { ChannelShape } from '../../../shared/ui/channel.js';
import { classNames } from '../../../shared/ui/class-names.js';
import { Icon } from '../../../shared/ui/icon.js';
import type { Finding } from '../../../shared/plan/checks.js';
import type { Cell, Matrix } from '../matrix.js';
import { FindingsMenu } from './findings-menu.js';
import type { Tactic } from '../../../shared/plan/tactics.js';
import styles from './matrix-view.module.css';

interface MatrixViewProps {
  readonly matrix: Matrix<CatalogueTactic>;
  readonly campaignPhase: number;
  readonly currency: string;
  readonly mayEdit: boolean;
  readonly onOpen: (tactic: Tactic) => void;
  readonly findings: ReadonlyMap<string, readonly Finding[]>;
  /** Opens the catalogue on one cell. */
  readonly onAdd: (cell: Cell<CatalogueTactic>) => void;
  /** Opens the catalogue on a whole phase. */
  readonly onAddPhase: (phase: Phase) => void;
}

/** How many lines a cell has for names and what comes after them. */
const LINES = 4;

/** Channel type × phase: how many, how much, which; and what could be added. On a phone each row becomes a list. */
export function MatrixView(props: MatrixViewProps) {
  const { matrix, campaignPhase, currency, mayEdit, onAddPhase } = props;
  const { t } = useTranslation(['tactics', 'shared']);
  const format = useFormat();
  const money = (amount: number | null): string =>
    amount === null ? '' : format.money({ amount, currency });
  return (
    <table className={styles.matrix}>
      <caption className="sr-only">{t('matrix.caption')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('matrix.channel')}</th>
          {matrix.columns.map(({ phase }) => (
            <th key={phase} scope="col" className={classNames(phase === campaignPhase && styles.current)}>
              {t('shared:phase.label', { phase })}
              {phase === campaignPhase && <span>{t('matrix.current')}</span>}
              {mayEdit && offeredIn(matrix, phase) > 0 && (
                <button
                  type="button"
                  className={styles.addPhase}
                  aria-label={t('matrix.addPhase', { phase, count: offeredIn(matrix, phase) })}
                  onClick={() => onAddPhase(phase)}
                >
                  <Icon name="add" size={14} />
                  {offeredIn(matrix, phase)}
                </button>
              )}
            </th>
          ))}
          <th scope="col">{t('matrix.total')}</th>
        </tr>
      </thead>
      <tbody>
        {matrix.rows.map((row) => (
          <tr key={row.channel} data-channel={row.channel}>
            <th scope="row">
              <b>
                <ChannelShape channel={row.channel} size={12} />
                {t(`shared:channel.${row.channel}`)}
              </b>
              <span>{t(`matrix.hints.${row.channel}`)}</span>
            </th>
            {row.cells.map((cell) => (
              <td key={cell.phase} className={classNames(cell.count === 0 && styles.emptyCell)}>
                {cell.count === 0 ? (
                  <EmptyCell cell={cell} {...props} />
                ) : (
                  <FilledCell cell={cell} {...props} />
                )}
              </td>
            ))}
            <td className={styles.total}>
              <b>
                {row.count}
                <small>{t('matrix.tactics', { count: row.count })}</small>
              </b>
              <span>{money(row.planned)}</span>
              <i className={styles.rowBar} aria-hidden="true">
                <i style={{ width: `${row.share * 100}%` }} />
              </i>
            </td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{t('matrix.total')}</th>
          {matrix.columns.map(({ phase, count, planned }) => (
            <td key={phase}>
              <div>
                <span>{count}</span>
                <span>{money(planned)}</span>
              </div>
            </td>
          ))}
          <td>
            <div>
              <span>{matrix.total.count}</span>
              <span>{money(matrix.total.planned)}</span>
            </div>
          </td>
        </tr>
      </tfoot>
    </table>
  );
}

interface CellProps extends MatrixViewProps {
  readonly cell: Cell<CatalogueTactic>;
}

function FilledCell({ cell, campaignPhase, currency, mayEdit, findings, onOpen, onAdd }: CellProps) {
  const { t } = useTranslation(['tactics', 'shared']);
  const format = useFormat();
  const offers = mayEdit && cell.offered.length > 0;
  const room = LINES - (offers ? 1 : 0);
  const shown = cell.tactics.length > room ? cell.tactics.slice(0, room - 1) : cell.tactics;
  const hidden = cell.tactics.length - shown.length;
  // That its phase lies beyond the campaign's is said once for the whole cell.
  const found = cell.tactics.flatMap(({ id }) =>
    (findings.get(id) ?? []).filter(({ rule }) => rule !== 'RW7'),
  );
  return (
    <div className={classNames(styles.cell, cell.outside && styles.outside)}>
      <div className={styles.figures}>
        <span className={styles.phoneLabel}>{t('shared:phase.label', { phase: cell.phase })}</span>
        <b>{cell.count}</b>
        <CellState state={cell.state} />
        <span>{cell.planned === null ? '' : format.money({ amount: cell.planned, currency })}</span>
      </div>
      <ul className={classNames(!cell.outside && found.length > 0 && styles.hasCorner)}>
        {shown.map((tactic) => (
          <li key={tactic.id}>
            <button type="button" onClick={() => onOpen(tactic)}>
              {textIn(tactic.name, format.language)}
            </button>
          </li>
        ))}
        {hidden > 0 && <li>{t('matrix.hidden', { count: hidden })}</li>}
        {offers && (
          <li>
            <button type="button" className={styles.offer} onClick={() => onAdd(cell)}>
              {t('matrix.more', { count: cell.offered.length })}
            </button>
          </li>
        )}
      </ul>
      {(cell.outside || found.length > 0) && (
        <div className={classNames(styles.notes, !cell.outside && styles.corner)}>
          {cell.outside && (
            <span className={styles.warning}>{t('matrix.outside', { phase: campaignPhase })}</span>
          )}
          <FindingsMenu
            findings={found}
            about={t('matrix.cell', { channel: t(`shared:channel.${cell.channel}`), phase: cell.phase })}
            mayEdit={mayEdit}
          />
        </div>
      )}
      <i className={styles.bar} style={{ width: `${Math.max(2, cell.share * 100)}%` }} aria-hidden="true" />
    </div>
  );
}

/** What is under way and what has no days yet; nothing when everything stands where it should. */
function CellState({ state }: { readonly state: Cell<CatalogueTactic>['state'] }) {
  const { t } = useTranslation('tactics');
  const parts = [
    ...(state.underway > 0 ? [t('matrix.underway', { count: state.underway })] : []),
    ...(state.undated > 0 ? [t('matrix.undated', { count: state.undated })] : []),
    ...(state.completed > 0 && state.undated === 0
      ? [t('matrix.completed', { count: state.completed })]
      : []),
  ];
  return <small>{parts.slice(0, 2).join(' · ')}</small>;
}

/** How many entries of the catalogue a phase still offers. */
function offeredIn({ rows }: Matrix<CatalogueTactic>, phase: Phase): number {
  return rows
    .flatMap(({ cells }) => cells)
    .filter((cell) => cell.phase === phase)
    .reduce((sum, { offered }) => sum + offered.length, 0);
}

function EmptyCell({ cell, mayEdit, onAdd }: CellProps) {
  const { t } = useTranslation(['tactics', 'shared']);
  const count = cell.offered.length;
  if (count === 0 || !mayEdit) {
    return (
      <span className={styles.nothing}>
        {count === 0 ? t('matrix.nothing') : t('matrix.offered', { count })}
      </span>
    );
  }
  const words = t('matrix.offered', { count });
  return (
    <button
      type="button"
      className={styles.empty}
      aria-label={t('matrix.addTo', {
        channel: t(`shared:channel.${cell.channel}`),
        phase: cell.phase,
        words,
      })}
      onClick={() => onAdd(cell)}
    >
      <Icon name="add" size={15} />
      {words}
    </button>
  );
}
