import { sampleToday } from '../../testing/samples.js';
import { agendaDays } from './agenda-days.js';

const item = (start: string, end: string) => ({
  id: start,
  kind: 'tactic' as const,
  subjectId: start,
  title: { es: 'Táctica' },
  start,
  end,
  time: null,
  moments: null,
  recurring: false,
  occurrenceOf: null,
  status: 'scheduled',
  channelType: 'digital' as const,
  phase: 1 as const,
  audienceIds: [],
  personIds: [],
  place: '',
  overlaps: null,
  version: 1,
  movable: true,
});

test('each activity stands once: on its first day, or today when it goes on', () => {
  const days = agendaDays(
    sampleToday({
      upcoming: [
        item('2027-09-01', '2027-09-15'),
        item('2027-09-16', '2027-09-20'),
        item('2027-09-02', '2027-09-03'),
      ],
      gaps: [{ start: '2027-09-21', end: '2027-10-10', days: 20 }],
    }),
  );
  expect(days.map(({ day, items, gap }) => [day, items.length, gap?.days])).toEqual([
    ['2027-09-14', 1, undefined],
    ['2027-09-16', 1, undefined],
    ['2027-09-21', 0, 20],
  ]);
});
