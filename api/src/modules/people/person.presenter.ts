import type { OutputOf } from '@altavoz/contracts/endpoint';
import type { people } from '@altavoz/contracts/people';
import { presentStored } from '../../platform/present.js';
import type { Person } from './person.js';

export function presentPerson(person: Person): OutputOf<(typeof people)['get']> {
  const { role, name, position, area, userId, activeFrom, activeTo, endReason } = person;
  const { themes, credibility, reach, acknowledgement } = person;
  return {
    ...presentStored(person),
    role,
    name,
    position,
    area,
    userId,
    activeFrom,
    activeTo,
    endReason,
    themes,
    credibility,
    reach,
    acknowledgement: acknowledgement && {
      guidelines: acknowledgement.guidelines,
      at: acknowledgement.at.toISOString(),
      by: { id: acknowledgement.by.id, name: acknowledgement.by.name },
    },
  };
}
