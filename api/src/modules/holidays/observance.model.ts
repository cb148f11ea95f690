import type { LocalizedText } from '@altavoz/domain/shared/language';
import type { Entity } from '../../platform/db/model.js';
import { defineModel, nested } from '../../platform/db/model.js';

export interface ObservanceFields {
  name: LocalizedText;
  /** The day; of a yearly one, its first time. */
  date: string;
  yearly: boolean;
}

export type Observance = Entity<ObservanceFields>;

export const observanceModel = defineModel<ObservanceFields>(
  'Observance',
  'observances',
  {
    name: { type: nested({ es: String, en: String }), required: true },
    date: { type: String, required: true },
    yearly: { type: Boolean, required: true },
  },
  [[{ organizationId: 1, date: 1, _id: 1 }]],
);
