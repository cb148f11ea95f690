import type { Objective } from '../../shared/plan/objectives.js';
import type { Diagnostic } from './api/get-diagnosis.js';
import type { Positioning } from './api/get-strategy.js';
import { lacks, sectionStates, unwritten } from './missing.js';

const empty = { today: null, sourceId: null, desired: null, gap: null };
const nothing: Pick<Positioning, 'government' | 'office'> = {
  government: { city: empty, abroad: empty },
  office: { city: empty, abroad: empty },
};
const stored = { id: 'x', version: 1, createdAt: '2027-01-01T00:00:00Z', updatedAt: '2027-01-01T00:00:00Z' };
const positioning = { ...stored, ...nothing };
const start = '2027-01-01';

const recordOf = (date: string): Diagnostic => ({
  ...stored,
  title: 'Taller',
  date,
  side: null,
  details: { kind: 'consultation', form: 'workshop', participants: '', participantsCount: null },
  summary: '',
  findings: [],
  audienceIds: [],
  links: [],
});

describe('what each section holds or lacks', () => {
  it('C2 names the desired positions that nobody has written', () => {
    const written = { ...empty, desired: { es: 'Una oficina que abre puertas' } };
    expect(unwritten({ ...nothing, office: { city: written, abroad: empty } })).toEqual([
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
      instrument: null,
      dimension: null,
      indicatorIds: [],
    };
    const plan = { start, diagnostics: [], positioning, objectives: [main], audiences: [] };
    const states = sectionStates(plan);
    expect(states).toMatchObject([
      { section: 'diagnosis', count: 0 },
      { section: 'positioning', missing: { length: 4 } },
      { section: 'objectives', main: 1, specific: 0, unmeasured: 1 },
      { section: 'audiences', total: 0, undecided: 0 },
    ]);
    expect(states.map(lacks)).toEqual([true, true, true, true]);
    const measured = sectionStates({ ...plan, objectives: [{ ...main, indicatorIds: ['i1'] }] });
    expect(measured.map(lacks)).toEqual([true, true, false, true]);
  });

  it('RW28 asks for a diagnosis, and for a newer one when it is more than a year older than the campaign', () => {
    const of = (date: string) =>
      sectionStates({ start, diagnostics: [recordOf(date)], positioning, objectives: [], audiences: [] })[0];
    expect([of('2025-12-31'), of('2026-01-01')].map((state) => state && lacks(state))).toEqual([true, false]);
  });
});
