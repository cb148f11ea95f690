import type { Contact, ContactBody } from './api/contacts.js';

/** A contact while it is being written: texts as typed, groups of both kinds in one list. */
export interface ContactDraft extends Omit<
  Contact,
  | 'id'
  | 'version'
  | 'createdAt'
  | 'updatedAt'
  | 'archivedAt'
  | 'meetings'
  | 'audienceKeys'
  | 'audienceIds'
  | 'email'
  | 'website'
> {
  readonly email: string;
  readonly website: string;
  readonly groups: readonly string[];
}

const ID = /^[0-9a-f]{24}$/;

export function draftOf(contact: Contact | undefined, group: string | undefined): ContactDraft {
  return {
    kind: contact?.kind ?? 'person',
    name: contact?.name ?? '',
    position: contact?.position ?? '',
    outlet: contact?.outlet ?? '',
    mediaScope: contact?.mediaScope ?? null,
    email: contact?.email ?? '',
    phone: contact?.phone ?? '',
    website: contact?.website ?? '',
    place: contact?.place ?? '',
    languages: contact?.languages ?? [],
    groups: contact ? [...contact.audienceKeys, ...contact.audienceIds] : group === undefined ? [] : [group],
    actorType: contact?.actorType ?? null,
    themes: contact?.themes ?? [],
    stance: contact?.stance ?? null,
    note: contact?.note ?? '',
    noReleases: contact?.noReleases ?? false,
  };
}

export function bodyOf({ groups, email, website, ...rest }: ContactDraft): ContactBody {
  return {
    ...rest,
    email: email.trim() === '' ? null : email.trim(),
    website: website.trim() === '' ? null : website.trim(),
    audienceKeys: groups.filter((one) => !ID.test(one)),
    audienceIds: groups.filter((one) => ID.test(one)),
  };
}
