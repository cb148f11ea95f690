import { defineModel, type Entity } from '../../../platform/db/model.js';

/** There while anybody may read a campaign's results. */
export interface ResultsPageFields {
  campaignId: string;
  publishedBy: { id: string; name: string };
}

export type ResultsPage = Entity<ResultsPageFields>;

export const resultsPageModel = defineModel<ResultsPageFields>(
  'ResultsPage',
  'resultsPages',
  {
    campaignId: { type: String, required: true },
    publishedBy: { type: Object, required: true },
  },
  [[{ campaignId: 1 }, { unique: true }]],
);
