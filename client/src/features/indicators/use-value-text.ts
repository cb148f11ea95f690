import { useTranslation } from 'react-i18next';
import { useFormat } from '../../shared/format/use-format.js';
import type { Indicator } from '../../shared/plan/indicators.js';
import { formatValue } from './value.js';

/** Says a value with its unit in the language of the interface. */
export function useValueText(currency: string): (value: number, unit: Indicator['unit']) => string {
  const { t } = useTranslation('indicators');
  const { language } = useFormat();
  return (value, unit) =>
    unit === 'yes-no' ? t(value > 0 ? 'yes' : 'no') : formatValue(value, unit, currency, language);
}
