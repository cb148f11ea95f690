import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { ALL_ENDPOINTS } from '@altavoz/contracts/all';
import type { AnyEndpoint } from '@altavoz/contracts/endpoint';
import { openApiDocument, openApiPath } from '@altavoz/contracts/openapi';
import { Validator } from '@seriousme/openapi-schema-validator';
import { startApi, type TestApi } from './testing/start-api.js';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

const nameOf = (endpoint: AnyEndpoint) => `${String(endpoint.method)} ${openApiPath(endpoint)}`;

/** What the running application answers, read from Express itself. */
function registered(): string[] {
  return api.service.app.router.stack.flatMap(({ route }) => {
    if (!route) return [];
    const path = route.path.replace(/:(\w+)/g, '{$1}');
    return route.stack.flatMap(({ method }) => (method ? [`${method.toUpperCase()} ${path}`] : []));
  });
}

function documented(): string[] {
  const { paths = {} } = openApiDocument();
  return Object.entries(paths).flatMap(([path, calls]) =>
    Object.keys(calls).map((method) => `${method.toUpperCase()} ${path}`),
  );
}

describe('the interface', () => {
  test('names each call once', () => {
    const names = ALL_ENDPOINTS.map(nameOf);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  test('describes every route of the running service', () => {
    expect(registered().filter((name) => !documented().includes(name))).toEqual([]);
  });

  test('answers everything that it describes', () => {
    expect(documented().filter((name) => !registered().includes(name))).toEqual([]);
  });

  test('documents exactly the calls of the contracts', () => {
    expect([...documented()].sort()).toEqual(ALL_ENDPOINTS.map(nameOf).sort());
  });

  test('is served as OpenAPI that an independent validator takes', async () => {
    const { body } = await api.anonymous().get('/openapi.json').expect(200);
    const validator = new Validator();
    const result = await validator.validate(body as Record<string, unknown>);
    expect(result.errors ?? []).toEqual([]);
    expect(result.valid).toBe(true);
    expect(validator.version).toBe('3.1');
  });

  test('can be read as a page whose scripts come from here', async () => {
    const { text, headers } = await api.anonymous().get('root:/api/docs').expect(200);
    expect(headers['content-security-policy']).toContain("script-src 'self'");
    const scripts = [...text.matchAll(/<script[^>]*src="([^"]+)"[^>]*><\/script>/g)].map(
      ([, source]) => source ?? '',
    );
    expect(scripts).toHaveLength(2);
    expect(text).not.toMatch(/<script(?![^>]*src=)/);
    for (const source of [...scripts, '/api/docs/swagger-ui.css']) {
      await api.anonymous().get(`root:${source}`).expect(200);
    }
  });

  test('answers 404 to an unknown address and 405 with the methods to an unknown method', async () => {
    const missing = await api.anonymous().get('/nothing-here').expect(404);
    expect(missing.body).toMatchObject({ code: 'not-found', status: 404 });
    const wrong = await api.anonymous().delete('/auth/login').expect(405);
    expect(wrong.body).toMatchObject({ code: 'method-not-allowed' });
    expect(wrong.headers.allow).toBe('POST');
  });
});
