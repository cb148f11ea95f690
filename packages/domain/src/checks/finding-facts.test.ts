import { expect, test } from '@jest/globals';
import { factsOf } from './finding-facts.js';
import { warning } from './finding.js';
import { checkCampaign } from './registry.js';
import { indicator, message, sampleState, tactic } from './testing/sample-state.js';

test('a finding is the same while its facts are: another day, another name or another order change nothing', () => {
  const late = (today: string, label: string) =>
    checkCampaign(
      sampleState({
        today,
        messages: [message(), message({ id: 'm2', approvedOn: '2027-01-02' })],
        indicators: [indicator({ lastReviewOn: '2027-02-01' })],
        tactics: [
          ...sampleState().tactics,
          tactic({ id: 't9', label, start: '2027-04-01', contracting: { leadDays: 30, done: false } }),
        ],
      }),
    );
  const rules = (findings: readonly { rule: string }[]) => findings.map(({ rule }) => rule);
  const [today, tomorrow] = [late('2027-03-15', 'Imprenta'), late('2027-03-16', 'Folleto')];
  expect(rules(today)).toEqual(['RW6', 'RW14', 'RW19']);
  expect(tomorrow.map(factsOf)).toEqual(today.map(factsOf));
  expect(tomorrow).not.toEqual(today);
  const named = (name: object) =>
    warning('RW3', { kind: 'audience', id: 'a1' }, 'gap-for-audience', { ...name, start: '2027-03-01' });
  expect(factsOf(named({ audience: { es: 'Medios' } }))).toBe(factsOf(named({ audience: { en: 'Media' } })));
});

test('other facts make another finding', () => {
  const gap = (values: Record<string, string | number>, id?: string) =>
    factsOf(warning('RW3', { kind: 'calendar', ...(id ? { id } : {}) }, 'gap', values));
  const all = [
    gap({ start: '2027-03-02', days: 18 }),
    gap({ start: '2027-03-02', days: 17 }),
    gap({ start: '2027-03-02', days: 18 }, 'x'),
  ];
  expect(new Set(all).size).toBe(3);
});
