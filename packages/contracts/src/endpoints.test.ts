import { ROLES } from '@altavoz/domain/accounts/role';
import { describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import { ALL_ENDPOINTS } from './all.js';
import type { AnyEndpoint } from './endpoint.js';
import { ERRORS } from './errors.js';

const nameOf = ({ method, base = 'api', path }: AnyEndpoint) => `${String(method)} ${base} ${String(path)}`;
const every = ALL_ENDPOINTS.map((endpoint) => [nameOf(endpoint), endpoint] as const);

test('no two calls share method and path', () => {
  const names = ALL_ENDPOINTS.map(nameOf);
  expect(new Set(names).size).toBe(names.length);
  expect(names.length).toBeGreaterThan(90);
});

describe.each(every)('%s', (_name, endpoint) => {
  test('has exactly the parameters of its path', () => {
    const named = [...String(endpoint.path).matchAll(/:(\w+)/g)].map(([, name]) => name);
    const schema: unknown = endpoint.params;
    const declared = schema instanceof z.ZodObject ? Object.keys(schema.shape) : [];
    expect(declared.sort()).toEqual(named.sort());
  });

  test('refuses fields that it does not declare', () => {
    for (const schema of [endpoint.params, endpoint.query] as unknown[]) {
      if (!(schema instanceof z.ZodObject)) continue;
      const { error } = schema.safeParse({ surprise: '1' });
      expect(error?.issues.map(({ code }) => code)).toContain('unrecognized_keys');
    }
  });

  test('says who may call it, in roles that exist', () => {
    const { access } = endpoint;
    if (typeof access === 'string') expect(['anyone', 'signed-in']).toContain(access);
    else {
      expect(access.length).toBeGreaterThan(0);
      expect(new Set(access).size).toBe(access.length);
      for (const role of access) expect(ROLES).toContain(role);
    }
  });

  test('takes a version only where something changes, and a body never to read or to delete', () => {
    if (endpoint.ifMatch) expect(['PATCH', 'PUT', 'DELETE', 'POST']).toContain(endpoint.method);
    if (endpoint.method === 'GET' || endpoint.method === 'DELETE') expect(endpoint.body).toBeUndefined();
    if (endpoint.method === 'PATCH' || endpoint.method === 'PUT') expect(endpoint.body).toBeDefined();
    if (endpoint.etag) expect(endpoint.method).toBe('GET');
    if (endpoint.idempotent) expect(endpoint.method).toBe('POST');
  });

  test('answers something unless its status says nothing', () => {
    const answers = endpoint.response !== undefined || endpoint.produces !== undefined;
    expect(answers).toBe(endpoint.status !== 204);
  });

  test('names errors of the registry', () => {
    for (const code of endpoint.errors ?? []) expect(ERRORS).toHaveProperty([code]);
    expect(endpoint.summary).toMatch(/\S/);
    expect(endpoint.tag).toMatch(/\S/);
  });
});

test('no body lets anyone write whose a row is, its version or its state', () => {
  for (const { body, path } of ALL_ENDPOINTS) {
    const shape: object = (body as { shape?: object } | undefined)?.shape ?? {};
    expect([
      path,
      Object.keys(shape).filter((key) => /^(_?id|organizationId|version|createdAt|updatedAt)$/.test(key)),
    ]).toEqual([path, []]);
  }
});
