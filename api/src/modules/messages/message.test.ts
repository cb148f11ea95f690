import { addDays } from '@altavoz/domain/shared/plain-date';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Agent } from '../../testing/agent.js';
import { startApi, type TestApi } from '../../testing/start-api.js';
import { approvedMessage, MESSAGE, newCampaign, today } from '../campaigns/testing/plan-fixtures.js';

let api: TestApi;
let lead: Agent;
let editor: Agent;
let campaignId: string;
let messages: string;

beforeAll(async () => {
  api = await startApi();
  lead = await api.signIn('lead');
  editor = await api.signIn('editor');
});
beforeEach(async () => {
  campaignId = (await newCampaign(api, lead)).id;
  messages = `/campaigns/${campaignId}/messages`;
});
afterAll(() => api.close());

const draft = async (changes: object = {}) => {
  const { body } = await editor.post(messages, { ...MESSAGE, ...changes }).expect(201);
  return body as { id: string; version: number };
};

describe('a draft', () => {
  test('is version 1 of the words, with nothing in force', async () => {
    const { body } = await editor.post(messages, MESSAGE).expect(201);
    expect(body).toMatchObject({
      ...MESSAGE,
      number: 1,
      status: 'draft',
      inForce: null,
      uses: 0,
      submittedBy: null,
    });
  });

  test('G4 F6 asks for something, names what supports it and keeps its files until it goes', async () => {
    const whole = {
      callToAction: {
        type: 'click',
        label: { es: 'Ver acuerdos' },
        url: 'https://valdemar.example/acuerdos',
      },
      links: [{ label: 'Vídeo', url: 'https://valdemar.example/video' }],
      emotion: 'orgullo',
    };
    const { id, version } = await draft(whole);
    const { body } = await editor.get(`${messages}/${id}`).expect(200);
    expect(body).toMatchObject(whole);
    await editor
      .patch(`${messages}/${id}`, { callToAction: { ...whole.callToAction, url: 'javascript:1' } }, version)
      .expect(400);
    const files = `/campaigns/${campaignId}/attachments?owner=message&ownerId=${id}`;
    await editor
      .post(`/campaigns/${campaignId}/attachments`)
      .field('owner', 'message')
      .field('ownerId', id)
      .attach('file', Buffer.from('Dos minutos.'), 'guion.txt')
      .expect(201);
    const { body: kept } = await editor.get(files).expect(200);
    expect(kept.items).toMatchObject([{ name: 'guion.txt', kind: 'text' }]);
    await editor.delete(`${messages}/${id}`, version).expect(204);
    await editor.get(files).expect(404);
  });

  test('RH4 speaks of one to three different themes; the same one twice counts once', async () => {
    await editor.post(messages, { ...MESSAGE, themes: [] }).expect(400);
    await editor.post(messages, { ...MESSAGE, themes: ['a', 'b', 'c', 'd'] }).expect(400);
    await editor.post(messages, { ...MESSAGE, themes: ['a', 'b', 'a'] }).expect(201);
    await editor.post(messages, { ...MESSAGE, themes: ['a', 'b', 'c'] }).expect(201);
  });

  test('RH5 a specific one says to whom, when saved and when changed', async () => {
    const { body } = await editor.post(messages, { ...MESSAGE, kind: 'specific' }).expect(422);
    expect(body).toMatchObject({ rule: 'RH5', errors: [{ key: 'audience-missing' }] });
    const { id, version } = await draft();
    const { body: changed } = await editor
      .patch(`${messages}/${id}`, { kind: 'specific' }, version)
      .expect(422);
    expect(changed.rule).toBe('RH5');
  });

  test('PD2 does not stop holding before it begins to', async () => {
    const day = today(api);
    const { id, version } = await draft({ validFrom: day });
    const { body } = await editor
      .patch(`${messages}/${id}`, { validUntil: addDays(day, -1) }, version)
      .expect(422);
    expect(body.rule).toBe('PD2');
  });

  test('names audiences of its own campaign only', async () => {
    const other = await newCampaign(api, lead);
    const { body: foreign } = await lead
      .post(`/campaigns/${other.id}/audiences`, { name: { es: 'Otra' }, publics: ['internal'] })
      .expect(201);
    const { body } = await editor.post(messages, { ...MESSAGE, audienceIds: [foreign.id] }).expect(400);
    expect(body.errors).toEqual([
      expect.objectContaining({ path: 'body.audienceIds.0', code: 'unknown-reference' }),
    ]);
  });

  test('that nothing changed keeps its version', async () => {
    const { id, version } = await draft();
    const { body } = await editor.patch(`${messages}/${id}`, { themes: MESSAGE.themes }, version).expect(200);
    expect(body.version).toBe(version);
  });

  test('is deleted, but not once a tactic carries it or it was approved', async () => {
    const free = await draft();
    await editor.delete(`${messages}/${free.id}`, free.version).expect(204);
    await editor.get(`${messages}/${free.id}/versions`).expect(404);
    const carried = await draft();
    await editor
      .post(`/campaigns/${campaignId}/tactics`, {
        name: { es: 'Feria' },
        channelType: 'digital',
        phase: 1,
        messageIds: [carried.id],
      })
      .expect(201);
    const { body } = await editor.delete(`${messages}/${carried.id}`, carried.version).expect(409);
    expect(body.detail).toMatch(/a tactic/);
    const approved = await approvedMessage(campaignId, editor, lead);
    await lead.delete(`${messages}/${approved.id}`, approved.version).expect(409);
  });
});

describe('RH9 spokespeople and ambassadors', () => {
  test('receive what is in force today, as it was approved, and nothing from inside', async () => {
    const day = today(api);
    const shown = await approvedMessage(campaignId, editor, lead, { validFrom: day, validUntil: day });
    await draft();
    await approvedMessage(campaignId, editor, lead, { validFrom: addDays(day, 1) });
    await approvedMessage(campaignId, editor, lead, { validUntil: addDays(day, -1) });
    const retired = await approvedMessage(campaignId, editor, lead);
    await lead.post(`${messages}/${retired.id}/retire`, {}, retired.version).expect(200);
    const { body: begun } = await editor
      .patch(`${messages}/${shown.id}`, { text: { es: 'Aún sin aprobar' } }, shown.version)
      .expect(200);
    const { body: submitted } = await editor
      .post(`${messages}/${shown.id}/submit`, {}, begun.version)
      .expect(200);
    await lead
      .post(`${messages}/${shown.id}/return`, { comment: 'Entre nosotros' }, submitted.version)
      .expect(200);

    for (const role of ['spokesperson', 'ambassador'] as const) {
      const reader = await api.signIn(role);
      const { body, text } = await reader.get(messages).expect(200);
      expect(body.items).toEqual([
        expect.objectContaining({
          id: shown.id,
          number: 1,
          status: 'approved',
          text: MESSAGE.text,
          submittedBy: null,
          submittedAt: null,
          returnComment: null,
        }),
      ]);
      expect(text).not.toMatch(/Aún sin aprobar|Entre nosotros/);
      await reader.get(`${messages}/${shown.id}`).expect(200);
      await reader.get(`${messages}/${retired.id}`).expect(404);
      await reader.get(`${messages}/${shown.id}/versions`).expect(403);
    }
    const { body: inside } = await (await api.signIn('viewer')).get(messages).expect(200);
    expect(inside.items).toHaveLength(5);
  });

  test("read by the day of the campaign's zone, page by page", async () => {
    // It is 9:00 in UTC, so a zone fourteen hours ahead is still in the same day and one eleven behind in the day before.
    const behind = await newCampaign(api, lead, { timeZone: 'Pacific/Pago_Pago' });
    const path = `/campaigns/${behind.id}/messages`;
    await approvedMessage(behind.id, editor, lead, { validFrom: today(api) });
    for (const validUntil of [addDays(today(api), -1), null]) {
      await approvedMessage(behind.id, editor, lead, { validUntil });
    }
    const reader = await api.signIn('spokesperson');
    const { body: first } = await reader.get(`${path}?limit=1`).expect(200);
    const { body: second } = await reader.get(`${path}?limit=1&cursor=${first.nextCursor}`).expect(200);
    expect([...first.items, ...second.items].map(({ validUntil }) => validUntil)).toEqual([
      addDays(today(api), -1),
      null,
    ]);
    expect(second.nextCursor).toBeNull();
  });
});

test('the general ones come first', async () => {
  const { body: audience } = await editor
    .post(`/campaigns/${campaignId}/audiences`, { name: { es: 'Prensa' }, publics: ['international'] })
    .expect(201);
  const specific = await draft({ kind: 'specific', audienceIds: [audience.id] });
  const general = await draft();
  const { body } = await editor.get(messages).expect(200);
  expect(body.items.map(({ id }: { id: string }) => id)).toEqual([general.id, specific.id]);
});
