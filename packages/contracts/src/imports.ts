import { LIMITS } from '@altavoz/domain/shared/limits';
import type { Role } from '@altavoz/domain/accounts/role';
import { z } from 'zod';
import { EDITORS, LEADS } from './access.js';
import { campaignParams } from './campaigns.js';
import { itemParams } from './collection.js';
import { defineEndpoint } from './endpoint.js';
import { filledParagraph, line, objectId, plainDate, stored } from './fields.js';

export const MAX_IMPORT_BYTES = 25 * 1024 * 1024;
export const MAX_IMPORT_ROWS = 100_000;

/** What spreadsheets can bring; each has its adapter in the service. */
export const IMPORT_KINDS = ['tactics', 'clips', 'readings', 'subscribers', 'contacts'] as const;
export type ImportKind = (typeof IMPORT_KINDS)[number];

export const IMPORT_STATES = [
  /** Being read, or compared row by row with what is there. Nothing is written. */
  'checking',
  /** Somebody has to say which column is which. */
  'mapping',
  /** Every row has its outcome; somebody decides. */
  'checked',
  'applying',
  'done',
  /** The file cannot be read; `problem` says why. */
  'failed',
  'discarded',
] as const;

/** What a row would do, or did. */
export const IMPORT_OUTCOMES = [
  'new',
  'changed',
  'unchanged',
  /** The same as an earlier row of the file. */
  'duplicate',
  /** Somebody who left or whose mailbox is gone: an import never brings them back. */
  'suppressed',
  'refused',
] as const;
export type ImportOutcome = (typeof IMPORT_OUTCOMES)[number];

/** One sentence in both languages of the interface. */
const sentence = z.object({ es: z.string(), en: z.string() });

const issue = z.object({
  /** The key of the column, or null for the row or the file as a whole. */
  column: z.string().nullable(),
  code: z.string(),
  /** What is wrong and what would be right. */
  message: sentence,
  /** The rule that speaks, like RH13. */
  rule: z.string().nullable(),
});

export const importResource = z
  .object({
    ...stored,
    kind: z.enum(IMPORT_KINDS),
    state: z.enum(IMPORT_STATES),
    fileName: z.string(),
    /** The columns of the file with their first values. */
    columns: z.array(z.object({ header: z.string(), samples: z.array(z.string()) })),
    /** For each column of the file the key of the field it brings, or null when it is left out. */
    mapping: z.array(z.string().nullable()),
    /** The fields that this kind of import knows. */
    fields: z.array(z.object({ key: z.string(), name: sentence, required: z.boolean() })),
    progress: z.object({ done: z.int(), total: z.int() }),
    /** Rows by outcome; together they are all rows of the file. */
    counts: z.record(z.enum(IMPORT_OUTCOMES), z.int()),
    /** What stands against the file as a whole, whatever its rows. */
    findings: z.array(issue),
    take: z.enum(['all', 'good']).nullable(),
    problem: z.object({ code: z.string(), message: sentence }).nullable(),
  })
  .meta({ id: 'Import' });

export const importRow = z
  .object({
    /** As the spreadsheet counts. */
    number: z.int(),
    outcome: z.enum(IMPORT_OUTCOMES),
    /** What the row is about, in a few words. */
    label: z.string(),
    changes: z.array(z.object({ column: z.string(), from: z.string(), to: z.string() })),
    issues: z.array(issue),
  })
  .meta({ id: 'ImportRow' });

interface Place<P extends string, Params extends z.ZodType, Item extends z.ZodType, B extends z.ZodType> {
  readonly path: P;
  readonly params: Params;
  readonly item: Item;
  /** The fields beside the file. */
  readonly body: B;
  readonly access: readonly Role[];
}

/** The calls of an import, the same for every place that takes spreadsheets. */
export function importCalls<
  const P extends string,
  Params extends z.ZodType,
  Item extends z.ZodType,
  B extends z.ZodType,
>({ path, params, item, body, access }: Place<P, Params, Item, B>) {
  const one = `${path}/:importId` as const;
  const common = { tag: 'imports', access } as const;
  return {
    begin: defineEndpoint({
      ...common,
      method: 'POST',
      path,
      summary: 'Read a spreadsheet (XLSX or CSV) and say row by row what it would do; nothing is written',
      params,
      consumes: ['multipart/form-data'],
      upload: { maxBytes: MAX_IMPORT_BYTES },
      body,
      response: importResource,
      status: 201,
      idempotent: true,
      errors: ['not-found', 'conflict'],
    }),
    get: defineEndpoint({
      ...common,
      method: 'GET',
      path: one,
      summary: 'An import, with how far it is',
      params: item,
      response: importResource,
      status: 200,
      errors: ['not-found'],
    }),
    rows: defineEndpoint({
      ...common,
      method: 'GET',
      path: `${one}/rows` as const,
      summary: 'What each row would do, or did',
      params: item,
      query: z.strictObject({
        limit: z.coerce.number().int().min(1).max(LIMITS.pageSize).default(LIMITS.defaultPageSize),
        outcome: z.enum(IMPORT_OUTCOMES).optional(),
        /** Only rows after this one. */
        after: z.coerce.number().int().min(0).max(10_000_000).default(0),
      }),
      response: z.object({ items: z.array(importRow), nextAfter: z.int().nullable() }),
      status: 200,
      errors: ['not-found'],
    }),
    refused: defineEndpoint({
      ...common,
      method: 'GET',
      path: `${one}/refused.csv` as const,
      summary: 'The rows that were not taken, as they came, with the reasons',
      params: item,
      produces: 'text/csv',
      status: 200,
      errors: ['not-found'],
    }),
    map: defineEndpoint({
      ...common,
      method: 'PUT',
      path: `${one}/mapping` as const,
      summary: 'Say which column is which; the rows are compared again',
      params: item,
      body: z.strictObject({ mapping: z.array(z.string().max(60).nullable()).max(200) }),
      response: importResource,
      status: 200,
      errors: ['not-found', 'conflict'],
    }),
    apply: defineEndpoint({
      ...common,
      method: 'POST',
      path: `${one}/apply` as const,
      summary: 'Take the whole file, or its good rows',
      params: item,
      body: z.strictObject({ take: z.enum(['all', 'good']) }),
      response: importResource,
      status: 200,
      idempotent: true,
      errors: ['not-found', 'conflict', 'rule-broken'],
    }),
    discard: defineEndpoint({
      ...common,
      method: 'POST',
      path: `${one}/discard` as const,
      summary: 'Put it away without taking anything',
      params: item,
      body: z.strictObject({}),
      response: importResource,
      status: 200,
      errors: ['not-found', 'conflict'],
    }),
  };
}

/** Tactics, clips and readings of a campaign. */
export const campaignImports = importCalls({
  path: '/campaigns/:campaignId/imports',
  params: campaignParams,
  item: itemParams('importId'),
  body: z.strictObject({ kind: z.enum(['tactics', 'clips', 'readings']) }),
  access: EDITORS,
});

/** People who said yes somewhere else; where, when and to which words belongs to every one of them. */
export const subscriberImports = importCalls({
  path: '/subscribers/imports',
  params: z.strictObject({}),
  item: z.strictObject({ importId: objectId }),
  body: z.strictObject({
    listId: objectId,
    /** Where they said yes: a form at a fair, the bulletin of before. */
    source: line(LIMITS.line),
    consentedOn: plainDate,
    /** The words they said yes to. */
    wording: filledParagraph(1_000),
  }),
  access: LEADS,
});

/** People and media of the organization; they are no subscribers and nothing is sent to them. */
export const contactImports = importCalls({
  path: '/contacts/imports',
  params: z.strictObject({}),
  item: z.strictObject({ importId: objectId }),
  body: z.strictObject({}),
  access: EDITORS,
});
