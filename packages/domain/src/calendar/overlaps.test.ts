import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { overlap } from '../shared/date-range.js';
import { addDays } from '../shared/plain-date.js';
import { findOverlaps, type Engagement } from './overlaps.js';

const base: Engagement = {
  id: 'a',
  subjectId: 'a',
  start: '2027-03-01',
  end: '2027-03-03',
  time: null,
  audienceIds: ['press'],
  personIds: [],
};

test('two activities for the same audience on the same day, or of the same person, are marked', () => {
  const other = { ...base, id: 'b', subjectId: 'b', start: '2027-03-03', end: '2027-03-09' };
  expect([...findOverlaps([base, other])]).toEqual([
    ['a', { audienceIds: ['press'], personIds: [] }],
    ['b', { audienceIds: ['press'], personIds: [] }],
  ]);
  expect(findOverlaps([base, { ...other, start: '2027-03-04' }]).size).toBe(0);
  expect(findOverlaps([base, { ...other, audienceIds: ['tourism'] }]).size).toBe(0);
  const people = [base, other].map((one) => ({ ...one, audienceIds: [], personIds: ['ana'] }));
  expect(findOverlaps(people).get('b')).toEqual({ audienceIds: [], personIds: ['ana'] });
});

test('hours of one day only meet when they share a minute; whole days meet any hour of theirs', () => {
  const at = (id: string, start: string, end: string) => ({
    ...base,
    id,
    subjectId: id,
    end: base.start,
    time: { start, end },
  });
  const morning = at('morning', '09:00', '10:00');
  expect(findOverlaps([morning, at('later', '10:00', '11:00')]).size).toBe(0);
  expect(findOverlaps([morning, at('meanwhile', '09:59', '11:00')]).size).toBe(2);
  expect([...findOverlaps([morning, base]).keys()].sort()).toEqual(['a', 'morning']);
});

test('an activity does not compete with its own other occurrences', () => {
  const again = { ...base, id: 'a:2027-03-02', start: '2027-03-02', end: '2027-03-04' };
  expect(findOverlaps([base, again]).size).toBe(0);
});

const engagements = fc
  .array(
    fc.record({ day: fc.nat(40), length: fc.nat(6), subject: fc.nat(5), audiences: fc.subarray(['x', 'y']) }),
    {
      maxLength: 25,
    },
  )
  .map((list) =>
    list.map(({ day, length, subject, audiences }, index): Engagement => {
      const start = addDays('2027-01-01', day);
      const days = { start, end: addDays(start, length) };
      return {
        ...days,
        id: `${index}`,
        subjectId: `${subject}`,
        time: null,
        audienceIds: audiences,
        personIds: [],
      };
    }),
  );

test('finds what comparing each with each finds', () => {
  fc.assert(
    fc.property(engagements, (list) => {
      const slow = list.flatMap((one) => {
        const audienceIds = one.audienceIds.filter((id) =>
          list.some(
            (other) =>
              other.subjectId !== one.subjectId && other.audienceIds.includes(id) && overlap(one, other),
          ),
        );
        return audienceIds.length > 0 ? [[one.id, [...audienceIds].sort()] as const] : [];
      });
      const found = findOverlaps(list);
      expect(new Map([...found].map(([id, { audienceIds }]) => [id, [...audienceIds].sort()]))).toEqual(
        new Map(slow),
      );
    }),
    { numRuns: 60 },
  );
});
