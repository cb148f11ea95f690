import type { OutputOf } from '@altavoz/contracts/endpoint';
import type { getMail, listMails } from '@altavoz/contracts/mailbox';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { call } from '../../../shared/api-client/request.js';

export type Mail = OutputOf<typeof getMail>;
export type MailSummary = OutputOf<typeof listMails>['items'][number];

const PAGE = 50;
/** Somebody who just sent a test looks here for it. */
const LOOK_MS = 5_000;

/** Every mail that left, the newest first; to one address when asked. */
export const mailsQuery = (to: string | undefined) =>
  infiniteQueryOptions({
    queryKey: ['mailbox', 'list', to ?? ''] as const,
    queryFn: ({ pageParam, signal }) =>
      call<typeof listMails>('GET /mailbox/mails', {
        query: {
          limit: PAGE,
          ...(pageParam === '' ? {} : { cursor: pageParam }),
          ...(to === undefined ? {} : { to }),
        },
        signal,
      }),
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
    refetchInterval: ({ state }) => (state.error === null ? LOOK_MS : false),
  });

/** One mail; what left never changes. */
export const mailQuery = (mailId: string) =>
  queryOptions({
    queryKey: ['mailbox', 'mail', mailId] as const,
    queryFn: ({ signal }) =>
      call<typeof getMail>('GET /mailbox/mails/:mailId', { params: { mailId }, signal }),
    staleTime: Number.POSITIVE_INFINITY,
  });
