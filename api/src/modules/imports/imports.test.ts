import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Agent } from '../../testing/agent.js';
import { startApi, type TestApi } from '../../testing/start-api.js';

let api: TestApi;
let lead: Agent;
let campaignId: string;

interface Import {
  readonly id: string;
  readonly state: string;
  readonly mapping: (string | null)[];
  readonly counts: Record<string, number>;
  readonly findings: { rule: string }[];
  readonly problem: { code: string; message: { es: string } } | null;
  readonly progress: { done: number; total: number };
}
interface Row {
  readonly number: number;
  readonly outcome: string;
  readonly label: string;
  readonly changes: { column: string; from: string; to: string }[];
  readonly issues: { column: string | null; code: string; message: { es: string }; rule: string | null }[];
}

beforeAll(async () => {
  api = await startApi({ withoutLimits: true });
  lead = await api.signIn('lead');
  campaignId = await newCampaign();
});
afterAll(() => api.close());

async function newCampaign(): Promise<string> {
  const { body } = await lead
    .post('/campaigns', {
      name: 'A year',
      start: '2030-01-01',
      end: '2030-12-31',
      timeZone: 'Europe/Madrid',
      currency: 'EUR',
      phase: 1,
      language: 'es',
    })
    .expect(201);
  const { id } = body as { id: string };
  const budget = await lead.get(`/campaigns/${id}/budget`).expect(200);
  const { version } = budget.body as { version: number };
  await lead
    .put(`/campaigns/${id}/budget`, { total: 1_000_000, reserveBasisPoints: 2000 }, version)
    .expect(200);
  return id;
}

const at = (path = '') => `/campaigns/${campaignId}/imports${path}`;

/** Brings a file and lets the work that it causes run. */
async function bring(content: string | Buffer, kind = 'tactics'): Promise<Import> {
  const { body } = await lead
    .post(at())
    .field('kind', kind)
    .attach('file', Buffer.from(content), 'plan.csv')
    .expect(201);
  return settled((body as Import).id);
}

async function settled(id: string): Promise<Import> {
  await api.service.platform.queue.runDue();
  return (await lead.get(at(`/${id}`)).expect(200)).body as Import;
}

async function rowsOf(id: string, query = ''): Promise<Row[]> {
  return ((await lead.get(at(`/${id}/rows${query}`)).expect(200)).body as { items: Row[] }).items;
}

async function take(id: string, what: 'all' | 'good'): Promise<Import> {
  await lead.post(at(`/${id}/apply`), { take: what }).expect(200);
  return settled(id);
}

const tactics = async () =>
  (
    (await lead.get(`/campaigns/${campaignId}/tactics?limit=200`).expect(200)).body as {
      items: { id: string; version: number; name: { es?: string }; plannedCost: number }[];
    }
  ).items;

const HEAD = 'Táctica;Canal;Fase;Costo planeado (EUR);Notas\n';

describe('an import', () => {
  test('says row by row what it would do, and writes nothing before somebody decides', async () => {
    const imported = await bring(
      `${HEAD}Folleto;Digital;1;1.250,50;\nFeria;Televisión;1;10;\n;Digital;1;x;\nViaje;digital;Fase 2;0;Con notas\n`,
    );
    expect(imported).toMatchObject({
      state: 'checked',
      mapping: ['name.es', 'channelType', 'phase', 'plannedCost', 'notes'],
      counts: { new: 2, refused: 2 },
      progress: { done: 4, total: 4 },
    });
    const rows = await rowsOf(imported.id);
    expect(rows.map(({ number, outcome, label }) => [number, outcome, label])).toEqual([
      [2, 'new', 'Folleto'],
      [3, 'refused', 'Feria'],
      [4, 'refused', '4'],
      [5, 'new', 'Viaje'],
    ]);
    expect(rows[1]?.issues).toMatchObject([{ column: 'channelType', code: 'wrong-choice' }]);
    expect(rows[1]?.issues[0]?.message.es).toContain('Relaciones públicas');
    expect(rows[2]?.issues.map(({ column }) => column).sort()).toEqual(['name.es', 'plannedCost']);
    expect(
      (await rowsOf(imported.id, '?outcome=refused&limit=1&after=3')).map(({ number }) => number),
    ).toEqual([4]);
    expect(await tactics()).toEqual([]);
    await lead.post(at(`/${imported.id}/apply`), { take: 'all' }).expect(409);

    expect(await take(imported.id, 'good')).toMatchObject({ state: 'done', counts: { new: 2, refused: 2 } });
    expect((await tactics()).map(({ name, plannedCost }) => [name.es, plannedCost])).toEqual([
      ['Folleto', 125_050],
      ['Viaje', 0],
    ]);
    const refused = await lead.get(at(`/${imported.id}/refused.csv`)).expect(200);
    expect(refused.text).toContain('Why it was not taken');
    expect(refused.text.split('\r\n').filter(Boolean)).toHaveLength(3);
    await lead.post(at(`/${imported.id}/apply`), { take: 'good' }).expect(409);
  });

  test('compares by name, channel and phase: unchanged, changed from what to what, twice the same', async () => {
    const imported = await bring(
      `${HEAD}Folleto;Digital;1;1250,5;\nviaje;digital;2;20;otra\nViaje;digital;2;30;\n`,
    );
    expect(imported.counts).toMatchObject({ unchanged: 1, changed: 1, duplicate: 1, new: 0 });
    const [changed] = await rowsOf(imported.id, '?outcome=changed');
    expect(changed?.changes).toEqual([
      { column: 'name.es', from: 'Viaje', to: 'viaje' },
      { column: 'plannedCost', from: '0.00', to: '20.00' },
      { column: 'notes', from: 'Con notas', to: 'otra' },
    ]);
    expect(await take(imported.id, 'all')).toMatchObject({ state: 'done' });
    expect((await tactics()).map(({ plannedCost }) => plannedCost)).toEqual([125_050, 2_000]);
  });

  test('is looked at again when the plan changed meanwhile; nothing was written', async () => {
    const imported = await bring(`${HEAD}Folleto;Digital;1;99;\n`);
    const [folleto] = await tactics();
    await lead
      .patch(`/campaigns/${campaignId}/tactics/${folleto?.id}`, { plannedCost: 77 }, folleto?.version)
      .expect(200);
    const again = await take(imported.id, 'all');
    expect(again).toMatchObject({ state: 'checked', findings: [{ code: 'changed-meanwhile' }] });
    expect((await tactics())[0]?.plannedCost).toBe(77);
    expect(await take(imported.id, 'all')).toMatchObject({ state: 'done' });
    expect((await tactics())[0]?.plannedCost).toBe(9_900);
  });

  test('RH13 that plans more than may be assigned is stopped as a whole', async () => {
    const imported = await bring(`${HEAD}Feria;Digital;1;9000;\n`);
    expect(imported).toMatchObject({ state: 'checked', findings: [{ rule: 'RH13' }] });
    const { body } = await lead.post(at(`/${imported.id}/apply`), { take: 'good' }).expect(422);
    expect(body).toMatchObject({ rule: 'RH13' });
    await lead.post(at(`/${imported.id}/discard`), {}).expect(200);
    await lead.get(at(`/${imported.id}/rows`)).expect(200, { items: [], nextAfter: null });
  });

  test('asks which column is which when it cannot tell, and takes another answer', async () => {
    const imported = await bring('Qué;Cuánto;Medio\nCartel;15;Digital\n');
    expect(imported).toMatchObject({ state: 'mapping', mapping: [null, null, 'channelType'] });
    const path = at(`/${imported.id}/mapping`);
    await lead.put(path, { mapping: ['name.es', 'plannedCost', 'channelType'] }).expect(400);
    await lead.put(path, { mapping: ['name.es', 'name.es', 'channelType'] }).expect(400);
    await lead.put(path, { mapping: ['name.es', 'phase', 'channelType'] }).expect(200);
    expect(await settled(imported.id)).toMatchObject({ state: 'checked', counts: { refused: 1 } });
  });

  test('of what is no spreadsheet is refused at once; of what is broken inside, by name', async () => {
    const send = (content: Buffer) =>
      lead.post(at()).field('kind', 'tactics').attach('file', content, 'plan.xlsx');
    await send(Buffer.from('%PDF-1.7')).expect(415);
    const imported = await bring(`Nombre\n${'x'.repeat(10_000_000)}\n`);
    expect(imported).toMatchObject({ state: 'failed', problem: { code: 'line-too-long' } });
    expect(imported.problem?.message.es).toContain('La línea 2 pasa de');
    expect(await readdir(join(api.service.platform.config.dataDir, 'incoming'))).toEqual([]);
  });

  test('goes on where it was interrupted, and does nothing twice', async () => {
    const lines = Array.from({ length: 120 }, (_, index) => `Acto ${index};Digital;1;1;`).join('\n');
    const imported = await bring(HEAD + lines);
    await lead.post(at(`/${imported.id}/apply`), { take: 'all' }).expect(200);
    const { database, queue } = api.service.platform;
    const before = (await tactics()).length;
    await queue.runDue();
    // As if the process had died after its work and before the job was closed.
    await database.connection
      .collection<{ _id: string }>('jobs')
      .updateOne({ _id: `import-apply:${imported.id}:2` }, { $set: { state: 'waiting' } });
    await database.connection
      .collection<{ _id: string }>('imports')
      .updateOne({ _id: imported.id }, { $set: { state: 'applying' } });
    await queue.runDue();
    expect(await settled(imported.id)).toMatchObject({ state: 'done', counts: { new: 120 } });
    expect(before).toBe(2);
    const page = await lead.get(`/campaigns/${campaignId}/tactics.csv`).expect(200);
    expect(page.text.match(/Acto \d+/g)).toHaveLength(120);
  });

  test('goes after a week, with its file', async () => {
    const imported = await bring(`${HEAD}Feria;Digital;1;1;\n`);
    api.clock.advance({ days: 8 });
    await api.service.platform.queue.runDue();
    const later = await api.signIn('lead', 'later');
    await later.get(at(`/${imported.id}`)).expect(404);
    expect(await readdir(join(api.service.platform.config.dataDir, 'imports'))).toEqual([]);
  });
});
