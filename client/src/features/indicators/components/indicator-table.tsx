import { textIn } from '@altavoz/domain/shared/language';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/format/use-format.js';
import { DataTable } from '../../../shared/ui/data-table.js';
import { usePhone } from '../../../shared/ui/media.js';
import type { Indicator } from '../../../shared/plan/indicators.js';
import type { Uses } from '../uses.js';
import { useValueText } from '../use-value-text.js';
import styles from './indicator-table.module.css';

interface IndicatorTableProps {
  readonly indicators: readonly Indicator[];
  readonly currency: string;
  readonly uses: ReadonlyMap<string, Uses>;
  readonly selected: string | undefined;
  readonly onOpen: (indicator: Indicator) => void;
}

/** One row an indicator; what RH12 asks for and is missing stands in brass. A phone keeps name and target. */
export function IndicatorTable({ indicators, currency, uses, selected, onOpen }: IndicatorTableProps) {
  const { t } = useTranslation('indicators');
  const format = useFormat();
  const say = useValueText(currency);
  const phone = usePhone();
  const missing = (words: string) => <span className={styles.missing}>{words}</span>;
  const muted = (words: string) => <span className="muted">{words}</span>;
  const review = ({ reviewFrequency }: Indicator) =>
    reviewFrequency ? t(`frequency.${reviewFrequency}`) : missing(t('noFrequency'));
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
          key: 'unit',
          title: t('unit'),
          wideOnly: true,
          muted: true,
          cell: ({ unit }) => t(`units.${unit}`),
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
          cell: ({ target, unit }) => (target === null ? missing(t('noTarget')) : <b>{say(target, unit)}</b>),
        },
        { key: 'review', title: t('review'), wideOnly: true, cell: review },
        {
          key: 'due',
          title: t('dueDate'),
          numeric: true,
          wideOnly: true,
          cell: ({ dueDate }) => (dueDate ? format.day(dueDate, true) : muted(t('noDate'))),
        },
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
