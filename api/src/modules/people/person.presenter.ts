import type { OutputOf } from '@altavoz/contracts/endpoint';
import type { people } from '@altavoz/contracts/people';
import { presentStored } from '../../platform/present.js';
import type { Person } from './person.js';

export function presentPerson(person: Person): OutputOf<(typeof people)['get']> {
  const { role, name, position, area, userId, activeFrom, activeTo } = person;
  return { ...presentStored(person), role, name, position, area, userId, activeFrom, activeTo };
}
