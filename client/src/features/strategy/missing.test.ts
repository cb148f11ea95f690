import { checkActivation } from '@altavoz/domain/campaigns/check-activation';
import { sentenceOf } from '@altavoz/domain/checks/sentences';
import type { Finding } from '../../shared/plan/checks.js';
import type { Objective } from '../../shared/plan/objectives.js';
import type { Positioning } from './api/get-strategy.js';
import { activationSteps, lacks, sectionStates, unwritten } from './missing.js';

const empty = { today: null, desired: null };
const nothing: Pick<Positioning, 'government' | 'office'> = {
  government: { city: empty, abroad: empty },
  office: { city: empty, abroad: empty },
};
const stored = { id: 'x', version: 1, createdAt: '2027-01-01T00:00:00Z', updatedAt: '2027-01-01T00:00:00Z' };

/** The domain's findings as the API answers them. */
const findings: Finding[] = checkActivation({
  objectives: [{ id: 'o1', label: 'Uno', kind: 'specific', measurable: true, indicatorIds: [] }],
  audiences: [{ priority: null }],
  messages: [],
  positioning: nothing,
  people: [],
  today: '2027-01-01',
}).map((finding) => ({
  ...finding,
  subject: { kind: finding.subject.kind },
  values: { ...finding.values },
  message: { es: sentenceOf(finding, 'es'), en: sentenceOf(finding, 'en') },
}));

describe('what is missing (RH6, RH7, RH16)', () => {
  it('gives every finding of the activation a step that leads to its place', () => {
    const steps = activationSteps(findings, 'es');
    expect(steps.filter(({ done }) => done)).toEqual([]);
    expect(steps.flatMap(({ missing }) => missing).sort()).toEqual(
      findings.map(({ message }) => message.es).sort(),
    );
    expect(Object.fromEntries(steps.map(({ key, place }) => [key, place]))).toMatchObject({
      city: { room: 'strategy', section: 'positioning' },
      mainObjective: { room: 'strategy', section: 'objectives' },
      priority: { room: 'strategy', section: 'audiences' },
      message: { room: 'messages' },
      spokesperson: { room: 'people' },
    });
  });

  it('shows every step done when nothing is found, and says it in the reader’s language', () => {
    expect(activationSteps([], 'es').every(({ done }) => done)).toBe(true);
    const [first] = activationSteps(findings, 'en');
    expect(first?.missing).toEqual([
      findings.find(({ key }) => key === 'positioning-city-missing')?.message.en,
    ]);
  });

  it('leaves warnings and other rules out', () => {
    const warnings = findings.map((finding): Finding => ({ ...finding, level: 'warning' }));
    expect(activationSteps(warnings, 'es').every(({ done }) => done)).toBe(true);
  });

  it('names the desired positions that nobody has written', () => {
    const office = { city: { today: null, desired: { es: 'Una oficina que abre puertas' } }, abroad: empty };
    expect(unwritten({ ...nothing, office })).toEqual([
      'government.city',
      'government.abroad',
      'office.abroad',
    ]);
  });

  it('says of each section what it holds and whether it lacks something', () => {
    const main: Objective = {
      ...stored,
      kind: 'main',
      text: { es: 'Principal' },
      form: null,
      scope: 'office',
      measurable: true,
      developmentGoal: '',
      indicatorIds: [],
    };
    const states = sectionStates({
      positioning: { ...stored, ...nothing },
      objectives: [main],
      audiences: [],
    });
    expect(states).toMatchObject([
      { section: 'positioning', missing: { length: 4 } },
      { section: 'objectives', main: 1, specific: 0, unmeasured: 1 },
      { section: 'audiences', total: 0, undecided: 0 },
    ]);
    expect(states.map(lacks)).toEqual([true, true, true]);
    const measured = sectionStates({
      positioning: { ...stored, ...nothing },
      objectives: [{ ...main, indicatorIds: ['i1'] }],
      audiences: [],
    });
    expect(measured.map(lacks)).toEqual([true, false, true]);
  });
});
