import { expect, test } from '@jest/globals';
import { ok, refused } from '../shared/result.js';
import {
  checkOfficialSpokesperson,
  officialSpokespeople,
  type PersonInCampaign,
} from './official-spokesperson.js';
import { lastDayBefore } from './replace-spokesperson.js';

const voice = (id: string, activeFrom: string | null, activeTo: string | null): PersonInCampaign => ({
  id,
  label: `Voz ${id}`,
  role: 'official-spokesperson',
  activeFrom,
  activeTo,
});

test('RH8 one follows the other: no conflict, and the history stays', () => {
  const people = [voice('2', '2027-07-01', null), voice('1', '2027-01-01', '2027-06-30')];
  expect(checkOfficialSpokesperson(people)).toEqual([]);
  expect(officialSpokespeople(people, '2027-06-30').map((person) => person.id)).toEqual(['1']);
  expect(officialSpokespeople(people, '2027-07-01').map((person) => person.id)).toEqual(['2']);
});

test('RH8 two on the same day are one too many, and the later one is named', () => {
  expect(
    checkOfficialSpokesperson([voice('1', '2027-01-01', '2027-07-01'), voice('2', '2027-07-01', null)]),
  ).toMatchObject([
    {
      rule: 'RH8',
      level: 'blocking',
      subject: { kind: 'person', id: '2' },
      values: { other: 'Voz 1', otherId: '1' },
    },
  ]);
  expect(checkOfficialSpokesperson([voice('1', null, null), voice('2', null, null)])).toHaveLength(1);
});

test('RH8 other roles may be held by many', () => {
  const liaison = { ...voice('1', null, null), role: 'area-liaison' } as const;
  expect(checkOfficialSpokesperson([liaison, { ...liaison, id: '2' }])).toEqual([]);
});

test('RH8 whoever is replaced leaves on the day before, or sooner when that was settled', () => {
  const person = { role: 'official-spokesperson', activeFrom: '2027-01-01' } as const;
  expect(lastDayBefore({ ...person, activeTo: null }, '2027-03-15')).toEqual(ok('2027-03-14'));
  expect(lastDayBefore({ ...person, activeTo: '2027-02-28' }, '2027-03-15')).toEqual(ok('2027-02-28'));
  expect(lastDayBefore({ ...person, activeTo: '2027-06-30' }, '2027-03-15')).toEqual(ok('2027-03-14'));
  expect(lastDayBefore({ ...person, activeTo: null }, '2027-01-01')).toEqual(
    refused({ code: 'too-early', since: '2027-01-01' }),
  );
  expect(lastDayBefore({ ...person, role: 'ambassador' }, '2027-03-15')).toEqual(
    refused({ code: 'not-official' }),
  );
});
