import type { InputOf } from '@altavoz/contracts/endpoint';
import type { exportTacticsCsv, exportTacticsXlsx } from '@altavoz/contracts/exports';
import { urlOf } from '../../shared/api-client/request.js';
import { tableStateFrom } from './table-rows.js';

type Query = NonNullable<InputOf<typeof exportTacticsXlsx>['query']>;
const PHASES = { 1: '1', 2: '2', 3: '3' } as const;

/** The addresses of the plan as a spreadsheet: what the filters of the table leave of it. */
export function filesOf(campaignId: string, search: Readonly<Record<string, string | undefined>>) {
  const { channel, phase, status } = tableStateFrom(search);
  const query: Query = {
    ...(channel === undefined ? {} : { channelType: channel }),
    ...(phase === undefined ? {} : { phase: PHASES[phase] }),
    ...(status === undefined ? {} : { status }),
  };
  const params = { campaignId };
  return {
    xlsx: urlOf<typeof exportTacticsXlsx>('GET /campaigns/:campaignId/tactics.xlsx', { params, query }),
    csv: urlOf<typeof exportTacticsCsv>('GET /campaigns/:campaignId/tactics.csv', { params, query }),
  };
}
