import type { PlainDateString } from '@altavoz/domain/shared/plain-date';
import type { Actor, Scope } from '../../platform/caller.js';
import type { Unit } from '../../platform/db/unit-of-work.js';
import type { PersonMark } from './message.js';

/** The rest of the organization as messages see it; the wiring joins it with the other modules. */
export interface PlanAroundMessages {
  /** How many tactics on the calendar or behind us carry each of these messages. */
  countUses(
    scope: Scope,
    campaignId: string,
    messageIds: readonly string[],
  ): Promise<ReadonlyMap<string, number>>;
  /** What is in force decides what stands on the calendar. */
  calendarChanged(unit: Unit, campaignId: string): Promise<void>;
  person(scope: Scope, userId: string): Promise<PersonMark>;
  /** The themes that limit which messages somebody is given; null when nothing does (M4). */
  themesOf(actor: Actor, campaignId: string, day: PlainDateString): Promise<readonly string[] | null>;
  /** Everyone who may approve and can sign in. */
  approverIds(scope: Scope): Promise<readonly string[]>;
}
