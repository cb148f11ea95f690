import type { TacticStatus } from './tactic.js';

/** What a campaign of phase 1 has written down before it says anything else (RW9). */
export const PHASE_1_CONTENTS = [
  'who-we-are',
  'what-we-do',
  'team',
  'pillars',
  'objectives',
  'impact',
  'programmes',
  'results',
  'contact',
] as const;
export type Phase1Content = (typeof PHASE_1_CONTENTS)[number];

/** What phase 2 builds on (RW8). */
export const READINESS_ITEMS = [
  'promotional-material',
  'website',
  'contents',
  'basic-databases',
  'image-bank',
] as const;
export type ReadinessItem = (typeof READINESS_ITEMS)[number];

/** What a campaign has ticked off, and the government areas that should have a voice in it (RW12). */
export interface Groundwork {
  readonly contents: readonly Phase1Content[];
  /** Ticked by hand, for what existed before the campaign. */
  readonly readiness: readonly ReadinessItem[];
  readonly areas: readonly string[];
}

export const NO_GROUNDWORK: Groundwork = { contents: [], readiness: [], areas: [] };

/** The tactics of the catalogue that leave each item behind when they are done. */
const LEFT_BY: Readonly<Record<ReadinessItem, readonly string[]>> = {
  'promotional-material': ['T1.1', 'T1.2', 'T2.1', 'T3.2'],
  website: ['D1.1', 'D2.1'],
  contents: ['P1.1'],
  'basic-databases': ['P1.3', 'P2.1'],
  'image-bank': ['T1.3', 'T2.2'],
};

/** Networks of pictures, which an image bank has to fill. */
const PICTURE_NETWORK_CODES: readonly string[] = ['D2.3', 'D2.X2'];

interface PlannedTactic {
  readonly catalogueCode: string | null;
  readonly status: TacticStatus;
}

/** Whether an item is there: ticked, left behind by a finished tactic, or, for the contents, all nine written. */
export function isReady(
  item: ReadinessItem,
  groundwork: Groundwork,
  tactics: readonly PlannedTactic[],
): boolean {
  if (groundwork.readiness.includes(item)) return true;
  if (item === 'contents' && PHASE_1_CONTENTS.every((key) => groundwork.contents.includes(key))) return true;
  return tactics.some(
    ({ catalogueCode, status }) =>
      status === 'completed' && catalogueCode !== null && LEFT_BY[item].includes(catalogueCode),
  );
}

/** The items that this plan needs: the image bank only once it means to fill networks of pictures. */
export function neededForPhase2(tactics: readonly PlannedTactic[]): ReadinessItem[] {
  const pictures = tactics.some(
    ({ catalogueCode, status }) =>
      status !== 'cancelled' && catalogueCode !== null && PICTURE_NETWORK_CODES.includes(catalogueCode),
  );
  return READINESS_ITEMS.filter((item) => item !== 'image-bank' || pictures);
}
