import { useTranslation } from 'react-i18next';
import { useFormat } from '../../shared/format/use-format.js';
import type { Indicator } from '../../shared/plan/indicators.js';
import { formatValue } from './value.js';

type Unit = Indicator['unit'];

const OF_THREE = ['low', 'medium', 'high'] as const;
const OF_FOUR = ['bad', 'fair', 'acceptable', 'good'] as const;

/** Says a value with its unit in the language of the interface; a judgement in its word (R4). */
export function useValueText(currency: string): (value: number, unit: Unit) => string {
  const { t } = useTranslation('indicators');
  const { language } = useFormat();
  return (value, unit) => {
    if (unit === 'yes-no') return t(value > 0 ? 'yes' : 'no');
    const step = Math.round(value / 1_000) - 1;
    const [ofThree, ofFour] = [OF_THREE[step], OF_FOUR[step]];
    if (unit === 'scale-3' && ofThree) return t(`steps3.${ofThree}`);
    if (unit === 'scale-4' && ofFour) return t(`steps4.${ofFour}`);
    return formatValue(value, unit, currency, language);
  };
}
