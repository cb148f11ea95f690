import { addDays, type PlainDateString } from '../shared/plain-date.js';
import { refused, ok, type Result } from '../shared/result.js';
import type { PersonInCampaign } from './official-spokesperson.js';

/** Only the official voice is replaced, and not before its first day is over. */
export type ReplaceRefusal =
  { readonly code: 'not-official' } | { readonly code: 'too-early'; readonly since: PlainDateString };

/**
 * RH8: the last day of an official spokesperson whom somebody else follows from a day on: the day before. One who was
 * to leave sooner still does.
 */
export function lastDayBefore(
  person: Pick<PersonInCampaign, 'role' | 'activeTo'> & { readonly activeFrom: PlainDateString },
  from: PlainDateString,
): Result<PlainDateString, ReplaceRefusal> {
  if (person.role !== 'official-spokesperson') return refused({ code: 'not-official' });
  if (from <= person.activeFrom) return refused({ code: 'too-early', since: person.activeFrom });
  const eve = addDays(from, -1);
  return ok(person.activeTo && person.activeTo < eve ? person.activeTo : eve);
}
