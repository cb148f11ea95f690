import { fromLibraryDays, toEvent, toGapEvent, toLibraryDays } from './event-adapter.js';
import type { Occurrence } from './occurrence.js';

const occurrence: Occurrence = {
  id: 'tactic:000000000000000000000001',
  kind: 'tactic',
  subjectId: '000000000000000000000001',
  title: { es: 'Viaje de prensa', en: 'Press trip' },
  start: '2027-09-16',
  end: '2027-09-18',
  time: null,
  moments: null,
  recurring: false,
  occurrenceOf: null,
  status: 'scheduled',
  channelType: 'public-relations',
  phase: 2,
  audienceIds: [],
  personIds: [],
  place: '',
  overlaps: null,
  version: 3,
  movable: true,
};
const wanted = { language: 'en', mayMove: true } as const;

describe('the adapter between our days and the library’s', () => {
  test('the last day of ours is the day before the library’s end', () => {
    expect(toLibraryDays({ start: '2027-09-16', end: '2027-09-18' })).toEqual({
      start: '2027-09-16',
      end: '2027-09-19',
    });
    expect(toLibraryDays({ start: '2027-12-31', end: '2027-12-31' })).toEqual({
      start: '2027-12-31',
      end: '2028-01-01',
    });
  });

  test.each([
    ['2027-09-16', '2027-09-16'],
    ['2027-09-16', '2027-09-18'],
    ['2028-02-28', '2028-02-29'],
    ['2027-12-30', '2028-01-02'],
  ])('%s to %s comes back as it went', (start, end) => {
    const days = toLibraryDays({ start, end });
    expect(fromLibraryDays({ startStr: days.start, endStr: days.end })).toEqual({ start, end });
  });

  test('an activity of one day has no end in the library', () => {
    expect(fromLibraryDays({ startStr: '2027-09-16', endStr: '' })).toEqual({
      start: '2027-09-16',
      end: '2027-09-16',
    });
  });

  test('an event has the title in the reader’s language and moves only when both may', () => {
    expect(toEvent(occurrence, wanted)).toMatchObject({
      title: 'Press trip',
      end: '2027-09-19',
      startEditable: true,
    });
    expect(toEvent(occurrence, { ...wanted, mayMove: false })).toMatchObject({
      startEditable: false,
      durationEditable: false,
    });
    expect(toEvent({ ...occurrence, movable: false }, wanted)).toMatchObject({ startEditable: false });
  });

  test('RW3: the card of a gap stands in the first week with room for it', () => {
    const gap = { start: '2027-09-25', end: '2027-10-13', days: 19 };
    const month = { start: '2027-08-30', end: '2027-10-03' };
    expect(toGapEvent(gap, month)).toMatchObject({
      start: '2027-09-27',
      end: '2027-10-04',
      interactive: false,
    });
    expect(toGapEvent(gap, { start: '2027-08-01', end: '2027-08-31' })).toBeUndefined();
  });
});
