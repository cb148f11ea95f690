import { textIn } from '@altavoz/domain/shared/language';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { dayOf } from '../../../shared/format/date.js';
import { useFormat } from '../../../shared/format/use-format.js';
import type { Message } from '../../../shared/plan/messages.js';
import { useCampaign, useCampaignId } from '../../../shared/session/campaign.js';
import { classNames } from '../../../shared/ui/class-names.js';
import { ErrorState } from '../../../shared/ui/error-state.js';
import { Icon } from '../../../shared/ui/icon.js';
import { RowsSkeleton } from '../../../shared/ui/skeleton.js';
import { frequencyQuery } from '../api/get-message-frequency.js';
import { planned, said, sumOfMonths, type Counts } from '../frequency.js';
import styles from './frequency-view.module.css';
import { UnusedMessages } from './unused-messages.js';

interface FrequencyViewProps {
  readonly messages: readonly Message[];
  readonly selected: string | undefined;
  readonly onOpen: (message: Message) => void;
}

/** F3: messages by months, what is planned above what was said; and those that nothing uses. */
export default function FrequencyView({ messages, selected, onOpen }: FrequencyViewProps) {
  const { t } = useTranslation('messages');
  const format = useFormat();
  const campaign = useCampaign();
  const frequency = useQuery(frequencyQuery(useCampaignId()));
  if (frequency.isError) {
    return <ErrorState error={frequency.error} onRetry={() => void frequency.refetch()} />;
  }
  if (!frequency.data) return <RowsSkeleton rows={6} />;
  const { months, rows, unused } = frequency.data;
  const byId = new Map(messages.map((message) => [message.id, message]));
  const known = rows.flatMap((row) => {
    const message = byId.get(row.messageId);
    // A retired message stays as long as it has something to tell.
    return message && (message.status !== 'retired' || row.total > 0) ? [{ ...row, message }] : [];
  });
  const most = Math.max(1, ...known.flatMap(({ counts }) => counts.map((one) => planned(one) + said(one))));
  const thisMonth = dayOf(new Date(), campaign?.timeZone).slice(0, 7);
  const head = (month: string) =>
    classNames(month === thisMonth && styles.now, month.endsWith('-01') && styles.year);

  return (
    <>
      <UnusedMessages unused={unused} messages={byId} onOpen={onOpen} />
      <div className={styles.frame}>
        <table className={styles.table}>
          <caption>
            <span className="sr-only">{t('byMonth.title')}. </span>
            <span className={styles.key}>
              <span>
                <b>3</b> {t('byMonth.planned')}
              </span>
              <span>
                <Icon name="microphone" size={13} /> 2 {t('byMonth.said')}
              </span>
            </span>
          </caption>
          <thead>
            <tr>
              <th scope="col">{t('text')}</th>
              {months.map((month) => (
                <th key={month} scope="col" className={head(month)}>
                  <abbr title={format.month(month)}>{format.monthShort(`${month}-01`)}</abbr>
                  {(month === months[0] || month.endsWith('-01')) && <small>{month.slice(0, 4)}</small>}
                </th>
              ))}
              <th scope="col">{t('byMonth.total')}</th>
            </tr>
          </thead>
          <tbody>
            {known.map(({ message, counts, total }) => (
              <tr key={message.id} className={classNames(message.id === selected && styles.selected)}>
                <th scope="row">
                  <button type="button" onClick={() => onOpen(message)}>
                    {textIn(message.text, format.language)}
                  </button>
                  {message.status !== 'approved' && (
                    <small>
                      {t(
                        message.status === 'draft' && message.inForce
                          ? 'status.next'
                          : `status.${message.status}`,
                      )}
                    </small>
                  )}
                </th>
                {counts.map((one, index) => (
                  <Cell key={months[index]} counts={one} most={most} />
                ))}
                <td className={styles.total}>{total}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{t('byMonth.total')}</th>
              {sumOfMonths(known, months.length).map((one, index) => (
                <Cell key={months[index]} counts={one} />
              ))}
              <td className={styles.total}>{known.reduce((sum, { total }) => sum + total, 0)}</td>
            </tr>
          </tfoot>
        </table>
      </div>
      <p className={styles.note}>{t('byMonth.note')}</p>
    </>
  );
}

/** Darker the more it was carried; the figures say the same without the shade. */
function Cell({ counts, most }: { readonly counts: Counts; readonly most?: number }) {
  const { t } = useTranslation('messages');
  const [before, spoken] = [planned(counts), said(counts)];
  const total = before + spoken;
  const level = most === undefined || total === 0 ? 0 : Math.max(1, Math.ceil((total / most) * 3));
  const words = (['tactic', 'bulletin', 'statement', 'clip'] as const)
    .filter((kind) => counts[kind] > 0)
    .map((kind) => t(`byMonth.kind.${kind}`, { count: counts[kind] }))
    .join(', ');
  return (
    <td data-level={level} title={words === '' ? undefined : words}>
      <span className={styles.cell}>
        <span className="sr-only">{words === '' ? t('byMonth.none') : words}</span>
        {before > 0 && <b aria-hidden="true">{before}</b>}
        {spoken > 0 && (
          <i aria-hidden="true">
            <Icon name="microphone" size={12} />
            {spoken}
          </i>
        )}
        {total === 0 && <span aria-hidden="true">·</span>}
      </span>
    </td>
  );
}
