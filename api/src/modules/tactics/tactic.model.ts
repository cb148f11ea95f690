import { defineModel, nested } from '../../platform/db/model.js';
import type { TacticFields } from './tactic.js';

const text = { type: String, default: undefined };
const localized = nested({ es: text, en: text });
const required = { type: String, required: true };
const hours = { type: nested({ start: String, end: String }), default: null };
const amount = { type: Number, required: true };

export const tacticModel = defineModel<TacticFields>(
  'Tactic',
  'tactics',
  {
    campaignId: { type: String, required: true },
    catalogueCode: { type: String, default: null },
    name: { type: localized, required: true },
    description: { type: String, default: '' },
    channelType: { type: String, required: true },
    phase: { type: Number, required: true },
    purpose: { type: String, default: null },
    audienceIds: { type: [String], default: [] },
    messageIds: { type: [String], default: [] },
    objectiveIds: { type: [String], default: [] },
    indicatorIds: { type: [String], default: [] },
    callToAction: {
      type: nested({ type: { type: String }, label: localized, url: String }),
      default: null,
    },
    responsibleId: { type: String, default: null },
    staffHours: { type: Number, default: 0 },
    twoWay: { type: Boolean, default: false },
    contracting: { type: nested({ leadDays: Number, done: Boolean }), default: null },
    place: { type: String, default: '' },
    fundingSource: { type: String, required: true },
    fundingArea: { type: String, default: '' },
    durationDays: { type: Number, default: null },
    evolvesFromId: { type: String, default: null },
    origin: { type: String, default: 'planned' },
    formats: { type: [String], default: [] },
    partners: { type: [String], default: [] },
    themes: { type: [String], default: [] },
    pillar: { type: String, default: null },
    policyStage: { type: String, default: null },
    paidAdvertising: {
      // A justification that is still empty is one that is still missing.
      type: nested({ justification: { type: String, default: '' } }),
      default: null,
    },
    notes: { type: String, default: '' },
    archived: { type: nested({ at: Date, planned: Number, approved: Number }), default: null },
    wasScheduled: { type: Boolean, default: false },
    budget: {
      type: nested({ planned: amount, approved: amount, committed: amount, spent: amount }),
      required: true,
    },
    foreign: {
      type: nested({
        currency: String,
        rate: nested({ numerator: Number, denominator: Number }),
        rateDate: String,
        rateSource: String,
        amounts: nested({ planned: amount, approved: amount, committed: amount, spent: amount }),
        settled: nested({ own: Number, worth: Number }),
      }),
      default: null,
    },
    start: { type: String, default: null },
    end: { type: String, default: null },
    time: hours,
    recurrence: {
      type: nested({
        parts: [
          nested({
            start: required,
            lengthDays: { type: Number, required: true },
            time: hours,
            rule: required,
            shiftDays: { type: Number, required: true },
          }),
        ],
        exceptions: [String],
        changes: [nested({ date: required, start: required, end: required, time: hours })],
        lastDay: required,
      }),
      default: null,
    },
    status: { type: String, required: true },
  },
  [
    [{ organizationId: 1, campaignId: 1, start: 1 }],
    [{ organizationId: 1, campaignId: 1, _id: 1 }],
    [{ organizationId: 1, messageIds: 1 }],
  ],
);
