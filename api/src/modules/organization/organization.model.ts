import type { Language } from '@altavoz/domain/shared/language';
import { LANGUAGES } from '@altavoz/domain/shared/language';
import type { Entity } from '../../platform/db/model.js';
import { defineModel, nested } from '../../platform/db/model.js';

export interface OrganizationFields {
  name: string;
  language: Language;
  brand: { primaryColour: string; accentColour: string; logoUrl: string | null };
  postalAddress: string;
  website: string | null;
  /** Whether opens and clicks of bulletins are counted, for all readers together. */
  countsReading: boolean;
}

export type Organization = Entity<OrganizationFields>;

/** An organization belongs to itself: its `organizationId` is its own identifier. */
export const organizationModel = defineModel<OrganizationFields>('Organization', 'organizations', {
  name: { type: String, required: true },
  language: { type: String, enum: LANGUAGES, required: true },
  brand: {
    type: nested({
      primaryColour: { type: String, required: true },
      accentColour: { type: String, required: true },
      logoUrl: { type: String, default: null },
    }),
    required: true,
  },
  postalAddress: { type: String, default: '' },
  website: { type: String, default: null },
  countsReading: { type: Boolean, default: false },
});
