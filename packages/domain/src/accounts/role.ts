/** What a person may do in an organization; decided route by route in the contracts. */
export const ROLES = ['admin', 'lead', 'editor', 'spokesperson', 'ambassador', 'viewer'] as const;
export type Role = (typeof ROLES)[number];

/** Roles that approve messages, bulletins and releases (with a second pair of eyes). */
export const APPROVER_ROLES = ['admin', 'lead'] as const satisfies readonly Role[];

/** From the one that may least to the one that may most; each may what those before it may. */
const ORDER: readonly Role[] = ['ambassador', 'spokesperson', 'viewer', 'editor', 'lead', 'admin'];

/** Whether a role may do nothing that the other one may not. */
export function isWithin(role: Role, limit: Role): boolean {
  return ORDER.indexOf(role) <= ORDER.indexOf(limit);
}

/** The one that may less. */
export function lesserOf(one: Role, other: Role): Role {
  return isWithin(one, other) ? one : other;
}
