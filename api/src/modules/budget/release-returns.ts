import type { ReleaseFields } from './release.model.js';

/** What of a release went back into the reserve; rows of before returns existed have none. */
export function returnedOf({ returns }: Partial<Pick<ReleaseFields, 'returns'>>): number {
  return (returns ?? []).reduce((all, { amount }) => all + amount, 0);
}
