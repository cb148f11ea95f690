import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { money, sum, type Money } from '../shared/money.js';
import { addDays } from '../shared/plain-date.js';
import { checkClip, type ClipRecord } from './check-clip.js';
import { CLIP_SCOPES, CLIP_TONES, FREE_PRESS_GROUPS } from './clip.js';
import {
  campaignYearOf,
  compareWithAdvertising,
  isCounted,
  pickUpRate,
  summarizeFreePress,
  type ClipInSummary,
} from './summary.js';
import { commercialValue } from './valuation.js';

const eur = (amount: number): Money => money(amount, 'EUR');
const clip = (amount: number, more: Partial<ClipInSummary> = {}): ClipInSummary => ({
  date: '2027-03-10',
  scope: 'national',
  outlet: 'El Faro de Valdemar',
  tone: 'favourable',
  value: eur(amount),
  tacticId: null,
  messageIds: [],
  ...more,
});

describe('J3 what the same space would have cost', () => {
  test('entered: the amount itself', () => {
    expect(commercialValue({ method: 'entered', amount: eur(0) })).toEqual(eur(0));
  });

  test.each([
    ['print-area', 125_500, 1_250, 156_875],
    ['page-share', 250, 480_000, 120_000],
    ['broadcast', 95_000, 2_250, 213_750],
    ['cpm', 48_200_000, 900, 43_380],
    ['cpm', 1_500, 333, 0],
    ['print-area', 1, 500, 1],
    ['print-area', 1, 499, 0],
  ] as const)('%s: %d thousandths at %d make %d', (method, quantityThousandths, rate, amount) => {
    expect(commercialValue({ method, quantityThousandths, rate: eur(rate) })).toEqual(eur(amount));
  });

  test('nothing measured is worth nothing, and the currency is the rate’s', () => {
    expect(commercialValue({ method: 'broadcast', quantityThousandths: 0, rate: money(500, 'COP') })).toEqual(
      money(0, 'COP'),
    );
  });
});

describe('RH15 what a clip says', () => {
  const record: ClipRecord = {
    id: 'c1',
    outlet: 'El Faro',
    date: '2027-03-10',
    scope: 'national',
    value: eur(0),
  };

  test('a value of zero is accepted, one below is not', () => {
    expect(checkClip(record)).toEqual([]);
    expect(checkClip({ ...record, value: eur(-1) })).toMatchObject([
      { rule: 'RH15', key: 'clip-value-negative' },
    ]);
  });

  test.each([
    ['outlet', { outlet: ' ' }],
    ['date', { date: '2027-02-30' }],
    ['scope', { scope: 'regional' as never }],
    ['currency', { value: money(1, 'EURO') }],
  ])('without a valid %s it is incomplete', (part, broken) => {
    expect(checkClip({ ...record, ...broken })).toMatchObject([
      { rule: 'RH15', level: 'blocking', key: 'clip-incomplete', values: { part } },
    ]);
  });
});

describe('§3.3 the worked example: national 1,200 and 800, international 3,000', () => {
  const clips = [
    clip(120_000),
    clip(80_000, { outlet: 'Radio Ría' }),
    clip(300_000, { scope: 'international' }),
  ];

  test('three clips, 5,000 in all, by scope', () => {
    expect(summarizeFreePress(clips, 'scope', 'EUR')).toMatchObject({
      count: 3,
      value: eur(500_000),
      criticalCount: 0,
      criticalValue: eur(0),
      otherCurrencies: [],
      groups: [
        { key: 'international', count: 1, value: eur(300_000), criticalCount: 0, criticalValue: eur(0) },
        { key: 'national', count: 2, value: eur(200_000), criticalCount: 0, criticalValue: eur(0) },
      ],
    });
  });

  test('four notes sent, two of them published: half', () => {
    expect(pickUpRate(4, 2)).toBe(5_000);
    expect(pickUpRate(3, 2)).toBe(6_666);
    expect(pickUpRate(0, 0)).toBeNull();
  });

  test('the saving stands beside what advertising costs, in no sum with it', () => {
    const summary = summarizeFreePress(clips, 'month', 'EUR');
    expect(compareWithAdvertising(summary, [eur(90_000), eur(10_000)])).toEqual({
      avoided: eur(500_000),
      paid: eur(100_000),
    });
  });
});

describe('summaries', () => {
  test('critical clips are counted and valued apart', () => {
    const summary = summarizeFreePress(
      [clip(1_000), clip(700, { tone: 'critical' }), clip(5, { tone: 'neutral' })],
      'month',
      'EUR',
    );
    expect(summary).toMatchObject({ count: 2, value: eur(1_005), criticalCount: 1, criticalValue: eur(700) });
  });

  test('by month, outlet and tactic; what has no tactic comes last', () => {
    const clips = [
      clip(1, { tacticId: 't1' }),
      clip(2),
      clip(3, { date: '2027-01-31', outlet: 'Agencia Sur' }),
    ];
    const keys = (by: 'month' | 'outlet' | 'tactic') =>
      summarizeFreePress(clips, by, 'EUR').groups.map(({ key }) => key);
    expect(keys('month')).toEqual(['2027-01', '2027-03']);
    expect(keys('outlet')).toEqual(['Agencia Sur', 'El Faro de Valdemar']);
    expect(keys('tactic')).toEqual(['t1', null]);
  });

  test('by message a clip counts for each and its value is divided', () => {
    const { groups, count } = summarizeFreePress(
      [clip(1_001, { messageIds: ['m1', 'm2', 'm1'] }), clip(10)],
      'message',
      'EUR',
    );
    expect(count).toBe(2);
    expect(groups.map(({ key, count: each, value }) => [key, each, value.amount])).toEqual([
      ['m1', 1, 501],
      ['m2', 1, 500],
      [null, 1, 10],
    ]);
  });

  test('another currency is counted, kept apart and never converted', () => {
    const summary = summarizeFreePress([clip(100), clip(0, { value: money(900, 'USD') })], 'scope', 'EUR');
    expect(summary).toMatchObject({ count: 2, value: eur(100), otherCurrencies: [money(900, 'USD')] });
  });

  const anyClip = fc.record({
    date: fc.nat(800).map((days) => addDays('2027-01-01', days)),
    scope: fc.constantFrom(...CLIP_SCOPES),
    outlet: fc.constantFrom('A', 'B', 'C'),
    tone: fc.constantFrom(...CLIP_TONES),
    value: fc.nat(1_000_000).map(eur),
    reach: fc.option(fc.nat(10_000)),
    tacticId: fc.constantFrom(null, 't1', 't2'),
    pressReleaseId: fc.constantFrom(null, 'r1', 'r2'),
    messageIds: fc.array(fc.constantFrom('m1', 'm2', 'm3'), { maxLength: 4 }),
    offMessage: fc.boolean(),
    copy: fc.boolean(),
  });
  const anyGroup = fc.constantFrom(...FREE_PRESS_GROUPS);
  const clips = fc.array(anyClip, { maxLength: 20 });
  const period = { start: '2027-04-15' };

  test('the parts add up to the whole, whatever they are grouped by', () => {
    fc.assert(
      fc.property(clips, anyGroup, (list, by) => {
        const { groups, otherCurrencies: _none, ...whole } = summarizeFreePress(list, by, 'EUR', period);
        for (const figure of ['value', 'criticalValue', 'offMessageValue'] as const) {
          const parts = groups.map((group) => group[figure]);
          expect(sum(parts, 'EUR')).toEqual(whole[figure]);
        }
        const originals = list.filter(({ copy }) => !copy);
        const values = originals.map(({ value }) => value);
        const { value, criticalValue, offMessageValue } = whole;
        expect(sum([value, criticalValue, offMessageValue], 'EUR')).toEqual(sum(values, 'EUR'));
        expect(whole.count + whole.criticalCount + whole.offMessageCount + whole.copies).toBe(list.length);
        expect(whole.favourable + whole.neutral).toBe(whole.count);
        if (by === 'message') return;
        for (const figure of [
          'count',
          'criticalCount',
          'offMessageCount',
          'copies',
          'reach',
          'withMessage',
        ] as const)
          expect(groups.reduce((all, group) => all + group[figure], 0)).toBe(whole[figure]);
      }),
    );
  });

  test('in whatever order they come, and whether alike clips come one by one or together', () => {
    fc.assert(
      fc.property(clips, anyGroup, fc.integer({ min: 1, max: 4 }), (list, by, times) => {
        const one = summarizeFreePress(list, by, 'EUR', period);
        expect(summarizeFreePress([...list].reverse(), by, 'EUR', period)).toEqual(one);
        const repeated = list.flatMap((clip) => new Array<typeof clip>(times).fill(clip));
        const together = list.map((clip) => ({
          ...clip,
          times,
          value: eur(clip.value.amount * times),
          reach: (clip.reach ?? 0) * times,
        }));
        expect(summarizeFreePress(together, by, 'EUR', period)).toEqual(
          summarizeFreePress(repeated, by, 'EUR', period),
        );
      }),
      { numRuns: 50 },
    );
  });

  test('what is a copy, critical or off message is not in the sum', () => {
    const apart = { copy: true, tone: 'favourable' } as const;
    expect(isCounted(clip(1))).toBe(true);
    expect(
      [apart, { tone: 'critical' } as const, { offMessage: true }].map((one) => isCounted(clip(1, one))),
    ).toEqual([false, false, false]);
    const summary = summarizeFreePress(
      [clip(9), clip(5, apart), clip(3, { offMessage: true })],
      'month',
      'EUR',
    );
    expect(summary).toMatchObject({
      count: 1,
      value: eur(9),
      copies: 1,
      offMessageCount: 1,
      offMessageValue: eur(3),
    });
  });

  test('a campaign year begins with the campaign’s first month', () => {
    expect(
      ['2027-03', '2027-04', '2028-03', '2028-12'].map((month) => campaignYearOf(month, period)),
    ).toEqual(['2026-04', '2027-04', '2027-04', '2028-04']);
  });
});
