/** What a person may do in an organization; decided route by route in the contracts. */
export const ROLES = ['admin', 'lead', 'editor', 'spokesperson', 'ambassador', 'viewer'] as const;
export type Role = (typeof ROLES)[number];

/** Roles that approve messages, bulletins and releases (with a second pair of eyes). */
export const APPROVER_ROLES = ['admin', 'lead'] as const satisfies readonly Role[];
