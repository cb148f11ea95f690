import type { ATTACHMENT_KINDS } from '@altavoz/contracts/attachments';
import { fileTypeFromFile } from 'file-type';
import { createReadStream } from 'node:fs';
import { AppError } from '../../platform/app-error.js';
import { isInvalidText } from '../../platform/spreadsheets/text-encoding.js';

export interface FileContent {
  readonly kind: (typeof ATTACHMENT_KINDS)[number];
  readonly type: string;
}

const OFFICE = [
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  'application/vnd.oasis.opendocument.text',
  'application/vnd.oasis.opendocument.spreadsheet',
  'application/vnd.oasis.opendocument.presentation',
  'application/rtf',
  // Office documents from before 2007 are all of this one container.
  'application/x-cfb',
];

const KINDS: ReadonlyMap<string, FileContent['kind']> = new Map<string, FileContent['kind']>([
  ['application/pdf', 'pdf'],
  ...['image/png', 'image/jpeg', 'image/webp'].map((type) => [type, 'image'] as const),
  ...OFFICE.map((type) => [type, 'document'] as const),
  ...['audio/mpeg', 'audio/mp4', 'audio/x-m4a', 'audio/ogg', 'audio/wav', 'audio/flac', 'audio/aac'].map(
    (type) => [type, 'audio'] as const,
  ),
  ...['video/mp4', 'video/quicktime', 'video/webm', 'video/x-m4v'].map((type) => [type, 'video'] as const),
]);

const MARKUP =
  /<\s*(?:!doctype|html|head|body|script|svg|iframe|object|embed|xml|\?xml|style|meta|link)\b|<\?/i;

/** What a file is by its content alone; what is not on the list is refused. */
export async function contentOf(path: string): Promise<FileContent> {
  const found = await fileTypeFromFile(path);
  // "audio/ogg; codecs=opus" is an audio/ogg.
  const type = found?.mime.split(';')[0]?.trim();
  const kind = type === undefined ? undefined : KINDS.get(type);
  if (type !== undefined && kind !== undefined) return { kind, type };
  if (found === undefined && (await isPlainText(path))) return { kind: 'text', type: 'text/plain' };
  throw new AppError('unsupported-media-type', {
    detail:
      'The file must be a PDF, a PNG, JPEG or WebP image, an office document, plain text, audio or video. Web pages, SVG and programs are not taken.',
  });
}

/** UTF-8 without control characters, and no web page in disguise. */
async function isPlainText(path: string): Promise<boolean> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let begin = '';
  try {
    for await (const chunk of createReadStream(path)) {
      const text = decoder.decode(chunk as Buffer, { stream: true });
      // eslint-disable-next-line no-control-regex -- they are what tells a program from a text
      if (/[\u0000-\u0008\u000E-\u001A\u001C-\u001F]/.test(text)) return false;
      if (begin.length < 4_096) begin += text.slice(0, 4_096);
    }
    decoder.decode();
  } catch (error) {
    if (isInvalidText(error)) return false;
    throw error;
  }
  return !MARKUP.test(begin);
}
