import type { InputOf } from '@altavoz/contracts/endpoint';
import type { people } from '@altavoz/contracts/people';
import type { addSubscriber, eraseSubscriber } from '@altavoz/contracts/subscribers';
import { addDays } from '@altavoz/domain/shared/plain-date';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { keys } from '../../../shared/api-client/keys.js';
import { call } from '../../../shared/api-client/request.js';
import type { Person } from '../../../shared/plan/people.js';
import type { Subscriber } from './get-people.js';

export type PersonBody = InputOf<(typeof people)['create']>['body'];

function useRefresh(campaignId: string): () => Promise<unknown> {
  const client = useQueryClient();
  return () =>
    Promise.all(
      ['people', 'checks', 'today'].map((room) =>
        client.invalidateQueries({ queryKey: keys.room(campaignId, room) }),
      ),
    );
}

const create = (campaignId: string, body: PersonBody): Promise<Person> =>
  call<(typeof people)['create']>('POST /campaigns/:campaignId/people', { params: { campaignId }, body });

const update = (
  campaignId: string,
  { id, version }: Pick<Person, 'id' | 'version'>,
  body: InputOf<(typeof people)['update']>['body'],
): Promise<Person> =>
  call<(typeof people)['update']>('PATCH /campaigns/:campaignId/people/:personId', {
    params: { campaignId, personId: id },
    body,
    version,
  });

/**
 * Adds a person, or changes the one that is given. A new official spokesperson ends the days of the one who holds the
 * role (RH8); should the new one be refused, the old one gets the role back.
 */
export function useSavePerson(campaignId: string, person: Person | undefined) {
  const refresh = useRefresh(campaignId);
  return useMutation<Person, Error, { body: PersonBody; replaces?: Person | undefined }>({
    mutationFn: async ({ body, replaces }) => {
      if (person) return update(campaignId, person, body);
      if (!replaces) return create(campaignId, body);
      const ended = await update(campaignId, replaces, { activeTo: addDays(body.activeFrom, -1) });
      try {
        return await create(campaignId, body);
      } catch (error) {
        await update(campaignId, ended, { activeTo: replaces.activeTo });
        throw error;
      }
    },
    onSettled: refresh,
  });
}

/** Ends somebody's days; the row stays as history. */
export function useEndPerson(campaignId: string) {
  const refresh = useRefresh(campaignId);
  return useMutation<Person, Error, { person: Pick<Person, 'id' | 'version'>; activeTo: string }>({
    mutationFn: ({ person, activeTo }) => update(campaignId, person, { activeTo }),
    onSettled: refresh,
  });
}

export function useRemovePerson(campaignId: string) {
  const refresh = useRefresh(campaignId);
  return useMutation<undefined, Error, Pick<Person, 'id' | 'version'>>({
    mutationFn: ({ id, version }) =>
      call<(typeof people)['remove']>('DELETE /campaigns/:campaignId/people/:personId', {
        params: { campaignId, personId: id },
        version,
      }),
    onSettled: refresh,
  });
}

function useRefreshSubscribers(): () => Promise<unknown> {
  const client = useQueryClient();
  return () =>
    Promise.all([
      client.invalidateQueries({ queryKey: ['subscribers'] }),
      client.invalidateQueries({ queryKey: keys.lists }),
    ]);
}

/** Asks somebody by mail; they are subscribed when they confirm. The key keeps a repeated press from asking twice. */
export function useAddSubscriber() {
  const refresh = useRefreshSubscribers();
  return useMutation<
    Subscriber,
    Error,
    { body: InputOf<typeof addSubscriber>['body']; idempotencyKey: string }
  >({
    mutationFn: ({ body, idempotencyKey }) =>
      call<typeof addSubscriber>('POST /subscribers', { body, idempotencyKey }),
    onSettled: refresh,
  });
}

/** Erases a person; only a one-way mark stays, so that they are never written to again. */
export function useEraseSubscriber() {
  const refresh = useRefreshSubscribers();
  return useMutation<undefined, Error, Pick<Subscriber, 'id' | 'version'>>({
    mutationFn: ({ id, version }) =>
      call<typeof eraseSubscriber>('DELETE /subscribers/:subscriberId', {
        params: { subscriberId: id },
        version,
      }),
    onSettled: refresh,
  });
}
