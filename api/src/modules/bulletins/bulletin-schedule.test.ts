import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { startApi, type TestApi } from '../../testing/start-api.js';
import { approvedMessage, completeStrategy } from '../campaigns/testing/plan-fixtures.js';
import { approvedBulletin, newList, stage, subscribed, type Stage } from './testing/bulletin-fixtures.js';

let api: TestApi;
let at: Stage;
let path: string;

beforeEach(async () => {
  api = await startApi({ withoutLimits: true });
  at = await stage(api);
  path = `/campaigns/${at.campaignId}/bulletins`;
});
afterEach(() => api.close());

const runJobs = () => api.service.platform.queue.runDue();
const bulletinsTo = async (email: string) =>
  (await api.mails()).filter(({ to, subject }) => to === email && subject === 'Abril en Valdemar');

describe('scheduling', () => {
  const hour = (time: string) => ({ day: '2030-03-04', time });
  let bulletin: string;
  let version: number;

  beforeEach(async () => {
    await subscribed(api, 'valdemar', 'ana@correo.example');
    const approved = await approvedBulletin(at.editor, at.lead, at.campaignId, at.listId);
    bulletin = `${path}/${approved.id}`;
    version = approved.version;
  });
  async function take(action: string, body: object): Promise<Record<string, unknown>> {
    const answer = await at.lead.post(`${bulletin}/${action}`, body, version).expect(200);
    version = Number(answer.body.version);
    return answer.body;
  }

  test('RH18 only what was approved, only by a lead, only for an hour to come; a change asks again', async () => {
    await at.editor.post(`${bulletin}/schedule`, hour('10:00'), version).expect(403);
    const { body: past } = await at.lead.post(`${bulletin}/schedule`, hour('09:00'), version).expect(400);
    expect(past.errors).toMatchObject([{ path: 'body.time', code: 'in-the-past' }]);
    expect(await take('schedule', hour('10:00'))).toMatchObject({
      status: 'scheduled',
      sendOn: '2030-03-04',
      sendAt: '2030-03-04T10:00:00.000Z',
      heldBecause: null,
    });
    expect(await take('unschedule', {})).toMatchObject({ status: 'approved', sendAt: null });
    await take('schedule', hour('10:00'));
    const { body: edited } = await at.editor.patch(bulletin, { subject: 'Otro' }, version).expect(200);
    expect(edited).toMatchObject({ status: 'draft', approvedBy: null, sendAt: null });
    await at.lead.post(`${bulletin}/schedule`, hour('10:00'), edited.version).expect(409);
    const empty = await approvedBulletin(
      at.editor,
      at.lead,
      at.campaignId,
      (await newList(at.lead, { slug: 'empty' })).id,
    );
    const { body: refused } = await at.lead
      .post(`${path}/${empty.id}/schedule`, hour('10:00'), empty.version)
      .expect(422);
    expect(refused.rule).toBe('RH17');
  });

  test('RH17 it leaves by itself at its hour, once; the hour can be moved', async () => {
    await take('schedule', hour('09:30'));
    await take('schedule', hour('09:45'));
    api.clock.set('2030-03-04T09:31:00Z');
    await runJobs();
    expect(await bulletinsTo('ana@correo.example')).toHaveLength(0);
    api.clock.set('2030-03-04T09:45:00Z');
    await runJobs();
    await runJobs();
    const { body } = await at.lead.get(bulletin).expect(200);
    expect(body).toMatchObject({ status: 'sent', sendAt: null, deliveries: { sent: 1 } });
    expect(await bulletinsTo('ana@correo.example')).toHaveLength(1);
  });

  test('more than two hours late, or with something missing by then, it waits for a person', async () => {
    await take('schedule', hour('10:00'));
    api.clock.set('2030-03-04T12:01:00Z');
    await runJobs();
    const held = (await at.lead.get(bulletin).expect(200)).body;
    expect(held).toMatchObject({
      status: 'approved',
      heldBecause: 'late',
      sendAt: '2030-03-04T10:00:00.000Z',
      approvedBy: { id: at.lead.userId },
    });
    await runJobs();
    expect(await bulletinsTo('ana@correo.example')).toHaveLength(0);
    // The leads are told once, by mail and on Today.
    const told = (await api.mails()).filter(({ text }) => text.includes(`/bulletins/${held.id}`));
    expect(told.map(({ subject }) => subject)).toContain('El boletín de abril de 2030 no salió');
    expect(told.length).toBeGreaterThan(1);
    expect(new Set(told.map(({ to }) => to)).size).toBe(told.length);
    const today = async () => (await at.lead.get(`/campaigns/${at.campaignId}/today`).expect(200)).body;
    expect((await today()).decisions).toContainEqual(
      expect.objectContaining({ kind: 'held-bulletin', id: held.id, since: '2030-03-04T10:00:00.000Z' }),
    );
    version = held.version;
    expect(await take('schedule', hour('12:30'))).toMatchObject({ status: 'scheduled', heldBecause: null });
    const { body: found } = await at.lead.get(`/subscribers?q=ana%40`).expect(200);
    const [reader] = found.items;
    await at.lead.delete(`/subscribers/${reader.id}`, reader.version).expect(204);
    api.clock.set('2030-03-04T12:30:00Z');
    await runJobs();
    expect((await at.lead.get(bulletin).expect(200)).body).toMatchObject({
      status: 'approved',
      heldBecause: 'not-ready',
    });
  });
});

describe('N4 H3 a month appears by itself', () => {
  test('so many days before, once, whoever deletes it; the leads hear of it, and its writer approves nothing alone', async () => {
    await approvedMessage(at.campaignId, at.editor, at.lead);
    await completeStrategy(api, at.campaignId, at.lead);
    const { body: ready } = await at.lead.get(`/campaigns/${at.campaignId}`).expect(200);
    await at.lead.post(`/campaigns/${at.campaignId}/activate`, undefined, ready.version).expect(200);
    const { body: lists } = await at.lead.get('/lists').expect(200);
    const [list] = lists.items;
    await at.editor.patch(`/lists/${at.listId}`, { draftDaysBefore: 7 }, list.version).expect(403);
    await at.lead.patch(`/lists/${at.listId}`, { draftDaysBefore: 0 }, list.version).expect(400);
    const { body: seven } = await at.lead
      .patch(`/lists/${at.listId}`, { draftDaysBefore: 7 }, list.version)
      .expect(200);
    api.clock.advance({ hours: 1 });
    await runJobs();
    const made = async () => (await at.lead.get(path).expect(200)).body.items;
    expect(await made()).toEqual([]);
    // The fourth of March is twenty-eight days before April.
    await at.lead.patch(`/lists/${at.listId}`, { draftDaysBefore: 28 }, seven.version).expect(200);
    api.clock.advance({ hours: 1 });
    await runJobs();
    await runJobs();
    const [draft, ...others] = await made();
    expect(others).toEqual([]);
    expect(draft).toMatchObject({ month: '2030-04', status: 'draft', createdBy: { name: 'Altavoz' } });
    const told = (await api.mails()).filter(({ text }) => text.includes(`/bulletins/${draft.id}`));
    expect(told.map(({ subject }) => subject)).toContain('El boletín de abril de 2030 tiene borrador');
    expect(new Set(told.map(({ to }) => to)).size).toBe(told.length);
    const { body: today } = await at.lead.get(`/campaigns/${at.campaignId}/today`).expect(200);
    expect(today.decisions).toContainEqual(expect.objectContaining({ kind: 'new-bulletin', id: draft.id }));
    await at.lead.delete(`${path}/${draft.id}`, draft.version).expect(204);
    api.clock.advance({ hours: 1 });
    await runJobs();
    expect(await made()).toEqual([]);
  });
});
