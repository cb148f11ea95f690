/** Readers outside ask for a list by themselves; an internal one goes to the areas of the organization (N11). */
export const LIST_KINDS = ['external', 'internal'] as const;
export type ListKind = (typeof LIST_KINDS)[number];
