import { formatMoney } from '../shared/format.js';
import type { Language } from '../shared/language.js';
import type { IndicatorUnit } from './indicator.js';

const THOUSANDTHS = 1_000;
const LOCALES: Readonly<Record<Language, string>> = { es: 'es-ES', en: 'en-GB' };

/** A measured value as readers are told it: «1.250», «12,5 %», «3.000 €»; nothing for a judgement, which is not a figure. */
export function figureText(
  value: number,
  unit: IndicatorUnit,
  currency: string,
  language: Language,
): string | undefined {
  switch (unit) {
    case 'number':
      return decimal(value, language);
    case 'percent':
      return language === 'es' ? `${decimal(value, language)} %` : `${decimal(value, language)}%`;
    case 'money':
      return formatMoney(Math.round(value / THOUSANDTHS), currency, language);
    case 'yes-no':
    case 'scale-3':
    case 'scale-4':
      return undefined;
  }
}

function decimal(value: number, language: Language): string {
  const text = `${value}E-3` as `${number}`;
  return new Intl.NumberFormat(LOCALES[language], { maximumFractionDigits: 2, useGrouping: 'always' }).format(
    text,
  );
}
