import { CAMPAIGN_STATUSES } from '@altavoz/domain/campaigns/campaign';
import { LIMITS } from '@altavoz/domain/shared/limits';
import { z } from 'zod';
import { ADMINS, EVERYONE, LEADS } from './access.js';
import { defineEndpoint } from './endpoint.js';
import {
  currency,
  language,
  line,
  moment,
  objectId,
  pageOf,
  pageQuery,
  paragraph,
  phase,
  plainDate,
  stored,
  timeZone,
} from './fields.js';

const holidayPlace = z
  .strictObject({
    country: z.string().regex(/^[A-Z]{2}$/, 'must be a country of two capital letters, like ES'),
    /** Null for what the whole country keeps. */
    region: z
      .string()
      .regex(/^[A-Za-z0-9]{1,12}(-[A-Za-z0-9]{1,12})?$/, 'must be a region of the country')
      .nullable(),
  })
  .meta({ id: 'HolidayPlace' });

const fields = {
  name: line(LIMITS.name),
  start: plainDate,
  end: plainDate,
  timeZone,
  currency,
  phase,
  /** The language its texts are first written in. */
  language,
  /** Days without activity that count as a gap (H2, RW3). */
  gapThresholdDays: z.int().min(1).max(90),
  /** Other entities that speak in this campaign (RW15). */
  partners: z.array(line(LIMITS.name)).max(20),
  /** Lines of work that fairs are tied to (H8, RW24). */
  pillars: z.array(line(LIMITS.name)).max(20),
  /** Whose public holidays stand on the calendar; codes of `GET /holidays/countries`. */
  holidays: holidayPlace.nullable(),
  /** The general strategy that this plan comes from (A8). */
  parentStrategy: paragraph(LIMITS.paragraph),
  /** What would make it a success, said before anything is measured (R17). */
  successDefinition: paragraph(LIMITS.paragraph),
};

export const campaign = z
  .object({ ...stored, ...fields, status: z.enum(CAMPAIGN_STATUSES), activatedAt: moment.nullable() })
  .meta({ id: 'Campaign' });

const inOrder = (value: { start?: string | undefined; end?: string | undefined }) =>
  !value.start || !value.end || value.start <= value.end;
const outOfOrder = { error: 'must not be before the start', path: ['end'] };

/** A term of office; a plan is usually one year of it. */
export const MAX_CAMPAIGN_DAYS = 1_827;
const withinTerm = (value: { start?: string | undefined; end?: string | undefined }) =>
  !value.start ||
  !value.end ||
  (Date.parse(value.end) - Date.parse(value.start)) / 86_400_000 < MAX_CAMPAIGN_DAYS;
const tooLong = { error: 'must be within five years of the start', path: ['end'] };

export const campaignParams = z.strictObject({ campaignId: objectId });

export const listCampaigns = defineEndpoint({
  method: 'GET',
  path: '/campaigns',
  summary: 'Campaigns, the newest first',
  tag: 'campaigns',
  access: EVERYONE,
  query: z.strictObject({ ...pageQuery, status: z.enum(CAMPAIGN_STATUSES).optional() }),
  response: pageOf(campaign),
  status: 200,
});

export const createCampaign = defineEndpoint({
  method: 'POST',
  path: '/campaigns',
  summary: 'Begin a campaign',
  tag: 'campaigns',
  access: LEADS,
  body: z
    .strictObject({
      ...fields,
      gapThresholdDays: fields.gapThresholdDays.default(14),
      partners: fields.partners.default([]),
      pillars: fields.pillars.default([]),
      holidays: fields.holidays.default(null),
      parentStrategy: fields.parentStrategy.default(''),
      successDefinition: fields.successDefinition.default(''),
    })
    .refine(inOrder, outOfOrder)
    .refine(withinTerm, tooLong),
  response: campaign,
  status: 201,
});

/** J10: what worked once begins the next campaign; its days, money, readings and people do not. */
export const copyCampaign = defineEndpoint({
  method: 'POST',
  path: '/campaigns/:campaignId/copy',
  summary: 'Begin a campaign with the plan of another one as its template',
  tag: 'campaigns',
  access: LEADS,
  params: campaignParams,
  body: z.strictObject({ name: fields.name, start: plainDate }),
  response: campaign,
  status: 201,
  errors: ['not-found'],
});

export const getCampaign = defineEndpoint({
  method: 'GET',
  path: '/campaigns/:campaignId',
  summary: 'One campaign',
  tag: 'campaigns',
  access: EVERYONE,
  params: campaignParams,
  response: campaign,
  status: 200,
  errors: ['not-found'],
});

export const updateCampaign = defineEndpoint({
  method: 'PATCH',
  path: '/campaigns/:campaignId',
  summary: 'Change a campaign',
  tag: 'campaigns',
  access: LEADS,
  params: campaignParams,
  body: z
    .strictObject({
      name: fields.name.optional(),
      start: fields.start.optional(),
      end: fields.end.optional(),
      timeZone: fields.timeZone.optional(),
      phase: fields.phase.optional(),
      language: fields.language.optional(),
      gapThresholdDays: fields.gapThresholdDays.optional(),
      partners: fields.partners.optional(),
      pillars: fields.pillars.optional(),
      holidays: fields.holidays.optional(),
      parentStrategy: fields.parentStrategy.optional(),
      successDefinition: fields.successDefinition.optional(),
    })
    .refine(inOrder, outOfOrder)
    .refine(withinTerm, tooLong),
  response: campaign,
  status: 200,
  ifMatch: true,
  errors: ['not-found', 'rule-broken'],
});

export const deleteCampaign = defineEndpoint({
  method: 'DELETE',
  path: '/campaigns/:campaignId',
  summary: 'Delete a draft without tactics; anything else is archived instead',
  tag: 'campaigns',
  access: ADMINS,
  params: campaignParams,
  status: 204,
  ifMatch: true,
  errors: ['not-found', 'conflict'],
});

const transition = <const A extends string>(action: A, summary: string) =>
  defineEndpoint({
    method: 'POST',
    path: `/campaigns/:campaignId/${action}` as const,
    summary,
    tag: 'campaigns',
    access: LEADS,
    params: campaignParams,
    response: campaign,
    status: 200,
    ifMatch: true,
    errors: ['not-found', 'conflict', 'rule-broken'],
  });

/** RH6, RH7, RH16: what is missing is listed item by item. */
export const activateCampaign = transition('activate', 'Activate: the plan is complete enough to run');
export const closeCampaign = transition('close', 'Close: nothing more is sent');
export const archiveCampaign = transition('archive', 'Archive: kept for memory, out of the switcher');
