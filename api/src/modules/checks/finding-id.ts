import { createHash } from 'node:crypto';
import type { Finding } from '@altavoz/domain/checks/finding';
import { factsOf } from '@altavoz/domain/checks/finding-facts';

/** Names a finding by what it rests on: the same from day to day, another as soon as the facts change. */
export function findingId(finding: Finding): string {
  return createHash('sha256').update(factsOf(finding)).digest('hex').slice(0, 32);
}
