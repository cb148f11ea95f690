import type { AnyEndpoint } from '@altavoz/contracts/endpoint';
import { z } from 'zod';
import type { InputIssue } from '../app-error.js';
import { AppError } from '../app-error.js';

export interface ParsedInput {
  readonly params: unknown;
  readonly query: unknown;
  readonly body: unknown;
}

interface RawInput {
  readonly params: unknown;
  readonly query: Readonly<Record<string, unknown>>;
  readonly body: unknown;
}

/** Parses the three parts with the endpoint's schemas; every issue of every part is told at once. */
export function parseInput(endpoint: AnyEndpoint, raw: RawInput): ParsedInput {
  const issues: InputIssue[] = [];
  const params = part('params', endpoint.params, raw.params, issues);
  const query = parseQuery(endpoint, raw.query, issues);
  const body = endpoint.body
    ? part('body', endpoint.body, raw.body, issues)
    : part('body', z.strictObject({}).optional(), raw.body, issues);
  if (issues.length > 0) throw new AppError('invalid-input', { errors: issues });
  return { params, query, body: endpoint.body ? body : undefined };
}

function part(name: string, schema: unknown, value: unknown, issues: InputIssue[]): unknown {
  if (!(schema instanceof z.ZodType)) return undefined;
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  issues.push(...parsed.error.issues.flatMap((issue) => describe(name, issue)));
  return undefined;
}

function parseQuery(endpoint: AnyEndpoint, query: RawInput['query'], issues: InputIssue[]): unknown {
  const schema: unknown = endpoint.query;
  if (schema instanceof z.ZodType) return part('query', schema, { ...query }, issues);
  // Web addresses of pages get marks of campaigns and mail programs appended; they mean nothing and harm nothing.
  if (endpoint.produces === 'text/html') return undefined;
  return part('query', z.strictObject({}), { ...query }, issues);
}

/** One issue of zod in the words of the interface: where, a stable code, what would be right. Never the value. */
function describe(part: string, issue: z.core.$ZodIssue): InputIssue[] {
  const path = [part, ...issue.path.map(String)].join('.');
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.slice(0, 20).map((key) => ({
      path: `${path}.${key.slice(0, 100)}`,
      code: 'unknown-field',
      message: 'is not a field of this request',
    }));
  }
  return [{ path, code: CODES[issue.code] ?? 'invalid', message: issue.message }];
}

const CODES: Readonly<Partial<Record<z.core.$ZodIssue['code'], string>>> = {
  invalid_type: 'wrong-type',
  too_big: 'too-big',
  too_small: 'too-small',
  invalid_format: 'wrong-format',
  invalid_value: 'not-a-choice',
  invalid_union: 'not-a-choice',
};

/** `If-Match: "3"` → 3. */
export function parseIfMatch(header: string | undefined): number {
  if (header === undefined || header.trim() === '') {
    throw new AppError('missing-version', { detail: 'Send the version you saw: If-Match: "<version>".' });
  }
  // A proxy that compresses may have weakened the tag.
  const match = /^(?:W\/)?"(\d{1,9})"$/.exec(header.trim());
  if (!match)
    throw new AppError('malformed-request', { detail: 'If-Match must be one version in quotes, like "3".' });
  return Number(match[1]);
}
