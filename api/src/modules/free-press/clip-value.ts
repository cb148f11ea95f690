import { checkClip } from '@altavoz/domain/free-press/check-clip';
import { commercialValue } from '@altavoz/domain/free-press/valuation';
import { MAX_AMOUNT } from '@altavoz/domain/shared/limits';
import { money, type Money } from '@altavoz/domain/shared/money';
import { AppError } from '../../platform/app-error.js';
import { assertNothingBlocks } from '../../platform/rule-broken.js';
import type { ClipFields, Valuation } from './clip.js';

/** The value that a clip's own valuation gives, in the campaign's currency (RH15). */
export function valueOfClip(
  fields: Pick<ClipFields, 'valuation' | 'multiplier' | 'currency' | 'outlet' | 'date' | 'scope'>,
): number {
  const value = valueOf(fields.valuation, fields.multiplier, fields.currency);
  assertNothingBlocks(checkClip({ outlet: fields.outlet, date: fields.date, scope: fields.scope, value }));
  return value.amount;
}

function valueOf(valuation: Valuation, multiplierThousandths: number, currency: string): Money {
  try {
    const value =
      valuation.method === 'entered'
        ? commercialValue({
            method: 'entered',
            amount: money(valuation.amount, currency),
            multiplierThousandths,
          })
        : commercialValue({
            method: valuation.method,
            quantityThousandths: quantityOf(valuation),
            rate: money(valuation.rate, currency),
            multiplierThousandths,
          });
    if (value.amount <= MAX_AMOUNT) return value;
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
  }
  // A size and a rate that are each possible may give a sum that no amount can hold.
  throw new AppError('invalid-input', {
    errors: [{ path: 'body.valuation', code: 'too-big', message: 'gives a value that is too large' }],
  });
}

/** The size in thousandths of the unit that the rate is for; people and views come whole. */
function quantityOf(valuation: Exclude<Valuation, { method: 'entered' }>): number {
  switch (valuation.method) {
    case 'print-area':
      return valuation.columnCentimetres;
    case 'page-share':
      return valuation.pages;
    case 'broadcast':
      return valuation.seconds;
    case 'online-reach':
      return valuation.people * 1_000;
    case 'cpm':
      return valuation.views * 1_000;
  }
}
