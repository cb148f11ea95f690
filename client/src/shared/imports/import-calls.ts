import type {
  campaignImports,
  contactImports,
  importResource,
  importRow,
  ImportOutcome,
  subscriberImports,
} from '@altavoz/contracts/imports';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { z } from 'zod';
import { newKey } from '../api-client/new-key.js';
import { call, urlOf } from '../api-client/request.js';

export type Import = z.output<typeof importResource>;
export type ImportRow = z.output<typeof importRow>;

/** Where a spreadsheet goes, with what is said beside it. */
export type ImportPlace =
  | { readonly kind: 'tactics' | 'clips' | 'readings'; readonly campaignId: string }
  | { readonly kind: 'contacts' }
  | { readonly kind: 'subscribers'; readonly listId: string };

/** Where, when and to which words the people of a file said yes. */
export interface Consent {
  readonly source: string;
  readonly consentedOn: string;
  readonly wording: string;
}

interface RowsAsked {
  readonly outcome: ImportOutcome | undefined;
  readonly after: number;
  readonly signal: AbortSignal;
}

/** The calls of one import, whatever place it belongs to. */
export interface ImportCalls {
  begin(file: File, consent: Consent | undefined): Promise<Import>;
  get(importId: string, signal: AbortSignal): Promise<Import>;
  rows(importId: string, asked: RowsAsked): Promise<{ items: ImportRow[]; nextAfter: number | null }>;
  map(importId: string, mapping: (string | null)[]): Promise<Import>;
  apply(importId: string, take: 'all' | 'good'): Promise<Import>;
  discard(importId: string): Promise<Import>;
  refusedUrl(importId: string): string;
}

export function callsOf(place: ImportPlace): ImportCalls {
  if (place.kind === 'contacts') return ofContacts();
  return place.kind === 'subscribers'
    ? ofSubscribers(place.listId)
    : ofCampaign(place.campaignId, place.kind);
}

function ofCampaign(campaignId: string, kind: 'tactics' | 'clips' | 'readings'): ImportCalls {
  type Calls = typeof campaignImports;
  return {
    begin: (file) =>
      call<Calls['begin']>('POST /campaigns/:campaignId/imports', {
        params: { campaignId },
        body: { kind },
        file,
        idempotencyKey: newKey(),
      }),
    get: (importId, signal) =>
      call<Calls['get']>('GET /campaigns/:campaignId/imports/:importId', {
        params: { campaignId, importId },
        signal,
      }),
    rows: (importId, { signal, ...query }) =>
      call<Calls['rows']>('GET /campaigns/:campaignId/imports/:importId/rows', {
        params: { campaignId, importId },
        query,
        signal,
      }),
    map: (importId, mapping) =>
      call<Calls['map']>('PUT /campaigns/:campaignId/imports/:importId/mapping', {
        params: { campaignId, importId },
        body: { mapping },
      }),
    apply: (importId, take) =>
      call<Calls['apply']>('POST /campaigns/:campaignId/imports/:importId/apply', {
        params: { campaignId, importId },
        body: { take },
        idempotencyKey: newKey(),
      }),
    discard: (importId) =>
      call<Calls['discard']>('POST /campaigns/:campaignId/imports/:importId/discard', {
        params: { campaignId, importId },
        body: {},
      }),
    refusedUrl: (importId) =>
      urlOf<Calls['refused']>('GET /campaigns/:campaignId/imports/:importId/refused.csv', {
        params: { campaignId, importId },
      }),
  };
}

function ofSubscribers(listId: string): ImportCalls {
  type Calls = typeof subscriberImports;
  return {
    begin: (file, consent) =>
      call<Calls['begin']>('POST /subscribers/imports', {
        params: {},
        body: { listId, source: '', consentedOn: '', wording: '', ...consent },
        file,
        idempotencyKey: newKey(),
      }),
    get: (importId, signal) =>
      call<Calls['get']>('GET /subscribers/imports/:importId', { params: { importId }, signal }),
    rows: (importId, { signal, ...query }) =>
      call<Calls['rows']>('GET /subscribers/imports/:importId/rows', { params: { importId }, query, signal }),
    map: (importId, mapping) =>
      call<Calls['map']>('PUT /subscribers/imports/:importId/mapping', {
        params: { importId },
        body: { mapping },
      }),
    apply: (importId, take) =>
      call<Calls['apply']>('POST /subscribers/imports/:importId/apply', {
        params: { importId },
        body: { take },
        idempotencyKey: newKey(),
      }),
    discard: (importId) =>
      call<Calls['discard']>('POST /subscribers/imports/:importId/discard', {
        params: { importId },
        body: {},
      }),
    refusedUrl: (importId) =>
      urlOf<Calls['refused']>('GET /subscribers/imports/:importId/refused.csv', { params: { importId } }),
  };
}

function ofContacts(): ImportCalls {
  type Calls = typeof contactImports;
  return {
    begin: (file) =>
      call<Calls['begin']>('POST /contacts/imports', {
        params: {},
        body: {},
        file,
        idempotencyKey: newKey(),
      }),
    get: (importId, signal) =>
      call<Calls['get']>('GET /contacts/imports/:importId', { params: { importId }, signal }),
    rows: (importId, { signal, ...query }) =>
      call<Calls['rows']>('GET /contacts/imports/:importId/rows', { params: { importId }, query, signal }),
    map: (importId, mapping) =>
      call<Calls['map']>('PUT /contacts/imports/:importId/mapping', {
        params: { importId },
        body: { mapping },
      }),
    apply: (importId, take) =>
      call<Calls['apply']>('POST /contacts/imports/:importId/apply', {
        params: { importId },
        body: { take },
        idempotencyKey: newKey(),
      }),
    discard: (importId) =>
      call<Calls['discard']>('POST /contacts/imports/:importId/discard', { params: { importId }, body: {} }),
    refusedUrl: (importId) =>
      urlOf<Calls['refused']>('GET /contacts/imports/:importId/refused.csv', { params: { importId } }),
  };
}

const POLL_MS = 700;

/** An import, asked for again while the service works on it. */
export const importQuery = (calls: ImportCalls, importId: string) =>
  queryOptions({
    queryKey: ['imports', importId],
    queryFn: ({ signal }) => calls.get(importId, signal),
    refetchInterval: ({ state: { data } }) =>
      data === undefined || data.state === 'checking' || data.state === 'applying' ? POLL_MS : false,
  });

/** Rows of an outcome, or all; `version` is the import's, since every step changes what they say. */
export const rowsQuery = (calls: ImportCalls, { id, version }: Import, outcome: ImportOutcome | undefined) =>
  infiniteQueryOptions({
    queryKey: ['imports', id, 'rows', version, outcome ?? 'all'],
    queryFn: ({ pageParam, signal }) => calls.rows(id, { outcome, after: pageParam, signal }),
    initialPageParam: 0,
    getNextPageParam: ({ nextAfter }) => nextAfter ?? undefined,
  });
