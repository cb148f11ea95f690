import type { Label } from '@altavoz/catalogue/label';
import type { Money } from '@altavoz/domain/shared/money';
import type { Entity } from '../../platform/db/model.js';
import { defineModel, nested } from '../../platform/db/model.js';

/** What an organization lets a tactic of the catalogue bring along, instead of what the catalogue proposes. */
export interface TacticDefaults {
  readonly code: string;
  readonly shortName: Label;
  readonly durationDays: number;
  readonly cost: Money;
  readonly staffHours: number;
  readonly contractingLeadDays: number | null;
  readonly indicators: readonly string[];
}

export interface CatalogueDefaultsFields {
  /** Only those that differ from the catalogue. */
  readonly tactics: readonly TacticDefaults[];
}

export type CatalogueDefaults = Entity<CatalogueDefaultsFields>;

const text = { type: String, required: true };
const whole = { type: Number, required: true };

/** One row for each organization, from its first change on. */
export const catalogueDefaultsModel = defineModel<CatalogueDefaultsFields>(
  'CatalogueDefaults',
  'catalogueDefaults',
  {
    tactics: {
      type: [
        nested({
          code: text,
          shortName: { type: nested({ es: text, en: text }), required: true },
          durationDays: whole,
          cost: { type: nested({ amount: whole, currency: text }), required: true },
          staffHours: whole,
          contractingLeadDays: { type: Number, default: null },
          indicators: { type: [String], default: [] },
        }),
      ],
      default: [],
    },
  },
  [[{ organizationId: 1 }, { unique: true }]],
);
