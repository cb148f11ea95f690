import { defineModel } from '../../platform/db/model.js';

/** The money of a campaign; its lines live with the tactics. */
export interface BudgetFields {
  readonly campaignId: string;
  readonly total: number;
  readonly reserveBasisPoints: number;
  readonly countryFactorBasisPoints: number;
}

export const budgetModel = defineModel<BudgetFields>(
  'Budget',
  'budgets',
  {
    campaignId: { type: String, required: true },
    total: { type: Number, required: true },
    reserveBasisPoints: { type: Number, required: true },
    countryFactorBasisPoints: { type: Number, required: true },
  },
  [[{ organizationId: 1, campaignId: 1 }, { unique: true }]],
);
