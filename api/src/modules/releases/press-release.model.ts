import { PAUSE_REASONS } from '@altavoz/contracts/bulletins';
import { HOLD_REASONS } from '@altavoz/domain/bulletins/schedule';
import { PRESS_RELEASE_STATUSES } from '@altavoz/domain/free-press/press-release';
import { LANGUAGES } from '@altavoz/domain/shared/language';
import { CALL_TO_ACTION_TYPES } from '@altavoz/domain/tactics/tactic';
import { defineModel, nested } from '../../platform/db/model.js';
import type { PressReleaseFields, ReleaseCopyFields } from './press-release.js';

const who = nested({ id: { type: String, required: true }, name: { type: String, required: true } });
const counts = nested({
  pending: Number,
  sending: Number,
  sent: Number,
  failed: Number,
  suppressed: Number,
  uncertain: Number,
});

export const pressReleaseModel = defineModel<PressReleaseFields>(
  'PressRelease',
  'pressReleases',
  {
    campaignId: { type: String, required: true },
    title: { type: String, required: true },
    body: { type: String, default: '' },
    messageIds: { type: [String], default: [] },
    tacticId: { type: String, default: null },
    callToAction: {
      type: nested({
        type: { type: String, enum: CALL_TO_ACTION_TYPES, required: true },
        label: { type: nested({ es: String, en: String }), required: true },
        url: { type: String, required: true },
      }),
      default: null,
    },
    contactIds: { type: [String], default: [] },
    outletIds: { type: [String], default: [] },
    sentOn: { type: String, default: null },
    note: { type: String, default: '' },
    language: { type: String, enum: LANGUAGES, required: true },
    pressContact: {
      type: nested({
        name: { type: String, required: true },
        email: { type: String, required: true },
        phone: { type: String, default: '' },
      }),
      default: null,
    },
    embargo: {
      type: nested({ day: { type: String, required: true }, time: { type: String, required: true } }),
      default: null,
    },
    status: { type: String, enum: PRESS_RELEASE_STATUSES, required: true },
    sendAt: { type: Date, default: null },
    heldBecause: { type: String, enum: [...HOLD_REASONS, null], default: null },
    createdBy: { type: who, default: null },
    sentBy: { type: who, default: null },
    sendingBegunAt: { type: Date, default: null },
    recipientsFrozen: { type: Boolean, default: false },
    pauseReason: { type: String, enum: [...PAUSE_REASONS, null], default: null },
    sentAt: { type: Date, default: null },
    closedCounts: { type: counts, default: null },
  },
  [
    [{ organizationId: 1, campaignId: 1, sentOn: -1, _id: -1 }],
    // What is leaving, or is to leave, in any organization.
    [{ status: 1, sendAt: 1 }],
  ],
);

export const releaseCopyModel = defineModel<ReleaseCopyFields>(
  'ReleaseCopy',
  'pressReleaseCopies',
  {
    pressReleaseId: { type: String, required: true },
    subject: { type: String, required: true },
    html: { type: String, required: true },
    text: { type: String, required: true },
  },
  [[{ organizationId: 1, pressReleaseId: 1 }, { unique: true }]],
);
