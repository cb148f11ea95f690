import { createHash, randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Request, Response } from 'express';
import multer, { MulterError } from 'multer';
import { AppError } from '../app-error.js';
import { hasBody } from './body.js';
import { runMiddleware } from './middleware.js';

/** A file that came with a request. It lies in a folder of its own until it is moved away or the request ends. */
export interface IncomingFile {
  readonly path: string;
  /** As its sender called it: to be shown, never to be believed and never a path. */
  readonly name: string;
  readonly size: number;
  readonly sha256: string;
}

interface Upload {
  /** The text fields beside the file. */
  readonly body: unknown;
  readonly file: IncomingFile;
  /** Takes the file away, unless somebody moved it. */
  discard(): Promise<void>;
}

const LIMITS = { files: 1, fields: 30, fieldNameSize: 100, fieldSize: 64 * 1024, headerPairs: 50 } as const;
/** As empty as an empty file, which is refused in the same words. */
const NONE: IncomingFile = { path: '', name: '', size: 0, sha256: '' };
/** Nothing that came with a request is needed for longer; what is older was left by a process that ended. */
const LEFT_BEHIND_MS = 86_400_000;

/** Reads a multipart form with one file, which goes straight to the disk; called after the caller is known. */
export async function readUpload(
  request: Request,
  response: Response,
  folder: string,
  { maxBytes }: { readonly maxBytes: number },
): Promise<Upload> {
  if (!hasBody(request)) return { body: {}, file: NONE, discard: async () => undefined };
  if (request.is('multipart/form-data') !== 'multipart/form-data') {
    throw new AppError('unsupported-media-type', { detail: 'The body must be multipart/form-data.' });
  }
  await mkdir(folder, { recursive: true, mode: 0o700 });
  let kept: IncomingFile | undefined;
  const discard = async () => {
    if (kept) await rm(kept.path, { force: true });
  };
  const parse = multer({
    limits: { ...LIMITS, fileSize: maxBytes },
    defParamCharset: 'utf8',
    storage: {
      _handleFile(_request, incoming, done) {
        keep(folder, incoming.stream, incoming.originalname).then((file) => {
          kept = file;
          done(null, { size: file.size, path: file.path });
        }, done);
      },
      _removeFile(_request, incoming, done) {
        rm(incoming.path, { force: true }).then(() => done(null), done);
      },
    },
  }).single('file');
  try {
    await runMiddleware(parse, request, response);
  } catch (error) {
    await discard();
    throw translated(error, maxBytes);
  }
  const body: unknown = request.body;
  const fields = typeof body === 'object' && body !== null ? { ...body } : {};
  // Fields are judged by the schema, with a file or without.
  return { body: fields, file: kept ?? NONE, discard };
}

/** Takes away what processes that ended in the middle of a request have left. */
export async function sweepIncoming(folder: string, now: Date): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  for (const name of await readdir(folder)) {
    const path = join(folder, name);
    const { mtimeMs } = await stat(path);
    if (now.getTime() - mtimeMs > LEFT_BEHIND_MS) await rm(path, { force: true });
  }
}

async function keep(folder: string, stream: NodeJS.ReadableStream, name: string): Promise<IncomingFile> {
  const path = join(folder, randomUUID());
  const hash = createHash('sha256');
  let size = 0;
  const measure = new Transform({
    transform(chunk: Buffer, _encoding, next) {
      hash.update(chunk);
      size += chunk.length;
      next(null, chunk);
    },
  });
  try {
    await pipeline(stream, measure, createWriteStream(path, { flags: 'wx', mode: 0o600 }));
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  }
  return { path, name: shownName(name), size, sha256: hash.digest('hex') };
}

/** The last part of whatever path a browser sent, on one line. */
function shownName(name: string): string {
  const last = name.split(/[\\/]/).at(-1) ?? '';
  return (
    last
      .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ')
      .trim()
      .slice(0, 200) || 'file'
  );
}

function translated(error: unknown, maxBytes: number): unknown {
  if (!(error instanceof MulterError)) {
    // What busboy says of a form that it cannot read has no type of its own.
    const unreadable =
      error instanceof Error && /multipart|boundary|unexpected end of form|header/i.test(error.message);
    return unreadable
      ? new AppError('malformed-request', { detail: 'The form cannot be read.', cause: error })
      : error;
  }
  if (error.code === 'LIMIT_UNEXPECTED_FILE' || error.code === 'LIMIT_FILE_COUNT') {
    return new AppError('invalid-input', {
      errors: [{ path: 'body.file', code: 'unknown-field', message: 'must be one file in the field "file"' }],
    });
  }
  if (error.code.startsWith('LIMIT_')) {
    const detail = `At most ${Math.floor(maxBytes / (1024 * 1024))} MB and a few short fields.`;
    return new AppError('too-large', { detail, cause: error });
  }
  return new AppError('malformed-request', { detail: 'The form cannot be read.', cause: error });
}
