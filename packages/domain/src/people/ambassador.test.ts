import { describe, expect, test } from '@jest/globals';
import { acknowledgement, checkAmbassadors, themesGivenTo, themesToSpeakAbout } from './ambassador.js';
import type { PersonInCampaign } from './official-spokesperson.js';

const DAY = '2027-03-15';
const ambassador = (more: Partial<PersonInCampaign> = {}): PersonInCampaign => ({
  id: 'p1',
  label: 'Bruno Salas',
  role: 'ambassador',
  activeFrom: '2027-01-01',
  activeTo: null,
  themes: ['tourism'],
  credibility: 'Ceramista premiado',
  acknowledged: 2,
  ...more,
});
const keys = (person: PersonInCampaign, guidelines: number | null = 2) =>
  checkAmbassadors([person], guidelines, DAY).map(({ rule, key }) => `${rule} ${key}`);

describe('RW21 ambassadors (M4)', () => {
  test('themes, a reason to be believed and the guidelines in force: nothing is missing', () => {
    expect(keys(ambassador())).toEqual([]);
  });

  test('each thing that is missing is named', () => {
    expect(keys(ambassador({ themes: [], credibility: ' ', acknowledged: null }))).toEqual([
      'RW21 ambassador-without-themes',
      'RW21 ambassador-without-credibility',
      'RW21 guidelines-not-acknowledged',
    ]);
    expect(keys(ambassador({ acknowledged: 1 }))).toEqual(['RW21 guidelines-not-acknowledged']);
    expect(keys(ambassador({ acknowledged: null }), null)).toEqual(['RW21 guidelines-missing']);
  });

  test('whoever has left is let be, whoever is to come is not; other roles need none of it', () => {
    const bare = { themes: [], credibility: '', acknowledged: null };
    expect(keys(ambassador({ ...bare, activeTo: '2027-03-14' }))).toEqual([]);
    expect(keys(ambassador({ ...bare, activeFrom: '2027-06-01' }))).toHaveLength(3);
    expect(keys(ambassador({ ...bare, role: 'area-liaison' }), null)).toEqual([]);
  });

  test('an earlier text is not this one', () => {
    expect([
      acknowledgement(2, 2),
      acknowledgement(1, 2),
      acknowledgement(null, 2),
      acknowledgement(1, null),
    ]).toEqual(['current', 'outdated', 'none', 'none']);
  });
});

test('RH9 an ambassador speaks about their themes, of today, and of nothing without any', () => {
  expect(themesToSpeakAbout([], DAY)).toBeNull();
  expect(themesToSpeakAbout([ambassador({ role: 'community-manager' })], DAY)).toBeNull();
  expect(themesToSpeakAbout([ambassador(), ambassador({ themes: ['tourism', 'water'] })], DAY)).toEqual([
    'tourism',
    'water',
  ]);
  expect(themesToSpeakAbout([ambassador({ activeTo: '2027-03-14' })], DAY)).toEqual([]);
  expect(themesToSpeakAbout([ambassador({ themes: [] })], DAY)).toEqual([]);
  // Whoever works for the whole campaign is not limited by being its ambassador as well.
  expect(themesGivenTo('ambassador', [ambassador({ themes: ['water'] })], DAY)).toEqual(['water']);
  expect(themesGivenTo('editor', [ambassador({ themes: ['water'] })], DAY)).toBeNull();
});
