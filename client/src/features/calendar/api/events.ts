import type { InputOf, OutputOf } from '@altavoz/contracts/endpoint';
import type { cancelEvent, closeEvent, events, reopenEvent } from '@altavoz/contracts/events';
import type { EventTransition } from '@altavoz/domain/events/event';
import { queryOptions } from '@tanstack/react-query';
import { keys } from '../../../shared/api-client/keys.js';
import { patch, useOptimisticMutation } from '../../../shared/api-client/optimistic.js';
import { call } from '../../../shared/api-client/request.js';

export type Event = OutputOf<(typeof events)['get']>;
export type EventBody = InputOf<(typeof events)['create']>['body'];
export type EventChange = InputOf<(typeof events)['update']>['body'];

export const eventQuery = (campaignId: string, eventId: string) =>
  queryOptions({
    queryKey: keys.room(campaignId, 'events', eventId),
    queryFn: ({ signal }) =>
      call<(typeof events)['get']>('GET /campaigns/:campaignId/events/:eventId', {
        params: { campaignId, eventId },
        signal,
      }),
  });

/** What an event shows up in. */
const rooms = (campaignId: string) =>
  (['events', 'calendar', 'today', 'checks'] as const).map((room) => keys.room(campaignId, room));

export function useCreateEvent(campaignId: string) {
  return useOptimisticMutation<EventBody, Event>({
    mutationFn: (body) =>
      call<(typeof events)['create']>('POST /campaigns/:campaignId/events', { params: { campaignId }, body }),
    refresh: () => rooms(campaignId),
  });
}

/** Takes an event off every list; what it said comes back with `useRestoreEvent`. */
export function useDeleteEvent(campaignId: string, onDeleted: (event: Event) => void) {
  return useOptimisticMutation<Event, undefined>({
    mutationFn: ({ id, version }) =>
      call<(typeof events)['remove']>('DELETE /campaigns/:campaignId/events/:eventId', {
        params: { campaignId, eventId: id },
        version,
      }),
    // Before anything is asked again: what is gone must not be asked for.
    onSuccess: (_answer, event) => onDeleted(event),
    refresh: () => rooms(campaignId),
  });
}

/** What was deleted, said again: the same words, links and state under a new identifier. */
export function useRestoreEvent(campaignId: string) {
  return useOptimisticMutation<Event, Event>({
    mutationFn: async ({
      id: _id,
      version: _version,
      createdAt: _made,
      updatedAt: _changed,
      status,
      ...body
    }) => {
      const made = await call<(typeof events)['create']>('POST /campaigns/:campaignId/events', {
        params: { campaignId },
        body,
      });
      const options = { params: { campaignId, eventId: made.id }, version: made.version };
      if (status === 'closed')
        return call<typeof closeEvent>('POST /campaigns/:campaignId/events/:eventId/close', options);
      if (status === 'cancelled')
        return call<typeof cancelEvent>('POST /campaigns/:campaignId/events/:eventId/cancel', options);
      return made;
    },
    refresh: () => rooms(campaignId),
  });
}

interface Changed {
  readonly event: Event;
  readonly change: EventChange;
}

export function useChangeEvent(campaignId: string) {
  return useOptimisticMutation<Changed, Event>({
    mutationFn: ({ event, change }) =>
      call<(typeof events)['update']>('PATCH /campaigns/:campaignId/events/:eventId', {
        params: { campaignId, eventId: event.id },
        version: event.version,
        body: change,
      }),
    patches: ({ event, change }) => [
      patch<Event>(eventQuery(campaignId, event.id).queryKey, (cached) => ({
        ...cached,
        ...withoutUndefined(change),
      })),
    ],
    refresh: () => rooms(campaignId),
  });
}

/** What is not named stays as it is. */
function withoutUndefined(change: EventChange): Partial<Event> {
  return Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
}

interface Step {
  readonly event: Pick<Event, 'id' | 'version'>;
  readonly step: EventTransition;
}

export function useEventStep(campaignId: string) {
  return useOptimisticMutation<Step, Event>({
    mutationFn: ({ event, step }) => {
      const options = { params: { campaignId, eventId: event.id }, version: event.version };
      if (step === 'close')
        return call<typeof closeEvent>('POST /campaigns/:campaignId/events/:eventId/close', options);
      if (step === 'cancel')
        return call<typeof cancelEvent>('POST /campaigns/:campaignId/events/:eventId/cancel', options);
      return call<typeof reopenEvent>('POST /campaigns/:campaignId/events/:eventId/reopen', options);
    },
    refresh: () => rooms(campaignId),
  });
}
