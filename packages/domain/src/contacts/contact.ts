/** Kinds of contact the office has a relation with (§2.14); subscribers of a bulletin are kept apart (§5.6). */
export const CONTACT_KINDS = [
  'person',
  'opinion-leader',
  'organization',
  'medium',
  'citizen',
  'city-network',
  'local-journalist',
  'national-journalist',
  'foreign-correspondent',
] as const;
export type ContactKind = (typeof CONTACT_KINDS)[number];

/** How far a medium or its journalist reaches (M7). */
export const MEDIA_SCOPES = ['local', 'national', 'international', 'global'] as const;
export type MediaScope = (typeof MEDIA_SCOPES)[number];

const SCOPES: Partial<Readonly<Record<ContactKind, MediaScope | null>>> = {
  medium: null,
  'local-journalist': 'local',
  'national-journalist': 'national',
  'foreign-correspondent': 'international',
};

/** Whether somebody who publishes is meant: only they have an outlet that reaches somewhere. */
export function isMedia(kind: ContactKind): boolean {
  return kind in SCOPES;
}

/** How far somebody reaches while nobody has said it; nothing for who publishes nothing. */
export function usualScope(kind: ContactKind): MediaScope | null {
  return SCOPES[kind] ?? null;
}

/** Languages that the office writes to its contacts in, ISO 639-1; their names are the reader's own. */
export const CONTACT_LANGUAGES = [
  'es',
  'en',
  'pt',
  'fr',
  'it',
  'de',
  'ca',
  'eu',
  'gl',
  'nl',
  'pl',
  'ro',
  'sv',
  'uk',
  'ru',
  'ar',
  'tr',
  'zh',
  'ja',
  'ko',
] as const;
export type ContactLanguage = (typeof CONTACT_LANGUAGES)[number];

/** What the office did with a contact (K7, L7). */
export const MEETING_KINDS = ['meeting', 'call', 'event', 'invitation', 'trip'] as const;
export type MeetingKind = (typeof MEETING_KINDS)[number];

/** More than these are no log of a relation any more. */
export const MAX_MEETINGS = 300;
