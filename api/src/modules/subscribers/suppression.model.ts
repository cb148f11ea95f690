import { defineModel } from '../../platform/db/model.js';

/** All that stays of an erased person: a mark that tells their address when it comes back, and nothing else. */
export interface SuppressionFields {
  mark: string;
}

export const suppressionModel = defineModel<SuppressionFields>(
  'Suppression',
  'suppressions',
  { mark: { type: String, required: true } },
  [[{ organizationId: 1, mark: 1 }, { unique: true }], [{ organizationId: 1, _id: 1 }]],
);
