import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Agent } from '../../testing/agent.js';
import { startApi, type TestApi } from '../../testing/start-api.js';
import { newCampaign } from '../campaigns/testing/plan-fixtures.js';
import { CALL_TO_ACTION, groundOf, scheduledTactic } from '../tactics/testing/tactic-fixtures.js';
import { newList } from './testing/bulletin-fixtures.js';

let api: TestApi;
let lead: Agent;
let editor: Agent;
let campaignId: string;
let listId: string;
let path: string;
let lists = 0;

beforeAll(async () => {
  api = await startApi();
  lead = await api.signIn('lead');
  editor = await api.signIn('editor');
});
beforeEach(async () => {
  campaignId = (await newCampaign(api, lead)).id;
  listId = (await newList(lead, { slug: `list-${(lists += 1)}` })).id;
  path = `/campaigns/${campaignId}/bulletins`;
});
afterAll(() => api.close());

describe('N4 what changed on the plan since', () => {
  interface Change {
    readonly id: string;
    readonly kind: string;
    readonly edited: boolean;
  }
  test('is told, taken over one by one, left aside for good, and never written over what a person wrote', async () => {
    const ground = await groundOf(campaignId, { editor, lead });
    const make = (name: string, day: string) =>
      scheduledTactic(
        ground,
        editor,
        { start: day, end: day },
        { name: { es: name }, callToAction: CALL_TO_ACTION },
      );
    const [fair, talk] = [await make('Feria', '2030-04-10'), await make('Charla', '2030-04-20')];
    const { body: made } = await editor.post(path, { month: '2030-04', listId }).expect(201);
    const changes = async (): Promise<Change[]> =>
      (await editor.get(`${path}/${made.id}/plan-changes`).expect(200)).body.items;
    expect(await changes()).toEqual([]);

    const moved = { start: '2030-04-12', end: '2030-04-12' };
    await editor.post(`/campaigns/${campaignId}/tactics/${fair.id}/move`, moved, fair.version).expect(200);
    await editor.post(`/campaigns/${campaignId}/tactics/${talk.id}/cancel`, {}, talk.version).expect(200);
    await make('Concierto', '2030-04-05');
    const clip = {
      title: 'Valdemar abre su feria',
      outlet: 'La Gaceta',
      medium: 'press',
      date: '2030-03-20',
      scope: 'national',
      tone: 'favourable',
      url: 'https://gaceta.example/feria',
      valuation: { method: 'entered', amount: 10_000, source: 'Tarifario' },
    };
    await editor.post(`/campaigns/${campaignId}/clips`, clip).expect(201);
    const found = await changes();
    expect(found.map(({ kind }) => kind)).toEqual([
      'item-changed',
      'item-gone',
      'item-added',
      'item-added',
      'figures',
    ]);
    expect(found[0]).toMatchObject({ before: { start: '2030-04-10' }, after: moved, edited: false });
    const id = (kind: string, nth = 0): string => found.filter((one) => one.kind === kind)[nth]?.id ?? '';

    const take = (body: object, version: number) =>
      editor.post(`${path}/${made.id}/plan-changes`, body, version);
    const { body: left } = await take({ leave: [id('item-gone')] }, made.version).expect(200);
    expect(left.blocks).toEqual(made.blocks);
    await take({ take: [id('item-changed')] }, made.version).expect(412);
    await take({ take: ['changed:tactic:nowhere'] }, left.version).expect(409);
    const { body: one } = await take({ take: [id('item-changed')] }, left.version).expect(200);
    const agendaOf = ({ blocks }: { blocks: { id: string; items: { title: string; start: string }[] }[] }) =>
      blocks.find((block) => block.id === 'agenda')?.items ?? [];
    expect(agendaOf(one).map(({ title, start }) => [title, start])).toEqual([
      ['Feria', '2030-04-12'],
      ['Charla', '2030-04-20'],
    ]);

    const blocks = (one.blocks as { type: string }[]).map((block) =>
      block.type === 'button' ? { ...block, label: 'Venga con los suyos' } : block,
    );
    const { body: own } = await editor.patch(`${path}/${made.id}`, { blocks }, one.version).expect(200);
    await editor
      .patch(
        `/campaigns/${campaignId}/tactics/${fair.id}`,
        {
          callToAction: { ...CALL_TO_ACTION, label: { es: 'Reserve' } },
        },
        fair.version + 1,
      )
      .expect(200);
    const asked = (await changes()).find(({ kind }) => kind === 'button');
    expect(asked).toMatchObject({
      edited: true,
      before: { label: 'Venga con los suyos' },
      after: { label: 'Reserve' },
    });
    const rest = (await changes()).filter(({ edited }) => !edited).map((change) => change.id);
    const { body: all } = await take({ take: rest, leave: [asked?.id] }, own.version).expect(200);
    expect(await changes()).toEqual([]);
    expect(agendaOf(all).map(({ title }) => title)).toEqual(['Concierto', 'Feria', 'Charla']);
    expect(all.blocks).toContainEqual(expect.objectContaining({ id: 'press', title: 'La prensa de marzo' }));
    expect(all.blocks).toContainEqual(
      expect.objectContaining({ type: 'button', label: 'Venga con los suyos' }),
    );
    const read = (await editor.get(`${path}/${made.id}/preview?format=text`).expect(200)).text;
    expect(read).toContain('https://gaceta.example/feria');
  });

  test('RH18 taking over asks for approval again; leaving aside changes no word and asks for nothing', async () => {
    const ground = await groundOf(campaignId, { editor, lead });
    const fair = await scheduledTactic(ground, editor, { start: '2030-04-10', end: '2030-04-10' });
    const { body: made } = await editor.post(path, { month: '2030-04', listId }).expect(201);
    const { body: submitted } = await editor.post(`${path}/${made.id}/submit`, {}, made.version).expect(200);
    const { body: approved } = await lead
      .post(`${path}/${made.id}/approve`, {}, submitted.version)
      .expect(200);
    const patch = (name: string, version: number) =>
      editor
        .patch(`/campaigns/${campaignId}/tactics/${fair.id}`, { name: { es: name } }, version)
        .expect(200);
    await patch('Feria grande', fair.version);
    const change = `changed:tactic:${fair.id}`;
    const { body: left } = await editor
      .post(`${path}/${made.id}/plan-changes`, { leave: [change] }, approved.version)
      .expect(200);
    expect(left.status).toBe('approved');
    await patch('Feria mayor', fair.version + 1);
    const { body: taken } = await editor
      .post(`${path}/${made.id}/plan-changes`, { take: [change] }, left.version)
      .expect(200);
    expect(taken).toMatchObject({ status: 'draft', approvedBy: null });
    expect(taken.subject).toContain('Feria mayor');
    const viewer = await api.signIn('viewer');
    await viewer.post(`${path}/${made.id}/plan-changes`, { take: [change] }, taken.version).expect(403);
  });
});
