/** Who speaks for the campaign or carries its messages (M1-M5). */
export const PERSON_ROLES = [
  'official-spokesperson',
  'communications-leader',
  'area-liaison',
  'ambassador',
  'community-manager',
] as const;
export type PersonRole = (typeof PERSON_ROLES)[number];
