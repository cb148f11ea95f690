import { z } from 'zod';
import type {
  ZodOpenApiOperationObject,
  ZodOpenApiPathsObject,
  ZodOpenApiResponsesObject,
} from 'zod-openapi';
import { createDocument } from 'zod-openapi';
import { ALL_ENDPOINTS } from './all.js';
import type { AnyEndpoint } from './endpoint.js';
import type { ErrorCode } from './errors.js';
import { ERRORS, problem } from './errors.js';

export type OpenApiDocument = ReturnType<typeof createDocument>;

let made: OpenApiDocument | undefined;

/** The OpenAPI 3.1 document of every call; made once, from the endpoints alone. */
export function openApiDocument(): OpenApiDocument {
  made ??= createDocument({
    openapi: '3.1.0',
    info: {
      title: 'Altavoz',
      version: '1',
      description:
        'Errors are application/problem+json (RFC 9457). Changes take the version as If-Match. ' +
        'Calls that change something in a session take the csrfToken of GET /auth/me as x-csrf-token; ' +
        'programs call with an API token instead (Authorization: Bearer) and need none.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/' }],
    tags: [...new Set(ALL_ENDPOINTS.map(({ tag }) => tag))].sort().map((name) => ({ name })),
    paths: paths(),
    components: {
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: 'altavoz' },
        token: { type: 'http', scheme: 'bearer' },
      },
    },
  });
  return made;
}

/** `/campaigns/:campaignId` below `/api/v1` → `/api/v1/campaigns/{campaignId}`. */
export function openApiPath(endpoint: AnyEndpoint): string {
  const path = String(endpoint.path).replace(/:(\w+)/g, '{$1}');
  return endpoint.base === 'root' ? path : `/api/v1${path}`;
}

function paths(): ZodOpenApiPathsObject {
  const all: ZodOpenApiPathsObject = {};
  for (const endpoint of ALL_ENDPOINTS) {
    const path = openApiPath(endpoint);
    all[path] = { ...all[path], [String(endpoint.method).toLowerCase()]: operation(endpoint) };
  }
  return all;
}

function operation(endpoint: AnyEndpoint): ZodOpenApiOperationObject {
  const headers = requestHeaders(endpoint);
  const path = objectOf(endpoint.params);
  const query = objectOf(endpoint.query);
  return {
    operationId: operationId(endpoint),
    summary: endpoint.summary,
    tags: [endpoint.tag],
    ...(Array.isArray(endpoint.access) ? { description: `Roles: ${endpoint.access.join(', ')}.` } : {}),
    security: securityOf(endpoint),
    requestParams: {
      ...(path ? { path } : {}),
      ...(query ? { query } : {}),
      ...(headers ? { header: headers } : {}),
    },
    ...(endpoint.body instanceof z.ZodType ? { requestBody: requestBody(endpoint, endpoint.body) } : {}),
    responses: responses(endpoint),
  };
}

function securityOf({ access, sessionOnly }: AnyEndpoint) {
  if (access === 'anyone') return [];
  return sessionOnly ? [{ session: [] }] : [{ session: [] }, { token: [] }];
}

function requestBody(endpoint: AnyEndpoint, schema: z.ZodType) {
  if (endpoint.upload && schema instanceof z.ZodObject) {
    const file = z.file().meta({ description: `At most ${endpoint.upload.maxBytes} bytes` });
    const form = schema.extend({ file });
    return { required: true, content: { 'multipart/form-data': { schema: form } } };
  }
  const types = endpoint.consumes ?? ['application/json'];
  // A call without any required field may come without a body.
  return {
    required: !schema.safeParse({}).success,
    content: Object.fromEntries(types.map((type) => [type, { schema }])),
  };
}

function requestHeaders(endpoint: AnyEndpoint) {
  const changes = endpoint.method !== 'GET' && endpoint.access !== 'anyone';
  const fields = {
    ...(endpoint.ifMatch
      ? { 'If-Match': z.string().meta({ description: 'The version in quotes', example: '"3"' }) }
      : {}),
    ...(endpoint.idempotent ? { 'Idempotency-Key': z.string().max(128).optional() } : {}),
    ...(endpoint.etag ? { 'If-None-Match': z.string().optional() } : {}),
    ...(changes ? { 'x-csrf-token': csrfToken(endpoint) } : {}),
  };
  return Object.keys(fields).length > 0 ? z.object(fields) : undefined;
}

function csrfToken({ sessionOnly }: AnyEndpoint) {
  const token = z.string().meta({ description: 'csrfToken of GET /auth/me; not with an API token' });
  return sessionOnly ? token : token.optional();
}

function responses(endpoint: AnyEndpoint): ZodOpenApiResponsesObject {
  const all: ZodOpenApiResponsesObject = {
    [`${endpoint.status}`]: {
      description: endpoint.summary,
      ...(endpoint.etag ? { headers: z.object({ ETag: z.string().optional() }) } : {}),
      ...content(endpoint),
    },
  };
  if (endpoint.etag) all['304'] = { description: 'Not changed since the ETag given' };
  for (const [status, codes] of errorsByStatus(endpoint)) {
    all[`${status}` as '400'] = {
      description: codes.map((code) => `${ERRORS[code].title} (${code})`).join('; '),
      content: { 'application/problem+json': { schema: problem } },
    };
  }
  return all;
}

function content(endpoint: AnyEndpoint) {
  if (endpoint.response instanceof z.ZodType)
    return { content: { 'application/json': { schema: endpoint.response } } };
  if (endpoint.produces) return { content: { [endpoint.produces]: { schema: z.string() } } };
  return {};
}

function errorsByStatus(endpoint: AnyEndpoint): Map<number, ErrorCode[]> {
  const codes = new Set<ErrorCode>([
    'invalid-input',
    ...(endpoint.errors ?? []),
    'internal-error',
    'unavailable',
  ]);
  if (endpoint.access !== 'anyone') codes.add('not-signed-in').add('not-allowed');
  if (endpoint.method !== 'GET' && endpoint.access !== 'anyone') codes.add('invalid-csrf-token');
  if (endpoint.ifMatch) codes.add('missing-version').add('stale-version');
  if (endpoint.body) codes.add('malformed-request').add('too-large').add('unsupported-media-type');
  if (endpoint.idempotent) codes.add('idempotency-mismatch');
  const byStatus = new Map<number, ErrorCode[]>();
  for (const code of codes) {
    const { status } = ERRORS[code];
    byStatus.set(status, [...(byStatus.get(status) ?? []), code]);
  }
  return new Map([...byStatus].sort(([a], [b]) => a - b));
}

/** `POST /campaigns/:campaignId/close` → `post-campaigns-by-campaignId-close`. */
function operationId(endpoint: AnyEndpoint): string {
  const words = openApiPath(endpoint)
    .replace('/api/v1/', '/')
    .replace(/\{(\w+)\}/g, 'by-$1')
    .split(/[/.]+/)
    .filter(Boolean);
  return [String(endpoint.method).toLowerCase(), ...words].join('-');
}

function objectOf(schema: unknown): z.ZodObject | undefined {
  return schema instanceof z.ZodObject ? schema : undefined;
}
