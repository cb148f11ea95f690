import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Agent } from '../../testing/agent.js';
import { startApi, type TestApi } from '../../testing/start-api.js';
import { UNKNOWN_ID } from '../../testing/sample-input.js';
import { MESSAGE, newCampaign } from '../campaigns/testing/plan-fixtures.js';
import { CLIP, entered, SOURCE } from './testing/clip-fixtures.js';

let api: TestApi;
let lead: Agent;
let editor: Agent;
let plan: string;

beforeAll(async () => {
  api = await startApi();
  lead = await api.signIn('lead');
  editor = await api.signIn('editor');
});
beforeEach(async () => {
  plan = `/campaigns/${(await newCampaign(api, lead)).id}`;
});
afterAll(() => api.close());

interface Clip {
  readonly id: string;
  readonly version: number;
}
const send = (changes: object = {}, agent = editor) => agent.post(`${plan}/clips`, { ...CLIP, ...changes });
const add = async (changes: object = {}) => (await send(changes).expect(201)).body as Clip;

async function newTactic(changes: object = {}): Promise<{ id: string; version: number }> {
  const { body } = await editor
    .post(`${plan}/tactics`, {
      name: { es: 'Rueda de prensa' },
      channelType: 'public-relations',
      phase: 1,
      ...changes,
    })
    .expect(201);
  return body as { id: string; version: number };
}

async function newMessage(es: string): Promise<string> {
  const { body } = await editor.post(`${plan}/messages`, { ...MESSAGE, text: { es } }).expect(201);
  return (body as { id: string }).id;
}

describe('a clip', () => {
  test('RH15 keeps its scope, day, outlet and value in the currency of the campaign', async () => {
    const { body } = await send().expect(201);
    expect(body).toMatchObject({
      ...CLIP,
      value: { amount: 120_000, currency: 'EUR' },
      counted: true,
      url: null,
      reach: null,
      messageIds: [],
      tacticId: null,
    });
    expect((await editor.get(`${plan}/clips/${body.id}`).expect(200)).body).toEqual(body);
  });

  test('RH15 a value of nothing is accepted, one below nothing is not', async () => {
    const { body } = await send({ valuation: entered(0) }).expect(201);
    expect(body.value).toEqual({ amount: 0, currency: 'EUR' });
    const { body: refused } = await send({ valuation: entered(-1) }).expect(400);
    expect(refused.errors[0].path).toBe('body.valuation.amount');
    for (const missing of ['scope', 'date', 'outlet', 'valuation'])
      await send({ [missing]: undefined }).expect(400);
    await send({ scope: 'local' }).expect(400);
  });

  test('RH15 is valued by each method, rounded half up to the minor unit', async () => {
    for (const [valuation, amount] of [
      [{ method: 'print-area', columnCentimetres: 120_500, rate: 1_250 }, 150_625],
      [{ method: 'page-share', pages: 250, rate: 400_001 }, 100_000],
      [{ method: 'page-share', pages: 250, rate: 400_002 }, 100_001],
      [{ method: 'broadcast', seconds: 45_000, rate: 3_000 }, 135_000],
      [{ method: 'cpm', views: 120_500, rate: 800 }, 96_400],
      [{ method: 'entered', amount: 7 }, 7],
    ] as const) {
      const { body } = await send({ valuation: { ...valuation, source: SOURCE } }).expect(201);
      expect([valuation.method, body.value.amount]).toEqual([valuation.method, amount]);
      expect(body.valuation).toEqual({ ...valuation, source: SOURCE });
    }
    await send({ valuation: { method: 'print-area', amount: 1, source: SOURCE } }).expect(400);
    await send({ valuation: { method: 'entered', amount: 1 } }).expect(400);
  });

  test('a size and a rate that give more than can be counted are refused in words', async () => {
    const valuation = { method: 'cpm', views: 10_000_000_000, rate: 1_000_000_000_000, source: SOURCE };
    const { body } = await send({ valuation }).expect(400);
    expect(body.errors).toEqual([expect.objectContaining({ path: 'body.valuation', code: 'too-big' })]);
  });

  test('that is valued anew has the new value; other changes keep it', async () => {
    const clip = await add();
    const valuation = { method: 'broadcast', seconds: 30_000, rate: 1_000, source: SOURCE };
    const { body } = await editor.patch(`${plan}/clips/${clip.id}`, { valuation }, clip.version).expect(200);
    expect(body).toMatchObject({ valuation, value: { amount: 30_000 } });
    const { body: renamed } = await editor
      .patch(`${plan}/clips/${clip.id}`, { title: 'Otro titular' }, body.version)
      .expect(200);
    expect(renamed).toMatchObject({ title: 'Otro titular', value: { amount: 30_000 } });
    await editor.patch(`${plan}/clips/${clip.id}`, { title: 'Tarde' }, clip.version).expect(412);
  });

  test('names messages and a tactic of its own campaign only, every wrong place at once', async () => {
    const own = await newMessage('Propio');
    const tactic = await newTactic();
    const { body } = await send({ messageIds: [own, UNKNOWN_ID], tacticId: UNKNOWN_ID }).expect(400);
    expect((body.errors as { path: string }[]).map(({ path }) => path)).toEqual([
      'body.messageIds.1',
      'body.tacticId',
    ]);
    const clip = await add({ messageIds: [own], tacticId: tactic.id });
    plan = `/campaigns/${(await newCampaign(api, lead)).id}`;
    await send({ tacticId: tactic.id }).expect(400);
    await editor.get(`${plan}/clips/${clip.id}`).expect(404);
  });

  test('is deleted in the version that was seen, by those who may write', async () => {
    const clip = await add();
    await (await api.signIn('viewer')).delete(`${plan}/clips/${clip.id}`, clip.version).expect(403);
    await editor.delete(`${plan}/clips/${clip.id}`, clip.version + 1).expect(412);
    await editor.delete(`${plan}/clips/${clip.id}`, clip.version).expect(204);
    await editor.get(`${plan}/clips/${clip.id}`).expect(404);
  });
});

describe('the list', () => {
  test('has the newest first, page by page and by scope, tone, tactic and days', async () => {
    const tactic = await newTactic();
    const first = await add({ date: '2030-01-05', tone: 'critical' });
    const second = await add({ date: '2030-02-05', scope: 'international' });
    const third = await add({ date: '2030-03-05', tacticId: tactic.id });
    const ids = async (query: string) =>
      ((await editor.get(`${plan}/clips?${query}`).expect(200)).body.items as Clip[]).map(({ id }) => id);
    expect(await ids('')).toEqual([third.id, second.id, first.id]);
    expect(await ids('scope=international')).toEqual([second.id]);
    expect(await ids('tone=critical')).toEqual([first.id]);
    expect(await ids(`tacticId=${tactic.id}`)).toEqual([third.id]);
    expect(await ids('from=2030-01-05&to=2030-02-05')).toEqual([second.id, first.id]);
    const { body } = await editor.get(`${plan}/clips?limit=2`).expect(200);
    // RH15: a value never leaves without what it is called and what it does not say.
    expect(body.methodology).toMatchObject({ caution: { en: expect.stringMatching(/Barcelona/) } });
    expect(await ids(`limit=2&cursor=${body.nextCursor}`)).toEqual([first.id]);
  });
});
