import type { AnyEndpoint } from '@altavoz/contracts/endpoint';
import { z } from 'zod';

/** An identifier that nothing has. */
export const UNKNOWN_ID = 'ffffffffffffffffffffffff';

/** The address of an endpoint with parameters that fit their schemas but name nothing. */
export function unknownAddress(
  endpoint: AnyEndpoint,
  replace: Readonly<Record<string, string>> = {},
): string {
  const path = String(endpoint.path).replace(/:(\w+)/g, (_, name: string) =>
    encodeURIComponent(replace[name] ?? parameter(endpoint, name)),
  );
  return endpoint.base === 'root' ? `root:${path}` : path;
}

function parameter(endpoint: AnyEndpoint, name: string): string {
  const schema: unknown = endpoint.params;
  const field = schema instanceof z.ZodObject ? (schema.shape as Record<string, z.ZodType>)[name] : undefined;
  const candidates = [
    UNKNOWN_ID,
    'x'.repeat(40),
    'unknown',
    '2031-01',
    'approve',
    'plan',
    'logo',
    '999',
    'en',
    `${UNKNOWN_ID}.png`,
  ];
  const fitting = candidates.find((candidate) => field?.safeParse(candidate).success);
  if (fitting === undefined)
    throw new Error(`No sample for :${name} of ${String(endpoint.path)}; add one here`);
  return fitting;
}

/** The fields of an object schema, through optional, default, refine and pipe. */
export function fieldsOf(schema: unknown): Record<string, z.ZodType> {
  const object = unwrap(schema);
  return object instanceof z.ZodObject ? object.shape : {};
}

/** What a schema is about, without its wrappings. */
export function unwrap(schema: unknown): unknown {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable || schema instanceof z.ZodDefault) {
    return unwrap(schema.unwrap());
  }
  if (schema instanceof z.ZodPipe) return unwrap(schema.in);
  return schema;
}

/** True for a text, a number, a choice: whatever must never be an object. */
export function isScalar(schema: unknown): boolean {
  const inner = unwrap(schema);
  return [z.ZodString, z.ZodNumber, z.ZodBoolean, z.ZodEnum, z.ZodLiteral, z.ZodStringFormat].some(
    (kind) => inner instanceof kind,
  );
}
