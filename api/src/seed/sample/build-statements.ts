import type { createStatement } from '@altavoz/contracts/statements';
import { addDays } from '@altavoz/domain/shared/plain-date';
import type { SampleClient } from './sample-client.js';

interface Options {
  readonly voice: SampleClient;
  readonly campaignId: string;
  readonly messageIds: readonly string[];
  readonly today: string;
}

/** What the spokesperson noted after speaking. */
export async function buildStatements({ voice, campaignId, messageIds, today }: Options): Promise<void> {
  const [roof, water, trips] = [messageIds[0], messageIds[1], messageIds[4]];
  const said = [
    { daysAgo: 9, outlet: 'Radio Valdemar, «La mañana»', used: [roof, trips], note: '' },
    {
      daysAgo: 2,
      outlet: 'Mesa de ciudades del valle',
      used: [water],
      note: 'Pidieron el costo por barrio.',
    },
  ];
  for (const { daysAgo, outlet, used, note } of said) {
    await voice.call<typeof createStatement>('POST /campaigns/:campaignId/statements', {
      params: { campaignId },
      body: {
        date: addDays(today, -daysAgo),
        outlet,
        messageIds: used.filter((id) => id !== undefined),
        note,
      },
    });
  }
}
