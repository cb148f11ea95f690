import { FREE_PRESS_GROUPS, type FreePressGroup } from '@altavoz/domain/free-press/clip';
import { currencyExponent } from '@altavoz/domain/shared/currency';
import { addMonths } from '@altavoz/domain/shared/plain-date';
import { textIn } from '@altavoz/domain/shared/language';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/format/use-format.js';
import { DataTable } from '../../../shared/ui/data-table.js';
import { ErrorState } from '../../../shared/ui/error-state.js';
import { Section } from '../../../shared/ui/page.js';
import { RowsSkeleton } from '../../../shared/ui/skeleton.js';
import { TableFilter, TableFilters } from '../../../shared/ui/table-filter.js';
import { freePressQuery, type FreePress } from '../api/free-press.js';
import { Button } from '../../../shared/ui/button.js';
import { showToast } from '../../../shared/ui/toast.js';
import { LinkButton } from '../../../shared/ui/text-link.js';

type Group = FreePress['groups'][number];
type Format = ReturnType<typeof useFormat>;

/** What stands beside the value, in a table that leaves the screen as well. */
const FIGURES = ['count', 'favourable', 'neutral', 'critical', 'withMessage', 'reach'] as const;

function figuresOf(part: Pick<Group, Exclude<(typeof FIGURES)[number], 'critical'> | 'critical'>): string[] {
  return FIGURES.map((figure) => String(figure === 'critical' ? part.critical.count : part[figure]));
}

/** As a spreadsheet reads it: digits and one sign for the decimals. */
function valueCell(amount: number, { currency }: FreePress, { language }: Format): string {
  const digits = currencyExponent(currency);
  const text = (amount / 10 ** digits).toFixed(digits);
  return language === 'es' ? text.replace('.', ',') : text;
}

const headOfValue = ({ methodology, currency }: FreePress, { language }: Format): string =>
  `${methodology.name[language]} (${currency})`;

interface PressBreakdownProps {
  readonly campaignId: string;
  readonly onMethod: () => void;
}

/** The figures behind the columns, one by one: a table that one can read aloud, copy and print. */
export function PressBreakdown({ campaignId, onMethod }: PressBreakdownProps) {
  const { t } = useTranslation('free-press');
  const format = useFormat();
  const [by, setBy] = useState<FreePressGroup>('month');
  const summary = useQuery(freePressQuery(campaignId, by));
  const nameOf = ({ key, label }: Group): string => {
    if (key === '') return t('withoutGroup');
    if (by === 'month') return format.month(key);
    if (by === 'scope') return key === 'national' ? t('scope.national') : t('scope.international');
    if (by === 'year') {
      const last = addMonths(`${key}-01`, 11).slice(0, 7);
      return t('yearFromTo', { from: format.month(key), to: format.month(last) });
    }
    return textIn(label, format.language) || key;
  };
  const money = (amount: number): string =>
    format.money({ amount, currency: summary.data?.currency ?? 'EUR' });
  const groups = summary.data?.groups ?? [];
  const total = summary.data;
  const copy = (): void => {
    if (!total) return;
    const lines = [
      [t(`groups.${by}`), ...FIGURES.map((figure) => t(`tableHeads.${figure}`)), headOfValue(total, format)],
      ...groups.map((group) => [nameOf(group), ...figuresOf(group), valueCell(group.value, total, format)]),
      [t('total'), ...figuresOf({ ...total, ...total.total }), valueCell(total.total.value, total, format)],
      [total.methodology.caution[format.language]],
    ];
    navigator.clipboard.writeText(lines.map((cells) => cells.join('\t')).join('\n')).then(
      () => showToast({ message: t('tableCopied'), tone: 'done' }),
      () => showToast({ message: t('tableNotCopied'), tone: 'failed' }),
    );
  };
  return (
    <Section
      title={t('breakdown')}
      actions={
        <TableFilters>
          <TableFilter
            label={t('groupBy')}
            value={by}
            options={FREE_PRESS_GROUPS.map((one) => ({ value: one, label: t(`groups.${one}`) }))}
            onChange={(event) =>
              setBy(FREE_PRESS_GROUPS.find((one) => one === event.target.value) ?? 'month')
            }
          />
          {groups.length > 0 && (
            <Button icon="copy" onClick={copy}>
              {t('copyTable')}
            </Button>
          )}
        </TableFilters>
      }
    >
      {summary.isError && <ErrorState error={summary.error} onRetry={() => void summary.refetch()} />}
      {summary.isPending && <RowsSkeleton rows={3} />}
      {total && (
        <DataTable
          caption={t('breakdown')}
          rows={groups}
          rowKey={({ key }) => key}
          columns={[
            { key: 'name', title: t(`groups.${by}`), name: true, cell: nameOf },
            {
              key: 'count',
              title: t('figureCount'),
              numeric: true,
              cell: ({ count }) => format.number(count),
            },
            {
              key: 'tone',
              title: t('toneColumns'),
              wideOnly: true,
              cell: ({ favourable, neutral, critical }) =>
                t('toneCounts', { favourable, neutral, critical: critical.count }),
            },
            {
              key: 'message',
              title: t('withMessage'),
              numeric: true,
              wideOnly: true,
              cell: ({ withMessage }) => format.number(withMessage),
            },
            {
              key: 'reach',
              title: t('reach'),
              numeric: true,
              wideOnly: true,
              cell: ({ reach }) => format.number(reach),
            },
            { key: 'value', title: t('value'), numeric: true, cell: ({ value }) => money(value) },
          ]}
          footer={[
            t('total'),
            format.number(total.total.count),
            t('toneCounts', {
              favourable: total.favourable,
              neutral: total.neutral,
              critical: total.critical.count,
            }),
            format.number(total.withMessage),
            format.number(total.reach),
            <b key="value">{money(total.total.value)}</b>,
          ]}
        />
      )}
      <p className="muted">
        {t(by === 'message' ? 'messageShares' : 'valueText')}{' '}
        <LinkButton onClick={onMethod}>{t('method')}</LinkButton>
      </p>
    </Section>
  );
}
