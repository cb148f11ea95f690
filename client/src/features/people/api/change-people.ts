import type { InputOf } from '@altavoz/contracts/endpoint';
import type { people, replaceSpokesperson } from '@altavoz/contracts/people';
import type { addSubscriber, eraseSubscriber } from '@altavoz/contracts/subscribers';
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

/** Adds a person, or changes the one that is given. */
export function useSavePerson(campaignId: string, person: Person | undefined) {
  const refresh = useRefresh(campaignId);
  return useMutation<Person, Error, PersonBody>({
    mutationFn: (body) => (person ? update(campaignId, person, body) : create(campaignId, body)),
    onSettled: refresh,
  });
}

/** RH8 in one step: the one who speaks leaves on the eve, and the other one follows. */
export function useReplaceSpokesperson(campaignId: string, person: Pick<Person, 'id' | 'version'>) {
  const refresh = useRefresh(campaignId);
  return useMutation<Person, Error, InputOf<typeof replaceSpokesperson>['body']>({
    mutationFn: (body) =>
      call<typeof replaceSpokesperson>('POST /campaigns/:campaignId/people/:personId/replace', {
        params: { campaignId, personId: person.id },
        body,
        version: person.version,
      }),
    onSettled: refresh,
  });
}

/** Ends somebody's days; the row stays as history. */
export function useEndPerson(campaignId: string) {
  const refresh = useRefresh(campaignId);
  return useMutation<
    Person,
    Error,
    { person: Pick<Person, 'id' | 'version'>; activeTo: string; endReason: string }
  >({
    mutationFn: ({ person, activeTo, endReason }) => update(campaignId, person, { activeTo, endReason }),
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
