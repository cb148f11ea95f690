import type { OutputOf } from '@altavoz/contracts/endpoint';
import type { getMessageFrequency } from '@altavoz/contracts/message-frequency';

type Frequency = OutputOf<typeof getMessageFrequency>;
export type Counts = Frequency['rows'][number]['counts'][number];
export type UnusedMessage = Frequency['unused'][number];

/** What was or will be sent out on purpose. */
export const planned = ({ tactic, bulletin }: Counts): number => tactic + bulletin;

/** What came out of mouths and printing presses. */
export const said = ({ statement, clip }: Counts): number => statement + clip;

/** The foot of the table: the rows of each month added up. */
export function sumOfMonths(
  rows: readonly { readonly counts: readonly Counts[] }[],
  months: number,
): Counts[] {
  return Array.from({ length: months }, (_, month) => {
    const sum = (kind: keyof Counts) =>
      rows.reduce((all, { counts }) => all + (counts[month]?.[kind] ?? 0), 0);
    return {
      tactic: sum('tactic'),
      bulletin: sum('bulletin'),
      statement: sum('statement'),
      clip: sum('clip'),
    };
  });
}
