import type { occurrence } from '@altavoz/contracts/calendar';
import { contractingDeadline } from '@altavoz/domain/tactics/contracting';
import { isUnderway } from '@altavoz/domain/tactics/tactic-transitions';
import type { z } from 'zod';
import type { TacticOnCalendar } from '../tactics/tactic.js';

export type Occurrence = z.output<typeof occurrence>;

/** What the calendar shows of a bulletin: the day on which it is meant to leave. */
export interface BulletinOfCalendar {
  readonly id: string;
  readonly version: number;
  readonly subject: string;
  readonly language: 'es' | 'en';
  readonly sendOn: string;
  readonly status: string;
}

type DatedTactic = TacticOnCalendar & { readonly start: string; readonly end: string };

export function isDated(tactic: TacticOnCalendar): tactic is DatedTactic {
  return tactic.start !== null && tactic.end !== null;
}

export function tacticOccurrence(tactic: DatedTactic): Occurrence {
  return {
    id: `tactic:${tactic.id}`,
    kind: 'tactic',
    subjectId: tactic.id,
    title: tactic.name,
    start: tactic.start,
    end: tactic.end,
    status: tactic.status,
    channelType: tactic.channelType,
    phase: tactic.phase,
    audienceIds: [...tactic.audienceIds],
    version: tactic.version,
    movable: isUnderway(tactic.status),
  };
}

/** The last day to contract (H4), as a milestone of its own until it is done. */
export function contractingOccurrence(tactic: DatedTactic): Occurrence | null {
  const { contracting } = tactic;
  if (!contracting || contracting.done || tactic.status !== 'scheduled') return null;
  const day = contractingDeadline(tactic.start, contracting.leadDays);
  return {
    ...tacticOccurrence(tactic),
    id: `contracting:${tactic.id}`,
    kind: 'contracting',
    start: day,
    end: day,
    status: 'pending',
    movable: false,
  };
}

export function bulletinOccurrence(bulletin: BulletinOfCalendar): Occurrence {
  return {
    id: `bulletin:${bulletin.id}`,
    kind: 'bulletin',
    subjectId: bulletin.id,
    title: { [bulletin.language]: bulletin.subject },
    start: bulletin.sendOn,
    end: bulletin.sendOn,
    status: bulletin.status,
    channelType: null,
    phase: null,
    audienceIds: [],
    version: bulletin.version,
    movable: false,
  };
}
