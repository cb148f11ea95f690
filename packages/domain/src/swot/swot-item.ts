/** The four quadrants of the board (B8). */
export const QUADRANTS = ['strengths', 'weaknesses', 'opportunities', 'threats'] as const;
export type Quadrant = (typeof QUADRANTS)[number];

/** Factors of the house itself: they make strengths and weaknesses. */
export const INTERNAL_FACTORS = ['staff', 'services', 'systems', 'resources', 'strategies'] as const;
/** Factors of the world around: they make opportunities and threats. */
export const EXTERNAL_FACTORS = [
  'social',
  'economic',
  'technological',
  'environmental',
  'cultural',
  'demographic',
  'political',
] as const;
export const FACTORS = [...INTERNAL_FACTORS, ...EXTERNAL_FACTORS] as const;
export type Factor = (typeof FACTORS)[number];

/** The factors that an item of a quadrant may name. */
export function factorsOf(quadrant: Quadrant): readonly Factor[] {
  return quadrant === 'strengths' || quadrant === 'weaknesses' ? INTERNAL_FACTORS : EXTERNAL_FACTORS;
}

/** Whether an item of the quadrant may name the factor; naming none is always right. */
export function factorFits(quadrant: Quadrant, factor: Factor | null): boolean {
  return factor === null || factorsOf(quadrant).includes(factor);
}

/** The distance between two new neighbours; there is room for ten moves between them. */
export const ORDER_STEP = 1_024;

/**
 * An order between two neighbours, of which either may be missing at an end; undefined when there is no room left
 * between them and the quadrant has to be counted anew.
 */
export function orderBetween(before: number | undefined, after: number | undefined): number | undefined {
  if (before === undefined && after === undefined) return 0;
  if (after === undefined) return (before ?? 0) + ORDER_STEP;
  if (before === undefined) return after - ORDER_STEP;
  const middle = Math.floor((before + after) / 2);
  return middle > before && middle < after ? middle : undefined;
}
