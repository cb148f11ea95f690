import { COLOUR_ROLES, MAIL_TYPEFACES } from '@altavoz/domain/brand/brand-guide';
import { defineModel, nested } from '../../platform/db/model.js';
import type { BrandGuideFields } from './brand-guide.js';

const text = { type: String, required: true };
const file = { attachmentId: text, name: text, type: text, bytes: { type: Number, required: true } };

export const brandGuideModel = defineModel<BrandGuideFields>(
  'BrandGuide',
  'brandGuides',
  {
    campaignId: { type: String, default: null },
    colours: {
      type: [nested({ name: text, value: text, role: { ...text, enum: COLOUR_ROLES } })],
      required: true,
    },
    typefaces: {
      type: nested({
        titles: { ...text, enum: MAIL_TYPEFACES },
        text: { ...text, enum: MAIL_TYPEFACES },
        print: { type: [nested({ name: text, use: text })], default: [] },
      }),
      required: true,
    },
    imageStyle: { type: String, default: '' },
    provider: { type: String, default: '' },
    manualUrl: { type: String, default: null },
    logoAlt: { type: String, default: '' },
    logoPlate: { type: Boolean, default: false },
    logo: {
      type: nested({
        ...file,
        width: { type: Number, required: true },
        height: { type: Number, required: true },
      }),
      default: null,
    },
    manual: { type: nested(file), default: null },
  },
  // One for the organization, one for each campaign, however many save at once.
  [[{ organizationId: 1, campaignId: 1 }, { unique: true }]],
);
