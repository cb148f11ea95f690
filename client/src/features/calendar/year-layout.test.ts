import { readFileSync } from 'node:fs';
import type { Occurrence } from './occurrence.js';
import { layOutYear, WEEKDAY_COLUMNS, type YearDay } from './year-layout.js';

const yearOf = (year: number) => ({ start: `${year}-01-01`, end: `${year}-12-31` });

const tactic = (start: string, end: string, more: Partial<Occurrence> = {}): Occurrence => ({
  id: `tactic:${start}${end}`,
  kind: 'tactic',
  subjectId: start,
  title: { es: 'Táctica' },
  start,
  end,
  time: null,
  moments: null,
  recurring: false,
  occurrenceOf: null,
  status: 'scheduled',
  channelType: 'digital',
  phase: 1,
  audienceIds: [],
  personIds: [],
  place: '',
  overlaps: null,
  version: 1,
  movable: true,
  ...more,
});

const daysOfYear = (...[whole, occurrences, gaps]: Partial<Parameters<typeof layOutYear>>): YearDay[] =>
  layOutYear(whole ?? yearOf(2027), occurrences ?? [], gaps ?? [], undefined).flatMap(({ days }) => days);

describe('the year map', () => {
  test.each([2027, 2028, 2000, 2100])(
    'every day of %s stands once, in its month and under its weekday',
    (year) => {
      const months = layOutYear(yearOf(year), [], [], undefined);
      const days = months.flatMap(({ days: each }) => each);
      const leap = new Date(Date.UTC(year, 1, 29)).getUTCMonth() === 1;
      expect(days).toHaveLength(leap ? 366 : 365);
      expect(new Set(days.map(({ day }) => day)).size).toBe(days.length);
      expect(months).toHaveLength(12);
      for (const each of months) {
        expect(each.days.map(({ day }) => day.slice(0, 7))).toEqual(each.days.map(() => each.month));
        expect(new Set(each.days.map(({ column }) => column)).size).toBe(each.days.length);
      }
      for (const { day, column, weekend } of days) {
        const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
        expect(column % 7).toBe(weekday);
        expect(weekend).toBe(weekday === 0 || weekday === 6);
        expect(column).toBeLessThanOrEqual(WEEKDAY_COLUMNS);
      }
    },
  );

  test('a day tells how many activities it has and of which channel types', () => {
    const days = daysOfYear(
      yearOf(2027),
      [
        tactic('2026-12-30', '2027-01-02'),
        tactic('2027-01-02', '2027-01-02', { channelType: 'traditional' }),
        tactic('2027-01-02', '2027-01-02', { kind: 'contracting', channelType: null }),
        tactic('2027-01-03', '2027-01-03', { kind: 'bulletin', channelType: null }),
      ],
      [],
    );
    expect(days[0]).toMatchObject({ day: '2027-01-01', count: 1, heat: 1, channels: ['digital'] });
    expect(days[1]).toMatchObject({ count: 2, heat: 2, channels: ['traditional', 'digital'], event: false });
    expect(days[2]).toMatchObject({ count: 1, channels: [], event: false });
    expect(days[3]).toMatchObject({ count: 0, heat: 0 });
  });

  test('more than four activities look like four', () => {
    const many = Array.from({ length: 9 }, () => tactic('2027-03-01', '2027-03-01'));
    expect(daysOfYear(yearOf(2027), many, []).find(({ day }) => day === '2027-03-01')).toMatchObject({
      count: 9,
      heat: 4,
    });
  });

  test('RW3: a gap marks each of its days, also when it goes over the end of the year', () => {
    const marked = daysOfYear(
      yearOf(2027),
      [],
      [{ start: '2027-12-30', end: '2028-01-20', days: 22 }],
    ).filter(({ gap }) => gap);
    expect(marked.map(({ day }) => day)).toEqual(['2027-12-30', '2027-12-31']);
  });

  test('a month counts what happens in it and sums the money of what begins in it', () => {
    const months = layOutYear(
      yearOf(2027),
      [
        tactic('2027-01-20', '2027-02-03'),
        tactic('2027-02-10', '2027-02-10'),
        tactic('2027-02-10', '2027-02-10', { kind: 'bulletin', subjectId: 'b' }),
      ],
      [],
      new Map([
        ['2027-01-20', 58_000],
        ['2027-02-10', 1_200],
      ]),
    );
    expect(months[0]).toMatchObject({ month: '2027-01', count: 1, planned: 58_000 });
    expect(months[1]).toMatchObject({ month: '2027-02', count: 3, planned: 1_200 });
    expect(layOutYear(yearOf(2027), [], [], undefined)[0]).toMatchObject({
      month: '2027-01',
      count: 0,
      planned: null,
    });
  });

  test('its pictures of the channel shapes are drawn with the colours of the tokens, light and dark', () => {
    const read = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8');
    const [light = '', dark = ''] = read('../../shared/theme/tokens.css').split(
      "[data-mantine-color-scheme='dark']",
    );
    const [, lightPictures = '', darkPictures = ''] =
      /\.year \{\s*(--t:.*?)\}.*?'dark'\]\) \.year \{(.*?)\}/su.exec(
        read('components/year-map.module.css'),
      ) ?? [];
    const colour = (text: string, name: string): string | undefined =>
      new RegExp(`--${name}: #(\\w{6});`, 'u').exec(text)?.[1];
    for (const [letter, name] of Object.entries({ t: 'trad', n: 'ntrad', d: 'digi', p: 'rrpp' }))
      for (const [tokens, pictures] of [
        [light, lightPictures],
        [dark, darkPictures],
      ] as const) {
        const picture = new RegExp(`--${letter}: url\\((.*?)\\);`, 'su').exec(pictures)?.[1];
        expect(colour(tokens, name)).toMatch(/^\w{6}$/u);
        expect(picture).toContain(
          `fill='%23${colour(tokens, name)}' stroke='%23${colour(tokens, 'surface')}'`,
        );
      }
  });
});
