import type { PersonRole } from '@altavoz/domain/people/person';
import type { Person } from '../../shared/plan/people.js';

/** What the dialog is opened for: a person, or a role that somebody is named for. */
export type Naming =
  | { readonly person: Person }
  | { readonly role: PersonRole; readonly area?: string; readonly theme?: string };
