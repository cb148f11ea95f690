import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { defineEndpoint } from '@altavoz/contracts/endpoint';
import type { Express } from 'express';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import request from 'supertest';
import { z } from 'zod';
import { startTestStore, type TestStore } from '../../testing/test-store.js';
import { AppError } from '../app-error.js';
import { Metrics } from '../observability/metrics.js';
import { hitsModel } from '../security/limits.js';
import { sessionMiddleware } from '../security/session.js';
import { RawAnswer, download, page, sandboxedHtml } from './answer.js';
import { createApp } from './create-app.js';
import { idempotencyModel } from './idempotency.js';
import { publicRoute, route, type Route } from './route.js';

const base = { tag: 'test', access: 'anyone', summary: 'A call of the tests', status: 200 } as const;
const answered = z.object({ text: z.string() });
let sent = 0;

const routes: Route[] = [
  publicRoute(
    defineEndpoint({
      ...base,
      method: 'GET',
      path: '/things/:name',
      params: z.strictObject({ name: z.string() }),
      response: answered,
    }),
    async ({ params }) => ({ text: `thing ${params.name}` }),
  ),
  publicRoute(
    defineEndpoint({ ...base, method: 'GET', path: '/things/special', response: answered }),
    async () => ({ text: 'special' }),
  ),
  publicRoute(
    defineEndpoint({ ...base, method: 'GET', path: '/tagged', response: answered, etag: true }),
    async () => ({ text: 'x'.repeat(5_000) }),
  ),
  publicRoute(
    defineEndpoint({ ...base, method: 'GET', path: '/versioned', response: z.object({ version: z.int() }) }),
    async () => ({ version: 7 }),
  ),
  publicRoute(
    defineEndpoint({ ...base, method: 'PUT', path: '/versioned', ifMatch: true, response: answered }),
    async ({ version }) => ({ text: String(version) }),
  ),
  publicRoute(
    defineEndpoint({
      ...base,
      method: 'POST',
      path: '/sendings',
      body: z.strictObject({ to: z.string(), fail: z.boolean().default(false) }),
      response: z.object({ count: z.int() }),
      status: 202,
      idempotent: true,
    }),
    async ({ body }) => {
      if (body.fail) throw new AppError('conflict');
      sent += 1;
      return { count: sent };
    },
  ),
  publicRoute(
    defineEndpoint({ ...base, method: 'POST', path: '/nothing', status: 204 }),
    async () => undefined,
  ),
  publicRoute(defineEndpoint({ ...base, method: 'GET', path: '/leaky', response: answered }), async () => ({
    text: 'fine',
    ...{ passwordHash: 'leaked' },
  })),
  publicRoute(defineEndpoint({ ...base, method: 'GET', path: '/broken', response: answered }), async () => {
    throw new Error('a secret of the inside');
  }),
  publicRoute(defineEndpoint({ ...base, method: 'GET', path: '/rule', response: answered }), async () => {
    throw new AppError('rule-broken', { rule: 'RH9', detail: 'Three themes at most.' });
  }),
  publicRoute(
    defineEndpoint({ ...base, base: 'root', method: 'GET', path: '/page', produces: 'text/html' }),
    async () => page('<!doctype html><p>ours</p>'),
  ),
  publicRoute(
    defineEndpoint({ ...base, base: 'root', method: 'GET', path: '/preview', produces: 'text/html' }),
    async () => sandboxedHtml('<p>theirs</p>'),
  ),
  publicRoute(
    defineEndpoint({ ...base, base: 'root', method: 'GET', path: '/file', produces: 'text/csv' }),
    async () => download('text/csv', 'a "list".csv', 'a,b'),
  ),
  publicRoute(
    defineEndpoint({ ...base, base: 'root', method: 'GET', path: '/empty', produces: 'text/plain' }),
    async () => new RawAnswer('text/plain', 'gone', {}, 410),
  ),
  publicRoute(
    defineEndpoint({
      ...base,
      base: 'root',
      method: 'POST',
      path: '/form',
      body: z.strictObject({ 'List-Unsubscribe': z.literal('One-Click').optional() }),
      consumes: ['application/x-www-form-urlencoded', 'multipart/form-data'],
      produces: 'text/html',
    }),
    async ({ body }) => page(`<p>${body['List-Unsubscribe'] ?? 'none'}</p>`),
  ),
  publicRoute(
    defineEndpoint({ ...base, method: 'GET', path: '/limited', response: answered }),
    async () => ({ text: 'let in' }),
    { limits: [{ max: 2, windowMs: 60_000 }] },
  ),
];

let store: TestStore;
let app: Express;

beforeAll(async () => {
  store = await startTestStore();
  for (const model of [idempotencyModel, hitsModel]) store.database.model<unknown>(model);
  await store.database.migrate();
  const clientFolder = join(store.server.folder, 'client');
  await mkdir(join(clientFolder, 'assets'), { recursive: true });
  await writeFile(join(clientFolder, 'index.html'), '<!doctype html><title>Altavoz</title>');
  await writeFile(join(clientFolder, 'assets', 'app-1a2b.js'), 'plain');
  await writeFile(join(clientFolder, 'assets', 'app-1a2b.js.br'), brotliCompressSync('brotli'));
  await writeFile(join(clientFolder, 'assets', 'app-1a2b.js.gz'), gzipSync('gzip'));
  await writeFile(join(store.server.folder, 'outside.txt'), 'outside');
  app = appWith(routes, clientFolder);
});

function appWith(answering: readonly Route[], clientFolder: string | null): Express {
  return createApp({
    config: { trustProxy: false, baseUrl: 'http://localhost:3000' },
    baseUrl: 'http://localhost:3000',
    log: store.log,
    database: store.database,
    clock: store.clock,
    metrics: new Metrics({ process: false }),
    sessions: sessionMiddleware({
      database: store.database,
      secret: 'x'.repeat(32),
      baseUrl: 'http://localhost:3000',
    }),
    checkResponses: true,
    limits: true,
    routes: answering,
    clientFolder,
  });
}
afterAll(() => store.close());

describe('the adapter', () => {
  test('lets a word win over a parameter, whatever the order', async () => {
    expect((await request(app).get('/api/v1/things/special')).body).toEqual({ text: 'special' });
    expect((await request(app).get('/api/v1/things/other')).body).toEqual({ text: 'thing other' });
  });

  test('answers 304 when nothing changed, and says that answers are private', async () => {
    const first = await request(app).get('/api/v1/tagged').expect(200);
    const tag = String(first.headers.etag);
    expect(first.headers['cache-control']).toBe('private, no-cache');
    await request(app).get('/api/v1/tagged').set('If-None-Match', tag).expect(304);
    await request(app).get('/api/v1/tagged').set('If-None-Match', `W/${tag}, "x"`).expect(304);
    await request(app).get('/api/v1/tagged').set('If-None-Match', '"other"').expect(200);
  });

  test('gives a resource its version as tag, ready for If-Match', async () => {
    const { headers } = await request(app).get('/api/v1/versioned').expect(200);
    expect(headers.etag).toBe('"7"');
    const { body } = await request(app)
      .put('/api/v1/versioned')
      .set('If-Match', String(headers.etag))
      .expect(200);
    expect(body).toEqual({ text: '7' });
    await request(app).put('/api/v1/versioned').set('If-Match', 'W/"8"').expect(200);
  });

  test('compresses JSON when asked', async () => {
    const { headers } = await request(app).get('/api/v1/tagged').set('Accept-Encoding', 'gzip').expect(200);
    expect(headers['content-encoding']).toBe('gzip');
  });

  test('answers 204 without a body', async () => {
    const { text, headers } = await request(app).post('/api/v1/nothing').expect(204);
    expect(text).toBe('');
    expect(headers['content-type']).toBeUndefined();
  });

  test('stops an answer with a field that its contract does not declare, when told to check', async () => {
    const { status, text } = await request(app).get('/api/v1/leaky');
    expect(status).toBe(500);
    expect(text).not.toContain('leaked');
  });

  test('tells nothing of the inside of a failure', async () => {
    const { body, text } = await request(app).get('/api/v1/broken').expect(500);
    expect(body).toMatchObject({ code: 'internal-error', status: 500 });
    expect((body as { requestId: string }).requestId).toMatch(/^[0-9a-f-]{36}$/);
    expect(text).not.toContain('secret');
  });

  test('carries the rule of what was refused', async () => {
    const { body, headers } = await request(app).get('/api/v1/rule').expect(422);
    expect(headers['content-type']).toContain('application/problem+json');
    expect(body).toEqual({
      type: 'urn:altavoz:error:rule-broken',
      title: 'A rule of the plan does not allow this',
      status: 422,
      code: 'rule-broken',
      rule: 'RH9',
      detail: 'Three themes at most.',
      requestId: expect.any(String),
    });
  });

  test('refuses to answer one address twice, and to mix up who may call', () => {
    const endpoint = defineEndpoint({ ...base, method: 'GET', path: '/x', response: answered });
    const closed = defineEndpoint({
      ...base,
      access: ['admin'],
      method: 'GET',
      path: '/x',
      response: answered,
    });
    const one = publicRoute(endpoint, async () => ({ text: '' }));
    expect(() => route(endpoint, async () => ({ text: '' }))).toThrow(/publicRoute/);
    expect(() => publicRoute(closed, async () => ({ text: '' }))).toThrow(/needs a sign-in/);
    expect(() => appWith([one, one], null)).toThrow(/answered twice/);
  });
});

describe('a repeated request', () => {
  const post = (key: string, body: object) =>
    request(app).post('/api/v1/sendings').set('Idempotency-Key', key).send(body);

  test('with the same key does it once and answers the same', async () => {
    const before = sent;
    const first = await post('key-1', { to: 'ana' }).expect(202);
    const second = await post('key-1', { to: 'ana' }).expect(202);
    expect(second.body).toEqual(first.body);
    expect(sent).toBe(before + 1);
  });

  test('at the same moment does it once', async () => {
    const before = sent;
    const answers = await Promise.all([1, 2, 3].map(() => post('key-2', { to: 'ana' })));
    expect(sent).toBe(before + 1);
    expect(answers.every(({ status }) => status === 202 || status === 409)).toBe(true);
    expect(answers.some(({ status }) => status === 202)).toBe(true);
  });

  test('with the same key for something else is refused', async () => {
    await post('key-3', { to: 'ana' }).expect(202);
    const { body } = await post('key-3', { to: 'berta' }).expect(409);
    expect(body).toMatchObject({ code: 'idempotency-mismatch' });
  });

  test('may be tried again when the first one failed', async () => {
    await post('key-4', { to: 'ana', fail: true }).expect(409);
    await post('key-4', { to: 'ana' }).expect(202);
  });

  test('is kept for a day and not as what it was', async () => {
    await post('key-5', { to: 'ana' }).expect(202);
    const rows = await store.database.connection.collection('idempotency-keys').find({}).toArray();
    expect(JSON.stringify(rows)).not.toContain('key-5');
    const times = rows.map((row) => (row.expiresAt as Date).getTime() - (row.startedAt as Date).getTime());
    expect(new Set(times)).toEqual(new Set([86_400_000]));
  });

  test('with a key of another form is refused', async () => {
    await post('x'.repeat(129), { to: 'ana' }).expect(400);
    await post('with space', { to: 'ana' }).expect(400);
  });
});

describe('a form', () => {
  test('is taken urlencoded and multipart, without cookie or origin of ours (RFC 8058)', async () => {
    const urlencoded = await request(app)
      .post('/form')
      .set('Origin', 'https://mail.example')
      .type('form')
      .send('List-Unsubscribe=One-Click')
      .expect(200);
    expect(urlencoded.text).toContain('One-Click');
    const multipart = await request(app).post('/form').field('List-Unsubscribe', 'One-Click').expect(200);
    expect(multipart.text).toContain('One-Click');
    expect(multipart.headers['set-cookie']).toBeUndefined();
    expect((await request(app).post('/form').expect(200)).text).toContain('none');
  });

  test('with a file, twice the same field, a broken boundary or JSON is refused', async () => {
    await request(app).post('/form').attach('List-Unsubscribe', Buffer.from('x'), 'x.txt').expect(415);
    await request(app)
      .post('/form')
      .type('form')
      .send('List-Unsubscribe=One-Click&List-Unsubscribe=One-Click')
      .expect(400);
    await request(app)
      .post('/form')
      .set('Content-Type', 'multipart/form-data; boundary=b')
      .send('--c\r\n')
      .expect(400);
    await request(app).post('/form').send({}).expect(415);
  });
});

describe('pages and files', () => {
  test('run no script from elsewhere and sit in no frame', async () => {
    const { headers } = await request(app).get('/page?utm_source=mail').expect(200);
    const policy = String(headers['content-security-policy']);
    for (const rule of [
      "default-src 'self'",
      "script-src 'self'",
      "object-src 'none'",
      "base-uri 'none'",
      "frame-ancestors 'none'",
    ]) {
      expect(policy).toContain(rule);
    }
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['x-powered-by']).toBeUndefined();
    expect(headers['strict-transport-security']).toBeUndefined();
  });

  test("show somebody's HTML in a sandbox that only our own pages frame", async () => {
    const policy = String(
      (await request(app).get('/preview').expect(200)).headers['content-security-policy'],
    );
    expect(policy).toMatch(/^sandbox; default-src 'none'/);
    expect(policy).toContain("frame-ancestors 'self'");
    expect(policy).not.toContain('script-src');
  });

  test('to keep have a plain name', async () => {
    const { headers } = await request(app).get('/file').expect(200);
    expect(headers['content-disposition']).toBe('attachment; filename="a--list-.csv"');
  });

  test('may carry a status of their own', async () => {
    expect((await request(app).get('/empty').expect(410)).text).toBe('gone');
  });
});

describe('the built interface', () => {
  test.each([
    ['br', 'brotli'],
    ['gzip', 'gzip'],
    ['identity', 'plain'],
  ])('is sent as it was compressed before: %s', async (encoding, content) => {
    const asset = request(app).get('/assets/app-1a2b.js').set('Accept-Encoding', encoding);
    const { headers, text, body } = await asset.buffer(true);
    expect(headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect(headers['content-type']).toBe('text/javascript; charset=utf-8');
    expect(headers.vary).toContain('Accept-Encoding');
    expect(headers['content-encoding'] ?? 'identity').toBe(encoding);
    expect(text || String(body)).toBe(content);
  });

  test('answers every screen with its page, which is never kept', async () => {
    for (const path of ['/', '/campaigns/1/calendar', '/index.html']) {
      const { text, headers } = await request(app).get(path).expect(200);
      expect(text).toContain('<title>Altavoz</title>');
      expect(headers['cache-control']).toBe('no-cache');
    }
  });

  test('does not give a page for a missing file, another method or the API', async () => {
    await request(app).get('/assets/missing.js').expect(404);
    await request(app).get('/favicon.ico').expect(404);
    await request(app).post('/campaigns').expect(404);
    expect((await request(app).get('/api/v1/unknown').expect(404)).body).toMatchObject({ code: 'not-found' });
  });

  test('gives nothing from outside its folder', async () => {
    for (const path of ['/../outside.txt', '/%2e%2e/outside.txt', '/assets/..%2f..%2foutside.txt']) {
      const { text } = await request(app).get(path);
      expect(text).not.toContain('outside');
    }
  });
});

describe('a limit', () => {
  test('counts, says when to come back, and opens again', async () => {
    store.clock.set('2030-06-01T10:00:05Z');
    await request(app).get('/api/v1/limited').expect(200);
    await request(app).get('/api/v1/limited').expect(200);
    const { body, headers } = await request(app).get('/api/v1/limited').expect(429);
    expect(body).toMatchObject({ code: 'too-many-requests' });
    expect(Number(headers['retry-after'])).toBeGreaterThan(0);
    store.clock.advance({ minutes: 1 });
    await request(app).get('/api/v1/limited').expect(200);
  });

  test('believes no forwarded address unless a proxy was declared', async () => {
    store.clock.advance({ minutes: 5 });
    const from = (address: string) => request(app).get('/api/v1/limited').set('X-Forwarded-For', address);
    await from('203.0.113.1').expect(200);
    await from('203.0.113.2').expect(200);
    await from('203.0.113.3').expect(429);
  });
});
