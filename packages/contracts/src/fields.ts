import { CHANNEL_TYPES } from '@altavoz/domain/tactics/tactic';
import { PHASES } from '@altavoz/domain/campaigns/campaign';
import { LANGUAGES } from '@altavoz/domain/shared/language';
import { isCurrency } from '@altavoz/domain/shared/currency';
import { isTimeZone } from '@altavoz/domain/shared/day-in-zone';
import { LIMITS, MAX_AMOUNT } from '@altavoz/domain/shared/limits';
import { isEmail, normalizeEmail } from '@altavoz/domain/subscribers/email';
import { z } from 'zod';

/** The schemas that every resource is made of. Every string is bounded, every number an integer unless said. */

// Control characters (but tab and line feed) never belong in a text: they break mail headers, CSV and XML.
// eslint-disable-next-line no-control-regex -- naming them is the point
const CONTROL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/;
// eslint-disable-next-line no-control-regex -- a single line has no line break either
const LINE_CONTROL = /[\u0000-\u001F\u007F]/;

/** One line, trimmed, not blank. */
export const line = (max: number = LIMITS.line) =>
  z
    .string()
    .trim()
    .min(1)
    .max(max)
    .refine((value) => !LINE_CONTROL.test(value), 'must be a single line without control characters');

/** Several lines, trimmed; may be empty. */
export const paragraph = (max: number = LIMITS.paragraph) =>
  z
    .string()
    .trim()
    .max(max)
    .refine((value) => !CONTROL.test(value), 'must not hold control characters');

/** Several lines, trimmed, not blank. */
export const filledParagraph = (max: number = LIMITS.paragraph) => paragraph(max).min(1);

export const objectId = z
  .string()
  .regex(/^[0-9a-f]{24}$/, 'must be an identifier of 24 hexadecimal digits')
  .meta({ id: 'Id', description: 'Identifier of a resource' });

export const language = z.enum(LANGUAGES).meta({ id: 'Language' });
export const phase = z.literal([...PHASES]).meta({ id: 'Phase' });
/** The same, as it stands in a query string. */
export const phaseQuery = z.enum(['1', '2', '3']).transform((value) => Number(value) as 1 | 2 | 3);
export const channelType = z.enum(CHANNEL_TYPES).meta({ id: 'ChannelType' });

/** Far from the ends of the calendar, so that every sum of days stays on it. */
export const plainDate = z.iso
  .date()
  .refine((day) => day >= '1900-01-01' && day <= '2999-12-31', 'must be a day between 1900 and 2999')
  .meta({ id: 'PlainDate', description: 'A day, YYYY-MM-DD' });
export const month = z
  .string()
  .regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'must be a month, YYYY-MM')
  .meta({ id: 'Month' });
export const moment = z.iso.datetime({ offset: true }).meta({ id: 'Moment', description: 'RFC 3339' });

export const currency = z
  .stringFormat('currency', isCurrency, {
    error: 'must be a currency code of three capital letters, like EUR',
  })
  .meta({ id: 'Currency', description: 'ISO 4217', example: 'EUR' });

export const timeZone = z
  .stringFormat('time-zone', isTimeZone, { error: 'must be an IANA time zone, like Europe/Madrid' })
  .max(64)
  .meta({ id: 'TimeZone' });

/** Minor units, never negative. */
export const amount = z.int().min(0).max(MAX_AMOUNT);
export const money = z
  .strictObject({ amount, currency })
  .meta({ id: 'Money', description: 'Integer minor units' });

/** 2000 = 20 %. */
export const basisPoints = z.int().min(0).max(10_000);

/** One spelling for an address, the domain's own, so that the same person is not there twice. */
export const email = z
  .string()
  .trim()
  .max(LIMITS.email)
  .overwrite((text) => normalizeEmail(text) ?? text)
  .check(z.stringFormat('email', isEmail, { error: 'must be an address like name@example.org' }));

/** Only what a mail or a page may link to. */
export const webUrl = z
  .string()
  .trim()
  .max(LIMITS.url)
  .check(
    z.url({ protocol: /^https?$/, error: 'must be a web address that begins with http:// or https://' }),
  );

const localized = (field: (max: number) => z.ZodType<string>) => (max: number) =>
  z
    .strictObject({ es: field(max).optional(), en: field(max).optional() })
    .refine((text) => Boolean(text.es ?? text.en), 'must have a text in at least one language');

/** One line in Spanish, English or both. */
export const localizedLine = localized(line);
/** Several lines in Spanish, English or both. */
export const localizedParagraph = localized(filledParagraph);

/** A list of identifiers without repetition. */
export const idList = (max: number = LIMITS.listItems) =>
  z
    .array(objectId)
    .max(max)
    .overwrite((ids) => [...new Set(ids)]);

export const version = z.int().min(0).meta({ description: 'Goes into If-Match' });

/** What every stored resource answers with. */
export const stored = { id: objectId, version, createdAt: moment, updatedAt: moment };

export const pageQuery = {
  limit: z.coerce.number().int().min(1).max(LIMITS.pageSize).default(LIMITS.defaultPageSize),
  cursor: z.string().min(1).max(200).optional(),
};

/** `{ items, nextCursor }` */
export const pageOf = <T extends z.ZodType>(item: T) =>
  z.object({ items: z.array(item), nextCursor: z.string().nullable() });
