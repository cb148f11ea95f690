import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';

/** An answer that is not JSON: a page, a file, a feed. */
export class RawAnswer {
  constructor(
    readonly type: string,
    /** A stream for what is too long to be held at once. */
    readonly body: string | Buffer | Readable,
    readonly headers: Readonly<Record<string, string>> = {},
    readonly status?: number,
  ) {}
}

interface Rendering {
  readonly bytes: Buffer;
  readonly tag: string;
}

const renderings = new WeakMap<object, Rendering | null>();

/** Says that a value never changes again, so that its JSON is written once however often it is answered. */
export function unchanging<T extends object>(value: T): T {
  if (!renderings.has(value)) renderings.set(value, null);
  return value;
}

/** The JSON of a value with its tag, written once for values that never change. */
export function jsonOf(value: object, write: () => string): Rendering {
  const known = renderings.get(value);
  if (known) return known;
  const bytes = Buffer.from(write());
  const rendering = { bytes, tag: `"${createHash('sha1').update(bytes).digest('base64url')}"` };
  if (known === null) renderings.set(value, rendering);
  return rendering;
}

/** A page of ours. `html` comes from a renderer that escapes (see public-page.tsx), never from joined strings. */
export function page(html: string, status?: number): RawAnswer {
  return new RawAnswer('text/html; charset=utf-8', html, {}, status);
}

/**
 * Somebody's HTML to look at in a frame: no scripts, no origin, nothing loaded but pictures. The mailbox and the
 * bulletin's preview show mails with it.
 */
export function sandboxedHtml(html: string): RawAnswer {
  return new RawAnswer('text/html; charset=utf-8', html, {
    'content-security-policy':
      "sandbox; default-src 'none'; img-src 'self' data: http: https:; style-src 'unsafe-inline'; font-src 'self' data:; frame-ancestors 'self'",
    'x-frame-options': 'SAMEORIGIN',
  });
}

/** A file to keep; the name is ours and plain. */
export function download(type: string, fileName: string, body: RawAnswer['body']): RawAnswer {
  return new RawAnswer(type, body, {
    'content-disposition': `attachment; filename="${fileName.replace(/[^\w.-]/g, '-')}"`,
  });
}
