import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { defineEndpoint } from '@altavoz/contracts/endpoint';
import type { Express } from 'express';
import request from 'supertest';
import { z } from 'zod';
import { testApp } from '../../testing/test-app.js';
import { startTestStore, type TestStore } from '../../testing/test-store.js';
import { AppError } from '../app-error.js';
import { hitsModel } from '../security/limits.js';
import { RawAnswer, download, page, sandboxedHtml } from './answer.js';
import { publicRoute, type Route } from './route.js';

const base = { tag: 'test', access: 'anyone', summary: 'A call of the tests', status: 200 } as const;
const answered = z.object({ text: z.string() });

function accountOf(body: unknown): string | null {
  return typeof body === 'object' && body !== null && 'account' in body && typeof body.account === 'string'
    ? body.account
    : null;
}

const routes: Route[] = [
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
    defineEndpoint({
      ...base,
      base: 'root',
      method: 'POST',
      path: '/guarded/:name',
      params: z.strictObject({ name: z.string().max(10) }),
      query: z.strictObject({ language: z.enum(['es', 'en']).optional() }),
      body: z.strictObject({ account: z.string().max(40), secret: z.string().optional() }),
      consumes: ['application/x-www-form-urlencoded', 'multipart/form-data'],
      produces: 'text/html',
    }),
    async ({ params, body }) => {
      if (params.name === 'away') throw new AppError('unavailable', { retryAfterSeconds: 2 });
      if (params.name === 'broken') throw new Error('nobody foresaw this');
      if (body.secret !== undefined) throw new AppError('conflict');
      return page('<p>let in</p>');
    },
    {
      limits: [{ max: 2, windowMs: 600_000, key: accountOf }],
      failurePage: async ({ error, fields }) => {
        if (error.code === 'not-found') throw new Error('the page cannot be made');
        return error.code === 'conflict' ? `<p>own page for ${fields.account ?? 'nobody'}</p>` : null;
      },
    },
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
  store.database.model(hitsModel);
  await store.database.migrate();
  app = testApp(store, routes);
});
afterAll(() => store.close());

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

describe("a reader's page that fails", () => {
  const post = (name: string, fields: object, language = 'en-GB,en;q=0.9') =>
    request(app).post(`/guarded/${name}`).set('Accept-Language', language).type('form').send(fields);

  test('is a page in the language of the address, else of the browser, else Spanish', async () => {
    store.clock.advance({ hours: 1 });
    const english = await post('a-name-that-is-too-long', { account: 'one' }).expect(400);
    expect(english.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(english.headers['cache-control']).toBe('no-store');
    expect(english.text).toContain('<html lang="en">');
    expect(english.text).toContain('Something is missing or not right');
    expect((await post('a-name-that-is-too-long', {}, 'fr').expect(400)).text).toContain('<html lang="es">');
    expect((await post('a-name-that-is-too-long?language=es', {}).expect(400)).text).toContain(
      'Algo falta o no está bien',
    );
  });

  test('is a problem for whoever asks for JSON, and for neither', async () => {
    for (const accept of ['application/json', 'application/problem+json', 'application/xml']) {
      const { headers } = await post('a-name-that-is-too-long', {}).set('Accept', accept).expect(400);
      expect(headers['content-type']).toContain('application/problem+json');
    }
    const browser = 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8';
    expect((await post('a-name-that-is-too-long', {}).set('Accept', browser).expect(400)).text).toContain(
      '<h1>',
    );
  });

  test('offers to send the same once more when the trouble passes: 503, 500 and 429', async () => {
    const account = '"><script>alert(1)</script>';
    const away = await post('away', { account, surprise: 'x' }).expect(400);
    expect(away.text).not.toContain('surprise');
    const passing = await post('away', { account }).expect(503);
    expect(passing.headers['retry-after']).toBe('2');
    expect(passing.text).toContain('Back in a moment');
    expect(passing.text).toContain('value="&quot;&gt;&lt;script&gt;');
    expect(passing.text).not.toContain('<script');
    expect((await post('broken', { account: 'eva' }).expect(500)).text).toContain('Something failed here');
    await post('here', { account: 'eva' }).expect(200);
    const tooMany = await post('here', { account: 'eva' }).expect(429);
    expect(tooMany.text).toMatch(/Try again in (a minute|\d+ minutes)\./);
    expect(tooMany.text).toContain('<input type="hidden" name="account" value="eva"/>');
  });

  test('may be its own, with what was typed', async () => {
    expect((await post('here', { account: 'lea', secret: 'x' }).expect(409)).text).toBe(
      '<p>own page for lea</p>',
    );
  });

  test('is a page too when its address cannot be read or takes another method', async () => {
    const call = request(app);
    expect((await call.get('/guarded/%E0%A4%A').set('Accept', 'text/html').expect(400)).text).toContain(
      '<h1>',
    );
    expect((await call.get('/guarded/here').set('Accept', 'text/html').expect(405)).text).toContain('<h1>');
    const api = await call.get('/api/v1/unknown').set('Accept', 'text/html').expect(404);
    expect(api.body).toMatchObject({ code: 'not-found' });
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

  test.each(['form', 'multipart'] as const)('counts by a field of a body in %s', async (kind) => {
    store.clock.advance({ minutes: 20 });
    const from = (account: string) => {
      const call = request(app).post('/guarded/here').set('Accept', 'application/json');
      return kind === 'form' ? call.type('form').send({ account }) : call.field('account', account);
    };
    await from('ana').expect(200);
    await from('ana').expect(200);
    expect((await from('ana').expect(429)).body).toMatchObject({ code: 'too-many-requests' });
    await from('eva').expect(200);
  });

  test('believes no forwarded address unless a proxy was declared', async () => {
    store.clock.advance({ minutes: 5 });
    const from = (address: string) => request(app).get('/api/v1/limited').set('X-Forwarded-For', address);
    await from('203.0.113.1').expect(200);
    await from('203.0.113.2').expect(200);
    await from('203.0.113.3').expect(429);
  });
});
