import { donePart, groupByPhase, placeOn } from './phase-rows.js';
import { sampleTactic } from './testing/sample-plan.js';

const year = { start: '2027-01-01', end: '2027-12-31' };

describe('tactics on a line of the year', () => {
  test('stand by channel type, phase and first day; without a date they come last', () => {
    const groups = groupByPhase([
      sampleTactic({ id: '1', start: null, end: null }),
      sampleTactic({ id: '2', start: '2027-05-01' }),
      sampleTactic({ id: '3', phase: 1 }),
      sampleTactic({ id: '4', channelType: 'traditional' }),
      sampleTactic({ id: '5', channelType: 'digital', status: 'cancelled' }),
    ]);
    expect(groups.map(({ channel, count, planned }) => [channel, count, planned])).toEqual([
      ['traditional', 1, 180_000],
      ['public-relations', 3, 540_000],
    ]);
    expect(groups[1]?.phases.map(({ phase, tactics }) => [phase, tactics.map(({ id }) => id)])).toEqual([
      [1, ['3']],
      [2, ['2', '1']],
    ]);
  });
  test('the whole year is the whole line; what lies outside is nowhere', () => {
    expect(placeOn(year, year)).toEqual({ left: 0, width: 100 });
    expect(placeOn(year, { start: '2027-12-31', end: '2028-03-01' })?.left).toBeCloseTo((364 / 365) * 100);
    expect(placeOn(year, { start: '2028-01-01', end: '2028-03-01' })).toBeUndefined();
  });
  test('what lies behind is done, what is finished is done whole', () => {
    const range = { start: '2027-09-10', end: '2027-09-20' };
    expect(donePart(sampleTactic(), range, '2027-09-14')).toEqual({ start: '2027-09-10', end: '2027-09-14' });
    expect(donePart(sampleTactic(), range, '2027-09-01')).toBeUndefined();
    expect(donePart(sampleTactic({ status: 'completed' }), range, '2027-09-01')).toEqual(range);
  });
});
