import type { ReleaseReason, ReleaseStatus } from '@altavoz/domain/budget/release';
import { defineModel, nested } from '../../platform/db/model.js';

export interface PersonMark {
  readonly id: string;
  readonly name: string;
}

/** A movement out of the reserve, asked for, decided and kept for ever (I2, I3). */
export interface ReleaseFields {
  readonly campaignId: string;
  readonly amount: number;
  readonly reason: ReleaseReason;
  readonly justification: string;
  readonly tacticId: string | null;
  readonly status: ReleaseStatus;
  readonly requestedBy: PersonMark;
  readonly decidedBy: PersonMark | null;
  readonly decidedAt: Date | null;
  readonly decisionComment: string;
  readonly selfApproved: boolean;
  /** What the reserve held when it was decided; null while it is pending. */
  readonly reserveBefore: number | null;
  /** What nobody used and went back, each time by whom and when. */
  readonly returns: readonly ReleaseReturn[];
}

interface ReleaseReturn {
  readonly amount: number;
  readonly by: PersonMark;
  readonly at: Date;
  readonly comment: string;
}

const person = nested({ id: String, name: String });

export const releaseModel = defineModel<ReleaseFields>(
  'Release',
  'releases',
  {
    campaignId: { type: String, required: true },
    amount: { type: Number, required: true },
    reason: { type: String, required: true },
    justification: { type: String, required: true },
    tacticId: { type: String, default: null },
    status: { type: String, required: true },
    requestedBy: { type: person, required: true },
    decidedBy: { type: person, default: null },
    decidedAt: { type: Date, default: null },
    decisionComment: { type: String, default: '' },
    selfApproved: { type: Boolean, default: false },
    reserveBefore: { type: Number, default: null },
    returns: {
      type: [nested({ amount: Number, by: person, at: Date, comment: { type: String, default: '' } })],
      default: [],
    },
  },
  [[{ organizationId: 1, campaignId: 1, _id: -1 }]],
);
