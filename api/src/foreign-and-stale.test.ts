import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { ALL_ENDPOINTS } from '@altavoz/contracts/all';
import type { AnyEndpoint } from '@altavoz/contracts/endpoint';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ROLES, type Role } from '@altavoz/domain/accounts/role';
import type { Test } from 'supertest';
import { buildSample } from './seed/sample/build-sample.js';
import type { Agent } from './testing/agent.js';
import { requiredQuery, sampleBody, sendBody } from './testing/sample-body.js';
import { fieldsOf, unknownAddress } from './testing/sample-input.js';
import { startApi, type TestApi } from './testing/start-api.js';

/** Generated from the contracts over the sample: rows that are there, asked for by whoever must not reach them. */
let api: TestApi;
let stranger: Agent;
const people = new Map<Role, Agent>();
const ids = new Map<string, string>();

const METHODS = { GET: 'get', POST: 'post', PUT: 'put', PATCH: 'patch', DELETE: 'delete' } as const;
/** Where the row of a parameter is, when it is not the plural of its word. */
const COLLECTIONS: Readonly<Record<string, string>> = { personId: 'people', deliveryId: 'deliveries' };

beforeAll(async () => {
  api = await startApi({ withoutLimits: true, realTime: true });
  const server = createServer(api.service.app);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  api.service.platform.queue.start();
  const today = api.service.platform.clock.now().toISOString().slice(0, 10);
  await buildSample({ site: { baseUrl: `http://127.0.0.1:${port}` }, admin: api.admin, today });
  await new Promise((resolve) => server.close(resolve));
  for (const role of ROLES) people.set(role, await api.signIn(role));
  stranger = await api.signInElsewhere('admin');
  for (const name of parameterNames()) ids.set(name, await rowOf(name));
}, 120_000);
afterAll(() => api.close());

function parameterNames(): string[] {
  const names = ALL_ENDPOINTS.flatMap(({ params }) => Object.keys(fieldsOf(params)));
  return [...new Set(names)].filter((name) => name.endsWith('Id') && name !== 'sessionId');
}

async function rowOf(parameter: string): Promise<string> {
  const word = parameter.replace(/Id$/, '');
  const rows = api.service.platform.database.connection.collection(COLLECTIONS[parameter] ?? `${word}s`);
  const { organizationId } = api;
  const ofCampaign = { organizationId, campaignId: { $ne: null } };
  const row =
    // What has left is not sent again, whatever version is named (RH17).
    (await rows.findOne({ ...ofCampaign, status: { $nin: ['sending', 'sent'] } })) ??
    (await rows.findOne(ofCampaign)) ??
    (await rows.findOne({ organizationId }));
  // The sample may have none of them yet; then an identifier that nothing has must do.
  return row ? String(row._id) : 'e'.repeat(24);
}

/** A call about rows that are there, with a body that its schema takes. */
function call(agent: Agent, endpoint: AnyEndpoint, version = 1): Test {
  const path = unknownAddress(endpoint, Object.fromEntries(ids));
  const method = METHODS[endpoint.method as keyof typeof METHODS];
  const request = agent.http[method](`/api/v1${path}`).query(requiredQuery(endpoint));
  if (endpoint.method !== 'GET') void request.set('x-csrf-token', agent.csrfToken);
  if (endpoint.ifMatch) void request.set('If-Match', `"${version}"`);
  return endpoint.body ? sendBody(request, endpoint, sampleBody(endpoint)) : request;
}

const aboutRows = ALL_ENDPOINTS.filter(
  ({ access, params }) =>
    access !== 'anyone' && Object.keys(fieldsOf(params)).some((name) => name.endsWith('Id')),
);
const named = (endpoints: readonly AnyEndpoint[]) =>
  endpoints.map((endpoint) => [`${String(endpoint.method)} ${String(endpoint.path)}`, endpoint] as const);

describe("somebody else's rows are not there", () => {
  test.each(named(aboutRows))('%s', async (_, endpoint) => {
    const { status, body } = await call(stranger, endpoint);
    expect({ status, body: body as unknown }).toMatchObject({ status: 404, body: { code: 'not-found' } });
  });
});

describe('a stale version is refused with what is stored', () => {
  test.each(named(ALL_ENDPOINTS.filter(({ ifMatch }) => ifMatch)))('%s', async (_, endpoint) => {
    const access: readonly Role[] = Array.isArray(endpoint.access) ? endpoint.access : ROLES;
    const agent = people.get(ROLES.find((role) => access.includes(role)) ?? 'admin');
    if (!agent) throw new Error('Nobody may call it');
    const { status, body } = await call(agent, endpoint, 999_999);
    expect({ status, body: body as unknown }).toMatchObject({
      status: 412,
      body: { code: 'stale-version', current: { version: expect.any(Number) } },
    });
  });
});
