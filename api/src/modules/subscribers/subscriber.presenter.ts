import type { OutputOf } from '@altavoz/contracts/endpoint';
import type { addSubscriber } from '@altavoz/contracts/subscribers';
import { presentMoment, presentStored } from '../../platform/present.js';
import type { Subscriber } from './subscriber.model.js';

export function presentSubscriber(subscriber: Subscriber): OutputOf<typeof addSubscriber> {
  const { listId, email, name, language, status, consent, unsubscribedAt } = subscriber;
  return {
    ...presentStored(subscriber),
    listId,
    email,
    name,
    language,
    status,
    consent: {
      requestedAt: consent.requestedAt.toISOString(),
      confirmedAt: presentMoment(consent.confirmedAt),
      source: consent.source,
      text: consent.text,
      // Rows from before have none of what follows.
      version: consent.version ?? null,
    },
    unsubscribedAt: presentMoment(unsubscribedAt),
    complainedAt: presentMoment(subscriber.complainedAt ?? null),
    bouncedBecause: subscriber.bouncedBecause ?? null,
    area: subscriber.area ?? '',
    mergedInto: subscriber.merged?.intoId ?? null,
  };
}
