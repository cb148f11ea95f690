import type { events } from '@altavoz/contracts/events';
import type { createObservance } from '@altavoz/contracts/holidays';
import type { views } from '@altavoz/contracts/views';
import { addDays } from '@altavoz/domain/shared/plain-date';
import { idsOf } from './build-messages.js';
import { EVENTS, OBSERVANCE } from './sample-agenda.js';
import type { SampleClient } from './sample-client.js';

interface Options {
  readonly lead: SampleClient;
  readonly editor: SampleClient;
  readonly campaignId: string;
  readonly today: string;
  readonly audienceIds: ReadonlyMap<string, string>;
  readonly tacticIds: ReadonlyMap<string, string>;
}

/** What the city and the world have on (H1), a day of the organization's own, and a view that everyone finds. */
export async function buildAgenda({ lead, editor, campaignId, today, audienceIds, tacticIds }: Options) {
  const params = { campaignId };
  for (const { inDays, days, audiences, tactic, ...event } of EVENTS) {
    const start = addDays(today, inDays);
    const tacticId = tactic === undefined ? undefined : tacticIds.get(tactic);
    await editor.call<(typeof events)['create']>('POST /campaigns/:campaignId/events', {
      params,
      body: {
        ...event,
        start,
        end: addDays(start, days - 1),
        audienceIds: idsOf(audiences, audienceIds),
        tacticIds: tacticId === undefined ? [] : [tacticId],
      },
    });
  }
  await lead.call<typeof createObservance>('POST /observances', { body: OBSERVANCE });
  await lead.call<(typeof views)['create']>('POST /campaigns/:campaignId/views', {
    params,
    body: {
      name: 'Agenda de ciudad',
      view: 'agenda',
      filters: { kinds: ['event', 'session', 'mayors-agenda', 'holiday', 'observance'] },
      shared: true,
    },
  });
}
