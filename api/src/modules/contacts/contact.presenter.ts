import type { getContact } from '@altavoz/contracts/contacts';
import type { OutputOf } from '@altavoz/contracts/endpoint';
import { presentMoment, presentStored } from '../../platform/present.js';
import type { Contact } from './contact.js';

export function presentContact(contact: Contact): OutputOf<typeof getContact> {
  const { kind, name, position, outlet, mediaScope, email, phone, website, place, languages } = contact;
  const { audienceKeys, audienceIds, actorType, themes, stance, note, archivedAt, meetings } = contact;
  return {
    ...presentStored(contact),
    kind,
    name,
    position,
    outlet,
    mediaScope,
    email,
    phone,
    website,
    place,
    languages,
    audienceKeys,
    audienceIds,
    actorType,
    themes,
    stance,
    note,
    // Contacts from before could not say so.
    noReleases: contact.noReleases === true,
    archivedAt: presentMoment(archivedAt),
    meetings: meetings.map(({ id, day, kind: what, note: said, by }) => ({
      id,
      day,
      kind: what,
      note: said,
      by: { id: by.id, name: by.name },
    })),
  };
}
