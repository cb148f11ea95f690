import { DIAGNOSTIC_KINDS } from '@altavoz/domain/diagnostics/diagnostic';
import { defineModel, nested } from '../../platform/db/model.js';
import type { DiagnosticFields } from './diagnostic.js';

/** Absent where the kind does not have it; the contract says which kind has what. */
const someWords = { type: [String], default: undefined };

export const diagnosticModel = defineModel<DiagnosticFields>(
  'Diagnostic',
  'diagnostics',
  {
    campaignId: { type: String, required: true },
    title: { type: String, required: true },
    date: { type: String, required: true },
    side: { type: String, default: null },
    details: {
      type: nested({
        kind: { type: String, enum: DIAGNOSTIC_KINDS, required: true },
        form: String,
        surveyUrl: String,
        responses: Number,
        journalist: String,
        outlet: String,
        scope: String,
        information: Number,
        perception: Number,
        perceptionText: String,
        area: String,
        implication: String,
        participants: String,
        participantsCount: Number,
        subject: String,
        query: String,
        rank: Number,
        finding: String,
        reactive: someWords,
        planned: someWords,
      }),
      required: true,
    },
    summary: { type: String, default: '' },
    findings: {
      type: [
        nested({
          audienceId: { type: String, default: null },
          perception: { type: String, default: '' },
          attributes: { type: [String], default: [] },
          opportunities: { type: [String], default: [] },
          nextSteps: { type: [String], default: [] },
        }),
      ],
      default: [],
    },
    audienceIds: { type: [String], default: [] },
    links: {
      type: [nested({ label: { type: String, required: true }, url: { type: String, required: true } })],
      default: [],
    },
  },
  [
    [{ organizationId: 1, campaignId: 1, date: -1, _id: -1 }],
    [{ organizationId: 1, campaignId: 1, audienceIds: 1 }],
    [{ organizationId: 1, campaignId: 1, 'findings.audienceId': 1 }],
  ],
);
