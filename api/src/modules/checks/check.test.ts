import { addDays } from '@altavoz/domain/shared/plain-date';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Agent } from '../../testing/agent.js';
import { startApi, type TestApi } from '../../testing/start-api.js';
import { approvedMessage, completeStrategy, newCampaign, today } from '../campaigns/testing/plan-fixtures.js';

interface Found {
  readonly id: string;
  readonly rule: string;
  readonly level: string;
  readonly key: string;
  readonly subject: { readonly id?: string };
  readonly message: { readonly es: string; readonly en: string };
}

let api: TestApi;
let lead: Agent;
let editor: Agent;

beforeAll(async () => {
  api = await startApi();
  lead = await api.signIn('lead');
  editor = await api.signIn('editor');
});
afterAll(() => api.close());

const findings = async (campaignId: string): Promise<Found[]> => {
  const { body } = await lead.get(`/campaigns/${campaignId}/checks`).expect(200);
  return body.items;
};

describe('the checks of a campaign', () => {
  test('RH7 say what a draft lacks, in both languages, blocking findings first', async () => {
    const { id } = await newCampaign(api, lead);
    const found = await findings(id);
    const blocking = found.filter(({ level }) => level === 'blocking');
    expect(found.slice(0, blocking.length)).toEqual(blocking);
    expect(blocking.map(({ key }) => key)).toEqual(
      expect.arrayContaining(['main-objective-missing', 'approved-message-missing', 'spokesperson-missing']),
    );
    for (const { message } of found) {
      expect(message.es).toMatch(/\w{3}/);
      expect(message.en).toMatch(/\w{3}/);
      expect(message.es).not.toBe(message.en);
    }
  });

  test('RH7 are silent about what is there', async () => {
    const { id } = await newCampaign(api, lead);
    await completeStrategy(api, id, lead);
    await approvedMessage(id, editor, lead);
    expect((await findings(id)).filter(({ rule }) => rule === 'RH7')).toEqual([]);
  });

  test('RH9 name the tactic whose message was retired', async () => {
    const { id } = await newCampaign(api, lead);
    const message = await approvedMessage(id, editor, lead);
    const { body: indicator } = await editor
      .post(`/campaigns/${id}/indicators`, {
        name: { es: 'Visitas' },
        target: 1_000,
        reviewFrequency: 'monthly',
      })
      .expect(201);
    const { body: tactic } = await editor
      .post(`/campaigns/${id}/tactics`, {
        name: { es: 'Jornada abierta', en: 'Open day' },
        channelType: 'public-relations',
        phase: 1,
        messageIds: [message.id],
        indicatorIds: [indicator.id],
        callToAction: { type: 'click', label: { es: 'Ven' }, url: 'https://valdemar.example/ven' },
      })
      .expect(201);
    const dates = { start: addDays(today(api), 5), end: addDays(today(api), 6) };
    await editor.post(`/campaigns/${id}/tactics/${tactic.id}/schedule`, dates, tactic.version).expect(200);
    expect((await findings(id)).filter(({ rule }) => rule === 'RH9')).toEqual([]);
    const messages = `/campaigns/${id}/messages`;
    const { body: used } = await lead.get(`${messages}/${message.id}`).expect(200);
    expect(used.uses).toBe(1);
    await lead.post(`${messages}/${message.id}/retire`, {}, used.version).expect(200);
    expect(await findings(id)).toContainEqual(
      expect.objectContaining({
        rule: 'RH9',
        key: 'message-retired',
        subject: expect.objectContaining({
          kind: 'tactic',
          id: tactic.id,
          name: { es: 'Jornada abierta', en: 'Open day' },
        }),
      }),
    );
  });

  test('RW7 RW13 RW14 RW17 warn about a tactic ahead of its phase, a silent house, a month without its roof, one format', async () => {
    const { id } = await newCampaign(api, lead);
    const { body: outside } = await editor
      .post(`/campaigns/${id}/audiences`, { name: { es: 'Medios' }, publics: ['international'] })
      .expect(201);
    const message = await approvedMessage(id, editor, lead, { kind: 'specific', audienceIds: [outside.id] });
    const { body: indicator } = await editor
      .post(`/campaigns/${id}/indicators`, {
        name: { es: 'Visitas' },
        target: 1_000,
        reviewFrequency: 'monthly',
      })
      .expect(201);
    const { body: tactic } = await editor
      .post(`/campaigns/${id}/tactics`, {
        name: { es: 'Folleto' },
        channelType: 'traditional',
        phase: 2,
        formats: ['print'],
        audienceIds: [outside.id],
        messageIds: [message.id],
        indicatorIds: [indicator.id],
        callToAction: { type: 'click', label: { es: 'Ven' }, url: 'https://valdemar.example/ven' },
      })
      .expect(201);
    const start = addDays(today(api), 5);
    await editor
      .post(`/campaigns/${id}/tactics/${tactic.id}/schedule`, { start, end: start }, tactic.version)
      .expect(200);
    const found = (await findings(id)).map(({ rule, key, subject }) => `${rule} ${key} ${subject.id ?? ''}`);
    expect(found).toEqual(
      expect.arrayContaining([
        `RW7 phase-above-campaign ${tactic.id}`,
        'RW13 internal-audience-missing ',
        'RW14 month-without-general-message ',
        `RW17 format-only-one ${tactic.id}`,
      ]),
    );
  });

  test('a warning is set aside with a reason, by whom and when, and brought back', async () => {
    const { id } = await newCampaign(api, lead);
    const path = `/campaigns/${id}/checks`;
    await editor
      .post(`/campaigns/${id}/objectives`, { kind: 'main', text: { es: 'Que se entienda' } })
      .expect(201);
    const warned = (await findings(id)).find(({ rule }) => rule === 'RW25');
    if (!warned) throw new Error('RW25 was not found');
    const body = { findingId: warned.id, reason: 'Sin plan de desarrollo este año' };
    await editor.post(`${path}/dismissals`, { ...body, reason: ' ' }).expect(400);
    await (await api.signIn('viewer')).post(`${path}/dismissals`, body).expect(403);
    const { body: dismissal } = await editor.post(`${path}/dismissals`, body).expect(201);
    expect(dismissal).toMatchObject({
      reason: body.reason,
      by: { id: editor.userId },
      at: api.clock.now().toISOString(),
    });
    await lead.post(`${path}/dismissals`, body).expect(409);

    const { body: checked } = await lead.get(path).expect(200);
    expect(checked.items.map(({ rule }: Found) => rule)).not.toContain('RW25');
    expect(checked.dismissed).toEqual([{ finding: warned, dismissal }]);
    const { body: screen } = await lead.get(`/campaigns/${id}/today`).expect(200);
    expect(screen.attention.map(({ rule }: Found) => rule)).not.toContain('RW25');

    await editor.delete(`${path}/dismissals/${dismissal.id}`, dismissal.version).expect(204);
    expect((await findings(id)).find(({ rule }) => rule === 'RW25')).toEqual(warned);
  });

  test('what was set aside comes back when its facts change, not with another day or name', async () => {
    const { id } = await newCampaign(api, lead);
    const budget = `/campaigns/${id}/budget`;
    const { body: first } = await lead.get(budget).expect(200);
    const set = (share: number, version: number) =>
      lead.put(budget, { total: 2_000_000, reserveBasisPoints: share }, version).expect(200);
    const { body: lower } = await set(1_500, first.version);
    const reserve = async () => (await findings(id)).find(({ rule }) => rule === 'RW1');
    const warned = await reserve();
    await lead
      .post(`/campaigns/${id}/checks/dismissals`, { findingId: warned?.id, reason: 'Acordado' })
      .expect(201);
    expect(await reserve()).toBeUndefined();
    const { body: again } = await set(1_500, lower.version);
    expect(await reserve()).toBeUndefined();
    await set(1_400, again.version);
    expect(await reserve()).toMatchObject({ key: 'reserve-below' });
  });

  test('what blocks is mended, never set aside; what is no longer found cannot be either', async () => {
    const { id } = await newCampaign(api, lead);
    const blocking = (await findings(id)).find(({ level }) => level === 'blocking');
    const path = `/campaigns/${id}/checks/dismissals`;
    const { body } = await lead.post(path, { findingId: blocking?.id, reason: 'No' }).expect(422);
    expect(body.rule).toBe('RH7');
    await lead.post(path, { findingId: '0'.repeat(32), reason: 'No' }).expect(409);
  });

  test('are read by those who read the plan', async () => {
    const { id } = await newCampaign(api, lead);
    await (await api.signIn('viewer')).get(`/campaigns/${id}/checks`).expect(200);
    await (await api.signIn('spokesperson')).get(`/campaigns/${id}/checks`).expect(403);
    await (await api.signIn('ambassador')).get(`/campaigns/${id}/checks`).expect(403);
  });
});
