import { addDays } from '@altavoz/domain/shared/plain-date';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Agent } from '../../testing/agent.js';
import { startApi, type TestApi } from '../../testing/start-api.js';
import { approvedMessage, newCampaign } from '../campaigns/testing/plan-fixtures.js';
import { datedBulletin } from './testing/calendar-fixtures.js';
import { groundOf, readyTactic, scheduledTactic, type Ground } from '../tactics/testing/tactic-fixtures.js';

let api: TestApi;
let lead: Agent;
let editor: Agent;
let given: Ground;
let calendar: string;

const MARCH = 'from=2030-03-01&to=2030-03-31';

beforeAll(async () => {
  api = await startApi();
  lead = await api.signIn('lead');
  editor = await api.signIn('editor');
});
beforeEach(async () => {
  const { id } = await newCampaign(api, lead, { start: '2030-01-01', end: '2030-12-31' });
  given = await groundOf(id, { editor, lead });
  calendar = `/campaigns/${id}/calendar`;
});
afterAll(() => api.close());

interface Item {
  readonly id: string;
  readonly kind: string;
  readonly subjectId: string;
  readonly start: string;
  readonly end: string;
}

const read = async (query: string, agent = editor): Promise<Item[]> =>
  ((await agent.get(`${calendar}?${query}`).expect(200)).body as { items: Item[] }).items;
const place = (start: string, end = start, changes: object = {}) =>
  scheduledTactic(given, editor, { start, end }, changes);
const idsOf = (items: readonly Item[]) => items.map(({ subjectId }) => subjectId);

async function newAudience(priority: number | null, es: string): Promise<string> {
  const { body } = await editor
    .post(`/campaigns/${given.campaignId}/audiences`, { name: { es }, publics: ['local-external'], priority })
    .expect(201);
  return (body as { id: string }).id;
}

describe('a range', () => {
  test('holds whatever touches it, first and last day included, in the order of the first days', async () => {
    const late = await place('2030-03-31', '2030-04-02');
    const early = await place('2030-02-20', '2030-03-01');
    const around = await place('2030-02-01', '2030-05-01');
    await place('2030-02-27', '2030-02-28');
    await place('2030-04-01');
    const items = await read(MARCH);
    expect(idsOf(items)).toEqual([around.id, early.id, late.id]);
    expect(items[0]).toEqual({
      id: `tactic:${around.id}`,
      kind: 'tactic',
      subjectId: around.id,
      title: around.name,
      start: '2030-02-01',
      end: '2030-05-01',
      time: null,
      moments: null,
      recurring: false,
      occurrenceOf: null,
      status: 'scheduled',
      channelType: around.channelType,
      phase: around.phase,
      audienceIds: [],
      personIds: [],
      place: '',
      overlaps: null,
      version: around.version,
      movable: true,
    });
  });

  test('leaves out drafts and what was cancelled; what is done stays but does not move', async () => {
    await readyTactic(given, editor);
    const cancelled = await place('2030-03-05');
    const done = await place('2030-03-06');
    const path = `/campaigns/${given.campaignId}/tactics`;
    await editor.post(`${path}/${cancelled.id}/cancel`, {}, cancelled.version).expect(200);
    const { body: begun } = await editor.post(`${path}/${done.id}/start`, {}, done.version).expect(200);
    await editor.post(`${path}/${done.id}/complete`, {}, begun.version).expect(200);
    expect(await read(MARCH)).toEqual([
      expect.objectContaining({ subjectId: done.id, status: 'completed', movable: false }),
    ]);
  });

  test('is in order and no longer than two years', async () => {
    await editor.get(`${calendar}?from=2030-03-02&to=2030-03-01`).expect(400);
    await editor.get(`${calendar}?from=2030-01-01&to=2032-01-03`).expect(200);
    await editor.get(`${calendar}?from=2030-01-01&to=2032-01-04`).expect(400);
    await editor.get(`${calendar}?from=2030-01-01`).expect(400);
  });
});

describe('filters', () => {
  test('by channel type, phase and audience; several of one kind widen, different kinds narrow', async () => {
    const audience = await newAudience(1, 'Vecindad');
    const digital = await place('2030-03-02', '2030-03-02', { channelType: 'digital', phase: 2 });
    const printed = await place('2030-03-03', '2030-03-03', {
      channelType: 'traditional',
      audienceIds: [audience],
    });
    const street = await place('2030-03-04', '2030-03-04', { phase: 2, audienceIds: [audience] });
    const ids = async (filter: string) => idsOf(await read(`${MARCH}&${filter}`));
    expect(await ids('channelTypes=digital')).toEqual([digital.id]);
    expect(await ids('channelTypes=digital,traditional')).toEqual([digital.id, printed.id]);
    expect(await ids('phases=2')).toEqual([digital.id, street.id]);
    expect(await ids(`audiences=${audience}`)).toEqual([printed.id, street.id]);
    expect(await ids(`audiences=${audience}&phases=2`)).toEqual([street.id]);
    expect(await ids('phases=3')).toEqual([]);
    await editor.get(`${calendar}?${MARCH}&phases=4`).expect(400);
    await editor.get(`${calendar}?${MARCH}&channelTypes=paid`).expect(400);
  });

  test('by words of the title in either language, whatever their accents and capitals', async () => {
    const { id } = await place('2030-03-02', '2030-03-02', {
      name: { es: 'Exposición del Río', en: 'River show' },
    });
    await place('2030-03-03');
    for (const words of ['exposicion', 'RÍO', 'rio', 'River'])
      expect(idsOf(await read(`${MARCH}&q=${encodeURIComponent(words)}`))).toEqual([id]);
    expect(await read(`${MARCH}&q=nada`)).toEqual([]);
    expect(await read(`${MARCH}&q=`)).toHaveLength(2);
  });

  test('by kind', async () => {
    const tactic = await place('2030-04-02', '2030-04-02', { contracting: { leadDays: 10, done: false } });
    const bulletin = await datedBulletin(given.campaignId, { editor, lead }, '2030-03-28');
    const ids = async (kinds: string) =>
      (await read(`from=2030-03-01&to=2030-04-30&kinds=${kinds}`)).map(({ id }) => id);
    expect(await ids('tactic')).toEqual([`tactic:${tactic.id}`]);
    expect(await ids('contracting')).toEqual([`contracting:${tactic.id}`]);
    expect(await ids('bulletin')).toEqual([`bulletin:${bulletin.id}`]);
    expect(await ids('tactic,bulletin')).toEqual([`bulletin:${bulletin.id}`, `tactic:${tactic.id}`]);
  });
});

describe('H4 contracting', () => {
  test('is a milestone of its own on the last day for it, even when the tactic lies beyond the range', async () => {
    const tactic = await place('2030-06-20', '2030-06-21', { contracting: { leadDays: 100, done: false } });
    const [milestone, ...others] = await read(MARCH);
    expect(others).toEqual([]);
    expect(milestone).toMatchObject({
      id: `contracting:${tactic.id}`,
      kind: 'contracting',
      subjectId: tactic.id,
      start: addDays('2030-06-20', -100),
      end: addDays('2030-06-20', -100),
      status: 'pending',
      movable: false,
    });
  });

  test('that is done, or of a tactic that has begun, shows no milestone', async () => {
    await place('2030-03-20', '2030-03-20', { contracting: { leadDays: 5, done: true } });
    const begun = await place('2030-03-20', '2030-03-20', { contracting: { leadDays: 5, done: false } });
    await editor
      .post(`/campaigns/${given.campaignId}/tactics/${begun.id}/start`, {}, begun.version)
      .expect(200);
    expect(await read(`${MARCH}&kinds=contracting`)).toEqual([]);
  });
});

describe('bulletins', () => {
  test('stand on the day on which they are meant to leave, and are no tactics', async () => {
    const { id } = await datedBulletin(given.campaignId, { editor, lead }, '2030-03-31');
    expect(await read(MARCH)).toEqual([
      expect.objectContaining({
        id: `bulletin:${id}`,
        kind: 'bulletin',
        title: { es: 'Abril' },
        start: '2030-03-31',
        end: '2030-03-31',
        channelType: null,
        phase: null,
        movable: false,
      }),
    ]);
    expect(await read(`${MARCH}&phases=1`)).toEqual([]);
    expect(await read('from=2030-03-01&to=2030-03-30')).toEqual([]);
  });
});

describe('RW3 gaps', () => {
  const gaps = async (query: string) => (await editor.get(`${calendar}/gaps?${query}`).expect(200)).body;

  test('§3.3 what ends on 1 March and begins again on 20 March leaves 18 idle days', async () => {
    await place('2030-02-15', '2030-03-01');
    await place('2030-03-20', '2030-04-10');
    expect(await gaps('from=2030-02-15&to=2030-04-10')).toEqual({
      thresholdDays: 14,
      overall: [{ start: '2030-03-02', end: '2030-03-19', days: 18 }],
      byAudience: [],
    });
  });

  test('a gap across the end of a month is told whole in both months, and in no other', async () => {
    await place('2030-01-01', '2030-02-19');
    await place('2030-03-10', '2030-12-31');
    const across = [{ start: '2030-02-20', end: '2030-03-09', days: 18 }];
    expect((await gaps('from=2030-02-01&to=2030-02-28')).overall).toEqual(across);
    expect((await gaps(MARCH)).overall).toEqual(across);
    expect((await gaps('from=2030-04-01&to=2030-04-30')).overall).toEqual([]);
  });

  test('overlapping activities are one, exactly the threshold is no gap, and a campaign may say its own', async () => {
    await place('2030-03-01', '2030-03-10');
    await place('2030-03-05', '2030-03-06');
    await place('2030-03-25', '2030-03-31');
    expect((await gaps(MARCH)).overall).toEqual([]);
    const { body: campaign } = await lead.get(`/campaigns/${given.campaignId}`).expect(200);
    await lead
      .patch(`/campaigns/${given.campaignId}`, { gapThresholdDays: 13 }, campaign.version)
      .expect(200);
    expect(await gaps(MARCH)).toMatchObject({
      thresholdDays: 13,
      overall: [{ start: '2030-03-11', end: '2030-03-24', days: 14 }],
    });
  });

  test('an audience of the first priority has gaps of its own; others are not counted', async () => {
    const first = await newAudience(1, 'Prensa');
    await newAudience(2, 'Turismo');
    await place('2030-03-01', '2030-03-31');
    await place('2030-03-01', '2030-03-05', { audienceIds: [first] });
    const found = await gaps(MARCH);
    expect(found.overall).toEqual([]);
    expect(found.byAudience).toEqual([
      {
        audienceId: first,
        name: { es: 'Prensa' },
        gaps: [{ start: '2030-03-06', end: '2030-12-31', days: 301 }],
      },
    ]);
    // What was found holds until the plan changes: an activity more, an audience that matters less.
    await place('2030-04-01', '2030-12-31', { audienceIds: [first] });
    expect((await gaps(MARCH)).byAudience[0].gaps).toEqual([
      { start: '2030-03-06', end: '2030-03-31', days: 26 },
    ]);
    const audiences = `/campaigns/${given.campaignId}/audiences`;
    const { body: audience } = await editor.get(`${audiences}/${first}`).expect(200);
    await editor.patch(`${audiences}/${first}`, { priority: 2 }, audience.version).expect(200);
    expect((await gaps(MARCH)).byAudience).toEqual([]);
  });

  test('only the days of the campaign count, and a bulletin fills no gap', async () => {
    expect(await gaps('from=2029-06-01&to=2029-12-31')).toEqual({
      thresholdDays: 14,
      overall: [],
      byAudience: [],
    });
    await datedBulletin(given.campaignId, { editor, lead }, '2030-01-10');
    await approvedMessage(given.campaignId, editor, lead);
    expect((await gaps('from=2029-12-01&to=2030-01-31')).overall).toEqual([
      { start: '2030-01-01', end: '2030-12-31', days: 365 },
    ]);
  });
});
