import { defineModel } from '../../platform/db/model.js';
import type { BulletinCopyFields } from './bulletin.js';

export const bulletinCopyModel = defineModel<BulletinCopyFields>(
  'BulletinCopy',
  'bulletinCopies',
  {
    bulletinId: { type: String, required: true },
    subject: { type: String, required: true },
    html: { type: String, required: true },
    text: { type: String, required: true },
    links: { type: [String], default: null },
  },
  [[{ organizationId: 1, bulletinId: 1 }, { unique: true }]],
);
