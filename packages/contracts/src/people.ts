import { PERSON_ROLES } from '@altavoz/domain/people/person';
import { LIMITS } from '@altavoz/domain/shared/limits';
import { z } from 'zod';
import { EVERYONE, LEADS } from './access.js';
import { campaignCollection } from './collection.js';
import { line, objectId, paragraph, plainDate, stored } from './fields.js';

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
};

export const person = z.object({ ...stored, ...fields }).meta({ id: 'Person' });

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
    })
    .refine(inOrder, outOfOrder),
  update: z.strictObject(fields).partial().refine(inOrder, outOfOrder),
  readers: EVERYONE,
  writers: LEADS,
});
