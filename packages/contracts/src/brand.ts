import {
  COLOUR_ROLES,
  MAIL_TYPEFACES,
  MAX_BRAND_COLOURS,
  type ColourRole,
} from '@altavoz/domain/brand/brand-guide';
import { LIMITS } from '@altavoz/domain/shared/limits';
import { z } from 'zod';
import { LEADS, PLAN_READERS } from './access.js';
import { defineEndpoint } from './endpoint.js';
import { line, objectId, paragraph, stored, webUrl } from './fields.js';

/** The files of a guide: a picture for the head of mails and reports, and the manual as its makers gave it. */
export const BRAND_FILES = ['logo', 'manual'] as const;
export const MAX_LOGO_BYTES = 1024 * 1024;
export const MAX_MANUAL_BYTES = 25 * 1024 * 1024;

const hexColour = z
  .string()
  .regex(/^#[0-9a-fA-F]{6}$/, 'must be a colour like #12343F')
  .overwrite((value) => value.toUpperCase());

const colour = z.strictObject({ name: line(60), value: hexColour, role: z.enum(COLOUR_ROLES) });

const counted = (colours: readonly { readonly role: ColourRole }[], role: ColourRole): number =>
  colours.filter((one) => one.role === role).length;

const colours = z
  .array(colour)
  .max(MAX_BRAND_COLOURS)
  .refine((all) => counted(all, 'primary') === 1, 'must have one primary colour')
  .refine((all) => counted(all, 'accent') === 1, 'must have one accent colour')
  .refine(
    (all) => counted(all, 'text') <= 1 && counted(all, 'ground') <= 1,
    'must not have two colours for texts or for grounds',
  );

const typefaces = z.strictObject({
  /** Of mails: everybody has them. */
  titles: z.enum(MAIL_TYPEFACES),
  text: z.enum(MAIL_TYPEFACES),
  /** Of what is printed or designed elsewhere, by name. */
  print: z.array(z.strictObject({ name: line(80), use: line(120) })).max(8),
});

const words = {
  colours,
  typefaces,
  /** Which pictures go with it and which do not. */
  imageStyle: paragraph(LIMITS.paragraph),
  /** Who made it. */
  provider: paragraph(LIMITS.line),
  manualUrl: webUrl.nullable(),
  /** What the logo says, for those who do not see it; empty means the organization's name. */
  logoAlt: paragraph(LIMITS.name),
  /** The logo stands on a white plate, where the band of colour would swallow it. */
  logoPlate: z.boolean(),
};

/** The organization's guide, or a campaign's own (G1). */
export const brandGuide = z
  .object({
    ...stored,
    /** Null for the organization's, which every campaign without its own follows. */
    campaignId: objectId.nullable(),
    ...words,
    logo: z
      .object({ url: z.string(), name: z.string(), width: z.int(), height: z.int(), bytes: z.int() })
      .nullable(),
    manual: z.object({ name: z.string(), type: z.string(), bytes: z.int() }).nullable(),
  })
  .meta({ id: 'BrandGuide' });

const params = z.strictObject({ brandGuideId: objectId });
const path = '/brand-guides';

export const listBrandGuides = defineEndpoint({
  method: 'GET',
  path,
  summary: "The organization's brand guide first, then those that campaigns have of their own",
  tag: 'brand',
  access: PLAN_READERS,
  response: z.object({ items: z.array(brandGuide) }),
  status: 200,
});

/** One for the organization and one for each campaign: another is a `duplicate`. */
export const createBrandGuide = defineEndpoint({
  method: 'POST',
  path,
  summary: 'Attach a brand guide to the organization or to a campaign',
  tag: 'brand',
  access: LEADS,
  body: z.strictObject({ campaignId: objectId.nullable(), ...words }),
  response: brandGuide,
  status: 201,
  errors: ['not-found', 'duplicate'],
});

export const updateBrandGuide = defineEndpoint({
  method: 'PATCH',
  path: `${path}/:brandGuideId`,
  summary: 'Change a brand guide',
  tag: 'brand',
  access: LEADS,
  params,
  body: z.strictObject(words).partial(),
  response: brandGuide,
  status: 200,
  ifMatch: true,
  errors: ['not-found'],
});

/** Its campaign follows the organization's again; mails that were sent lose their logo with it. */
export const deleteBrandGuide = defineEndpoint({
  method: 'DELETE',
  path: `${path}/:brandGuideId`,
  summary: 'Delete a brand guide with its files',
  tag: 'brand',
  access: LEADS,
  params,
  status: 204,
  ifMatch: true,
  errors: ['not-found'],
});

/** PNG or JPEG for the logo, PDF for the manual, by what is in the file; another one takes its place. */
export const addBrandFile = defineEndpoint({
  method: 'POST',
  path: `${path}/:brandGuideId/files`,
  summary: "Attach the guide's logo or its manual",
  tag: 'brand',
  access: LEADS,
  params,
  consumes: ['multipart/form-data'],
  upload: { maxBytes: MAX_MANUAL_BYTES },
  body: z.strictObject({ use: z.enum(BRAND_FILES) }),
  response: brandGuide,
  status: 201,
  errors: ['not-found', 'too-large'],
});

export const removeBrandFile = defineEndpoint({
  method: 'DELETE',
  path: `${path}/:brandGuideId/files/:use`,
  summary: 'Leave the logo or the manual out of the guide',
  tag: 'brand',
  access: LEADS,
  params: params.extend({ use: z.enum(BRAND_FILES) }),
  status: 204,
  ifMatch: true,
  errors: ['not-found'],
});

export const getBrandManual = defineEndpoint({
  method: 'GET',
  path: `${path}/:brandGuideId/manual`,
  summary: 'The manual itself',
  tag: 'brand',
  access: PLAN_READERS,
  params,
  produces: 'application/pdf',
  status: 200,
  errors: ['not-found'],
});

/** Loaded by mails, so anyone may; it never changes under its address. */
export const getBrandLogo = defineEndpoint({
  base: 'root',
  method: 'GET',
  path: '/brand/:logo',
  summary: 'A logo that mails show',
  tag: 'public',
  access: 'anyone',
  params: z.strictObject({ logo: z.string().regex(/^[0-9a-f]{24}\.(png|jpg)$/) }),
  produces: 'image/png',
  status: 200,
  errors: ['not-found'],
});
