import { LANGUAGES } from '@altavoz/domain/shared/language';
import { defineModel, nested } from '../../platform/db/model.js';
import type { BulletinCopyFields } from './bulletin.js';

export const bulletinCopyModel = defineModel<BulletinCopyFields>(
  'BulletinCopy',
  'bulletinCopies',
  {
    bulletinId: { type: String, required: true },
    subject: { type: String, required: true },
    html: { type: String, required: true },
    text: { type: String, required: true },
    variants: {
      type: [
        nested({
          language: { type: String, enum: LANGUAGES, required: true },
          subject: { type: String, required: true },
          html: { type: String, required: true },
          text: { type: String, required: true },
        }),
      ],
      default: [],
    },
    links: { type: [String], default: null },
  },
  [[{ organizationId: 1, bulletinId: 1 }, { unique: true }]],
);
