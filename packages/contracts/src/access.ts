import type { Role } from '@altavoz/domain/accounts/role';

/** Sets of roles that endpoints name; the matrix of every route × every role is tested. */
export const ADMINS = ['admin'] as const satisfies readonly Role[];
/** Run campaigns and approve. */
export const LEADS = ['admin', 'lead'] as const satisfies readonly Role[];
/** Draft. */
export const EDITORS = ['admin', 'lead', 'editor'] as const satisfies readonly Role[];
/** Read the plan with its money, press and bulletins. */
export const PLAN_READERS = ['admin', 'lead', 'editor', 'viewer'] as const satisfies readonly Role[];
/** Read the calendar and the campaign's outline. */
export const AGENDA_READERS = [
  'admin',
  'lead',
  'editor',
  'spokesperson',
  'viewer',
] as const satisfies readonly Role[];
/** Speak in the campaign's name, each in their measure. */
export const SPEAKERS = [
  'admin',
  'lead',
  'editor',
  'spokesperson',
  'ambassador',
] as const satisfies readonly Role[];
/** Everyone with an account; spokespeople and ambassadors get only what is in force. */
export const EVERYONE = [
  'admin',
  'lead',
  'editor',
  'spokesperson',
  'ambassador',
  'viewer',
] as const satisfies readonly Role[];
