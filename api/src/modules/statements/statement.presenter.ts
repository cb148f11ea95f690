import type { OutputOf } from '@altavoz/contracts/endpoint';
import type { createStatement } from '@altavoz/contracts/statements';
import { presentStored } from '../../platform/present.js';
import type { Statement } from './statement.js';

export function presentStatement(statement: Statement): OutputOf<typeof createStatement> {
  const { campaignId, by, date, outlet, messageIds, note } = statement;
  return {
    ...presentStored(statement),
    campaignId,
    by: { id: by.id, name: by.name },
    date,
    outlet,
    messageIds,
    note,
  };
}
