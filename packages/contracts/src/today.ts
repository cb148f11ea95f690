import { z } from 'zod';
import { AGENDA_READERS } from './access.js';
import { gap, occurrence } from './calendar.js';
import { campaignParams } from './campaigns.js';
import { finding } from './checks.js';
import { defineEndpoint } from './endpoint.js';
import { amount, moment, month, objectId, plainDate } from './fields.js';

const localized = z.object({ es: z.string().optional(), en: z.string().optional() });

/** Everything the first screen needs, in one request. Money and press are null for those who may not read the plan. */
export const getToday = defineEndpoint({
  method: 'GET',
  path: '/campaigns/:campaignId/today',
  summary: 'What needs someone today, the next 14 days, money and press so far',
  tag: 'today',
  access: AGENDA_READERS,
  params: campaignParams,
  response: z.object({
    /** Today in the campaign's zone. */
    day: plainDate,
    /** Waiting for a decision that the signed-in person may take. */
    decisions: z.array(
      z.object({
        /** `held-bulletin` was to leave by itself and did not; `new-bulletin` appeared by itself. */
        kind: z.enum(['message', 'bulletin', 'held-bulletin', 'new-bulletin', 'release']),
        id: objectId,
        title: localized,
        /** Version of the words, amount of the release or recipients of the bulletin. */
        figure: z.int(),
        by: z.string(),
        since: moment,
        uses: z.int(),
      }),
    ),
    /** Findings of the rules that someone should attend to, the nearest first. */
    attention: z.array(finding),
    upcoming: z.array(occurrence),
    gaps: z.array(gap),
    /** Activities on each day of the campaign, from `start`. */
    ribbon: z.object({ start: plainDate, counts: z.array(z.int()) }),
    /** What waits in each room, for the numbers of the navigation. */
    waiting: z.object({ today: z.int(), messages: z.int(), budget: z.int(), bulletins: z.int() }),
    budget: z
      .object({
        total: amount,
        currency: z.string(),
        reserveBasisPoints: z.int(),
        reserveHeld: amount,
        buckets: z.object({
          spent: amount,
          committed: amount,
          approved: amount,
          planned: amount,
          free: amount,
        }),
      })
      .nullable(),
    freePress: z
      .object({
        count: z.int(),
        value: amount,
        currency: z.string(),
        byMonth: z.array(z.object({ month, count: z.int() })),
      })
      .nullable(),
  }),
  status: 200,
  errors: ['not-found'],
});
