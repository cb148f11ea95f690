import type { OutputOf } from '@altavoz/contracts/endpoint';
import type { moveTactic, scheduleTactic } from '@altavoz/contracts/tactic-schedule';
import type { tactics } from '@altavoz/contracts/tactics';
import { addDays, weekday } from '@altavoz/domain/shared/plain-date';
import type { SampleClient } from './sample-client.js';
import { ORGANIZATION } from './sample-people.js';

interface Options {
  readonly editor: SampleClient;
  readonly campaignId: string;
  readonly today: string;
  readonly messageIds: readonly string[];
  readonly tacticIds: ReadonlyMap<string, string>;
  readonly responsibleId: string;
}

const THURSDAY = 4;
const AFTERNOON = { start: '17:00', end: '18:30' };

/** An afternoon each week on which the office opens its doors; one of them is a day earlier. */
export async function buildRecurring(options: Options): Promise<void> {
  const { editor, campaignId, today, messageIds, tacticIds, responsibleId } = options;
  const measured = await editor.call<(typeof tactics)['get']>(
    'GET /campaigns/:campaignId/tactics/:tacticId',
    { params: { campaignId, tacticId: tacticIds.get('T1.1') ?? '' } },
  );
  const draft = await editor.call<(typeof tactics)['create']>('POST /campaigns/:campaignId/tactics', {
    params: { campaignId },
    body: {
      name: { es: 'Puertas abiertas', en: 'Open doors' },
      channelType: 'public-relations',
      phase: 1,
      purpose: 'share',
      audienceIds: measured.audienceIds,
      messageIds: messageIds.slice(0, 1),
      indicatorIds: measured.indicatorIds,
      responsibleId,
      staffHours: 12,
      twoWay: true,
      place: 'Casa consistorial, planta baja',
      callToAction: {
        type: 'event-registration',
        label: { es: 'Reserve su hora', en: 'Book your time' },
        url: `${ORGANIZATION.website}/puertas-abiertas`,
      },
    },
  });
  const params = { campaignId, tacticId: draft.id };
  const first = addDays(today, ((THURSDAY - weekday(today) + 7) % 7) + 7);
  const placed: OutputOf<typeof scheduleTactic> = await editor.call<typeof scheduleTactic>(
    'POST /campaigns/:campaignId/tactics/:tacticId/schedule',
    { params, body: { start: first, end: first, time: AFTERNOON, rule: 'FREQ=WEEKLY;COUNT=6' } },
    draft.version,
  );
  const third = addDays(first, 14);
  const earlier = addDays(third, -1);
  await editor.call<typeof moveTactic>(
    'POST /campaigns/:campaignId/tactics/:tacticId/move',
    { params, body: { start: earlier, end: earlier, occurrence: third, scope: 'this' } },
    placed.version,
  );
}
