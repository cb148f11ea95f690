/** What a person may do in an organization; decided route by route in the contracts. */
export const ROLES = ['admin', 'lead', 'editor', 'spokesperson', 'ambassador', 'viewer'] as const;
export type Role = (typeof ROLES)[number];

/** Roles that approve messages, bulletins and releases (with a second pair of eyes). */
export const APPROVER_ROLES = ['admin', 'lead'] as const satisfies readonly Role[];

/** The roles that may do nothing beyond what a role may; itself among them. */
const WITHIN: Readonly<Record<Role, readonly Role[]>> = {
  admin: ROLES,
  lead: ['lead', 'editor', 'spokesperson', 'ambassador', 'viewer'],
  editor: ['editor', 'spokesperson', 'ambassador', 'viewer'],
  spokesperson: ['spokesperson', 'ambassador'],
  ambassador: ['ambassador'],
  viewer: ['viewer'],
};

/** Whether a role may do nothing that the other one may not. */
export function isWithin(role: Role, limit: Role): boolean {
  return WITHIN[limit].includes(role);
}

/** What is left of a role within another one: the smaller of the two; null when neither is within the other. */
export function narrowed(role: Role, limit: Role): Role | null {
  if (isWithin(role, limit)) return role;
  return isWithin(limit, role) ? limit : null;
}
