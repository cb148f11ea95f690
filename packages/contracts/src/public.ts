import { LIMITS } from '@altavoz/domain/shared/limits';
import { z } from 'zod';
import { defineEndpoint } from './endpoint.js';
import { email, language, month, objectId, paragraph } from './fields.js';

/** Pages for people without an account: plain HTML, no scripts, reached from mails and web sites. */
const page = { base: 'root', tag: 'public', access: 'anyone', status: 200, produces: 'text/html' } as const;
const form = ['application/x-www-form-urlencoded', 'multipart/form-data'] as const;

const bySlug = z.strictObject({ list: z.string().regex(/^[a-z0-9-]{1,60}$/) });
const byToken = z.strictObject({ token: z.string().regex(/^[A-Za-z0-9_.-]{10,400}$/) });
const inLanguage = z.strictObject({ language: language.optional() });

export const subscribePage = defineEndpoint({
  ...page,
  method: 'GET',
  path: '/subscribe/:list',
  summary: 'The form to subscribe',
  params: bySlug,
  query: inLanguage,
  errors: ['not-found'],
});

/** Always answers the same, whether the address is known or not. */
export const subscribe = defineEndpoint({
  ...page,
  method: 'POST',
  path: '/subscribe/:list',
  summary: 'Ask for the bulletin; a mail asks to confirm',
  params: bySlug,
  query: inLanguage,
  body: z.strictObject({
    email,
    name: paragraph(LIMITS.name).default(''),
    language: language.optional(),
    consent: z.literal('yes'),
    /** Left empty by people and filled by robots. */
    website: z.string().max(200).default(''),
  }),
  consumes: form,
  errors: ['not-found', 'too-many-requests'],
});

/** Every bulletin that was sent to the list, the newest month first. */
export const archivePage = defineEndpoint({
  ...page,
  method: 'GET',
  path: '/bulletins/:list',
  summary: 'The bulletins that a list was sent',
  params: bySlug,
  query: inLanguage,
  errors: ['not-found', 'too-many-requests'],
});

/** Before the months: its address would be read as one. */
export const archiveFeed = defineEndpoint({
  ...page,
  produces: 'application/rss+xml',
  method: 'GET',
  path: '/bulletins/:list/rss.xml',
  summary: 'The same as RSS',
  params: bySlug,
  errors: ['not-found', 'too-many-requests'],
});

/** As it was sent, with nobody's personal links. */
export const archivedBulletin = defineEndpoint({
  ...page,
  method: 'GET',
  path: '/bulletins/:list/:month',
  summary: 'One bulletin that was sent',
  params: bySlug.extend({ month }),
  query: inLanguage,
  errors: ['not-found', 'too-many-requests'],
});

export const confirmPage = defineEndpoint({
  ...page,
  method: 'GET',
  path: '/confirm/:token',
  summary: 'Shows what will be confirmed; changes nothing',
  params: byToken,
  errors: ['link-expired'],
});

export const confirm = defineEndpoint({
  ...page,
  method: 'POST',
  path: '/confirm/:token',
  summary: 'Confirm a subscription',
  params: byToken,
  body: z.strictObject({}),
  consumes: form,
  errors: ['link-expired'],
});

export const unsubscribePage = defineEndpoint({
  ...page,
  method: 'GET',
  path: '/unsubscribe/:token',
  summary: 'Shows what will end; changes nothing',
  params: byToken,
  errors: ['link-expired'],
});

/** RFC 8058: one POST without cookie, answered without redirect; repeating it changes nothing. */
export const unsubscribe = defineEndpoint({
  ...page,
  method: 'POST',
  path: '/unsubscribe/:token',
  summary: 'Unsubscribe with one click',
  params: byToken,
  body: z.strictObject({
    'List-Unsubscribe': z.literal('One-Click').optional(),
    undo: z.literal('yes').optional(),
  }),
  consumes: form,
  errors: ['link-expired'],
});

export const leaveReleasesPage = defineEndpoint({
  ...page,
  method: 'GET',
  path: '/leave-releases/:token',
  summary: 'Asks a journalist whether they want no more press releases; changes nothing',
  params: byToken,
  query: inLanguage,
  errors: ['link-expired'],
});

/** RFC 8058, as for bulletins: one POST without cookie, answered without redirect. */
export const leaveReleases = defineEndpoint({
  ...page,
  method: 'POST',
  path: '/leave-releases/:token',
  summary: 'No more press releases',
  params: byToken,
  body: z.strictObject({
    'List-Unsubscribe': z.literal('One-Click').optional(),
    undo: z.literal('yes').optional(),
  }),
  consumes: form,
  errors: ['link-expired'],
});

export const preferencesPage = defineEndpoint({
  ...page,
  method: 'GET',
  path: '/preferences/:token',
  summary: 'What somebody receives, in which language, and what is kept about them; changes nothing',
  params: byToken,
  errors: ['link-expired'],
});

/** A ticked list is asked for by whoever holds the mailbox; one that is not ticked any more ends. */
export const savePreferences = defineEndpoint({
  ...page,
  method: 'POST',
  path: '/preferences/:token',
  summary: 'Choose lists and language',
  params: byToken,
  body: z.strictObject({
    /** Once for each ticked box. */
    list: z.union([objectId, z.array(objectId).max(200)]).optional(),
    language,
    name: paragraph(LIMITS.name).default(''),
  }),
  consumes: form,
  errors: ['link-expired'],
});

/** By POST, so that no scanner of mails takes somebody's data along. */
export const takeMyData = defineEndpoint({
  ...page,
  method: 'POST',
  path: '/preferences/:token/data',
  summary: 'Everything that is kept about the person, as JSON',
  params: byToken,
  body: z.strictObject({}),
  consumes: form,
  produces: 'application/json',
  errors: ['link-expired', 'too-many-requests'],
});

export const erasePage = defineEndpoint({
  ...page,
  method: 'GET',
  path: '/preferences/:token/erase',
  summary: 'Says what will be erased; changes nothing',
  params: byToken,
  errors: ['link-expired'],
});

export const eraseMe = defineEndpoint({
  ...page,
  method: 'POST',
  path: '/preferences/:token/erase',
  summary: 'Erase everything that is kept about the person',
  params: byToken,
  body: z.strictObject({}),
  consumes: form,
  errors: ['link-expired'],
});
