import { nextSort, tableRows, tableStateFrom } from './table-rows.js';
import { sampleTactic } from './testing/sample-tactic.js';

const money = (planned: number) => ({ planned, approved: 0, committed: 0, spent: 0 });
const tactics = [
  sampleTactic({
    id: 'a',
    name: { es: 'Ágora' },
    start: '2027-03-01',
    end: '2027-03-02',
    status: 'scheduled',
    audienceIds: ['press'],
    budget: money(5),
  }),
  sampleTactic({
    id: 'b',
    name: { es: 'Boletín' },
    budget: money(9),
    channelType: 'digital',
    responsibleId: 'r2',
  }),
  sampleTactic({
    id: 'c',
    name: { es: 'Carta' },
    start: '2027-01-10',
    end: '2027-01-10',
    status: 'completed',
    phase: 2,
    responsibleId: 'r1',
    budget: money(1),
  }),
  sampleTactic({ id: 'd', name: { es: 'Descartada' }, status: 'cancelled' }),
];
const ids = (search: Record<string, string>) =>
  tableRows(tactics, tableStateFrom(search), {
    language: 'es',
    responsibleOf: ({ responsibleId }) => ({ r1: 'Zoe', r2: 'Ana' })[responsibleId ?? ''] ?? '',
    needsAttention: ({ id }) => id === 'b',
  }).map(({ id }) => id);

describe('the rows of the table', () => {
  test('stand in the order of their names, without the cancelled ones', () => {
    expect(ids({})).toEqual(['a', 'b', 'c']);
    expect(ids({ status: 'cancelled' })).toEqual(['d']);
  });
  test('are filtered by text without accents, state and channel type', () => {
    expect(ids({ q: 'agora' })).toEqual(['a']);
    expect(ids({ q: ' BOLETIN ' })).toEqual(['b']);
    expect(ids({ status: 'completed' })).toEqual(['c']);
    expect(ids({ channel: 'digital' })).toEqual(['b']);
    expect(ids({ channel: 'nonsense', status: 'nonsense' })).toEqual(['a', 'b', 'c']);
  });
  test('are filtered by phase, person and audience, and by what needs somebody', () => {
    expect(ids({ phase: '2' })).toEqual(['c']);
    expect(ids({ responsible: 'r2' })).toEqual(['b']);
    expect(ids({ responsible: 'none' })).toEqual(['a']);
    expect(ids({ audience: 'press' })).toEqual(['a']);
    expect(ids({ attention: '1' })).toEqual(['b']);
  });
  test('are sorted by who answers for them and by what was spent', () => {
    expect(ids({ sort: 'responsible' })).toEqual(['a', 'b', 'c']);
    expect(ids({ sort: '-responsible' })).toEqual(['c', 'b', 'a']);
  });
  test('are sorted both ways; what has no date comes last in both', () => {
    expect(ids({ sort: 'planned' })).toEqual(['c', 'a', 'b']);
    expect(ids({ sort: '-planned' })).toEqual(['b', 'a', 'c']);
    expect(ids({ sort: 'dates' })).toEqual(['c', 'a', 'b']);
    expect(ids({ sort: '-dates' })).toEqual(['a', 'c', 'b']);
    expect(ids({ sort: 'status' })).toEqual(['b', 'a', 'c']);
  });
  test('pressing the same column again turns the order round', () => {
    expect(nextSort(tableStateFrom({}), 'planned')).toBe('planned');
    expect(nextSort(tableStateFrom({ sort: 'planned' }), 'planned')).toBe('-planned');
    expect(nextSort(tableStateFrom({ sort: '-planned' }), 'planned')).toBe('planned');
    expect(nextSort(tableStateFrom({ sort: 'planned' }), 'name')).toBeUndefined();
    expect(nextSort(tableStateFrom({}), 'name')).toBe('-name');
  });
});
