import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/format/use-format.js';
import type { Budget } from '../../../shared/plan/budget.js';
import { useCampaign, useCampaignId } from '../../../shared/session/campaign.js';
import { ErrorState } from '../../../shared/ui/error-state.js';
import { RowsSkeleton } from '../../../shared/ui/skeleton.js';
import { lineHistoryQuery, type LineEntry } from '../api/get-line-history.js';
import { rateText } from '../decimal-field-text.js';
import styles from './line-history.module.css';

const STAGES = ['planned', 'approved', 'committed', 'spent'] as const;

/** Who changed a line, when, from what to what and why; an old entry is never valued anew. */
export function LineHistory({ budget, tacticId }: { readonly budget: Budget; readonly tacticId: string }) {
  const { t } = useTranslation('budget');
  const history = useQuery(lineHistoryQuery(useCampaignId(), tacticId));
  if (history.isError) return <ErrorState error={history.error} onRetry={() => void history.refetch()} />;
  if (!history.data) return <RowsSkeleton rows={2} />;
  if (history.data.length === 0) return <p className="muted">{t('history.empty')}</p>;
  return (
    <ol className={styles.history}>
      {history.data.map((entry) => (
        <Entry key={entry.id} entry={entry} currency={budget.currency} />
      ))}
    </ol>
  );
}

function Entry({ entry, currency }: { readonly entry: LineEntry; readonly currency: string }) {
  const { t } = useTranslation(['budget', 'shared']);
  const format = useFormat();
  const zone = useCampaign()?.timeZone;
  const { before, after, foreign } = entry;
  const changed = STAGES.filter((stage) => before[stage] !== after[stage]);
  const money = (amount: number): string => format.money({ amount, currency });
  return (
    <li>
      <p className={styles.head}>
        <b>{entry.by?.name ?? t('history.service')}</b> <span>{format.moment(entry.at, zone)}</span>
      </p>
      {changed.map((stage) => (
        <p key={stage} className="tabular">
          {t(`shared:budget.${stage}`)}: <s>{money(before[stage])}</s> {money(after[stage])}
        </p>
      ))}
      {foreign && (
        <p>
          {t('history.foreign', {
            amount: format.money({ amount: foreign.after.planned, currency: foreign.currency }),
            rate: rateWords(foreign, currency, format.language),
            day: format.dayLong(foreign.rateDate),
            source: foreign.rateSource,
          })}
        </p>
      )}
      {entry.note !== '' && <p>{t('history.note', { note: entry.note, day: format.dayLong(entry.on) })}</p>}
    </li>
  );
}

function rateWords(
  {
    currency,
    rate,
  }: { readonly currency: string; readonly rate: { numerator: number; denominator: number } },
  campaignCurrency: string,
  language: 'es' | 'en',
): string {
  const { of, text } = rateText(rate, language);
  if (text === '') return `${rate.denominator} ${currency} = ${rate.numerator} ${campaignCurrency}`;
  return of === 'line'
    ? `1 ${currency} = ${text} ${campaignCurrency}`
    : `1 ${campaignCurrency} = ${text} ${currency}`;
}
