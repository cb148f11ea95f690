import type {
  addMeeting,
  archiveContact,
  countContacts,
  createContact,
  exportContactsCsv,
  exportContactsXlsx,
  listContacts,
  removeContact,
  removeMeeting,
  restoreContact,
  updateContact,
} from '@altavoz/contracts/contacts';
import type { InputOf, OutputOf } from '@altavoz/contracts/endpoint';
import type { ContactKind, MediaScope } from '@altavoz/domain/contacts/contact';
import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { keys } from '../../../shared/api-client/keys.js';
import { call, urlOf } from '../../../shared/api-client/request.js';

export type Contact = OutputOf<typeof listContacts>['items'][number];
export type ContactBody = InputOf<typeof createContact>['body'];
export type Meeting = Contact['meetings'][number];
export type ContactCounts = OutputOf<typeof countContacts>;

export interface ContactFilter {
  readonly kind?: ContactKind | undefined;
  readonly mediaScope?: MediaScope | undefined;
  readonly audience?: string | undefined;
  readonly actorType?: number | undefined;
  readonly q?: string | undefined;
}

/** Contacts by name, page by page; those of the archive only when asked for. */
export const contactsQuery = (filter: ContactFilter, archived: boolean) =>
  infiniteQueryOptions({
    queryKey: ['contacts', 'list', archived, filter] as const,
    queryFn: ({ signal, pageParam }) =>
      call<typeof listContacts>('GET /contacts', {
        query: {
          limit: 50,
          archived: archived ? 'yes' : 'no',
          ...said(filter),
          ...(pageParam === '' ? {} : { cursor: pageParam }),
        },
        signal,
      }),
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    placeholderData: (before) => before,
  });

export const contactCountsQuery = queryOptions({
  queryKey: ['contacts', 'counts'] as const,
  queryFn: ({ signal }) => call<typeof countContacts>('GET /contact-counts', { signal }),
});

/** Addresses of the files, with the filters of the table. */
export function contactFiles(filter: ContactFilter): { readonly xlsx: string; readonly csv: string } {
  const query = said(filter);
  return {
    xlsx: urlOf<typeof exportContactsXlsx>('GET /contacts.xlsx', { query }),
    csv: urlOf<typeof exportContactsCsv>('GET /contacts.csv', { query }),
  };
}

function said(filter: ContactFilter) {
  const { kind, mediaScope, audience, actorType, q } = filter;
  return {
    ...(kind === undefined ? {} : { kind }),
    ...(mediaScope === undefined ? {} : { mediaScope }),
    ...(audience === undefined ? {} : { audience }),
    ...(actorType === undefined ? {} : { actorType }),
    ...(q ? { q } : {}),
  };
}

/** Contacts belong to the organization; the map, the findings and the day of this campaign count them too. */
function useRefresh(campaignId: string): () => Promise<unknown> {
  const client = useQueryClient();
  return () =>
    Promise.all([
      client.invalidateQueries({ queryKey: ['contacts'] }),
      ...['audiences', 'checks', 'today'].map((room) =>
        client.invalidateQueries({ queryKey: keys.room(campaignId, room) }),
      ),
    ]);
}

type Versioned = Pick<Contact, 'id' | 'version'>;

/** Adds a contact, or changes the one that is given. The key keeps a repeated press from adding two. */
export function useSaveContact(campaignId: string, contact: Versioned | undefined) {
  const refresh = useRefresh(campaignId);
  return useMutation<Contact, Error, { body: ContactBody; idempotencyKey: string }>({
    mutationFn: ({ body, idempotencyKey }) =>
      contact
        ? call<typeof updateContact>('PATCH /contacts/:contactId', {
            params: { contactId: contact.id },
            body,
            version: contact.version,
          })
        : call<typeof createContact>('POST /contacts', { body, idempotencyKey }),
    onSettled: refresh,
  });
}

/** Puts a contact aside, or brings one back. */
export function useArchiveContact(campaignId: string) {
  const refresh = useRefresh(campaignId);
  return useMutation<Contact, Error, { contact: Versioned; back?: boolean }>({
    mutationFn: ({ contact: { id, version }, back = false }) => {
      const asked = { params: { contactId: id }, body: {}, version };
      return back
        ? call<typeof restoreContact>('POST /contacts/:contactId/restore', asked)
        : call<typeof archiveContact>('POST /contacts/:contactId/archive', asked);
    },
    onSettled: refresh,
  });
}

export function useRemoveContact(campaignId: string) {
  const refresh = useRefresh(campaignId);
  return useMutation<undefined, Error, Versioned>({
    mutationFn: ({ id, version }) =>
      call<typeof removeContact>('DELETE /contacts/:contactId', { params: { contactId: id }, version }),
    onSettled: refresh,
  });
}

export function useAddMeeting(campaignId: string, contactId: string) {
  const refresh = useRefresh(campaignId);
  return useMutation<Contact, Error, InputOf<typeof addMeeting>['body']>({
    mutationFn: (body) =>
      call<typeof addMeeting>('POST /contacts/:contactId/meetings', { params: { contactId }, body }),
    onSettled: refresh,
  });
}

export function useRemoveMeeting(campaignId: string, contactId: string) {
  const refresh = useRefresh(campaignId);
  return useMutation<Contact, Error, string>({
    mutationFn: (meetingId) =>
      call<typeof removeMeeting>('DELETE /contacts/:contactId/meetings/:meetingId', {
        params: { contactId, meetingId },
      }),
    onSettled: refresh,
  });
}
