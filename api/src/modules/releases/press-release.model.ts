import { CALL_TO_ACTION_TYPES } from '@altavoz/domain/tactics/tactic';
import { defineModel, nested } from '../../platform/db/model.js';
import type { PressReleaseFields } from './press-release.js';

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
  },
  [[{ organizationId: 1, campaignId: 1, sentOn: -1, _id: -1 }]],
);
