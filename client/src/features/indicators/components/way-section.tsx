import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/format/use-format.js';
import type { Indicator } from '../../../shared/plan/indicators.js';
import { DataTable } from '../../../shared/ui/data-table.js';
import { Section } from '../../../shared/ui/page.js';
import type { Standing } from '../api/board.js';
import { useValueText } from '../use-value-text.js';
import { Sparkline } from './sparkline.js';
import styles from './indicator-panel.module.css';

interface WaySectionProps {
  readonly indicator: Indicator;
  readonly standing: Standing;
  readonly currency: string;
}

/** The way so far as a drawing and, for what is counted by itself, as a table; what was written down has its own. */
export function WaySection({ indicator, standing, currency }: WaySectionProps) {
  const { t } = useTranslation('indicators');
  const format = useFormat();
  const say = useValueText(currency);
  const { series } = standing;
  if (series.length === 0) return null;
  return (
    <Section title={t('way')} level="row">
      <div className={styles.way}>
        <Sparkline series={series} target={indicator.target} width={360} height={84} />
      </div>
      {indicator.automatic && (
        <details>
          <summary>{t('sameAsTable')}</summary>
          <DataTable
            caption={t('readings')}
            rows={[...series].reverse()}
            rowKey={({ date }) => date}
            columns={[
              { key: 'date', title: t('day'), name: true, cell: ({ date }) => format.day(date, true) },
              {
                key: 'value',
                title: t('figure'),
                numeric: true,
                cell: ({ value }) => <b>{say(value, indicator.unit)}</b>,
              },
            ]}
          />
        </details>
      )}
    </Section>
  );
}
