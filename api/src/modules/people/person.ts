import type { PersonRole } from '@altavoz/domain/people/person';
import type { Entity } from '../../platform/db/model.js';

export interface PersonFields {
  campaignId: string;
  role: PersonRole;
  name: string;
  position: string;
  area: string;
  userId: string | null;
  activeFrom: string;
  activeTo: string | null;
}

export type Person = Entity<PersonFields>;
