import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { ALL_ENDPOINTS } from '@altavoz/contracts/all';
import type { AnyEndpoint } from '@altavoz/contracts/endpoint';
import { ROLES } from '@altavoz/domain/accounts/role';
import type { Response, Test } from 'supertest';
import type { Agent } from './testing/agent.js';
import { requiredQuery, sendBody } from './testing/sample-body.js';
import { fieldsOf, isScalar, unknownAddress } from './testing/sample-input.js';
import { startApi, type TestApi } from './testing/start-api.js';

/** Generated from the schemas: a new call is covered by being in the contracts. */
let api: TestApi;
const people = new Map<string, Agent>();

beforeAll(async () => {
  // The generated calls would otherwise meet the limits of the public forms.
  api = await startApi({ withoutLimits: true });
  for (const role of ROLES) people.set(role, await api.signIn(role));
  people.set('nobody', api.anonymous());
});
afterAll(() => api.close());

const OPERATOR = { $ne: null };
const METHODS = { GET: 'get', POST: 'post', PUT: 'put', PATCH: 'patch', DELETE: 'delete' } as const;
const named = (endpoints: readonly AnyEndpoint[]) =>
  endpoints.map((endpoint) => [`${String(endpoint.method)} ${String(endpoint.path)}`, endpoint] as const);

/** Somebody who may call, with everything right that is not being tested. */
function calling(endpoint: AnyEndpoint, path = unknownAddress(endpoint)): Test {
  const access: unknown = endpoint.access;
  const role =
    access === 'anyone'
      ? 'nobody'
      : access === 'signed-in'
        ? 'admin'
        : ROLES.find((one) => endpoint.access.includes(one));
  const agent = people.get(role ?? 'admin');
  if (!agent) throw new Error(`Nobody may call ${String(endpoint.path)}`);
  const method = METHODS[endpoint.method as keyof typeof METHODS];
  const request = agent.http[method](path.startsWith('root:') ? path.slice(5) : `/api/v1${path}`);
  // The pages of readers answer a page unless somebody wants to read JSON.
  void request.set('Accept', 'application/json');
  if (agent.csrfToken) void request.set('x-csrf-token', agent.csrfToken);
  if (endpoint.ifMatch) void request.set('If-Match', '"1"');
  return request;
}

/** Sends a body in the first type that the endpoint takes. */
function sending(endpoint: AnyEndpoint, body: Record<string, unknown>): Test {
  return sendBody(calling(endpoint), endpoint, body);
}

function expectProblem(response: Response, status: number, code: string): void {
  expect({ status: response.status, body: response.body as unknown }).toMatchObject({
    status,
    body: { status, code },
  });
  expect(response.headers['content-type']).toContain('application/problem+json');
}

interface InputProblem {
  readonly errors?: readonly { readonly path: string; readonly code: string }[];
}
const pathsOf = (response: Response) =>
  ((response.body as InputProblem).errors ?? []).map(({ path }) => path);

const withBody = ALL_ENDPOINTS.filter(({ body }) => body !== undefined);
const withJson = withBody.filter(({ consumes }) => consumes === undefined);
const scalarsOf = ({ body }: AnyEndpoint) =>
  Object.entries(fieldsOf(body)).flatMap(([name, field]) => (isScalar(field) ? [name] : []));
const withScalars = withJson.filter((endpoint) => scalarsOf(endpoint).length > 0);
const changing = ALL_ENDPOINTS.filter(({ method }) => method !== 'GET');

describe('a body', () => {
  describe.each(named(withBody))('%s', (_, endpoint) => {
    test('with an unknown field is refused and the field named', async () => {
      const response = await sending(endpoint, { surprise: 'x' });
      expectProblem(response, 400, 'invalid-input');
      expect(pathsOf(response)).toContain('body.surprise');
    });

    test('that is too large is refused', async () => {
      const response = await sending(endpoint, { padding: 'x'.repeat(300 * 1024) });
      expectProblem(response, 413, 'too-large');
    });
  });

  describe.each(named(withScalars))('%s', (_, endpoint) => {
    test.each([
      ['an operator', OPERATOR],
      ['a list', [['x']]],
    ])('with %s in place of any scalar is refused', async (__, value) => {
      for (const field of scalarsOf(endpoint)) {
        const response = await sending(endpoint, { [field]: value });
        expectProblem(response, 400, 'invalid-input');
        expect(pathsOf(response)).toContain(`body.${field}`);
      }
    });
  });

  describe.each(named(withJson))('%s', (_, endpoint) => {
    test('that is not JSON is refused', async () => {
      expectProblem(await calling(endpoint).type('json').send('{"name": '), 400, 'malformed-request');
    });

    test('that is JSON but no object is refused', async () => {
      for (const text of ['[]', '"text"', '7', 'null']) {
        expectProblem(await calling(endpoint).type('json').send(text), 400, 'invalid-input');
      }
    });

    test('in another type is refused', async () => {
      for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'application/xml']) {
        expectProblem(
          await calling(endpoint).set('Content-Type', type).send('a=b'),
          415,
          'unsupported-media-type',
        );
      }
    });

    test('that reaches for the prototype is refused', async () => {
      const response = await calling(endpoint).type('json').send('{"__proto__": {"role": "admin"}}');
      expectProblem(response, 400, 'invalid-input');
    });
  });

  test.each(named(changing.filter(({ body }) => body === undefined)))(
    '%s takes none',
    async (_, endpoint) => {
      // Signing out for real would end the session that the other calls use.
      if (endpoint.path === '/auth/logout') return expect(endpoint.body).toBeUndefined();
      expectProblem(await calling(endpoint).send({ surprise: 'x' }), 400, 'invalid-input');
    },
  );
});

describe('a version', () => {
  describe.each(named(ALL_ENDPOINTS.filter(({ ifMatch }) => ifMatch)))('%s', (_, endpoint) => {
    test('must be given', async () => {
      const request = calling(endpoint);
      request.unset('If-Match');
      expectProblem(await request, 428, 'missing-version');
    });

    test('must be one in quotes', async () => {
      for (const tag of ['3', '*', '"abc"', '"1", "2"', '"-1"']) {
        expectProblem(await calling(endpoint).set('If-Match', tag), 400, 'malformed-request');
      }
    });
  });
});

describe('an address', () => {
  const withIds = ALL_ENDPOINTS.filter(({ params }) => Object.keys(fieldsOf(params)).length > 0);

  test.each(named(withIds))('%s with a parameter of a wrong form is refused', async (_, endpoint) => {
    for (const name of Object.keys(fieldsOf(endpoint.params))) {
      const response = await calling(endpoint, unknownAddress(endpoint, { [name]: '{"$ne":null}' }));
      expectProblem(response, 400, 'invalid-input');
      expect(pathsOf(response)).toContain(`params.${name}`);
    }
  });

  test.each(named(ALL_ENDPOINTS.filter(({ path }) => String(path).includes(':'))))(
    '%s that cannot be decoded is refused',
    async (_, endpoint) => {
      const path = unknownAddress(endpoint).replace(/f{24}|x{40}|unknown/, '%E0%A4%A');
      expectProblem(await calling(endpoint, path), 400, 'malformed-request');
    },
  );

  const readable = ALL_ENDPOINTS.filter(
    ({ method, path, access }) => method === 'GET' && access !== 'anyone' && /Id\b/.test(String(path)),
  );
  test.each(named(readable))('%s of something unknown is not there', async (_, endpoint) => {
    const query = requiredQuery(endpoint);
    expectProblem(await calling(endpoint).query(query), 404, 'not-found');
  });
});

describe('a query', () => {
  const json = ALL_ENDPOINTS.filter(({ produces }) => produces !== 'text/html');

  test.each(named(json.filter(({ method }) => method === 'GET')))(
    '%s with an unknown key is refused',
    async (_, endpoint) => {
      const response = await calling(endpoint).query({ ...requiredQuery(endpoint), surprise: 'x' });
      expectProblem(response, 400, 'invalid-input');
      expect(pathsOf(response)).toContain('query.surprise');
    },
  );

  const queries = ALL_ENDPOINTS.flatMap((endpoint) =>
    Object.keys(fieldsOf(endpoint.query)).map(
      (key) => [`${String(endpoint.path)} ${key}`, endpoint, key] as const,
    ),
  );
  test.each(queries)('%s given twice or as an operator is refused', async (_, endpoint, key) => {
    const base = { ...requiredQuery(endpoint), [key]: [] };
    const twice = await calling(endpoint).query(base).query(`${key}=1&${key}=2`);
    expectProblem(twice, 400, 'invalid-input');
    const operator = await calling(endpoint).query(base).query(`${key}[$ne]=1`);
    expectProblem(operator, 400, 'invalid-input');
    expect(pathsOf(operator)).toContain(`query.${key}[$ne]`);
  });

  const paged = ALL_ENDPOINTS.filter(({ query }) => 'cursor' in fieldsOf(query));
  test.each(named(paged))('%s with a limit or a cursor that is none is refused', async (_, endpoint) => {
    for (const wrong of [{ limit: '0' }, { limit: '201' }, { limit: 'all' }, { limit: '1e2x' }]) {
      expectProblem(await calling(endpoint).query(wrong), 400, 'invalid-input');
    }
    if (String(endpoint.path).includes(':')) return;
    for (const cursor of [
      'nonsense',
      Buffer.from('{"$ne":1}').toString('base64url'),
      Buffer.from('[{"$gt":""}]').toString('base64url'),
    ]) {
      expectProblem(await calling(endpoint).query({ cursor }), 400, 'invalid-input');
    }
  });
});
