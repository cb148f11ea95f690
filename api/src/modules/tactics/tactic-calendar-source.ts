import { MAX_LEAD_DAYS } from '@altavoz/contracts/tactics';
import { expandRecurrence, occurrenceOn } from '@altavoz/domain/calendar/expand-recurrence';
import { overlap, type DateRange } from '@altavoz/domain/shared/date-range';
import { addDays } from '@altavoz/domain/shared/plain-date';
import { contractingDeadline } from '@altavoz/domain/tactics/contracting';
import { isUnderway } from '@altavoz/domain/tactics/tactic-transitions';
import type { CalendarSource, DatedThing } from '../calendar/calendar-source.js';
import type { TacticReadingService } from './tactic-reading.service.js';
import type { TacticOnCalendar } from './tactic.js';

/** Tactics on the calendar, and the last day to contract for those that need somebody from outside (H4). */
export function tacticCalendarSource(tactics: Pick<TacticReadingService, 'onDays'>): CalendarSource {
  return {
    kinds: ['tactic', 'contracting'],
    async occurrences(scope, { id, timeZone }, days) {
      // A milestone may lie in the range while its tactic begins up to a year later.
      const { start: from, end: last } = days;
      const found = await tactics.onDays(scope, id, { from, to: addDays(last, MAX_LEAD_DAYS) });
      return found.flatMap((tactic) => [...occurrencesOf(tactic, days, timeZone), ...milestonesOf(tactic)]);
    },
  };
}

/** Of one that recurs, each occurrence by itself. */
function occurrencesOf(tactic: TacticOnCalendar, days: DateRange, zone: string): DatedThing[] {
  const thing = { ...thingOf(tactic), movable: isUnderway(tactic.status) };
  const { recurrence } = tactic;
  if (recurrence) {
    return expandRecurrence(recurrence)
      .filter((occurrence) => overlap(occurrence, days))
      .map(({ date, start, end, time }) => ({
        ...thing,
        start,
        end,
        time: time && { ...time, zone },
        occurrenceOf: date,
      }));
  }
  const once = occurrenceOn(tactic, undefined);
  if (!once || !overlap(once, days)) return [];
  const { start, end, time } = once;
  return [{ ...thing, start, end, time: time && { ...time, zone } }];
}

/** The last day to contract before it happens for the first time (H4). */
function milestonesOf(tactic: TacticOnCalendar): DatedThing[] {
  const { contracting, status, start } = tactic;
  if (!contracting || contracting.done || status !== 'scheduled' || start === null) return [];
  const day = contractingDeadline(start, contracting.leadDays);
  return [{ ...thingOf(tactic), kind: 'contracting', start: day, status: 'pending' }];
}

function thingOf(tactic: TacticOnCalendar): Omit<DatedThing, 'start'> {
  const { id, name, status, channelType, phase, audienceIds, responsibleId, place, version } = tactic;
  return {
    kind: 'tactic',
    subjectId: id,
    title: name,
    status,
    channelType,
    phase,
    audienceIds,
    personIds: responsibleId === null ? [] : [responsibleId],
    place,
    version,
  };
}
