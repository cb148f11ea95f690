import { defineModel, nested } from '../../platform/db/model.js';
import type { StatementFields } from './statement.js';

const text = { type: String, required: true };

export const statementModel = defineModel<StatementFields>(
  'Statement',
  'statements',
  {
    campaignId: text,
    by: { type: nested({ id: text, name: text }), required: true },
    date: text,
    outlet: text,
    messageIds: { type: [String], default: [] },
    note: { type: String, default: '' },
  },
  [
    [{ organizationId: 1, campaignId: 1, date: -1, _id: -1 }],
    [{ organizationId: 1, 'by.id': 1, date: -1, _id: -1 }],
  ],
);
