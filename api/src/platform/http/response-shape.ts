import type { AnyEndpoint } from '@altavoz/contracts/endpoint';
import { z } from 'zod';

/** Throws when an answer is not what its contract says: a missing or wrong field, or one that nobody declared. */
export function assertShape(endpoint: AnyEndpoint, body: string): void {
  const schema: unknown = endpoint.response;
  if (!(schema instanceof z.ZodType)) return;
  const sent: unknown = JSON.parse(body);
  const name = `${String(endpoint.method)} ${String(endpoint.path)}`;
  const parsed = schema.safeParse(sent);
  if (!parsed.success)
    throw new Error(`${name} answers what its contract does not say: ${parsed.error.message}`);
  const undeclared = dropped(sent, parsed.data, '');
  if (undeclared.length > 0) throw new Error(`${name} answers undeclared fields: ${undeclared.join(', ')}`);
}

/** The paths that parsing took away. */
function dropped(sent: unknown, kept: unknown, path: string): string[] {
  if (Array.isArray(sent)) {
    return sent.flatMap((item, index) =>
      dropped(item, Array.isArray(kept) ? kept[index] : undefined, `${path}[${index}]`),
    );
  }
  if (typeof sent !== 'object' || sent === null) return [];
  if (typeof kept !== 'object' || kept === null) return [path];
  return Object.entries(sent).flatMap(([key, value]) =>
    key in kept
      ? dropped(value, (kept as Record<string, unknown>)[key], `${path}.${key}`)
      : [`${path}.${key}`],
  );
}
