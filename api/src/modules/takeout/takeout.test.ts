import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import yauzl from 'yauzl';
import type { Agent } from '../../testing/agent.js';
import { startApi, type TestApi } from '../../testing/start-api.js';
import { newCampaign } from '../campaigns/testing/plan-fixtures.js';
import { groundOf, scheduledTactic } from '../tactics/testing/tactic-fixtures.js';
import { lineOf, rowOf } from '../../platform/db/whole-data.js';
import { COLLECTIONS, LEFT_OUT } from './manifest.js';

let from: TestApi;
let to: TestApi;
let admin: Agent;
let archive: Buffer;
let campaignId: string;
/** As it stood when the archive was made. */
let before: Map<string, Map<string, unknown>>;

interface Run {
  readonly id: string;
  readonly state: string;
  readonly rows: number;
  readonly files: number;
  readonly sha256: string;
  readonly problem: { readonly code: string; readonly message: { readonly es: string } } | null;
}

const signedIn = async (api: TestApi): Promise<Agent> => {
  const agent = api.anonymous();
  await agent.signIn(api.admin.email, api.admin.password);
  return agent;
};
const run = (api: TestApi) => api.service.platform.queue.runDue();
const stateOf = async (agent: Agent, { id }: Run) =>
  (await agent.get(`/exports/${id}`).expect(200)).body as Run;

async function takenOut(api: TestApi, agent: Agent): Promise<{ made: Run; file: Buffer }> {
  const { body } = await agent.post('/exports', {}).expect(201);
  await run(api);
  const made = await stateOf(agent, body as Run);
  expect(made).toMatchObject({ state: 'done', problem: null });
  const answer = await agent.get(`/exports/${made.id}/file`).responseType('blob').expect(200);
  return { made, file: answer.body as Buffer };
}

async function broughtIn(api: TestApi, agent: Agent, file: Buffer): Promise<Run> {
  const { body } = await agent.post('/exports/imports').attach('file', file, 'copy.zip').expect(201);
  await run(api);
  return stateOf(agent, body as Run);
}

/** Every row of every collection, straight from the database. */
async function everything(api: TestApi): Promise<Map<string, Map<string, unknown>>> {
  const { connection } = api.service.platform.database;
  const found = new Map<string, Map<string, unknown>>();
  for (const { name } of await connection.listCollections()) {
    const rows = await connection.collection<{ _id: string }>(name).find({}).toArray();
    found.set(name, new Map(rows.map((row) => [row._id, row])));
  }
  return found;
}

async function entriesOf(file: Buffer): Promise<Map<string, Buffer>> {
  const zip = await yauzl.fromBufferPromise(file);
  const entries = new Map<string, Buffer>();
  for await (const entry of zip.eachEntry()) {
    const chunks: Buffer[] = [];
    for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk as Buffer);
    entries.set(entry.fileName, Buffer.concat(chunks));
  }
  return entries;
}

beforeAll(async () => {
  from = await startApi({ withoutLimits: true });
  to = await startApi({ withoutLimits: true });
  admin = await signedIn(from);
  const lead = await from.signIn('lead');
  const editor = await from.signIn('editor');
  campaignId = (await newCampaign(from, lead, { start: '2030-01-01', end: '2030-12-31' })).id;
  const given = await groundOf(campaignId, { editor, lead });
  await scheduledTactic(
    given,
    editor,
    { start: '2030-03-10', end: '2030-03-12' },
    { name: { es: '=SUM(A1)' } },
  );
  const clip = { title: 'Puerto', outlet: 'Diario', medium: 'press', date: '2030-03-01', scope: 'national' };
  const { body } = await editor
    .post(`/campaigns/${campaignId}/clips`, {
      ...clip,
      tone: 'favourable',
      valuation: { method: 'entered', amount: 100, source: 'Tarifas' },
    })
    .expect(201);
  await editor
    .post(`/campaigns/${campaignId}/attachments`)
    .field('owner', 'clip')
    .field('ownerId', (body as { id: string }).id)
    .attach('file', Buffer.from('%PDF-1.7\n1 0 obj\n'), 'página.pdf')
    .expect(201);
  await admin.post('/tokens', { name: 'Puente', role: 'viewer', expiresOn: null });
  archive = (await takenOut(from, admin)).file;
  before = await everything(from);
  // Two services start in it, on whatever machine.
}, 60_000);
afterAll(async () => {
  await from.close();
  await to.close();
});

describe('everything out', () => {
  test('P12: holds rows as JSON and as tables, files, and the checksum of each', async () => {
    const entries = await entriesOf(archive);
    const sums = (entries.get('checksums.sha256')?.toString() ?? '').trim().split('\n');
    for (const line of sums) {
      const [sum, path = ''] = line.split('  ');
      expect(
        createHash('sha256')
          .update(entries.get(path) ?? '')
          .digest('hex'),
      ).toBe(sum);
    }
    expect(sums.length).toBe(entries.size - 2);
    expect(entries.get('tables/tactics.csv')?.toString()).toContain("'=SUM(A1)");
    const manifest = JSON.parse(entries.get('manifest.json')?.toString() ?? '') as Record<string, unknown>;
    expect(manifest).toMatchObject({ format: 'altavoz-takeout', version: 1, files: 1, missing: [] });
    expect([...entries.keys()].at(-1)).toBe('manifest.json');
  });

  test('takes no password, link or session along, and says what stayed behind', async () => {
    const entries = await entriesOf(archive);
    const text = [...entries.values()].join('\n');
    const users = await everything(from).then((all) => [...(all.get('users')?.values() ?? [])]);
    for (const user of users) expect(text).not.toContain((user as { passwordHash: string }).passwordHash);
    expect(text).not.toMatch(/argon2|tokenHash":|"session"/);
    const manifest = JSON.parse(entries.get('manifest.json')?.toString() ?? '') as {
      leftOut: { collection: string }[];
      blanked: string[];
    };
    expect(manifest.leftOut.map(({ collection }) => collection).sort()).toEqual(
      [...Object.keys(LEFT_OUT), 'feeds', 'shares', 'tokens'].sort(),
    );
    expect(manifest.blanked.sort()).toEqual([
      'subscribers.confirmation',
      'users.invitation',
      'users.passwordHash',
    ]);
  });

  test('forgets no model and no collection; what stays behind has its reason', async () => {
    const entries = await entriesOf(archive);
    const { connection } = from.service.platform.database;
    const manifest = JSON.parse(entries.get('manifest.json')?.toString() ?? '') as {
      collections: { name: string; rows: number }[];
      leftOut: { collection: string }[];
    };
    const decided = new Set([
      ...manifest.collections.map(({ name }) => name),
      ...manifest.leftOut.map(({ collection }) => collection),
    ]);
    // What belongs to no organization belongs to the running service: limits, keys of repeated calls, how fast it sends.
    const ofTheService = new Set(['sessions', 'migrations']);
    for (const { schema, collection } of Object.values(connection.models)) {
      if (!schema.path('organizationId')) ofTheService.add(collection.collectionName);
    }
    const models = Object.values(connection.models).map((model) => model.collection.collectionName);
    const there = (await connection.listCollections()).map(({ name }) => name);
    for (const name of [...models, ...there]) {
      if (!ofTheService.has(name)) expect([...decided]).toContain(name);
    }
    for (const name of Object.values(COLLECTIONS)) expect(models).toContain(name);
    // A model that no repository was made for would be in no database and in no takeout.
    const source = fileURLToPath(new URL('..', import.meta.url));
    const files = (await readdir(source, { recursive: true })).filter((name) => name.endsWith('.model.ts'));
    for (const file of files) {
      const text = await readFile(join(source, file), 'utf8');
      for (const [, name] of text.matchAll(/defineModel<\w+>\(\s*'\w+',\s*'([\w-]+)'/g)) {
        expect(models).toContain(name);
      }
    }
    // A field that may let somebody in is emptied, or stands here because it does not.
    const harmless = new Set<string>([]);
    const suspicious = Object.values(connection.models).flatMap(
      ({ schema, collection: { collectionName } }) =>
        Object.keys(schema.paths)
          .filter((path) => /hash|token|nonce|secret|password/i.test(path))
          .map((path) => `${collectionName}.${path}`),
    );
    const { keysOnly, collections } = from.service.platform.database.whole.plans();
    const handled = new Set(
      collections.flatMap(({ name, blanked }) => blanked.map((field) => `${name}.${field}`)),
    );
    for (const path of suspicious) {
      const [collection = ''] = path.split('.');
      if (keysOnly.includes(collection) || ofTheService.has(collection) || harmless.has(path)) continue;
      expect([...handled]).toContain(path);
    }
  });

  test('is fetched by administrators alone, and taken off the disk after a day', async () => {
    const { made } = await takenOut(from, admin);
    from.clock.advance({ days: 1, hours: 2 });
    await run(from);
    const again = await signedIn(from);
    await again.get(`/exports/${made.id}/file`).expect(409);
    expect(await readdir(join(from.service.platform.config.dataDir, 'takeouts'))).toEqual([]);
    admin = again;
  });
});

test('a row is the same after it was a line: days before 1970, long texts, what is nothing', () => {
  const row = {
    _id: 'a',
    at: new Date(-1),
    later: new Date('9999-12-31T23:59:59.999Z'),
    none: null,
    list: [{ x: 0.1 }],
    text: '\n\u2028"',
  };
  expect(rowOf(lineOf(row))).toEqual(row);
  expect(() => rowOf('{"a": 1}')).toThrow(SyntaxError);
});

describe('everything back in', () => {
  test('is all or nothing: what was changed or is something else leaves no trace', async () => {
    const agent = await signedIn(to);
    const counts = async () => {
      const all = await everything(to);
      return ['campaigns', 'tactics', 'users', 'clips', 'attachments'].map((name) => all.get(name)?.size);
    };
    const before = await counts();
    expect(await broughtIn(to, agent, Buffer.from('PK no'))).toMatchObject({ problem: { code: 'damaged' } });
    // What `npm run takeout` does: a file on the disk, without a job.
    const path = join(to.service.platform.config.dataDir, 'by-hand.zip');
    const changed = Buffer.from(archive);
    changed.write('%PDF-1.6', changed.indexOf('%PDF-1.7'));
    await writeFile(path, changed);
    const { takeout } = to.service.modules;
    await expect(takeout.importFrom(to.organizationId, path, () => undefined)).rejects.toThrow(
      /changed|damaged/,
    );
    expect(await counts()).toEqual(before);
    expect(await readdir(join(to.service.platform.config.dataDir, 'uploads'))).toEqual([]);
    expect((await agent.get('/exports').expect(200)).body).toMatchObject({ empty: true });

    const steps: number[] = [];
    const out = join(to.service.platform.config.dataDir, 'out.zip');
    const made = await takeout.exportTo(from.organizationId, out, (done) => steps.push(done));
    // Each row as a line and in a table, and each file.
    expect(steps.at(-1)).toBe(2 * made.rows + made.files);
  });

  test('every row and every file compares equal; who brought it in goes on', async () => {
    const there = await signedIn(to);
    expect((await there.get('/exports').expect(200)).body).toMatchObject({ empty: true });
    expect(await broughtIn(to, there, archive)).toMatchObject({ state: 'done', files: 1 });
    await there.get(`/campaigns/${campaignId}/tactics`).expect(200);
    const entries = await entriesOf(archive);
    const { leftOut, collections } = JSON.parse(entries.get('manifest.json')?.toString() ?? '') as {
      leftOut: { collection: string }[];
      collections: { name: string; rows: number }[];
    };
    const stayed = new Set(leftOut.map(({ collection }) => collection));
    const after = await everything(to);
    let compared = 0;
    for (const { name, rows } of collections) {
      expect(stayed.has(name)).toBe(false);
      const originals = [...(before.get(name) ?? [])].filter(([id]) => after.get(name)?.has(id));
      // The audit goes on after the archive was written, on both sides.
      expect(originals.length).toBeGreaterThanOrEqual(rows);
      for (const [id, row] of originals) {
        const back = after.get(name)?.get(id);
        if (name === 'users')
          expect({ ...(back as object), ...SECRETS }).toEqual({ ...(row as object), ...SECRETS });
        else expect(back).toEqual(row);
        compared += 1;
      }
    }
    expect(compared).toBeGreaterThan(25);
    const uploads = (api: TestApi) => join(api.service.platform.config.dataDir, 'uploads');
    const names = await readdir(uploads(from));
    expect(await readdir(uploads(to))).toEqual(names);
    for (const name of names) {
      expect(await readFile(join(uploads(to), name))).toEqual(await readFile(join(uploads(from), name)));
    }
  });

  test('is refused where there is work, with a sentence', async () => {
    const { body } = await admin.post('/exports/imports').attach('file', archive, 'copy.zip').expect(409);
    expect((body as { detail: string }).detail).toMatch(/empty installation/);
    expect((await admin.get('/exports').expect(200)).body).toMatchObject({ empty: false });
  });
});

const SECRETS = { passwordHash: null, invitation: null };
