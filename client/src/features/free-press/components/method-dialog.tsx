import { VALUATION_METHODS, type ValuationMethod } from '@altavoz/domain/free-press/clip';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/format/use-format.js';
import { DataTable } from '../../../shared/ui/data-table.js';
import { Dialog } from '../../../shared/ui/dialog.js';
import type { FreePress } from '../api/free-press.js';
import styles from './method-dialog.module.css';

/** How the figure was made and what it does not say; it comes with the figure from the service. */
export default function MethodDialog({
  summary,
  onClose,
}: {
  readonly summary: FreePress;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation('free-press');
  const format = useFormat();
  const { methodology, currency, critical } = summary;
  const money = (amount: number): string => format.money({ amount, currency });
  const methods = methodology.methods.filter(({ method }) => isMethod(method));
  return (
    <Dialog opened onClose={onClose} title={methodology.name[format.language]}>
      <p className={styles.caution}>{methodology.caution[format.language]}</p>
      <DataTable
        caption={t('methods')}
        rows={methods}
        rowKey={({ method }) => method}
        columns={[
          {
            key: 'method',
            title: t('methods'),
            name: true,
            cell: ({ method }) => (isMethod(method) ? t(`valuation.${method}.name`) : method),
          },
          { key: 'count', title: t('figureCount'), numeric: true, cell: ({ count }) => format.number(count) },
          { key: 'value', title: t('value'), numeric: true, cell: ({ value }) => money(value) },
        ]}
      />
      <ul className={styles.notes}>
        <li>{t('howComputed')}</li>
        <li>{t('multiplier')}</li>
        {critical.count > 0 && (
          <li>{t('criticalApart', { count: critical.count, value: money(critical.value) })}</li>
        )}
      </ul>
    </Dialog>
  );
}

function isMethod(method: string): method is ValuationMethod {
  return VALUATION_METHODS.some((one) => one === method);
}
