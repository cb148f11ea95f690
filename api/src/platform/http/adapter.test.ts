import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { defineEndpoint } from '@altavoz/contracts/endpoint';
import type { Express } from 'express';
import request from 'supertest';
import { z } from 'zod';
import { testApp } from '../../testing/test-app.js';
import { startTestStore, type TestStore } from '../../testing/test-store.js';
import { AppError } from '../app-error.js';
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
];

let store: TestStore;
let app: Express;
beforeAll(async () => {
  store = await startTestStore();
  store.database.model(idempotencyModel);
  await store.database.migrate();
  app = testApp(store, routes);
});
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
    expect(() => testApp(store, [one, one])).toThrow(/answered twice/);
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
