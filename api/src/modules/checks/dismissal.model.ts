import { defineModel, nested, type Entity } from '../../platform/db/model.js';

/** A warning that somebody set aside, why and when. What was set aside and brought back is in the audit log. */
export interface DismissalFields {
  readonly campaignId: string;
  /** Made of the finding's facts: when they change, this holds no more. */
  readonly findingId: string;
  readonly rule: string;
  readonly reason: string;
  readonly by: { readonly id: string; readonly name: string };
}

export type Dismissal = Entity<DismissalFields>;

export const dismissalModel = defineModel<DismissalFields>(
  'Dismissal',
  'dismissals',
  {
    campaignId: { type: String, required: true },
    findingId: { type: String, required: true },
    rule: { type: String, required: true },
    reason: { type: String, required: true },
    by: { type: nested({ id: String, name: String }), required: true },
  },
  [[{ organizationId: 1, campaignId: 1, findingId: 1 }, { unique: true }]],
);
