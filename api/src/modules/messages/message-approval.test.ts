import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Agent } from '../../testing/agent.js';
import { startApi, type TestApi } from '../../testing/start-api.js';
import { approvedMessage, MESSAGE, newCampaign } from '../campaigns/testing/plan-fixtures.js';

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

describe('RH18 draft, in review, approved, retired', () => {
  test('a second person approves, and who and when is kept', async () => {
    const { id, version } = await draft();
    const { body: submitted } = await editor.post(`${messages}/${id}/submit`, {}, version).expect(200);
    expect(submitted).toMatchObject({
      status: 'in-review',
      submittedBy: { id: editor.userId },
      submittedAt: api.clock.now().toISOString(),
    });
    const { body: approved } = await lead
      .post(`${messages}/${id}/approve`, {}, submitted.version)
      .expect(200);
    expect(approved).toMatchObject({
      status: 'approved',
      number: 1,
      inForce: {
        number: 1,
        text: MESSAGE.text,
        approvedBy: { id: lead.userId },
        approvedAt: api.clock.now().toISOString(),
        selfApproved: false,
      },
    });
  });

  test('nobody approves what they wrote, submitted or corrected', async () => {
    const { body: own } = await lead.post(messages, MESSAGE).expect(201);
    const { body: submitted } = await editor
      .post(`${messages}/${own.id}/submit`, {}, own.version)
      .expect(200);
    const { body: wrote } = await lead
      .post(`${messages}/${own.id}/approve`, {}, submitted.version)
      .expect(422);
    expect(wrote).toMatchObject({ rule: 'RH18', errors: [{ key: 'needs-second-person' }] });

    const { id, version } = await draft();
    const { body: corrected } = await lead
      .patch(`${messages}/${id}`, { emotion: 'calma' }, version)
      .expect(200);
    expect(corrected.own).toBe(true);
    const { body: again } = await editor.post(`${messages}/${id}/submit`, {}, corrected.version).expect(200);
    await lead.post(`${messages}/${id}/approve`, {}, again.version).expect(422);
    const other = await api.signIn('lead', 'other');
    await other.post(`${messages}/${id}/approve`, {}, again.version).expect(200);
  });

  test("the organization's only approver approves their own, and it says so", async () => {
    const alone = await api.signInElsewhere('lead');
    const campaign = await newCampaign(api, alone);
    await approvedMessage(campaign.id, alone, alone);
    const { body } = await alone.get(`/campaigns/${campaign.id}/messages`).expect(200);
    expect(body.items[0].inForce).toMatchObject({ selfApproved: true, approvedBy: { id: alone.userId } });
  });

  test('editors ask, they do not decide', async () => {
    const { id, version } = await draft();
    const { body } = await editor.post(`${messages}/${id}/submit`, {}, version).expect(200);
    for (const [action, sent] of [
      ['approve', {}],
      ['return', { comment: 'No' }],
      ['retire', {}],
    ] as const) {
      await editor.post(`${messages}/${id}/${action}`, sent, body.version).expect(403);
    }
  });

  test('a step from the wrong state is a conflict that says what is possible', async () => {
    const { id, version } = await draft();
    const { body } = await lead.post(`${messages}/${id}/approve`, {}, version).expect(409);
    expect(body).toMatchObject({ code: 'conflict', detail: expect.stringMatching(/draft.*submit/) });
    await lead.post(`${messages}/${id}/retire`, {}, version).expect(409);
    await lead.post(`${messages}/${id}/return`, { comment: 'Antes' }, version).expect(409);
  });

  test('of two decisions at the same moment one is taken', async () => {
    const { id, version } = await draft();
    const { body } = await editor.post(`${messages}/${id}/submit`, {}, version).expect(200);
    const other = await api.signIn('lead', 'other');
    const answers = await Promise.all([
      lead.post(`${messages}/${id}/approve`, {}, body.version),
      other.post(`${messages}/${id}/return`, { comment: 'Falta la cifra' }, body.version),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
  });

  test('returning needs a comment, which stays until it is submitted again', async () => {
    const { id, version } = await draft();
    const { body: submitted } = await editor.post(`${messages}/${id}/submit`, {}, version).expect(200);
    await lead.post(`${messages}/${id}/return`, { comment: '  ' }, submitted.version).expect(400);
    const { body: returned } = await lead
      .post(`${messages}/${id}/return`, { comment: 'Falta una cifra.' }, submitted.version)
      .expect(200);
    expect(returned).toMatchObject({ status: 'draft', returnComment: 'Falta una cifra.', submittedBy: null });
    const fact = { facts: [{ text: 'Doce ciudades hermanas', source: 'Archivo' }] };
    const { body: corrected } = await editor.patch(`${messages}/${id}`, fact, returned.version).expect(200);
    expect(corrected).toMatchObject({ number: 1, returnComment: 'Falta una cifra.', ...fact });
    const { body: again } = await editor.post(`${messages}/${id}/submit`, {}, corrected.version).expect(200);
    expect(again.returnComment).toBeNull();
  });

  test('a change while in review takes it back to draft', async () => {
    const { id, version } = await draft();
    const { body: submitted } = await editor.post(`${messages}/${id}/submit`, {}, version).expect(200);
    const { body } = await editor
      .patch(`${messages}/${id}`, { emotion: 'orgullo' }, submitted.version)
      .expect(200);
    expect(body).toMatchObject({ status: 'draft', number: 1, submittedBy: null, submittedAt: null });
    await lead.post(`${messages}/${id}/approve`, {}, submitted.version).expect(412);
  });
});

describe('M6 each step mails whom it concerns, in their language and with a link', () => {
  const newest = async (about: RegExp) =>
    (await api.mails())
      .filter(({ subject }) => about.test(subject ?? ''))
      .map(({ to, subject, text }) => ({ to, subject, text: text ?? '' }));

  test('approvers of a submission, writers of a return, who says it of an approval and of its end', async () => {
    const voice = await api.signIn('spokesperson');
    const words = { es: 'Lo que aprendimos del río.', en: 'What we learned from the river.' };
    const { id, version } = await draft({ text: words });
    const { body: submitted } = await editor.post(`${messages}/${id}/submit`, {}, version).expect(200);
    const asked = await newest(/river/);
    expect(asked.map(({ to }) => to)).toContain('lead-lead@valdemar.example');
    expect(asked.map(({ to }) => to)).not.toContain('editor-editor@valdemar.example');
    expect(asked[0]?.text).toContain(`/c/${campaignId}/messages?message=${id}`);

    const { body: returned } = await lead
      .post(`${messages}/${id}/return`, { comment: 'Falta una cifra.' }, submitted.version)
      .expect(200);
    const back = await newest(/^Returned: .*river/);
    expect(back).toMatchObject([{ to: 'editor-editor@valdemar.example' }]);
    expect(back[0]?.text).toContain('Falta una cifra.');

    // A submission that is decided before its mail leaves is no news any more.
    const { body: again } = await editor.post(`${messages}/${id}/submit`, {}, returned.version).expect(200);
    const { body: approved } = await lead.post(`${messages}/${id}/approve`, {}, again.version).expect(200);
    const told = await newest(/^Approved: .*river/);
    expect(told.map(({ to }) => to).sort()).toEqual([
      'editor-editor@valdemar.example',
      'spokesperson-spokesperson@valdemar.example',
    ]);
    expect(told.find(({ to }) => to?.startsWith('spokesperson'))?.text).toMatch(/\/say\s*$/);
    expect(await newest(/^Waits for your review: .*river/)).toHaveLength(asked.length);

    await lead.post(`${messages}/${id}/retire`, { reason: 'Ya no es cierto.' }, approved.version).expect(200);
    const ended = await newest(/^No longer said: .*river/);
    expect(ended.map(({ to }) => to)).toContain('spokesperson-spokesperson@valdemar.example');
    expect(ended[0]?.text).toContain('Ya no es cierto.');
    expect(voice.userId).not.toBeNull();
  });
});

describe('versions', () => {
  const next = { es: 'Valdemar recibe al mundo.' };

  test('changing an approved message begins the next one; the approved words stay in force', async () => {
    const { id, version } = await approvedMessage(campaignId, editor, lead);
    const { body: begun } = await editor.patch(`${messages}/${id}`, { text: next }, version).expect(200);
    expect(begun).toMatchObject({
      number: 2,
      status: 'draft',
      text: next,
      inForce: { number: 1, text: MESSAGE.text },
    });
    const { body: submitted } = await editor.post(`${messages}/${id}/submit`, {}, begun.version).expect(200);
    const { body: approved } = await lead
      .post(`${messages}/${id}/approve`, {}, submitted.version)
      .expect(200);
    expect(approved).toMatchObject({ number: 2, status: 'approved', inForce: { number: 2, text: next } });
  });

  test('are listed the newest first, each with its steps', async () => {
    const { id, version } = await approvedMessage(campaignId, editor, lead);
    const { body: begun } = await editor.patch(`${messages}/${id}`, { text: next }, version).expect(200);
    const { body: submitted } = await editor.post(`${messages}/${id}/submit`, {}, begun.version).expect(200);
    const { body: returned } = await lead
      .post(`${messages}/${id}/return`, { comment: 'Más corto.' }, submitted.version)
      .expect(200);
    const { body: again } = await editor.post(`${messages}/${id}/submit`, {}, returned.version).expect(200);
    await lead.post(`${messages}/${id}/approve`, {}, again.version).expect(200);
    const { body } = await editor.get(`${messages}/${id}/versions`).expect(200);
    type Row = {
      number: number;
      status: string;
      steps: { action: string; comment: string | null; by: { id: string } }[];
    };
    const rows = (body.items as Row[]).map(({ number, status, steps }) => ({
      number,
      status,
      steps: steps.map(({ action }) => action),
    }));
    expect(rows).toEqual([
      { number: 2, status: 'approved', steps: ['create', 'submit', 'return', 'submit', 'approve'] },
      { number: 1, status: 'replaced', steps: ['create', 'submit', 'approve'] },
    ]);
    expect(body.items[0].steps[2]).toMatchObject({ comment: 'Más corto.', by: { id: lead.userId } });
    expect(body.items[0].text).toEqual(next);
  });

  test('retiring ends what is in force and keeps the reason; a retired message stays as it is', async () => {
    const { id, version } = await approvedMessage(campaignId, editor, lead);
    const { body } = await lead
      .post(`${messages}/${id}/retire`, { reason: 'Ya no es cierto.' }, version)
      .expect(200);
    expect(body).toMatchObject({ status: 'retired', inForce: null, text: MESSAGE.text });
    await editor.patch(`${messages}/${id}`, { emotion: 'calma' }, body.version).expect(409);
    await editor.delete(`${messages}/${id}`, body.version).expect(409);
    const { body: versions } = await editor.get(`${messages}/${id}/versions`).expect(200);
    expect(versions.items[0]).toMatchObject({ status: 'retired' });
    expect(versions.items[0].steps.at(-1)).toMatchObject({ action: 'retire', comment: 'Ya no es cierto.' });
  });

  test('words in force can be retired while the next version is a draft', async () => {
    const { id, version } = await approvedMessage(campaignId, editor, lead);
    const { body: begun } = await editor.patch(`${messages}/${id}`, { text: next }, version).expect(200);
    const { body } = await lead.post(`${messages}/${id}/retire`, {}, begun.version).expect(200);
    expect(body).toMatchObject({ status: 'retired', number: 1, text: MESSAGE.text, inForce: null });
  });
});
