import { EDITORS } from '@altavoz/contracts/access';
import { textIn } from '@altavoz/domain/shared/language';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/format/use-format.js';
import type { Message } from '../../../shared/plan/messages.js';
import { useCampaignId } from '../../../shared/session/campaign.js';
import { useMay } from '../../../shared/session/session.js';
import { ChannelShape } from '../../../shared/ui/channel.js';
import { classNames } from '../../../shared/ui/class-names.js';
import { Icon } from '../../../shared/ui/icon.js';
import { StateLabel } from '../../../shared/ui/label.js';
import type { Matrix, TacticInMatrix } from '../alignment.js';
import { useGridKeys } from '../use-grid-keys.js';
import styles from './alignment-grid.module.css';

interface AlignmentGridProps {
  /** What is drawn. */
  readonly matrix: Matrix;
  /** What the foot counts: everything that the filters leave, drawn or folded. */
  readonly counts: Matrix;
  readonly selected: string | undefined;
  readonly onOpen: (message: Message) => void;
}

const REASONS = [
  'message-retired',
  'message-expired',
  'message-not-yet-valid',
  'message-not-approved',
] as const;

/** Tactics down, messages across. A head opens what it names; a mark opens the tactic that carries the message. */
export function AlignmentGrid({ matrix, counts, selected, onOpen }: AlignmentGridProps) {
  const { t } = useTranslation('messages');
  const format = useFormat();
  const { messages, rows, messagesWithout, tacticsWithout } = matrix;
  const { grid, onKeyDown, placeOf } = useGridKeys(rows.length, messages.length);
  const openTactic = useOpenTactic();
  const text = (message: Matrix['messages'][number]) =>
    textIn((message.message.inForce ?? message.message).text, format.language);
  const carrying = (id: string) => counts.rows.filter(({ carries }) => carries.has(id)).length;

  return (
    <div className={styles.frame}>
      <table ref={grid} role="grid" className={styles.grid} onKeyDown={onKeyDown}>
        <caption className="sr-only">{t('matrix.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('matrix.tactic')}</th>
            {messages.map((message, index) => (
              <th
                key={message.id}
                scope="col"
                className={classNames(message.id === selected && styles.selected)}
              >
                <button
                  type="button"
                  {...placeOf(0, index + 1)}
                  title={text(message)}
                  onClick={() => onOpen(message.message)}
                >
                  <span>{text(message)}</span>
                </button>
                {messagesWithout.has(message.id) ? (
                  <StateLabel tone="waiting">{t('matrix.noTactic')}</StateLabel>
                ) : (
                  message.status !== 'approved' && <small>{t(`status.${message.status}`)}</small>
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ tactic, carries }, rowIndex) => (
            <tr key={tactic.id}>
              <th scope="row">
                <button
                  type="button"
                  {...placeOf(rowIndex + 1, 0)}
                  onClick={() => openTactic(tactic, tacticsWithout.has(tactic.id))}
                >
                  <ChannelShape channel={tactic.channelType} size={11} />
                  <span>{textIn(tactic.name, format.language)}</span>
                </button>
                <small>
                  {t('matrix.ofPhase', { phase: tactic.phase })}
                  {tactic.start && ` · ${format.range(tactic.start, tactic.end ?? tactic.start)}`}
                </small>
                {tacticsWithout.has(tactic.id) && (
                  <StateLabel tone="waiting">{t('matrix.noMessage')}</StateLabel>
                )}
              </th>
              {messages.map((message, index) => {
                const place = placeOf(rowIndex + 1, index + 1);
                const carried = carries.get(message.id);
                if (carried === undefined) {
                  return (
                    <td key={message.id} {...place} className={styles.empty}>
                      <span className="sr-only">{t('matrix.carriesNot')}</span>
                    </td>
                  );
                }
                const reason = REASONS.find((one) => one === carried);
                const words = reason ? t(`matrix.reason.${reason}`) : t('matrix.carries');
                return (
                  <td key={message.id}>
                    <button
                      type="button"
                      {...place}
                      className={classNames(styles.mark, carried !== null && styles.broken)}
                      title={words}
                      aria-label={`${words}: ${textIn(tactic.name, format.language)}`}
                      onClick={() => openTactic(tactic, carried !== null)}
                    >
                      <Icon name={carried === null ? 'check' : 'attention'} size={16} />
                    </button>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('matrix.tactics')}</th>
            {messages.map(({ id }) => (
              <td key={id}>{carrying(id)}</td>
            ))}
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

/** Who may change the plan goes to the tactic's form, to its messages when there is something to mend. */
function useOpenTactic(): (tactic: TacticInMatrix, mend: boolean) => void {
  const navigate = useNavigate();
  const campaignId = useCampaignId();
  const mayEdit = useMay(EDITORS);
  return ({ id, start }, mend) => {
    const params = { campaignId };
    void (mayEdit
      ? navigate({
          to: '/c/$campaignId/tactics',
          params,
          search: { tactic: id, ...(mend ? { field: 'messageIds' } : {}) },
        })
      : navigate({
          to: '/c/$campaignId/calendar',
          params,
          search: { tactic: id, ...(start ? { date: start } : {}) },
        }));
  };
}
