import { TACTICS } from '@altavoz/catalogue/tactics';
import type { AnyEndpoint } from '@altavoz/contracts/endpoint';
import type { Test } from 'supertest';
import { z } from 'zod';
import { UNKNOWN_ID, fieldsOf, unwrap } from './sample-input.js';

const TEXTS = [
  'A line of words',
  'yes',
  '2031-01-01',
  '2031-01',
  'EUR',
  'Europe/Madrid',
  'reader@reader.example',
  'https://press.example/article',
  UNKNOWN_ID,
  '#12343F',
  '2031-01-01T09:00:00Z',
  '09:00',
  'x'.repeat(40),
];
/** Words that only mean something when they are known. */
const BY_NAME: Readonly<Record<string, unknown>> = {
  findingId: '0'.repeat(32),
  codes: [TACTICS[0]?.code],
  rule: 'FREQ=WEEKLY',
  rates: { broadcast: 100 },
  dates: { start: null, end: null, time: null, recurrence: null },
};
const NUMBERS = [1, 0, 10, 2_031];

/** The smallest body that an endpoint takes: each field that must be there, with something that fits. */
export function sampleBody(endpoint: AnyEndpoint): object {
  const schema: unknown = endpoint.body;
  const body = sampleOf(schema);
  if (
    schema instanceof z.ZodType &&
    typeof body === 'object' &&
    body !== null &&
    schema.safeParse(body).success
  )
    return body;
  throw new Error(
    `No sample body for ${String(endpoint.path)}: ${JSON.stringify(body)}; add what it needs here`,
  );
}

/** Sends a body in the way that its endpoint takes it; with a small text file where it takes a file. */
export function sendBody(request: Test, endpoint: AnyEndpoint, body: object): Test {
  if (endpoint.upload) {
    for (const [name, value] of Object.entries(body)) void request.field(name, String(value));
    return request.attach('file', Buffer.from('some words'), 'words.txt');
  }
  return endpoint.consumes ? request.type('form').send(body) : request.send(body);
}

/** Values for the keys that a query must have. */
export function requiredQuery(endpoint: AnyEndpoint): Record<string, string> {
  const required = Object.entries(fieldsOf(endpoint.query)).filter(
    ([, field]) => !field.safeParse(undefined).success,
  );
  return Object.fromEntries(required.map(([key, field]) => [key, String(sampleOf(field))]));
}

function sampleOf(schema: unknown): unknown {
  const inner = unwrap(schema);
  if (inner instanceof z.ZodObject) {
    const required = Object.entries(fieldsOf(inner)).filter(
      ([, field]) => !field.safeParse(undefined).success,
    );
    return complete(
      inner,
      Object.fromEntries(
        required.map(([key, field]) => [key, fits(field, BY_NAME[key]) ? BY_NAME[key] : sampleOf(field)]),
      ),
    );
  }
  if (inner instanceof z.ZodUnion) return inner.options.map(sampleOf).find((value) => fits(schema, value));
  if (inner instanceof z.ZodArray)
    return [[], [sampleOf(inner.element)]].find((value) => fits(schema, value));
  if (inner instanceof z.ZodRecord) return {};
  const choices: unknown[] =
    inner instanceof z.ZodEnum ? inner.options : inner instanceof z.ZodLiteral ? [...inner.values] : [];
  return [...choices, ...TEXTS, ...NUMBERS, true].find((value) => fits(schema, value));
}

/** Some objects want at least one of their optional fields. */
function complete(schema: z.ZodObject, sample: Record<string, unknown>): Record<string, unknown> {
  if (schema.safeParse(sample).success) return sample;
  for (const [key, field] of Object.entries(fieldsOf(schema))) {
    const more = { ...sample, [key]: sampleOf(field) };
    if (schema.safeParse(more).success) return more;
  }
  return sample;
}

function fits(schema: unknown, value: unknown): boolean {
  return schema instanceof z.ZodType && schema.safeParse(value).success;
}
