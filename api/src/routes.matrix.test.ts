import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { ALL_ENDPOINTS } from '@altavoz/contracts/all';
import type { AnyEndpoint } from '@altavoz/contracts/endpoint';
import { ROLES, type Role } from '@altavoz/domain/accounts/role';
import type { Response } from 'supertest';
import type { Agent } from './testing/agent.js';
import { unknownAddress } from './testing/sample-input.js';
import { startApi, type TestApi } from './testing/start-api.js';

let api: TestApi;
const people = new Map<Role, Agent>();

beforeAll(async () => {
  api = await startApi();
  for (const role of ROLES) people.set(role, await api.signIn(role));
});
afterAll(() => api.close());

const METHODS = { GET: 'get', POST: 'post', PUT: 'put', PATCH: 'patch', DELETE: 'delete' } as const;

/** Ends the session it is called with, so it is tried last and with a session of its own. */
const ENDS_SESSION = 'POST /auth/logout';

function call(agent: Agent, endpoint: AnyEndpoint): Promise<Response> {
  const path = unknownAddress(endpoint);
  const method = METHODS[endpoint.method as keyof typeof METHODS];
  return Promise.resolve(
    method === 'get' ? agent.get(path) : method === 'delete' ? agent.delete(path) : agent[method](path),
  );
}

/** What was refused because of who asked, or null when the call got further. */
function refusal({ status, body }: Response): string | null {
  const { code } = body as { code?: string };
  return (status === 401 || status === 403) && (code === 'not-signed-in' || code === 'not-allowed')
    ? code
    : null;
}

function allowed(endpoint: AnyEndpoint, role: Role): boolean {
  return endpoint.access === 'anyone' || endpoint.access === 'signed-in' || endpoint.access.includes(role);
}

const endpoints = ALL_ENDPOINTS.map(
  (endpoint) => [`${String(endpoint.method)} ${String(endpoint.path)}`, endpoint] as const,
);

describe('every call is decided by its endpoint alone', () => {
  describe.each(endpoints)('%s', (name, endpoint) => {
    test('anonymous', async () => {
      const expected = endpoint.access === 'anyone' ? null : 'not-signed-in';
      expect(refusal(await call(api.anonymous(), endpoint))).toBe(expected);
    });

    test.each([...ROLES])('%s', async (role) => {
      const agent = name === ENDS_SESSION ? await api.signIn(role, 'leaving') : people.get(role);
      if (!agent) throw new Error(`Nobody is ${role}`);
      expect(refusal(await call(agent, endpoint))).toBe(allowed(endpoint, role) ? null : 'not-allowed');
    });

    test('without the token of the session', async () => {
      if (endpoint.access === 'anyone' || endpoint.method === 'GET') {
        // Nothing to protect: the call changes nothing or knows nobody.
        expect(['GET', 'POST']).toContain(endpoint.method);
        return;
      }
      const role = ROLES.find((candidate) => allowed(endpoint, candidate)) ?? 'admin';
      const agent = people.get(role);
      const method = METHODS[endpoint.method as keyof typeof METHODS];
      const answer = await agent?.http[method](`/api/v1${unknownAddress(endpoint)}`);
      expect(answer?.body).toMatchObject({ status: 403, code: 'invalid-csrf-token' });
    });
  });
});
