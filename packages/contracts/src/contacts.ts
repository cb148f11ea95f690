import { LAST_ACTOR_TYPE, STANCES } from '@altavoz/domain/actors/actor';
import {
  CONTACT_KINDS,
  CONTACT_LANGUAGES,
  MEDIA_SCOPES,
  MEETING_KINDS,
} from '@altavoz/domain/contacts/contact';
import { LIMITS } from '@altavoz/domain/shared/limits';
import { z } from 'zod';
import { EDITORS, LEADS, PLAN_READERS } from './access.js';
import { defineEndpoint } from './endpoint.js';
import {
  email,
  filledParagraph,
  idList,
  line,
  moment,
  objectId,
  pageOf,
  pageQuery,
  paragraph,
  plainDate,
  stored,
  webUrl,
} from './fields.js';

/** A key of the catalogue: of an audience or a theme. */
const key = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be a key of the catalogue')
  .max(60);
const keys = (max: number) =>
  z
    .array(key)
    .max(max)
    .overwrite((all) => [...new Set(all)]);

const fields = {
  kind: z.enum(CONTACT_KINDS),
  name: line(LIMITS.name),
  position: paragraph(LIMITS.line),
  /** The medium they publish in, or the organization they belong to. */
  outlet: paragraph(LIMITS.name),
  /** How far it reaches; null for who publishes nothing (M7). */
  mediaScope: z.enum(MEDIA_SCOPES).nullable(),
  email: email.nullable(),
  phone: paragraph(60),
  website: webUrl.nullable(),
  place: paragraph(LIMITS.name),
  languages: z
    .array(z.enum(CONTACT_LANGUAGES))
    .max(CONTACT_LANGUAGES.length)
    .overwrite((all) => [...new Set(all)]),
  /** Groups of the catalogue that they belong to (N1). */
  audienceKeys: keys(20),
  /** Groups that a campaign made for itself. */
  audienceIds: idList(20),
  /** One of the catalogue's 28 kinds of actor (D10). */
  actorType: z.int().min(1).max(LAST_ACTOR_TYPE).nullable(),
  /** What they care for; keys of the catalogue. */
  themes: keys(20),
  stance: z.enum(STANCES).nullable(),
  note: paragraph(),
  /** They asked not to be sent press releases; the link in each of them sets it too. */
  noReleases: z.boolean(),
};

const meetingFields = {
  day: plainDate,
  kind: z.enum(MEETING_KINDS),
  note: filledParagraph(LIMITS.line * 2),
};

export const contact = z
  .object({
    ...stored,
    ...fields,
    /** Put aside: in no list, no count and no import, until somebody brings it back. */
    archivedAt: moment.nullable(),
    /** What the office did with them, the newest first (K7). */
    meetings: z.array(
      z.object({ id: objectId, ...meetingFields, by: z.object({ id: objectId, name: z.string() }) }),
    ),
  })
  .meta({ id: 'Contact' });

const tag = 'contacts';
const params = z.strictObject({ contactId: objectId });

const filters = {
  kind: z.enum(CONTACT_KINDS).optional(),
  mediaScope: z.enum(MEDIA_SCOPES).optional(),
  /** A key of the catalogue, or the identifier of a campaign's own group. */
  audience: z.union([objectId, key]).optional(),
  /** One of the catalogue's 28 kinds of actor (D10). */
  actorType: z.coerce.number().int().min(1).max(LAST_ACTOR_TYPE).optional(),
  /** The beginnings of words: of the name, the outlet, the place or the address. */
  q: z.string().trim().max(100).optional(),
};

export const listContacts = defineEndpoint({
  method: 'GET',
  path: '/contacts',
  summary: 'People and media that the organization has a relation with; subscribers are kept apart',
  tag,
  access: PLAN_READERS,
  query: z.strictObject({
    ...pageQuery,
    ...filters,
    archived: z
      .enum(['yes', 'no'])
      .default('no')
      .transform((value) => value === 'yes'),
  }),
  response: pageOf(contact),
  status: 200,
});

export const countContacts = defineEndpoint({
  method: 'GET',
  path: '/contact-counts',
  summary: 'How many contacts there are of each kind and in each group',
  tag,
  access: PLAN_READERS,
  response: z.object({
    total: z.int(),
    archived: z.int(),
    kinds: z.partialRecord(z.enum(CONTACT_KINDS), z.int()),
    /** By the key of the catalogue, or the identifier of a campaign's own group. */
    audiences: z.record(z.string(), z.int()),
  }),
  status: 200,
});

export const createContact = defineEndpoint({
  method: 'POST',
  path: '/contacts',
  summary: 'A new contact',
  tag,
  access: EDITORS,
  body: z.strictObject({
    ...fields,
    position: fields.position.default(''),
    outlet: fields.outlet.default(''),
    mediaScope: fields.mediaScope.optional(),
    email: fields.email.default(null),
    phone: fields.phone.default(''),
    website: fields.website.default(null),
    place: fields.place.default(''),
    languages: fields.languages.default([]),
    audienceKeys: fields.audienceKeys.default([]),
    audienceIds: fields.audienceIds.default([]),
    actorType: fields.actorType.default(null),
    themes: fields.themes.default([]),
    stance: fields.stance.default(null),
    note: fields.note.default(''),
    noReleases: fields.noReleases.default(false),
  }),
  response: contact,
  status: 201,
  idempotent: true,
});

export const getContact = defineEndpoint({
  method: 'GET',
  path: '/contacts/:contactId',
  summary: 'A contact with its meetings',
  tag,
  access: PLAN_READERS,
  params,
  response: contact,
  status: 200,
  errors: ['not-found'],
});

export const updateContact = defineEndpoint({
  method: 'PATCH',
  path: '/contacts/:contactId',
  summary: 'Change a contact',
  tag,
  access: EDITORS,
  params,
  body: z.strictObject(fields).partial(),
  response: contact,
  status: 200,
  ifMatch: true,
  errors: ['not-found'],
});

const step = <const W extends string>(word: W, summary: string) =>
  defineEndpoint({
    method: 'POST',
    path: `/contacts/:contactId/${word}` as const,
    summary,
    tag,
    access: EDITORS,
    params,
    body: z.strictObject({}),
    response: contact,
    status: 200,
    ifMatch: true,
    errors: ['not-found'],
  });

export const archiveContact = step('archive', 'Put a contact aside');
export const restoreContact = step('restore', 'Bring a contact back');

export const removeContact = defineEndpoint({
  method: 'DELETE',
  path: '/contacts/:contactId',
  summary: 'Erase a contact for good, with everything noted about them',
  tag,
  access: LEADS,
  params,
  status: 204,
  ifMatch: true,
  errors: ['not-found'],
});

export const addMeeting = defineEndpoint({
  method: 'POST',
  path: '/contacts/:contactId/meetings',
  summary: 'Note what the office did with a contact',
  tag,
  access: EDITORS,
  params,
  body: z.strictObject(meetingFields),
  response: contact,
  status: 201,
  errors: ['not-found', 'conflict'],
});

export const removeMeeting = defineEndpoint({
  method: 'DELETE',
  path: '/contacts/:contactId/meetings/:meetingId',
  summary: 'Take a note of a meeting out',
  tag,
  access: EDITORS,
  params: z.strictObject({ contactId: objectId, meetingId: objectId }),
  response: contact,
  status: 200,
  errors: ['not-found'],
});

const sheet = <const F extends string>(format: F, produces: string) =>
  defineEndpoint({
    method: 'GET',
    path: `/contacts.${format}` as const,
    summary: `The contacts, as ${format.toUpperCase()}`,
    tag: 'exports',
    access: EDITORS,
    query: z.strictObject(filters),
    produces,
    status: 200,
  });

/** Imported again it changes nothing; edited and imported again it changes what was edited. */
export const exportContactsXlsx = sheet(
  'xlsx',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
);
export const exportContactsCsv = sheet('csv', 'text/csv');
