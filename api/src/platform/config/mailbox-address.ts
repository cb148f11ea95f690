import { z } from 'zod';

const address = z
  .string()
  .max(254)
  .regex(/^[^\s<>@",;:\\()[\]]+@[A-Za-z0-9.-]+$/);
// eslint-disable-next-line no-control-regex -- a control character in a name would break the header
const NAME = /^[^<>"\u0000-\u001F\u007F]{0,120}$/;

/** `Name <name@example.org>` or the bare address, as an object, so that no header is ever parsed from text later. */
export function parseMailbox(text: string): { name: string; address: string } | null {
  const parts = /^(?:"?([^"<]*?)"?\s*)<([^<>]+)>$/.exec(text.trim());
  const name = parts?.[1]?.trim() ?? '';
  const parsed = address.safeParse(parts?.[2]?.trim() ?? text.trim());
  return parsed.success && NAME.test(name) ? { name, address: parsed.data } : null;
}
