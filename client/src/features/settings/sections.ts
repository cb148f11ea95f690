import { ADMINS, EVERYONE, LEADS, PLAN_READERS } from '@altavoz/contracts/access';
import type { Role } from '@altavoz/domain/accounts/role';

/** The parts of the settings, who sees each, in the order they stand. */
export const SECTIONS = [
  { key: 'account', readers: EVERYONE },
  { key: 'campaigns', readers: PLAN_READERS },
  { key: 'organization', readers: PLAN_READERS },
  { key: 'brand', readers: PLAN_READERS },
  { key: 'catalogue', readers: PLAN_READERS },
  { key: 'holidays', readers: PLAN_READERS },
  { key: 'lists', readers: PLAN_READERS },
  { key: 'users', readers: LEADS },
  { key: 'audit', readers: ADMINS },
  { key: 'takeout', readers: ADMINS },
] as const satisfies readonly { key: string; readers: readonly Role[] }[];

export type SectionKey = (typeof SECTIONS)[number]['key'];

/** The parts that a role sees. */
export function sectionsFor(role: Role): SectionKey[] {
  return SECTIONS.filter(({ readers }) => readers.some((one) => one === role)).map(({ key }) => key);
}
