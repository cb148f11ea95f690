import { PERSON_ROLES } from '@altavoz/domain/people/person';
import { LIMITS } from '@altavoz/domain/shared/limits';
import { z } from 'zod';
import { EVERYONE, LEADS, SPEAKERS } from './access.js';
import { campaignCollection, itemParams } from './collection.js';
import { defineEndpoint } from './endpoint.js';
import { filledParagraph, line, moment, objectId, paragraph, plainDate, stored } from './fields.js';

const fields = {
  role: z.enum(PERSON_ROLES),
  name: line(LIMITS.name),
  position: paragraph(LIMITS.line),
  /** The government area of a liaison (M2). */
  area: paragraph(LIMITS.name),
  /** Their account, when they have one. */
  userId: objectId.nullable(),
  activeFrom: plainDate,
  /** Null while they hold the role; history is kept (RH8). */
  activeTo: plainDate.nullable(),
  /** Why they left the role. */
  endReason: paragraph(LIMITS.line),
  /** What an ambassador speaks about (M4): keys of the catalogue or the campaign's own words. */
  themes: z
    .array(line(60))
    .max(12)
    .overwrite((themes) => [...new Set(themes)]),
  /** Why people believe them. */
  credibility: paragraph(LIMITS.line),
  /** How many people hear them, as far as the office knows. */
  reach: z.int().min(0).max(1_000_000_000).nullable(),
};

/** Who acknowledged which text of the guidelines, and when (RW21). */
const acknowledgement = z.object({
  guidelines: z.int().min(1),
  at: moment,
  by: z.object({ id: objectId, name: z.string() }),
});

export const person = z
  .object({ ...stored, ...fields, acknowledgement: acknowledgement.nullable() })
  .meta({ id: 'Person' });

const inOrder = (value: { activeFrom?: string | undefined; activeTo?: string | null | undefined }) =>
  !value.activeFrom || !value.activeTo || value.activeFrom <= value.activeTo;
const outOfOrder = { error: 'must not be before activeFrom', path: ['activeTo'] };

export const people = campaignCollection({
  plural: 'people',
  param: 'personId',
  tag: 'people',
  resource: person,
  create: z
    .strictObject({
      ...fields,
      position: fields.position.default(''),
      area: fields.area.default(''),
      userId: fields.userId.default(null),
      activeTo: fields.activeTo.default(null),
      endReason: fields.endReason.default(''),
      themes: fields.themes.default([]),
      credibility: fields.credibility.default(''),
      reach: fields.reach.default(null),
    })
    .refine(inOrder, outOfOrder),
  update: z.strictObject(fields).partial().refine(inOrder, outOfOrder),
  readers: EVERYONE,
  writers: LEADS,
});

const oneOfPeople = itemParams('personId');

export const replaceSpokesperson = defineEndpoint({
  method: 'POST',
  path: '/campaigns/:campaignId/people/:personId/replace',
  summary: 'Somebody else is the official spokesperson from a day on; the one before leaves on its eve (RH8)',
  tag: 'people',
  access: LEADS,
  params: oneOfPeople,
  body: z.strictObject({
    name: fields.name,
    position: fields.position.default(''),
    userId: fields.userId.default(null),
    activeFrom: plainDate,
    /** Kept with the one who leaves. */
    reason: filledParagraph(LIMITS.line),
  }),
  response: person,
  status: 201,
  ifMatch: true,
  errors: ['not-found', 'conflict', 'rule-broken'],
});

export const acknowledgeGuidelines = defineEndpoint({
  method: 'POST',
  path: '/campaigns/:campaignId/people/:personId/acknowledge',
  summary:
    'An ambassador has read the guidelines and follows them; for one without an account, a lead notes it',
  tag: 'people',
  access: SPEAKERS,
  params: oneOfPeople,
  body: z.strictObject({
    /** The number of the text that was read; an older one than that in force is a conflict. */
    guidelines: z.int().min(1),
  }),
  response: person,
  status: 200,
  errors: ['not-found', 'conflict'],
});
