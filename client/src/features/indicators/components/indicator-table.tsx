import { textIn } from '@altavoz/domain/shared/language';
import { useTranslation } from 'react-i18next';
import { formatMonthName } from '../../../shared/format/date.js';
import { useFormat } from '../../../shared/format/use-format.js';
import { DataTable } from '../../../shared/ui/data-table.js';
import { StateLabel } from '../../../shared/ui/label.js';
import { usePhone } from '../../../shared/ui/media.js';
import type { Indicator } from '../../../shared/plan/indicators.js';
import type { Standing } from '../api/board.js';
import { useValueText } from '../use-value-text.js';
import { Sparkline } from './sparkline.js';
import styles from './indicator-table.module.css';

interface IndicatorTableProps {
  readonly indicators: readonly Indicator[];
  readonly currency: string;
  /** The first day of the campaign: the way goes from there. */
  readonly since: string;
  readonly standings: ReadonlyMap<string, Standing>;
  readonly selected: string | undefined;
  readonly onOpen: (indicator: Indicator) => void;
}

/**
 * One row an indicator, counted or judged alike (R20), by the office's own categories (R6); what RH12 asks for and is
 * missing stands in brass. A phone keeps name and last value.
 */
export function IndicatorTable(props: IndicatorTableProps) {
  const { indicators, currency, since, standings, selected, onOpen } = props;
  const { t } = useTranslation('indicators');
  const format = useFormat();
  const say = useValueText(currency);
  const phone = usePhone();
  const missing = (words: string) => <span className={styles.missing}>{words}</span>;
  const muted = (words: string) => <span className="muted">{words}</span>;
  const review = ({ id, reviewFrequency }: Indicator) => {
    if (!reviewFrequency) return missing(t('noFrequency'));
    const looked = standings.get(id)?.review;
    if (looked?.state === 'late' || looked?.state === 'very-late') {
      return (
        <StateLabel tone={looked.state === 'late' ? 'waiting' : 'stop'}>
          {t('lateBy', { count: looked.days })}
        </StateLabel>
      );
    }
    return looked?.due ? format.day(looked.due) : t(`frequency.${reviewFrequency}`);
  };
  const targetOf = ({ target, unit }: Indicator) =>
    target === null ? missing(t('noTarget')) : say(target, unit);
  const standingOf = ({ id }: Indicator) => {
    const standing = standings.get(id)?.standing;
    return standing ? t(`standings.${standing}`) : '';
  };
  const grouped = indicators.some(({ category }) => category !== '');
  const groupOf = ({ category }: Indicator): string => category || t('otherCategory');
  const rows = [...indicators].sort(
    (a, b) =>
      Number(a.category === '') - Number(b.category === '') ||
      a.category.localeCompare(b.category, format.language),
  );
  const named = (one: Indicator) => (
    <>
      {textIn(one.name, format.language)}
      {phone && (
        <small className={styles.detail}>
          {t('target')} {targetOf(one)} · {review(one)}
        </small>
      )}
    </>
  );
  return (
    <DataTable
      caption={t('title')}
      rows={rows}
      rowKey={({ id }) => id}
      onOpen={onOpen}
      isSelected={({ id }) => id === selected}
      groupOf={grouped ? groupOf : undefined}
      columns={[
        { key: 'name', title: t('name'), name: true, cell: named },
        { key: 'target', title: t('target'), numeric: true, wideOnly: true, cell: targetOf },
        {
          key: 'last',
          title: t('last'),
          numeric: true,
          cell: ({ id, unit }) => {
            const last = standings.get(id)?.last;
            return last ? <b>{say(last.value, unit)}</b> : muted(t('noValue'));
          },
        },
        {
          key: 'way',
          title: t('since', { month: formatMonthName(since, format.language) }),
          wideOnly: true,
          width: 140,
          cell: ({ id, target }) => (
            <Sparkline series={standings.get(id)?.series ?? []} target={target} since={since} />
          ),
        },
        {
          key: 'standing',
          title: t('standing'),
          wideOnly: true,
          muted: true,
          width: 150,
          cell: standingOf,
        },
        { key: 'review', title: t('nextReview'), wideOnly: true, numeric: true, width: 104, cell: review },
      ]}
    />
  );
}
