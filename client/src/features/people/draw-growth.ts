interface Drawn {
  readonly area: string;
  readonly line: string;
  /** Where the last month stands, in percent of the plot. */
  readonly end: { readonly x: number; readonly y: number };
  /** How far from the top a value stands, in percent. */
  readonly top: (value: number) => number;
  /** The lines behind, with the value of each. */
  readonly lines: readonly { readonly value: number; readonly y: number }[];
}

/** The way of a list over the months, in percent of a plot that begins at nobody. */
export function drawGrowth(
  months: readonly { readonly active: number }[],
  places: number,
  goal: number | null,
): Drawn {
  const most = Math.max(1, goal ?? 0, ...months.map(({ active }) => active));
  const step = roundStep(most / 2);
  // Room above the highest for its figure.
  const height = most * 1.12;
  const top = (value: number): number => round(100 - (value / height) * 100);
  const x = (index: number): number => round(((index + 0.5) / places) * 100);
  const points = months.map(({ active }, index) => ({ x: x(index), y: top(active) }));
  // One month alone is a level stretch, not a point that nobody sees.
  const [only] = points;
  const half = round(50 / places);
  const drawn =
    points.length === 1 && only
      ? [
          { ...only, x: only.x - half },
          { ...only, x: only.x + half },
        ]
      : points;
  const line = drawn.map((point, index) => `${index === 0 ? 'M' : 'L'}${point.x} ${point.y}`).join('');
  const end = drawn.at(-1) ?? { x: 0, y: 100 };
  return {
    line,
    area: `${line}L${end.x} 100L${drawn[0]?.x ?? 0} 100Z`,
    end,
    top,
    lines: [step, 2 * step]
      .filter((value) => value < height && value !== goal)
      .map((value) => ({ value, y: top(value) })),
  };
}

/** 1, 2 or 5 with zeros after it, the largest that is not more. */
function roundStep(value: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(1, value)));
  const factor = [5, 2, 1].find((one) => one * power <= value) ?? 1;
  return Math.max(1, factor * power);
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
