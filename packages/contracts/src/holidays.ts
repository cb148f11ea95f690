import { LIMITS } from '@altavoz/domain/shared/limits';
import { z } from 'zod';
import { EVERYONE, LEADS } from './access.js';
import { defineEndpoint } from './endpoint.js';
import { localizedLine, objectId, pageOf, pageQuery, plainDate, stored } from './fields.js';

const bothNames = z.object({ es: z.string(), en: z.string() });

/** What `holidays` of a campaign may name; public holidays then stand on its calendar. */
export const listHolidayCountries = defineEndpoint({
  method: 'GET',
  path: '/holidays/countries',
  summary: 'Countries whose holidays are known, with their regions',
  tag: 'holidays',
  access: EVERYONE,
  response: z.object({
    items: z.array(
      z.object({
        code: z.string(),
        name: bothNames,
        regions: z.array(z.object({ code: z.string(), name: bothNames })),
      }),
    ),
  }),
  status: 200,
  etag: true,
});

const fields = {
  name: localizedLine(LIMITS.name),
  /** The day; of a yearly one, its first time. */
  date: plainDate,
  /** Every year on this day from the first time on; 29 February moves to the 28th in other years. */
  yearly: z.boolean(),
};

/** A day of the organization's own, on the calendars of all its campaigns. */
export const observance = z.object({ ...stored, ...fields }).meta({ id: 'Observance' });

const params = z.strictObject({ observanceId: objectId });

export const listObservances = defineEndpoint({
  method: 'GET',
  path: '/observances',
  summary: "The organization's own days",
  tag: 'holidays',
  access: EVERYONE,
  query: z.strictObject(pageQuery),
  response: pageOf(observance),
  status: 200,
});

export const createObservance = defineEndpoint({
  method: 'POST',
  path: '/observances',
  summary: 'Add a day of the organization',
  tag: 'holidays',
  access: LEADS,
  body: z.strictObject({ ...fields, yearly: fields.yearly.default(true) }),
  response: observance,
  status: 201,
});

export const updateObservance = defineEndpoint({
  method: 'PATCH',
  path: '/observances/:observanceId',
  summary: 'Change a day of the organization',
  tag: 'holidays',
  access: LEADS,
  params,
  body: z.strictObject(fields).partial(),
  response: observance,
  status: 200,
  ifMatch: true,
  errors: ['not-found'],
});

export const deleteObservance = defineEndpoint({
  method: 'DELETE',
  path: '/observances/:observanceId',
  summary: 'Remove a day of the organization',
  tag: 'holidays',
  access: LEADS,
  params,
  status: 204,
  ifMatch: true,
  errors: ['not-found'],
});
