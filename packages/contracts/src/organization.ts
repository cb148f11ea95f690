import { LIMITS } from '@altavoz/domain/shared/limits';
import { z } from 'zod';
import { ADMINS, EVERYONE } from './access.js';
import { defineEndpoint } from './endpoint.js';
import { language, line, paragraph, stored, webUrl } from './fields.js';

export const organization = z
  .object({
    ...stored,
    name: z.string(),
    language,
    /** What its pages wear: of its brand guide, or what it began with. Changed with the guide (G1). */
    brand: z.object({
      primaryColour: z.string(),
      accentColour: z.string(),
      logoUrl: z.string().nullable(),
    }),
    /** Stands in the foot of every bulletin. */
    postalAddress: z.string(),
    website: z.string().nullable(),
    /** Whether opens and clicks of bulletins are counted, for all readers together; off until somebody turns it on. */
    countsReading: z.boolean(),
  })
  .meta({ id: 'Organization' });

export const getOrganization = defineEndpoint({
  method: 'GET',
  path: '/organization',
  summary: 'The organization',
  tag: 'organization',
  access: EVERYONE,
  response: organization,
  status: 200,
});

export const updateOrganization = defineEndpoint({
  method: 'PATCH',
  path: '/organization',
  summary: 'Change the organization',
  tag: 'organization',
  access: ADMINS,
  body: z.strictObject({
    name: line(LIMITS.name).optional(),
    language: language.optional(),
    postalAddress: paragraph(LIMITS.line).optional(),
    website: webUrl.nullable().optional(),
    countsReading: z.boolean().optional(),
  }),
  response: organization,
  status: 200,
  ifMatch: true,
});
