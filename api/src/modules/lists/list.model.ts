import type { Language } from '@altavoz/domain/shared/language';
import { LANGUAGES } from '@altavoz/domain/shared/language';
import { LIST_KINDS, type ListKind } from '@altavoz/domain/subscribers/list';
import type { Entity } from '../../platform/db/model.js';
import { defineModel } from '../../platform/db/model.js';

export interface ListFields {
  name: string;
  /** In the address of the subscribe page; it never changes, because other web sites link to it. */
  slug: string;
  language: Language;
  /** What subscribers are promised. Each consent keeps the words it was given to. */
  consentText: string;
  /** Counts how often the words were changed. */
  consentVersion: number;
  /** An internal list has no public page: its readers are of the house (N11). */
  kind: ListKind;
  /** How many readers it is to have. */
  goal: number | null;
  /** How many days before a month its bulletin appears by itself; null: somebody makes it (N4). */
  draftDaysBefore: number | null;
  /** The last month that appeared by itself. */
  draftedMonth: string | null;
}

export type List = Entity<ListFields>;

export const listModel = defineModel<ListFields>(
  'List',
  'lists',
  {
    name: { type: String, required: true },
    slug: { type: String, required: true },
    language: { type: String, enum: LANGUAGES, required: true },
    consentText: { type: String, required: true },
    consentVersion: { type: Number, default: 1 },
    kind: { type: String, enum: LIST_KINDS, default: 'external' },
    goal: { type: Number, default: null },
    draftDaysBefore: { type: Number, default: null },
    draftedMonth: { type: String, default: null },
  },
  [[{ organizationId: 1, slug: 1 }, { unique: true }], [{ organizationId: 1, name: 1, _id: 1 }]],
);
