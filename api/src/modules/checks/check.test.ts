import { addDays } from '@altavoz/domain/shared/plain-date';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Agent } from '../../testing/agent.js';
import { startApi, type TestApi } from '../../testing/start-api.js';
import { approvedMessage, completeStrategy, newCampaign, today } from '../campaigns/testing/plan-fixtures.js';

interface Found {
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
        name: { es: 'Jornada abierta' },
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
        subject: expect.objectContaining({ kind: 'tactic', id: tactic.id, label: 'Jornada abierta' }),
      }),
    );
  });

  test('are read by those who read the plan', async () => {
    const { id } = await newCampaign(api, lead);
    await (await api.signIn('viewer')).get(`/campaigns/${id}/checks`).expect(200);
    await (await api.signIn('spokesperson')).get(`/campaigns/${id}/checks`).expect(403);
    await (await api.signIn('ambassador')).get(`/campaigns/${id}/checks`).expect(403);
  });
});
