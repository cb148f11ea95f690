import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Agent } from '../../testing/agent.js';
import { startApi, type TestApi } from '../../testing/start-api.js';
import { newCampaign } from '../campaigns/testing/plan-fixtures.js';
import { groundOf, scheduledTactic } from '../tactics/testing/tactic-fixtures.js';
import { approvedBulletin, BLOCKS, BUTTON, newBulletin, newList } from './testing/bulletin-fixtures.js';

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

describe('N4 the draft comes from the plan', () => {
  test('the message in force, the agenda of the month, the press of the month before, one call to action', async () => {
    const ground = await groundOf(campaignId, { editor, lead });
    const days = { start: '2030-04-10', end: '2030-04-12' };
    const tactic = await scheduledTactic(ground, editor, days, { place: 'Plaza del Puente' });
    const later = await scheduledTactic(ground, editor, { start: '2030-05-20', end: '2030-05-22' });
    await scheduledTactic(ground, editor, { start: '2030-06-01', end: '2030-06-02' });
    for (const [date, scope, tone] of [
      ['2030-03-02', 'national', 'favourable'],
      ['2030-03-03', 'international', 'neutral'],
      ['2030-03-03', 'national', 'critical'],
      ['2030-02-20', 'national', 'favourable'],
    ] as const) {
      const valuation = { method: 'entered', amount: 10_000, source: 'Tarifario' };
      const clip = { title: 'Nota', outlet: 'La Gaceta', medium: 'press', date, scope, tone, valuation };
      await editor.post(`/campaigns/${campaignId}/clips`, clip).expect(201);
    }
    const { body } = await editor.post(path, { month: '2030-04', listId }).expect(201);
    expect(body).toMatchObject({ status: 'draft', month: '2030-04', language: 'es', sendOn: '2030-04-01' });
    expect(body.subject).toBe('Abril: Conozca más · Feria de oficios');
    expect(body.preheader).toContain('Feria de oficios');
    expect(body.sizeBytes).toBeGreaterThan(1_000);
    const [heading, intro, message, agenda, upcoming, figures, button] = body.blocks;
    expect(heading.type).toBe('heading');
    expect(intro.text).toBe('Este mes hay una actividad. Feria de oficios empieza el 10 de abril.');
    expect(upcoming).toMatchObject({ title: 'Ya en mayo', items: [{ tacticId: later.id }] });
    expect(message).toMatchObject({ type: 'message', messageId: ground.messageId });
    expect(agenda.items).toEqual([
      {
        title: 'Feria de oficios',
        ...days,
        place: 'Plaza del Puente',
        url: 'https://valdemar.example/mas',
        tacticId: tactic.id,
        from: `tactic:${tactic.id}`,
      },
    ]);
    expect(figures.figures.map(({ value }: { value: string }) => value)).toEqual(['2', '1', '1']);
    expect(button).toMatchObject({
      type: 'button',
      label: 'Conozca más',
      url: 'https://valdemar.example/mas',
    });
    const missing = (body.readiness as { ready: boolean; key: string }[]).filter(({ ready }) => !ready);
    expect(missing.map(({ key }) => key)).toEqual(['subscribers-missing', 'approval']);
  });

  test('an empty month makes a draft that says what it lacks', async () => {
    const { body } = await editor.post(path, { month: '2030-09', listId }).expect(201);
    expect((body.blocks as { type: string }[]).map(({ type }) => type)).toEqual(['heading']);
    const missing = (body.readiness as { ready: boolean; key: string }[]).filter(({ ready }) => !ready);
    expect(missing.map(({ key }) => key)).toEqual(
      expect.arrayContaining(['content-missing', 'call-to-action-missing']),
    );
  });

  test('RH17 a list has one bulletin a month, whoever asks', async () => {
    await editor.post(path, { month: '2030-04', listId }).expect(201);
    await lead.post(path, { month: '2030-04', listId }).expect(409);
    const elsewhere = (await newCampaign(api, lead)).id;
    await lead.post(`/campaigns/${elsewhere}/bulletins`, { month: '2030-04', listId }).expect(409);
    await editor.post(path, { month: '2030-05', listId }).expect(201);
    const { body } = await lead.get(path).expect(200);
    expect((body.items as { month: string }[]).map(({ month }) => month)).toEqual(['2030-05', '2030-04']);
  });

  test('a month that does not exist and a list of others are refused', async () => {
    await editor.post(path, { month: '2030-13', listId }).expect(400);
    await editor.post(path, { month: '2030-04', listId: 'f'.repeat(24) }).expect(404);
  });
});

describe('editing', () => {
  test('blocks keep what they hold; repeated identifiers and reversed days are refused', async () => {
    const draft = await newBulletin(editor, campaignId, listId);
    const { body } = await editor.get(`${path}/${draft.id}`).expect(200);
    expect(body).toMatchObject({ subject: 'Abril en Valdemar', blocks: BLOCKS });
    await editor.patch(`${path}/${draft.id}`, { blocks: [BUTTON, BUTTON] }, draft.version).expect(400);
    const item = { title: 'Cita', start: '2030-04-03', end: '2030-04-02' };
    const agenda = { id: 'agenda', type: 'agenda', title: 'Agenda', items: [item] };
    await editor.patch(`${path}/${draft.id}`, { blocks: [agenda] }, draft.version).expect(400);
    await editor.patch(`${path}/${draft.id}`, { subject: 'Late' }, draft.version - 1).expect(412);
    await editor
      .patch(`${path}/${draft.id}`, { subject: 'A\r\nBcc: x@y.example' }, draft.version)
      .expect(400);
    const script = { ...BUTTON, url: 'javascript:alert(1)' };
    await editor.patch(`${path}/${draft.id}`, { blocks: [script] }, draft.version).expect(400);
  });

  test('changing an approved bulletin asks for approval again', async () => {
    const approved = await approvedBulletin(editor, lead, campaignId, listId);
    const { body } = await editor
      .patch(`${path}/${approved.id}`, { subject: 'Otro' }, approved.version)
      .expect(200);
    expect(body).toMatchObject({ status: 'draft', approvedBy: null, approvedAt: null, selfApproved: false });
    await lead.post(`${path}/${approved.id}/send`, {}, body.version).expect(409);
  });

  test('what was never sent can be deleted, and its month is free again', async () => {
    const draft = await newBulletin(editor, campaignId, listId);
    await editor.delete(`${path}/${draft.id}`, draft.version).expect(204);
    await editor.post(path, { month: '2030-04', listId }).expect(201);
  });
});

describe('RH18 four eyes', () => {
  test('nobody approves what they made, wrote on or submitted', async () => {
    const own = await newBulletin(lead, campaignId, listId);
    const { body: submitted } = await editor.post(`${path}/${own.id}/submit`, {}, own.version).expect(200);
    const { body: refused } = await lead.post(`${path}/${own.id}/approve`, {}, submitted.version).expect(422);
    expect(refused).toMatchObject({ rule: 'RH18', errors: [{ key: 'needs-second-person' }] });
    const other = await api.signIn('lead', 'second');
    const { body: corrected } = await other
      .patch(`${path}/${own.id}`, { preheader: 'Corregido' }, submitted.version)
      .expect(200);
    const { body: again } = await editor.post(`${path}/${own.id}/submit`, {}, corrected.version).expect(200);
    await other.post(`${path}/${own.id}/approve`, {}, again.version).expect(422);
    await editor.post(`${path}/${own.id}/approve`, {}, again.version).expect(403);
    const third = await api.signIn('lead', 'third');
    const { body: approved } = await third.post(`${path}/${own.id}/approve`, {}, again.version).expect(200);
    expect(approved).toMatchObject({
      status: 'approved',
      approvedBy: { id: third.userId },
      selfApproved: false,
    });
  });

  test('the only approver may, and it says so', async () => {
    const alone = await startApi();
    try {
      const { body: session } = await signedIn(alone);
      expect(session.user.role).toBe('admin');
    } finally {
      await alone.close();
    }
  });

  test('returning keeps the comment and makes it a draft; only what waits can be approved', async () => {
    const draft = await newBulletin(editor, campaignId, listId);
    await lead.post(`${path}/${draft.id}/approve`, {}, draft.version).expect(409);
    const { body: submitted } = await editor
      .post(`${path}/${draft.id}/submit`, {}, draft.version)
      .expect(200);
    const { body } = await lead
      .post(`${path}/${draft.id}/return`, { comment: 'Falta la fecha.' }, submitted.version)
      .expect(200);
    expect(body).toMatchObject({ status: 'draft', returnComment: 'Falta la fecha.', submittedBy: null });
  });
});

describe('RH10, RH9, RH17 what keeps it from leaving', () => {
  test('each is on the readiness list, what is missing first, and refuses sending', async () => {
    const bulletin = await approvedBulletin(editor, lead, campaignId, listId, { blocks: BLOCKS.slice(0, 2) });
    const { body } = await lead.get(`${path}/${bulletin.id}`).expect(200);
    const points = body.readiness as { key: string; ready: boolean; rule: string | null }[];
    expect(points[0]?.ready).toBe(false);
    expect(points).toContainEqual(expect.objectContaining({ key: 'call-to-action-missing', rule: 'RH10' }));
    const { body: refused } = await lead
      .post(`${path}/${bulletin.id}/send`, {}, bulletin.version)
      .expect(422);
    const rules = (refused.errors as { rule: string }[]).map(({ rule }) => rule);
    expect(rules).toEqual(expect.arrayContaining(['RH10', 'RH17']));
    const message = { id: 'm', type: 'message', messageId: 'f'.repeat(24), text: 'Nadie lo aprobó' };
    const { body: other } = await editor
      .patch(`${path}/${bulletin.id}`, { blocks: [...BLOCKS, message] }, bulletin.version)
      .expect(200);
    expect(other.readiness).toContainEqual(
      expect.objectContaining({ key: 'message-not-in-force', rule: 'RH9' }),
    );
  });

  test('RW18 more blocks than one reads are told, and may be sent', async () => {
    const draft = await newBulletin(editor, campaignId, listId);
    const many = Array.from({ length: 13 }, (_, n) => ({ ...BUTTON, id: `button-${n}` }));
    const { body } = await editor.patch(`${path}/${draft.id}`, { blocks: many }, draft.version).expect(200);
    expect(body.readiness).toContainEqual(expect.objectContaining({ key: 'blocks-too-many', rule: 'RW18' }));
  });
});

describe('G4 what only the world outside knows', () => {
  test('links into a private network are refused, made-up names are not known, our own pages are there', async () => {
    const draft = await newBulletin(editor, campaignId, listId);
    const button = (id: string, url: string) => ({ id, type: 'button', label: id, url });
    const { body } = await editor
      .patch(
        `${path}/${draft.id}`,
        {
          blocks: [
            ...BLOCKS,
            button('inside', 'http://127.0.0.1:9/'),
            button('meta', 'http://169.254.169.254/'),
          ],
        },
        draft.version,
      )
      .expect(200);
    expect(body.blocks).toHaveLength(5);
    const { body: found } = await editor.get(`${path}/${draft.id}/outside`).expect(200);
    expect(found).toMatchObject({
      links: [
        { blockId: 'go', label: 'Ver el programa', state: 'unknown' },
        { blockId: 'inside', state: 'refused' },
        { blockId: 'meta', state: 'refused' },
      ],
      sender: null,
      colours: [{ value: '#B4532A', right: '#AB4F28' }],
    });
    const viewer = await api.signIn('viewer');
    await viewer.get(`${path}/${draft.id}/outside`).expect(403);
  });
});

describe('looking at it', () => {
  test('the preview is the mail in a sandbox, or its text', async () => {
    const draft = await newBulletin(editor, campaignId, listId);
    const html = await editor.get(`${path}/${draft.id}/preview`).expect(200);
    expect(html.headers['content-security-policy']).toMatch(/^sandbox;/);
    expect(html.text).toContain('Abril abre la ciudad');
    expect(html.text).not.toMatch(/[\uE000\uE001]/);
    const text = await editor.get(`${path}/${draft.id}/preview?format=text`).expect(200);
    expect(text.headers['content-type']).toMatch(/^text\/plain/);
    expect(text.text).toContain('Ver el programa:\nhttps://valdemar.example/agenda');
  });

  test('it stands on the calendar and waits on Today for those who may approve it', async () => {
    const draft = await newBulletin(editor, campaignId, listId);
    const { body: calendar } = await lead
      .get(`/campaigns/${campaignId}/calendar?from=2030-04-01&to=2030-04-30&kinds=bulletin`)
      .expect(200);
    expect(JSON.stringify(calendar)).toContain(`bulletin:${draft.id}`);
    await editor.post(`${path}/${draft.id}/submit`, {}, draft.version).expect(200);
    const { body: today } = await lead.get(`/campaigns/${campaignId}/today`).expect(200);
    expect(today.decisions).toContainEqual(
      expect.objectContaining({ kind: 'bulletin', id: draft.id, figure: 0 }),
    );
  });

  test('nothing of another organization is reached', async () => {
    const draft = await newBulletin(editor, campaignId, listId);
    const stranger = await api.signInElsewhere('admin');
    for (const address of ['', '/preview', '/deliveries']) {
      await stranger.get(`${path}/${draft.id}${address}`).expect(404);
    }
    await stranger.post(`${path}/${draft.id}/send`, {}, draft.version).expect(404);
  });
});

async function signedIn(alone: TestApi) {
  const agent = alone.anonymous();
  await agent.signIn(alone.admin.email, alone.admin.password);
  const campaign = await newCampaign(alone, agent);
  const list = await newList(agent);
  const draft = await newBulletin(agent, campaign.id, list.id);
  const bulletin = `/campaigns/${campaign.id}/bulletins/${draft.id}`;
  const { body: submitted } = await agent.post(`${bulletin}/submit`, {}, draft.version).expect(200);
  const { body: approved } = await agent.post(`${bulletin}/approve`, {}, submitted.version).expect(200);
  expect(approved).toMatchObject({ status: 'approved', selfApproved: true });
  return agent.get('/auth/me').expect(200);
}
