import { currencyExponent } from '@altavoz/domain/shared/currency';
import { multiplyAndDivide } from '@altavoz/domain/shared/integer-division';

/** An amount in whole units, rounded half away from zero, for where columns are narrow and the sign stands elsewhere. */
export function wholeUnits(amount: number, currency: string): number {
  return multiplyAndDivide(amount, 1, 10 ** currencyExponent(currency));
}
