import { z } from 'zod';
import { ADMINS } from './access.js';
import { defineEndpoint } from './endpoint.js';
import { moment, objectId, stored } from './fields.js';

/** What fits through a browser in one piece; larger ones are brought in with `npm run takeout`. */
export const MAX_TAKEOUT_BYTES = 2 * 1024 ** 3;

export const TAKEOUT_KINDS = ['export', 'import'] as const;
export const TAKEOUT_STATES = [
  'waiting',
  /** Being written, or being read from the first byte to the last: nothing of it is kept yet. */
  'running',
  /** Only of an import: what was read is being kept. */
  'keeping',
  'done',
  /** `problem` says why; nothing of an import was kept. */
  'failed',
] as const;

const sentence = z.object({ es: z.string(), en: z.string() });

/** Everything of the organization in one file: on its way out, or back in. */
export const takeout = z
  .object({
    ...stored,
    kind: z.enum(TAKEOUT_KINDS),
    state: z.enum(TAKEOUT_STATES),
    /** Of an import: as its sender called it. */
    fileName: z.string(),
    /** Rows and files, so far and in all. */
    progress: z.object({ done: z.int(), total: z.int() }),
    /** Of the finished file. */
    bytes: z.int(),
    sha256: z.string(),
    rows: z.int(),
    files: z.int(),
    /** Files that rows name and the disk no longer has. */
    missing: z.int(),
    /** Until then it can be fetched. */
    expiresAt: moment.nullable(),
    problem: z.object({ code: z.string(), message: sentence }).nullable(),
  })
  .meta({ id: 'Takeout' });

const common = { tag: 'operations', access: ADMINS, sessionOnly: true } as const;
const params = z.strictObject({ takeoutId: objectId });

export const listTakeouts = defineEndpoint({
  ...common,
  method: 'GET',
  path: '/exports',
  summary: 'Everything that was taken out or in lately, and whether this installation is empty',
  response: z.object({
    items: z.array(takeout),
    /** Only an empty installation takes everything in. */
    empty: z.boolean(),
  }),
  status: 200,
});

export const beginExport = defineEndpoint({
  ...common,
  method: 'POST',
  path: '/exports',
  summary: 'Write everything of the organization into one file: JSON, CSV, attachments, checksums',
  body: z.strictObject({}),
  response: takeout,
  status: 201,
  errors: ['conflict'],
});

export const getTakeout = defineEndpoint({
  ...common,
  method: 'GET',
  path: '/exports/:takeoutId',
  summary: 'How far it is',
  params,
  response: takeout,
  status: 200,
  errors: ['not-found'],
});

export const downloadExport = defineEndpoint({
  ...common,
  method: 'GET',
  path: '/exports/:takeoutId/file',
  summary: 'The file, once it is done',
  params,
  produces: 'application/zip',
  status: 200,
  errors: ['not-found', 'conflict'],
});

export const removeTakeout = defineEndpoint({
  ...common,
  method: 'DELETE',
  path: '/exports/:takeoutId',
  summary: 'Take the file off the disk',
  params,
  status: 204,
  errors: ['not-found', 'conflict'],
});

/** All of it or nothing; refused unless nobody has begun to work here. */
export const beginImport = defineEndpoint({
  ...common,
  method: 'POST',
  path: '/exports/imports',
  summary: 'Bring everything of an organization into an empty installation',
  consumes: ['multipart/form-data'],
  upload: { maxBytes: MAX_TAKEOUT_BYTES },
  body: z.strictObject({}),
  response: takeout,
  status: 201,
  errors: ['conflict'],
});
