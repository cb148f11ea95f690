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
  /** Why they left the role. */
  endReason: string;
  /** Of an ambassador: what they speak about, why they are believed, how many hear them. */
  themes: string[];
  credibility: string;
  reach: number | null;
  acknowledgement: { guidelines: number; at: Date; by: { id: string; name: string } } | null;
}

/** What the caller writes; acknowledging is a step of its own. */
export type PersonInput = Omit<PersonFields, 'campaignId' | 'acknowledgement'>;

export type Person = Entity<PersonFields>;
