import type { Entity } from '../../platform/db/model.js';

/** What somebody said in the campaign's name, as they noted it. */
export interface StatementFields {
  campaignId: string;
  by: { id: string; name: string };
  date: string;
  outlet: string;
  messageIds: string[];
  note: string;
}

export type Statement = Entity<StatementFields>;
