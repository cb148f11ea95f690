import { PAUSE_REASONS } from '@altavoz/contracts/bulletins';
import { BULLETIN_STATUSES, DELIVERY_STATUSES } from '@altavoz/domain/bulletins/bulletin';
import { HOLD_REASONS } from '@altavoz/domain/bulletins/schedule';
import { LANGUAGES } from '@altavoz/domain/shared/language';
import { defineModel, nested } from '../../platform/db/model.js';
import type { BulletinFields } from './bulletin.js';

const person = nested({ id: { type: String, required: true }, name: { type: String, required: true } });

const counts = nested(
  Object.fromEntries(DELIVERY_STATUSES.map((status) => [status, { type: Number, required: true }])),
);

export const bulletinModel = defineModel<BulletinFields>(
  'Bulletin',
  'bulletins',
  {
    campaignId: { type: String, required: true },
    month: { type: String, required: true },
    listId: { type: String, required: true },
    language: { type: String, enum: LANGUAGES, required: true },
    subject: { type: String, default: '' },
    preheader: { type: String, default: '' },
    // Each kind of block has a shape of its own, checked by the contract before it gets here.
    blocks: { type: [Object], default: [] },
    variants: {
      type: [
        nested({
          language: { type: String, enum: LANGUAGES, required: true },
          subject: { type: String, default: '' },
          preheader: { type: String, default: '' },
          blocks: { type: [Object], default: [] },
        }),
      ],
      default: [],
    },
    source: { type: Object, default: null },
    status: { type: String, enum: BULLETIN_STATUSES, required: true },
    sendOn: { type: String, required: true },
    sendAt: { type: Date, default: null },
    heldBecause: { type: String, enum: [...HOLD_REASONS, null], default: null },
    createdBy: { type: person, required: true },
    authorIds: { type: [String], default: [] },
    submittedBy: { type: person, default: null },
    submittedAt: { type: Date, default: null },
    approvedBy: { type: person, default: null },
    approvedAt: { type: Date, default: null },
    selfApproved: { type: Boolean, default: false },
    returnComment: { type: String, default: null },
    sizeBytes: { type: Number, required: true },
    sendingBegunAt: { type: Date, default: null },
    recipientsFrozen: { type: Boolean, default: false },
    pauseReason: { type: String, enum: [...PAUSE_REASONS, null], default: null },
    sentAt: { type: Date, default: null },
    closedCounts: { type: counts, default: null },
  },
  [
    // RH17: one bulletin per list and month, whoever asks and however often.
    [{ organizationId: 1, listId: 1, month: 1 }, { unique: true }],
    [{ organizationId: 1, campaignId: 1, month: -1, _id: -1 }],
    [{ organizationId: 1, campaignId: 1, sendOn: 1 }],
    [{ status: 1 }],
  ],
);
