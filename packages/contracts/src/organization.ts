import { LIMITS } from '@altavoz/domain/shared/limits';
import { z } from 'zod';
import { ADMINS, EVERYONE } from './access.js';
import { defineEndpoint } from './endpoint.js';
import { language, line, paragraph, stored, webUrl } from './fields.js';

const colour = z.string().regex(/^#[0-9a-fA-F]{6}$/, 'must be a colour like #12343F');

/** What bulletins wear (G1). */
export const brand = z.strictObject({
  primaryColour: colour,
  accentColour: colour,
  logoUrl: webUrl.nullable(),
});

export const organization = z
  .object({
    ...stored,
    name: z.string(),
    language,
    brand,
    /** Stands in the foot of every bulletin. */
    postalAddress: z.string(),
    website: z.string().nullable(),
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
    brand: brand.optional(),
    postalAddress: paragraph(LIMITS.line).optional(),
    website: webUrl.nullable().optional(),
  }),
  response: organization,
  status: 200,
  ifMatch: true,
});
