import { textIn } from '@altavoz/domain/shared/language';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/format/use-format.js';
import { DataTable } from '../../../shared/ui/data-table.js';
import { StateLabel } from '../../../shared/ui/label.js';
import { usePhone } from '../../../shared/ui/media.js';
import type { Indicator } from '../../../shared/plan/indicators.js';
import type { Standing } from '../api/board.js';
import type { Uses } from '../uses.js';
import { useValueText } from '../use-value-text.js';
import { Sparkline } from './sparkline.js';
import styles from './indicator-table.module.css';

interface IndicatorTableProps {
  readonly indicators: readonly Indicator[];
  readonly currency: string;
  readonly uses: ReadonlyMap<string, Uses>;
  readonly standings: ReadonlyMap<string, Standing>;
  readonly selected: string | undefined;
  readonly onOpen: (indicator: Indicator) => void;
}

/** One row an indicator; what RH12 asks for and is missing stands in brass. A phone keeps name and target. */
export function IndicatorTable(props: IndicatorTableProps) {
  const { indicators, currency, uses, standings, selected, onOpen } = props;
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
  const standingOf = ({ id }: Indicator) => {
    const standing = standings.get(id)?.standing;
    return standing ? t(`standings.${standing}`) : '';
  };
  return (
    <DataTable
      caption={t('title')}
      rows={indicators}
      rowKey={({ id }) => id}
      onOpen={onOpen}
      isSelected={({ id }) => id === selected}
      columns={[
        {
          key: 'name',
          title: t('name'),
          name: true,
          cell: (one) => (
            <>
              {textIn(one.name, format.language)}
              {phone && <small className={styles.detail}>{review(one)}</small>}
            </>
          ),
        },
        {
          key: 'baseline',
          title: t('baseline'),
          numeric: true,
          wideOnly: true,
          cell: ({ baseline, unit }) => (baseline === null ? muted(t('noBaseline')) : say(baseline, unit)),
        },
        {
          key: 'target',
          title: t('target'),
          numeric: true,
          cell: ({ target, unit }) => (target === null ? missing(t('noTarget')) : say(target, unit)),
        },
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
          title: t('way'),
          wideOnly: true,
          width: 128,
          cell: ({ id, target }) => <Sparkline series={standings.get(id)?.series ?? []} target={target} />,
        },
        { key: 'standing', title: t('standing'), wideOnly: true, width: 138, cell: standingOf },
        { key: 'review', title: t('review'), wideOnly: true, cell: review },
        {
          key: 'used',
          title: t('used'),
          wideOnly: true,
          numeric: true,
          muted: true,
          cell: ({ id }) => {
            const { tactics = [], objectives = [] } = uses.get(id) ?? {};
            return [
              t('tactics', { count: tactics.length }),
              ...(objectives.length > 0 ? [t('objectives', { count: objectives.length })] : []),
            ].join(', ');
          },
        },
      ]}
    />
  );
}
