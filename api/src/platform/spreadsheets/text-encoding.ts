import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/**
 * The encoding that a text file was written in: what its first bytes say, else UTF-16 by where its zero bytes are, else
 * UTF-8 when all of it is, else what spreadsheets of western Europe write. Null when it is no text.
 */
export async function encodingOf(path: string): Promise<Encoding | null> {
  const begin = await beginOf(path);
  const marked = markOf(begin);
  if (marked !== null) return marked;
  const zeros = [0, 0];
  begin.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  if (odd > begin.length / 8 && even < odd / 4) return 'utf-16le';
  if (even > begin.length / 8 && odd < even / 4) return 'utf-16be';
  // A text may hold a zero byte that somebody put there on purpose; a program holds many.
  if (even + odd > begin.length / 100 + 2) return null;
  return (await isUtf8(path)) ? 'utf-8' : 'windows-1252';
}

/** What the mark at the beginning of some text files says. */
export async function markedEncodingOf(path: string): Promise<Encoding | null> {
  return markOf(await beginOf(path));
}

function markOf(begin: Buffer): Encoding | null {
  if (begin[0] === 0xff && begin[1] === 0xfe) return 'utf-16le';
  if (begin[0] === 0xfe && begin[1] === 0xff) return 'utf-16be';
  return null;
}

/** The text of a file, chunk by chunk, without its byte order mark. */
export async function* textOf(path: string, encoding: Encoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  for await (const chunk of createReadStream(path)) {
    const text = decoder.decode(chunk as Buffer, { stream: true });
    if (text !== '') yield text;
  }
  const rest = decoder.decode();
  if (rest !== '') yield rest;
}

async function beginOf(path: string): Promise<Buffer> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(65_536), 0, 65_536, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

/** Whether a decoder found bytes that are not of its encoding. */
export function isInvalidText(error: unknown): boolean {
  return (
    typeof error === 'object' &&
    error !== null &&
    'code' in error &&
    error.code === 'ERR_ENCODING_INVALID_ENCODED_DATA'
  );
}

async function isUtf8(path: string): Promise<boolean> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for await (const chunk of createReadStream(path)) decoder.decode(chunk as Buffer, { stream: true });
    decoder.decode();
    return true;
  } catch (error) {
    if (isInvalidText(error)) return false;
    throw error;
  }
}
