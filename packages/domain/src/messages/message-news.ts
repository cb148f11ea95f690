import type { Role } from '../accounts/role.js';
import { daysBetween, type PlainDateString } from '../shared/plain-date.js';
import type { MessageTransition } from './message.js';

/** What people hear of: a step that somebody took, or that the words in force are about to end or have ended. */
export type MessageEvent = MessageTransition | MessageEnding;
export type MessageEnding = 'ending' | 'ended';

/** Time enough to write, review and approve what is said instead. */
const TOLD_DAYS_BEFORE = 7;
/** Longer ago is no news, after a service that stood still as well. */
const TOLD_DAYS_AFTER = 3;

/** PD2, M6: what there is to tell of words whose last day is this one; null when there is nothing yet, or any more. */
export function endingOf(validUntil: PlainDateString, today: PlainDateString): MessageEnding | null {
  const left = daysBetween(today, validUntil);
  if (left > 0 && left <= TOLD_DAYS_BEFORE) return 'ending';
  return left < 0 && -left <= TOLD_DAYS_AFTER ? 'ended' : null;
}

/** Somebody with an account who can sign in. */
export interface Hearer {
  readonly id: string;
  readonly role: Role;
  /** Speaks for the campaign; the themes that they speak about, null for all of them. Undefined for everybody else. */
  readonly speaksAbout?: readonly string[] | null | undefined;
}

interface NewsRequest {
  readonly action: MessageEvent;
  /** Null when time did it. */
  readonly actorId: string | null;
  /** Who wrote the version, and who submitted it. */
  readonly involvedIds: readonly string[];
  readonly approverIds: readonly string[];
  /** The themes of the words that are approved or withdrawn. */
  readonly themes: readonly string[];
  readonly people: readonly Hearer[];
}

/**
 * M6: whom a step of a message concerns. A submission those who may decide it; a return those who wrote it; words that
 * begin or cease to hold, those who wrote them and everyone who says them; words that are about to end, those who wrote
 * and those who approve. Nobody hears of what they did themselves.
 */
export function hearersOf(news: NewsRequest): string[] {
  const { action, actorId, involvedIds, approverIds, themes, people } = news;
  const concerns = ({ id, speaksAbout }: Hearer): boolean => {
    const involved = involvedIds.includes(id);
    if (action === 'submit') return approverIds.includes(id) && !involved;
    if (action === 'return') return involved;
    if (action === 'ending') return involved || approverIds.includes(id);
    return involved || (speaksAbout !== undefined && speaks(speaksAbout, themes));
  };
  return people.filter((person) => person.id !== actorId && concerns(person)).map(({ id }) => id);
}

function speaks(about: readonly string[] | null, themes: readonly string[]): boolean {
  return about === null || themes.some((theme) => about.includes(theme));
}
