import type { LineAmounts } from '@altavoz/domain/budget/budget-line';
import type { LineCurrency } from '@altavoz/domain/budget/foreign-line';
import type { PlainDateString } from '@altavoz/domain/shared/plain-date';
import { defineModel, nested, type Entity } from '../../platform/db/model.js';
import type { PersonMark } from './release.model.js';

/** What happened to a line, by whom and why. Written once, never changed: a new rate revalues nothing here. */
export interface LineEntryFields {
  readonly campaignId: string;
  readonly tacticId: string;
  /** Null: the service itself. */
  readonly by: PersonMark | null;
  /** The day it happened, in the campaign's zone. */
  readonly on: PlainDateString;
  readonly note: string;
  /** In the campaign's currency. */
  readonly before: LineAmounts;
  readonly after: LineAmounts;
  /** How much more is paid than before; what the forecast reads. */
  readonly paid: number;
  /** In the line's own currency, with the rate of that moment. */
  readonly foreign: (LineCurrency & { readonly before: LineAmounts; readonly after: LineAmounts }) | null;
}

export type LineEntry = Entity<LineEntryFields>;

const amount = { type: Number, required: true };
const amounts = nested({ planned: amount, approved: amount, committed: amount, spent: amount });

export const lineEntryModel = defineModel<LineEntryFields>(
  'LineEntry',
  'line-entries',
  {
    campaignId: { type: String, required: true },
    tacticId: { type: String, required: true },
    by: { type: nested({ id: String, name: String }), default: null },
    on: { type: String, required: true },
    note: { type: String, default: '' },
    before: { type: amounts, required: true },
    after: { type: amounts, required: true },
    paid: amount,
    foreign: {
      type: nested({
        currency: String,
        rate: nested({ numerator: Number, denominator: Number }),
        rateDate: String,
        rateSource: String,
        before: amounts,
        after: amounts,
      }),
      default: null,
    },
  },
  [
    [{ organizationId: 1, campaignId: 1, tacticId: 1, _id: -1 }],
    [{ organizationId: 1, campaignId: 1, paid: 1 }],
  ],
);
