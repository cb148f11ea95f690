import type { OutputOf } from '@altavoz/contracts/endpoint';
import type { getSay } from '@altavoz/contracts/say';
import { formatDay } from '@altavoz/domain/shared/format';
import { addDays } from '@altavoz/domain/shared/plain-date';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Agent } from '../../testing/agent.js';
import { startApi, type TestApi } from '../../testing/start-api.js';
import { approvedMessage, completeStrategy, newCampaign, today } from '../campaigns/testing/plan-fixtures.js';

type Say = OutputOf<typeof getSay>;

let api: TestApi;
let lead: Agent;
let editor: Agent;
let voice: Agent;
let ambassador: Agent;
let campaignId: string;

beforeAll(async () => {
  api = await startApi();
  await signInAll('first');
  const campaign = await newCampaign(api, lead);
  campaignId = campaign.id;
  await completeStrategy(api, campaignId, lead);
  for (let count = 0; count < 3; count += 1) await approvedMessage(campaignId, editor, lead);
  const { body } = await lead.get(`/campaigns/${campaignId}`).expect(200);
  await lead.post(`/campaigns/${campaignId}/activate`, {}, body.version).expect(200);
});
afterAll(() => api.close());

async function signInAll(name: string): Promise<void> {
  lead = await api.signIn('lead', name);
  editor = await api.signIn('editor', name);
  voice = await api.signIn('spokesperson', name);
  ambassador = await api.signIn('ambassador', name);
}

const say = async (agent: Agent): Promise<Say> => (await agent.get('/say').expect(200)).body as Say;
const held = async (agent: Agent) => (await say(agent)).messages.map(({ id }) => id);
const withdrawn = async () => new Map((await say(voice)).withdrawn.map(({ id, why }) => [id, why] as const));

describe('RH9 what one may say, from first words to the last', () => {
  test('a draft and what is in review never; approved words with what supports them', async () => {
    const { body: draft } = await editor
      .post(`/campaigns/${campaignId}/messages`, {
        kind: 'general',
        text: { es: 'Cada acuerdo se publica.' },
        themes: ['transparency', 'urban-governance'],
        facts: [{ text: '31 de 31 acuerdos', source: 'Registro' }],
        questions: [{ question: '¿Cuánto cuesta?', answer: 'Está publicado.' }],
        dos: ['La cifra'],
        donts: ['Comparar'],
      })
      .expect(201);
    const path = `/campaigns/${campaignId}/messages/${draft.id}`;
    for (const agent of [voice, lead]) expect(await held(agent)).not.toContain(draft.id);
    const { body: review } = await editor.post(`${path}/submit`, {}, draft.version).expect(200);
    expect(await held(voice)).not.toContain(draft.id);
    const { body: approved } = await lead.post(`${path}/approve`, {}, review.version).expect(200);
    const answer = await say(voice);
    expect(answer.messages.find(({ id }) => id === draft.id)).toMatchObject({
      number: 1,
      text: { es: 'Cada acuerdo se publica.' },
      facts: [{ text: '31 de 31 acuerdos', source: 'Registro' }],
      questions: [{ question: '¿Cuánto cuesta?', answer: 'Está publicado.' }],
      dos: ['La cifra'],
      donts: ['Comparar'],
    });
    expect(answer.themes).toContainEqual({
      key: 'transparency',
      label: { es: 'transparency', en: 'transparency' },
    });
    expect(answer.themes.find(({ key }) => key === 'urban-governance')?.label.es).toBe('Gobernanza urbana');
    expect(answer).toMatchObject({ madeAt: api.clock.now().toISOString(), campaigns: [{ id: campaignId }] });

    // The next version is written beside the words in force, and is not said.
    const { body: next } = await editor
      .patch(path, { text: { es: 'Otras palabras.' } }, approved.version)
      .expect(200);
    const said = (await say(voice)).messages.find(({ id }) => id === draft.id);
    expect(said).toMatchObject({ number: 1, text: { es: 'Cada acuerdo se publica.' } });

    await lead.post(`${path}/retire`, { reason: 'Ya no es así' }, next.version).expect(200);
    expect(await held(voice)).not.toContain(draft.id);
    expect((await withdrawn()).get(draft.id)).toBe('retired');
    expect(JSON.stringify(await say(voice))).not.toContain('Cada acuerdo');
  });

  test('within their dates only, and then the device hears that they expired', async () => {
    const day = today(api);
    const soon = await approvedMessage(campaignId, editor, lead, { validFrom: addDays(day, 1) });
    const brief = await approvedMessage(campaignId, editor, lead, { validUntil: day });
    expect(await held(voice)).toContain(brief.id);
    expect(await held(voice)).not.toContain(soon.id);
    expect([...(await withdrawn()).keys()]).not.toContain(soon.id);
    api.clock.advance({ days: 1 });
    // The night has ended every session.
    await signInAll('second');
    expect(await held(voice)).toContain(soon.id);
    expect(await held(voice)).not.toContain(brief.id);
    expect((await withdrawn()).get(brief.id)).toBe('expired');
  });

  test('only of campaigns that run', async () => {
    const other = await newCampaign(api, lead, { name: 'En preparación' });
    const message = await approvedMessage(other.id, editor, lead);
    expect(await held(voice)).not.toContain(message.id);
  });

  test('M4 an ambassador without themes of their own gets what is in force, and only their own agenda', async () => {
    const answer = await say(ambassador);
    expect(answer.messages.length).toBeGreaterThan(0);
    expect(answer.engagements.every(({ mine }) => mine)).toBe(true);
    expect(answer.person.role).toBe('ambassador');
  });
});

describe('M4 an ambassador of the campaign', () => {
  test('RH9 hears what is of their themes while they hold the role, with the guidelines to follow', async () => {
    const bruno = await api.signIn('ambassador', 'bruno');
    const people = `/campaigns/${campaignId}/people`;
    const row = {
      role: 'ambassador',
      name: 'Bruno',
      activeFrom: today(api),
      userId: (await say(bruno)).person.id,
    };
    const { body: his } = await lead.post(people, row).expect(201);
    expect(await say(bruno)).toMatchObject({ messages: [], speaksAbout: [], guidelines: [] });
    const own = await approvedMessage(campaignId, editor, lead, { themes: ['barro'] });
    await lead.patch(`${people}/${his.id}`, { themes: ['barro'] }, his.version).expect(200);
    await lead
      .post(`/campaigns/${campaignId}/guidelines`, { text: { es: 'Hable de lo suyo.' }, after: 0 })
      .expect(201);
    const todo = { campaignId, personId: his.id, number: 1, text: { es: 'Hable de lo suyo.' } };
    expect(await say(bruno)).toMatchObject({
      messages: [{ id: own.id }],
      speaksAbout: ['barro'],
      guidelines: [{ ...todo, acknowledgedAt: null }],
    });
    const listed = await bruno.get(`/campaigns/${campaignId}/messages`).expect(200);
    expect(listed.body.items.map(({ id }: { id: string }) => id)).toEqual([own.id]);
    const { body: others } = await voice.get(`/campaigns/${campaignId}/messages`).expect(200);
    const other = others.items.find(({ id }: { id: string }) => id !== own.id);
    await bruno.get(`/campaigns/${campaignId}/messages/${other.id}`).expect(404);
    const { body: read } = await bruno.post(`${people}/${his.id}/acknowledge`, { guidelines: 1 }).expect(200);
    expect((await say(bruno)).guidelines).toEqual([{ ...todo, acknowledgedAt: read.acknowledgement.at }]);
    expect((await say(voice)).guidelines).toEqual([]);
  });
});

describe('F3 what was said where', () => {
  const statements = () => `/campaigns/${campaignId}/statements`;
  const note = async (agent: Agent, body: object) => agent.post(statements(), body);

  test('is noted with the messages used, taken along, and taken back by oneself alone', async () => {
    const [messageId] = await held(voice);
    const body = { date: today(api), outlet: 'Radio Valdemar', messageIds: [messageId] };
    const { body: saved } = await voice.post(statements(), body).expect(201);
    expect(saved).toMatchObject({ ...body, note: '', by: { id: (await say(voice)).person.id } });
    expect((await say(voice)).statements).toMatchObject([{ id: saved.id, outlet: 'Radio Valdemar' }]);
    expect((await say(ambassador)).statements).toEqual([]);
    expect((await lead.get(statements()).expect(200)).body.items).toHaveLength(1);
    expect((await ambassador.get(statements()).expect(200)).body.items).toEqual([]);
    await editor.delete(`${statements()}/${saved.id}`, saved.version).expect(404);
    await voice.delete(`${statements()}/${saved.id}`, saved.version).expect(204);
    expect((await say(voice)).statements).toEqual([]);
  });

  test('is found by who said it, in which month, with which message', async () => {
    const [used = ''] = await held(voice);
    const before = `${today(api).slice(0, 4)}-01-31`;
    const said = [
      { agent: voice, date: today(api), outlet: 'Radio', messageIds: [used] },
      { agent: voice, date: before, outlet: 'Feria', messageIds: [] },
      { agent: editor, date: before, outlet: 'Mesa', messageIds: [used] },
    ];
    const saved: { id: string; version: number }[] = [];
    for (const { agent, ...body } of said) saved.push((await note(agent, body)).body);
    const found = async (agent: Agent, query: string) => {
      const { body } = await agent.get(`${statements()}?${query}`).expect(200);
      return (body.items as { outlet: string }[]).map(({ outlet }) => outlet).sort();
    };
    const nuria = (await say(voice)).person.id;
    expect(await found(lead, `by=${nuria}`)).toEqual(['Feria', 'Radio']);
    expect(await found(lead, `month=${before.slice(0, 7)}`)).toEqual(['Feria', 'Mesa']);
    expect(await found(lead, `messageId=${used}&by=${nuria}`)).toEqual(['Radio']);
    // Whoever asks for somebody else's still gets their own.
    expect(await found(ambassador, `by=${nuria}`)).toEqual([]);
    const { body: uses } = await lead.get(`/campaigns/${campaignId}/messages/${used}/uses`).expect(200);
    expect(uses.items.filter(({ kind }: { kind: string }) => kind === 'statement')).toHaveLength(2);
    for (const { id, version } of saved) await lead.delete(`${statements()}/${id}`, version).expect(204);
  });

  test('is noted once, however often a phone sends it', async () => {
    const body = { date: today(api), outlet: 'Canal 7', messageIds: [] };
    const send = () =>
      voice.http
        .post(`/api/v1${statements()}`)
        .set('x-csrf-token', voice.csrfToken)
        .set('idempotency-key', 'phone-1')
        .send(body);
    const first = await send().expect(201);
    const second = await send().expect(201);
    expect(second.body.id).toBe(first.body.id);
    expect((await say(voice)).statements).toHaveLength(1);
  });

  test('is not of the day after tomorrow, nor with words that nobody approved; of a retired message it stays true', async () => {
    const future = await note(voice, { date: addDays(today(api), 2), outlet: 'Radio' });
    expect(future.body).toMatchObject({
      status: 400,
      errors: [{ path: 'body.date', code: 'in-the-future' }],
    });
    const { body: draft } = await editor
      .post(`/campaigns/${campaignId}/messages`, { kind: 'general', text: { es: 'Borrador' }, themes: ['a'] })
      .expect(201);
    const unknown = await note(voice, { date: today(api), outlet: 'Radio', messageIds: [draft.id] });
    expect(unknown.body).toMatchObject({ status: 400, errors: [{ code: 'unknown-reference' }] });
    const message = await approvedMessage(campaignId, editor, lead);
    await lead
      .post(`/campaigns/${campaignId}/messages/${message.id}/retire`, {}, message.version)
      .expect(200);
    const late = await note(voice, { date: today(api), outlet: 'Radio', messageIds: [message.id] });
    expect(late.status).toBe(201);
  });
});

describe('PD2 M6 words that end by themselves', () => {
  const told = async () =>
    (await api.mails())
      .filter(({ subject }) => /^(Ends|No longer).*harbour/.test(subject ?? ''))
      .map(({ to, subject, text }) => ({ to: to.split('-')[0], subject, text: text ?? '' }));

  test('a week before, who wrote and who approves is told once; after the last day, who says them', async () => {
    const end = addDays(today(api), 6);
    const text = { es: 'El puerto abre.', en: 'The harbour opens.' };
    await approvedMessage(campaignId, editor, lead, { text, validUntil: end });
    api.clock.advance({ days: 1 });
    const soon = await told();
    expect(new Set(soon.map(({ to }) => to))).toEqual(new Set(['editor', 'lead']));
    expect(soon[0]?.text).toContain(formatDay(end, 'en'));
    api.clock.advance({ days: 1 });
    expect(await told()).toEqual(soon);
    api.clock.advance({ days: 5 });
    const over = (await told()).slice(soon.length);
    expect(over.map(({ to }) => to)).toEqual(expect.arrayContaining(['editor', 'spokesperson']));
    expect(over.every(({ subject }) => subject?.startsWith('No longer said'))).toBe(true);
    api.clock.advance({ days: 1 });
    expect(await told()).toHaveLength(soon.length + over.length);
  });
});
