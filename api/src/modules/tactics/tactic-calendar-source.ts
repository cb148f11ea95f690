import { MAX_LEAD_DAYS } from '@altavoz/contracts/tactics';
import { overlap, type DateRange } from '@altavoz/domain/shared/date-range';
import { addDays } from '@altavoz/domain/shared/plain-date';
import { contractingDeadline } from '@altavoz/domain/tactics/contracting';
import { isUnderway } from '@altavoz/domain/tactics/tactic-transitions';
import type { CalendarSource, DatedThing } from '../calendar/calendar-source.js';
import type { TacticReadingService } from './tactic-reading.service.js';
import type { TacticOnCalendar } from './tactic.js';

type DatedTactic = TacticOnCalendar & { readonly start: string; readonly end: string };

/** Tactics on the calendar, and the last day to contract for those that need somebody from outside (H4). */
export function tacticCalendarSource(tactics: Pick<TacticReadingService, 'onDays'>): CalendarSource {
  return {
    kinds: ['tactic', 'contracting'],
    async occurrences(scope, { id }, days) {
      // A milestone may lie in the range while its tactic begins up to a year later.
      const { start: from, end: last } = days;
      const found = await tactics.onDays(scope, id, { from, to: addDays(last, MAX_LEAD_DAYS) });
      return found
        .filter(isDated)
        .flatMap((tactic) => [...occurrencesOf(tactic, days), ...milestoneOf(tactic)]);
    },
  };
}

function isDated(tactic: TacticOnCalendar): tactic is DatedTactic {
  return tactic.start !== null && tactic.end !== null;
}

function occurrencesOf(tactic: DatedTactic, days: DateRange): DatedThing[] {
  return overlap(tactic, days) ? [{ ...thingOf(tactic), movable: isUnderway(tactic.status) }] : [];
}

function milestoneOf(tactic: DatedTactic): DatedThing[] {
  const { contracting, status } = tactic;
  if (!contracting || contracting.done || status !== 'scheduled') return [];
  const day = contractingDeadline(tactic.start, contracting.leadDays);
  return [{ ...thingOf(tactic), kind: 'contracting', start: day, end: day, status: 'pending' }];
}

function thingOf(tactic: DatedTactic): DatedThing {
  const { id, name, start, end, status, channelType, phase, audienceIds, responsibleId, place, version } =
    tactic;
  return {
    kind: 'tactic',
    subjectId: id,
    title: name,
    start,
    end,
    status,
    channelType,
    phase,
    audienceIds,
    personIds: responsibleId === null ? [] : [responsibleId],
    place,
    version,
  };
}
