import { addDays } from '@altavoz/domain/shared/plain-date';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Agent } from '../../testing/agent.js';
import { startApi, type TestApi } from '../../testing/start-api.js';
import { newCampaign, today } from '../campaigns/testing/plan-fixtures.js';
import { groundOf, scheduledTactic } from '../tactics/testing/tactic-fixtures.js';

let api: TestApi;
let lead: Agent;
let editor: Agent;

beforeAll(async () => {
  api = await startApi({ withoutLimits: true });
  lead = await api.signIn('lead');
  editor = await api.signIn('editor');
});
afterAll(() => api.close());

interface Gap {
  readonly start: string;
  readonly end: string;
  readonly days: number;
}

test('RW3, the calendar and the first screen tell the same gaps of any plan', async () => {
  const days = fc.record({
    first: fc.integer({ min: 0, max: 330 }),
    length: fc.integer({ min: 0, max: 30 }),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(days, { minLength: 1, maxLength: 5 }), async (plan) => {
      const day = today(api);
      const campaign = { start: addDays(day, -60), end: addDays(day, 300) };
      const { id } = await newCampaign(api, lead, campaign);
      const ground = await groundOf(id, { editor, lead });
      for (const { first, length } of plan) {
        const start = addDays(campaign.start, first);
        await scheduledTactic(ground, editor, { start, end: addDays(start, length) });
      }
      const path = `/campaigns/${id}`;
      const calendar = await lead.get(`${path}/calendar/gaps?from=${day}&to=${campaign.end}`).expect(200);
      const screen = await lead.get(`${path}/today`).expect(200);
      const checks = await lead.get(`${path}/checks`).expect(200);

      const { overall } = calendar.body as { overall: Gap[] };
      const { items } = checks.body as { items: { rule: string; subject: { kind: string }; values: Gap }[] };
      const told = items.filter(({ rule, subject }) => rule === 'RW3' && subject.kind === 'calendar');
      expect((screen.body as { gaps: Gap[] }).gaps).toEqual(overall);
      expect(told.map(({ values }) => values)).toEqual(overall);
    }),
    { numRuns: 6 },
  );
}, 60_000);
