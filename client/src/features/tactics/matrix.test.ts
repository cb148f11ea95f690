import { buildMatrix, type CatalogueEntry } from './matrix.js';
import { sampleTactic } from './testing/sample-tactic.js';

const catalogue: readonly CatalogueEntry[] = [
  { code: 'T1.1', channelType: 'traditional', phase: 1 },
  { code: 'T3.1', channelType: 'traditional', phase: 3 },
  { code: 'T3.2', channelType: 'traditional', phase: 3 },
  { code: 'N3.1', channelType: 'non-traditional', phase: 3 },
];
const money = (planned: number) => ({ planned, approved: 0, committed: 0, spent: 0 });
const cellOf = (matrix: ReturnType<typeof buildMatrix>, channel: string, phase: number) =>
  matrix.rows.find((row) => row.channel === channel)?.cells.find((cell) => cell.phase === phase);

describe('the matrix of channel types and phases', () => {
  const tactics = [
    sampleTactic({
      id: '1',
      catalogueCode: 'T1.1',
      channelType: 'traditional',
      phase: 1,
      budget: money(24_000),
    }),
    sampleTactic({ id: '2', channelType: 'traditional', phase: 1, budget: money(35_000) }),
    sampleTactic({ id: '3', channelType: 'non-traditional', phase: 2, budget: money(340_000) }),
    sampleTactic({
      id: '4',
      catalogueCode: 'N3.1',
      channelType: 'non-traditional',
      phase: 3,
      budget: money(60_000),
    }),
    sampleTactic({ id: '5', channelType: 'digital', phase: 1, budget: money(99_000), status: 'cancelled' }),
  ];
  const matrix = buildMatrix(tactics, catalogue, 2);

  test('has four rows of three cells, and every tactic in one of them', () => {
    expect(matrix.rows.map(({ cells }) => cells.length)).toEqual([3, 3, 3, 3]);
    expect(matrix.rows.flatMap(({ cells }) => cells).reduce((sum, { count }) => sum + count, 0)).toBe(4);
  });

  test('sums count and money by cell, row, column and in all; what was cancelled counts nowhere', () => {
    expect(cellOf(matrix, 'traditional', 1)).toMatchObject({ count: 2, planned: 59_000 });
    expect(matrix.rows[1]).toMatchObject({ channel: 'non-traditional', count: 2, planned: 400_000 });
    expect(matrix.columns).toEqual([
      { phase: 1, count: 2, planned: 59_000 },
      { phase: 2, count: 1, planned: 340_000 },
      { phase: 3, count: 1, planned: 60_000 },
    ]);
    expect(matrix.total).toEqual({ count: 4, planned: 459_000 });
    expect(cellOf(matrix, 'digital', 1)).toMatchObject({ count: 0, planned: 0 });
  });

  test('the foot bar is a share of the largest cell', () => {
    expect(cellOf(matrix, 'non-traditional', 2)?.share).toBe(1);
    expect(cellOf(matrix, 'traditional', 1)?.share).toBeCloseTo(59 / 340);
    expect(cellOf(matrix, 'digital', 2)?.share).toBe(0);
  });

  test('offers what the catalogue has and the plan has not', () => {
    expect(cellOf(matrix, 'traditional', 3)?.offered.map(({ code }) => code)).toEqual(['T3.1', 'T3.2']);
    expect(cellOf(matrix, 'traditional', 1)?.offered).toEqual([]);
    expect(matrix.offered).toBe(2);
  });

  test('RW7: only a cell with tactics beyond the campaign’s phase is outside', () => {
    expect(cellOf(matrix, 'non-traditional', 3)?.outside).toBe(true);
    expect(cellOf(matrix, 'traditional', 3)?.outside).toBe(false);
    expect(cellOf(buildMatrix(tactics, catalogue, 3), 'non-traditional', 3)?.outside).toBe(false);
  });

  test('who may not see the money sees bars by count', () => {
    const blind = buildMatrix(
      tactics.map((tactic) => ({ ...tactic, budget: null })),
      catalogue,
      2,
    );
    expect(blind.total.planned).toBeNull();
    expect(cellOf(blind, 'traditional', 1)?.share).toBe(1);
    expect(cellOf(blind, 'non-traditional', 2)?.share).toBe(0.5);
  });
});
