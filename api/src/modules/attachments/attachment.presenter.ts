import type { attachment } from '@altavoz/contracts/attachments';
import type { Readable } from 'node:stream';
import type { z } from 'zod';
import { RawAnswer } from '../../platform/http/answer.js';
import { presentStored } from '../../platform/present.js';
import type { Attachment } from './attachment.model.js';

export function presentAttachment(row: Attachment): z.output<typeof attachment> {
  const { owner, ownerId, name, kind, type, bytes, sha256 } = row;
  return { ...presentStored(row), owner, ownerId, name, kind, type, bytes, sha256 };
}

/**
 * The file as a browser may have it: to keep, or, for images alone, to look at. Whatever it holds, it is no page of
 * ours: no scripts, no origin, no guessing of types.
 */
export function fileAnswer(
  { name, kind, type, bytes }: Attachment,
  body: Readable,
  disposition: 'attachment' | 'inline',
): RawAnswer {
  const shown = disposition === 'inline' && kind === 'image';
  return new RawAnswer(shown || kind !== 'text' ? type : 'text/plain; charset=utf-8', body, {
    'content-disposition': `${shown ? 'inline' : 'attachment'}; ${fileNameOf(name)}`,
    'content-security-policy': "sandbox; default-src 'none'; frame-ancestors 'none'",
    'content-length': String(bytes),
    'x-content-type-options': 'nosniff',
    'cache-control': 'private, no-store',
  });
}

/** RFC 6266: plain for old programs, and as it is. */
function fileNameOf(name: string): string {
  const plain = name.replace(/[^\w. -]/g, '_').slice(0, 100);
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `filename="${plain}"; filename*=UTF-8''${encoded}`;
}
