import { TACTICS } from '@altavoz/catalogue/tactics';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Agent } from '../../testing/agent.js';
import { startApi, type TestApi } from '../../testing/start-api.js';
import { UNKNOWN_ID } from '../../testing/sample-input.js';
import { newCampaign } from '../campaigns/testing/plan-fixtures.js';
import {
  CALL_TO_ACTION,
  groundOf,
  readyTactic,
  scheduledTactic,
  type Ground,
} from './testing/tactic-fixtures.js';

let api: TestApi;
let lead: Agent;
let editor: Agent;
let campaignId: string;
let tactics: string;

const DRAFT = { name: { es: 'Feria de oficios' }, channelType: 'non-traditional', phase: 1 };
const DAYS = { start: '2030-03-10', end: '2030-03-12' };

beforeAll(async () => {
  api = await startApi();
  lead = await api.signIn('lead');
  editor = await api.signIn('editor');
});
beforeEach(async () => {
  campaignId = (await newCampaign(api, lead)).id;
  tactics = `/campaigns/${campaignId}/tactics`;
});
afterAll(() => api.close());

const ground = (): Promise<Ground> => groundOf(campaignId, { editor, lead });

async function giveMoney(total: number): Promise<void> {
  const { body } = await lead.get(`/campaigns/${campaignId}/budget`).expect(200);
  await lead.put(`/campaigns/${campaignId}/budget`, { total }, body.version).expect(200);
}

/** Things of another campaign of the same organization, by the field of a tactic that could name them. */
async function foreignThings(): Promise<Record<string, string>> {
  const other = `/campaigns/${(await newCampaign(api, lead)).id}`;
  const make = async (path: string, body: object) => {
    const { body: made } = await lead.post(`${other}/${path}`, body).expect(201);
    return (made as { id: string }).id;
  };
  return {
    audienceIds: await make('audiences', { name: { es: 'Otra' }, publics: ['internal'] }),
    messageIds: await make('messages', { kind: 'general', text: { es: 'Otra' }, themes: ['a'] }),
    objectiveIds: await make('objectives', { kind: 'main', text: { es: 'Otro' } }),
    indicatorIds: await make('indicators', { name: { es: 'Otro' } }),
  };
}

describe('a tactic of the campaign itself', () => {
  test('begins as a draft without days, its cost planned and nothing more', async () => {
    await giveMoney(100_000);
    const { body } = await editor.post(tactics, { ...DRAFT, plannedCost: 80_000 }).expect(201);
    expect(body).toMatchObject({
      ...DRAFT,
      catalogueCode: null,
      status: 'draft',
      start: null,
      end: null,
      plannedCost: 80_000,
      fundingSource: 'own',
      budget: { planned: 80_000, approved: 0, committed: 0, spent: 0 },
    });
    const { body: stored } = await editor.get(`${tactics}/${body.id}`).expect(200);
    expect(stored).toEqual(body);
  });

  test('RH1 RH2 knows four channel types and three phases', async () => {
    await editor.post(tactics, { ...DRAFT, channelType: 'paid' }).expect(400);
    await editor.post(tactics, { ...DRAFT, phase: 0 }).expect(400);
    await editor.post(tactics, { ...DRAFT, phase: 4 }).expect(400);
  });

  test('names only what its own campaign has, every wrong field at once', async () => {
    const foreign = await foreignThings();
    const lists = Object.fromEntries(Object.entries(foreign).map(([field, id]) => [field, [id]]));
    const elsewhere = await api.signInElsewhere('editor');
    const wrong = { ...lists, responsibleId: elsewhere.userId };
    const { body } = await editor.post(tactics, { ...DRAFT, ...wrong }).expect(400);
    expect(body.code).toBe('invalid-input');
    expect((body.errors as { path: string; code: string }[]).map(({ path, code }) => [path, code])).toEqual(
      ['audienceIds.0', 'messageIds.0', 'objectiveIds.0', 'indicatorIds.0', 'responsibleId'].map((place) => [
        `body.${place}`,
        'unknown-reference',
      ]),
    );
    const { id, version } = (await editor.post(tactics, DRAFT).expect(201)).body;
    await editor.patch(`${tactics}/${id}`, { messageIds: [UNKNOWN_ID] }, version).expect(400);
    const { body: kept } = await editor.get(`${tactics}/${id}`).expect(200);
    expect(kept).toMatchObject({ version, messageIds: [] });
  });

  test('of another campaign or organization is not there', async () => {
    const { id, version } = (await editor.post(tactics, DRAFT).expect(201)).body;
    const other = (await newCampaign(api, lead)).id;
    await editor.get(`/campaigns/${other}/tactics/${id}`).expect(404);
    await editor.patch(`/campaigns/${other}/tactics/${id}`, { place: 'Plaza' }, version).expect(404);
    const stranger = await api.signInElsewhere('lead');
    await stranger.get(tactics).expect(404);
    await stranger.get(`${tactics}/${id}`).expect(404);
    await stranger.post(tactics, DRAFT).expect(404);
    await stranger.delete(`${tactics}/${id}`, version).expect(404);
  });

  test('is listed in the order of planning, page by page', async () => {
    const ids: string[] = [];
    for (const es of ['Una', 'Dos', 'Tres'])
      ids.push((await editor.post(tactics, { ...DRAFT, name: { es } }).expect(201)).body.id);
    const { body: first } = await editor.get(`${tactics}?limit=2`).expect(200);
    const { body: second } = await editor.get(`${tactics}?limit=2&cursor=${first.nextCursor}`).expect(200);
    expect([...first.items, ...second.items].map(({ id }: { id: string }) => id)).toEqual(ids);
    expect(second.nextCursor).toBeNull();
  });

  test('of a closed campaign no longer changes', async () => {
    const { body: tactic } = await editor.post(tactics, DRAFT).expect(201);
    const { body: campaign } = await lead.get(`/campaigns/${campaignId}`).expect(200);
    const { body: archived } = await lead
      .post(`/campaigns/${campaignId}/archive`, undefined, campaign.version)
      .expect(200);
    expect(archived.status).toBe('archived');
    await editor.post(tactics, DRAFT).expect(409);
    await editor.patch(`${tactics}/${tactic.id}`, { place: 'Plaza' }, tactic.version).expect(409);
    await editor.delete(`${tactics}/${tactic.id}`, tactic.version).expect(409);
  });
});

describe('from the catalogue', () => {
  const add = (codes: string[], agent = editor) => agent.post(`${tactics}/from-catalogue`, { codes });
  const benchmark = TACTICS.find(({ cost }) => cost.amount > 0);

  test('entries come with their names, hours, cost and indicators, in the order asked for', async () => {
    await giveMoney(100_000_000);
    const codes = TACTICS.slice(0, 4).map(({ code }) => code);
    const { body } = await add(codes).expect(201);
    expect(body.items).toHaveLength(4);
    for (const [index, entry] of TACTICS.slice(0, 4).entries()) {
      expect(body.items[index]).toMatchObject({
        catalogueCode: entry.code,
        name: entry.shortName,
        durationDays: entry.durationDays,
        channelType: entry.channelType,
        phase: entry.phase,
        purpose: entry.purpose,
        staffHours: entry.staffHours,
        twoWay: entry.twoWay,
        plannedCost: entry.cost.amount,
        contracting: entry.contractingLeadDays ? { leadDays: entry.contractingLeadDays, done: false } : null,
        status: 'draft',
      });
      expect(body.items[index].indicatorIds).toHaveLength(entry.indicators.length);
    }
  });

  test('an indicator that two entries share is made once, and found again later', async () => {
    await giveMoney(100_000_000);
    const entry = TACTICS.find(({ indicators }) => indicators.length > 0);
    const { body: first } = await add([entry?.code ?? '', entry?.code ?? '']).expect(201);
    expect(first.items).toHaveLength(1);
    const { body: second } = await add([entry?.code ?? '']).expect(201);
    expect(second.items[0].indicatorIds).toEqual(first.items[0].indicatorIds);
    const { body: indicators } = await editor.get(`/campaigns/${campaignId}/indicators`).expect(200);
    expect(indicators.items).toHaveLength(entry?.indicators.length ?? 0);
  });

  test('one unknown code refuses all of them', async () => {
    const { body } = await add([TACTICS[0]?.code ?? '', 'Z9.9']).expect(400);
    expect(body.errors).toEqual([expect.objectContaining({ path: 'body.codes.1', code: 'not-a-choice' })]);
    const { body: list } = await editor.get(tactics).expect(200);
    expect(list.items).toEqual([]);
  });

  test('in another currency somebody has to say the price', async () => {
    campaignId = (await newCampaign(api, lead, { currency: 'COP' })).id;
    tactics = `/campaigns/${campaignId}/tactics`;
    const { body } = await add([benchmark?.code ?? '']).expect(201);
    expect(body.items[0]).toMatchObject({ plannedCost: 0, budget: { planned: 0 } });
  });

  test('RH13 costs that do not fit the budget refuse all of them, with the excess', async () => {
    await giveMoney(100);
    const { body } = await add([benchmark?.code ?? '']).expect(422);
    expect(body).toMatchObject({ rule: 'RH13', errors: [{ key: 'planned-over-total' }] });
    expect((await editor.get(tactics).expect(200)).body.items).toEqual([]);
  });
});

describe('what a draft still lacks', () => {
  const missingOf = (body: { missing: { rule: string; key: string }[] }) =>
    body.missing.map(({ rule, key }) => `${rule} ${key}`);

  test('is said rule by rule, until nothing is missing', async () => {
    const { body: empty } = await editor.post(tactics, DRAFT).expect(201);
    expect(missingOf(empty)).toEqual([
      'RH9 message-missing',
      'RH10 call-to-action-missing',
      'RH11 indicator-missing',
    ]);
    const { messageId, indicatorId } = await ground();
    const { body: worded } = await editor
      .patch(
        `${tactics}/${empty.id}`,
        { messageIds: [messageId], callToAction: CALL_TO_ACTION },
        empty.version,
      )
      .expect(200);
    expect(missingOf(worded)).toEqual(['RH11 indicator-missing']);
    const { body: whole } = await editor
      .patch(`${tactics}/${empty.id}`, { indicatorIds: [indicatorId] }, worded.version)
      .expect(200);
    expect(whole.missing).toEqual([]);
    const { body: list } = await editor.get(tactics).expect(200);
    expect(list.items[0].missing).toEqual([]);
  });

  test('names a rule once however many messages break it, and is empty once it is scheduled', async () => {
    const write = async () => {
      const body = { kind: 'general', text: { es: 'Borrador' }, themes: ['a'] };
      return (await editor.post(`/campaigns/${campaignId}/messages`, body).expect(201)).body.id as string;
    };
    const { indicatorId } = await ground();
    const { body } = await editor
      .post(tactics, {
        ...DRAFT,
        messageIds: [await write(), await write()],
        indicatorIds: [indicatorId],
        callToAction: CALL_TO_ACTION,
      })
      .expect(201);
    expect(missingOf(body)).toEqual(['RH9 message-not-approved']);
    const placed = await scheduledTactic(await ground(), editor, DAYS);
    expect(placed.missing).toEqual([]);
  });
});

describe('who sees the money', () => {
  test('those who may read the plan; a spokesperson sees the agenda alone', async () => {
    await giveMoney(100_000);
    const tactic = await readyTactic(await ground(), editor, { plannedCost: 40_000 });
    const viewer = await api.signIn('viewer');
    expect((await viewer.get(`${tactics}/${tactic.id}`).expect(200)).body.plannedCost).toBe(40_000);
    const spokesperson = await api.signIn('spokesperson');
    for (const { body } of [
      await spokesperson.get(`${tactics}/${tactic.id}`).expect(200),
      { body: (await spokesperson.get(tactics).expect(200)).body.items[0] },
    ]) {
      expect(body).toMatchObject({ plannedCost: null, budget: null, name: tactic.name });
    }
    await (await api.signIn('ambassador')).get(tactics).expect(403);
  });
});

describe('removing', () => {
  test('takes out a draft; what was on the calendar or has approved money is cancelled instead', async () => {
    await giveMoney(100_000);
    const given = await ground();
    const draft = await readyTactic(given, editor);
    await editor.delete(`${tactics}/${draft.id}`, draft.version + 1).expect(412);
    await editor.delete(`${tactics}/${draft.id}`, draft.version).expect(204);
    await editor.get(`${tactics}/${draft.id}`).expect(404);

    const placed = await scheduledTactic(given, editor, DAYS);
    const { body } = await editor.delete(`${tactics}/${placed.id}`, placed.version).expect(409);
    expect(body.detail).toMatch(/cancel/);

    const paid = await readyTactic(given, editor, { plannedCost: 50_000 });
    await lead
      .patch(`/campaigns/${campaignId}/budget/lines/${paid.id}`, { approved: 50_000 }, paid.version)
      .expect(200);
    await editor.delete(`${tactics}/${paid.id}`, paid.version + 1).expect(409);
  });
});

test('what was done to a tactic is written down, with the fields that really changed', async () => {
  const { body } = await editor.post(tactics, DRAFT).expect(201);
  await editor
    .patch(`${tactics}/${body.id}`, { place: 'Plaza', phase: DRAFT.phase }, body.version)
    .expect(200);
  const { body: audit } = await (await api.signIn('admin')).get('/audit?limit=50').expect(200);
  const own = (audit.items as { action: string; subject: { id: string }; changes: string[] }[]).filter(
    ({ subject }) => subject.id === body.id,
  );
  expect(own.map(({ action, changes }) => [action, changes])).toEqual([
    ['tactic.update', ['place']],
    ['tactic.create', []],
  ]);
});
