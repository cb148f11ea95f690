/** One measured figure; with a target it is reached or not. */
export interface Figure {
  readonly bench: string;
  readonly what: string;
  readonly value: number;
  readonly unit: string;
  /** `>=` or `<=` and the bound, for figures that must reach something. */
  readonly target?: { readonly at: 'least' | 'most'; readonly bound: number };
}

export interface Bench {
  readonly name: string;
  run(): Promise<Figure[]>;
}

/** Figures without a target are there to be read: they are always reached. */
export function isReached({ value, target }: Figure): boolean {
  if (!target) return true;
  return target.at === 'least' ? value >= target.bound : value <= target.bound;
}

/** A table for people: what, figure, target. */
export function table(figures: readonly Figure[]): string {
  const rows = figures.map((figure) => [
    figure.bench,
    figure.what,
    `${round(figure.value)} ${figure.unit}`,
    figure.target ? `${figure.target.at === 'least' ? '≥' : '≤'} ${figure.target.bound}` : '',
    isReached(figure) ? '' : 'MISSED',
  ]);
  const widths = [0, 1, 2, 3].map((column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

function round(value: number): string {
  return value >= 100 ? value.toFixed(0) : value.toPrecision(3);
}

/** The middle one of several measurements of the same thing. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
