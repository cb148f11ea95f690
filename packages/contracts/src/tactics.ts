import {
  CALL_TO_ACTION_TYPES,
  FUNDING_SOURCES,
  TACTIC_PURPOSES,
  TACTIC_STATUSES,
} from '@altavoz/domain/tactics/tactic';
import { LIMITS } from '@altavoz/domain/shared/limits';
import { z } from 'zod';
import { AGENDA_READERS, EDITORS } from './access.js';
import { campaignParams } from './campaigns.js';
import { campaignCollection, itemParams } from './collection.js';
import { defineEndpoint } from './endpoint.js';
import {
  amount,
  channelType,
  idList,
  localizedLine,
  objectId,
  paragraph,
  phase,
  plainDate,
  stored,
  webUrl,
} from './fields.js';

/** What the reader is asked to do: type, label and target (RH10). */
export const callToAction = z
  .strictObject({ type: z.enum(CALL_TO_ACTION_TYPES), label: localizedLine(80), url: webUrl })
  .meta({ id: 'CallToAction' });

/** Nobody has to be contracted earlier than a year before. */
export const MAX_LEAD_DAYS = 365;

/** Third parties that must be contracted some days before the start (H4, RW19). */
const contracting = z.strictObject({ leadDays: z.int().min(1).max(MAX_LEAD_DAYS), done: z.boolean() });

const fields = {
  /** A code of the catalogue (`T1.1`), or null for a tactic of the campaign's own. */
  catalogueCode: z.string().max(20).nullable(),
  name: localizedLine(LIMITS.name),
  description: paragraph(),
  channelType,
  phase,
  purpose: z.enum(TACTIC_PURPOSES).nullable(),
  audienceIds: idList(20),
  messageIds: idList(20),
  objectiveIds: idList(20),
  indicatorIds: idList(20),
  callToAction: callToAction.nullable(),
  responsibleId: objectId.nullable(),
  staffHours: z.int().min(0).max(10_000),
  /** Listens as well as speaks (F11). */
  twoWay: z.boolean(),
  contracting: contracting.nullable(),
  place: paragraph(LIMITS.line),
  /** What it is planned to cost, in minor units of the campaign's currency; zero is valid (I7). */
  plannedCost: amount,
  fundingSource: z.enum(FUNDING_SOURCES),
};

/** Cumulative: 0 ≤ spent ≤ committed ≤ approved ≤ planned (RH14); the screens show the differences. */
export const budgetAmounts = z.object({
  planned: amount,
  approved: amount,
  committed: amount,
  spent: amount,
});

export const tactic = z
  .object({
    ...stored,
    ...fields,
    plannedCost: amount.nullable(),
    /** Money is shown only to those who may read the plan; null for everyone else. */
    budget: budgetAmounts.nullable(),
    start: plainDate.nullable(),
    /** The last day, inclusive. */
    end: plainDate.nullable(),
    status: z.enum(TACTIC_STATUSES),
    /** What keeps it from being scheduled today, as rule IDs with a key (RH9-RH12); empty when it is ready. */
    missing: z.array(z.object({ rule: z.string(), key: z.string() })),
  })
  .meta({ id: 'Tactic' });

export const tactics = campaignCollection({
  plural: 'tactics',
  param: 'tacticId',
  tag: 'tactics',
  resource: tactic,
  create: z.strictObject({
    ...fields,
    catalogueCode: fields.catalogueCode.default(null),
    description: fields.description.default(''),
    purpose: fields.purpose.default(null),
    audienceIds: fields.audienceIds.default([]),
    messageIds: fields.messageIds.default([]),
    objectiveIds: fields.objectiveIds.default([]),
    indicatorIds: fields.indicatorIds.default([]),
    callToAction: fields.callToAction.default(null),
    responsibleId: fields.responsibleId.default(null),
    staffHours: fields.staffHours.default(0),
    twoWay: fields.twoWay.default(false),
    contracting: fields.contracting.default(null),
    place: fields.place.default(''),
    plannedCost: fields.plannedCost.default(0),
    fundingSource: fields.fundingSource.default('own'),
  }),
  update: z.strictObject(fields).omit({ catalogueCode: true }).partial(),
  readers: AGENDA_READERS,
  writers: EDITORS,
});

const catalogueCode = z.string().regex(/^[A-Z0-9.-]{2,20}$/, 'must be a code of the catalogue, like T1.1');

/** Copies entries of the catalogue into the plan with their default duration, cost and indicators. */
export const addFromCatalogue = defineEndpoint({
  method: 'POST',
  path: '/campaigns/:campaignId/tactics/from-catalogue',
  summary: 'Add tactics of the catalogue to the plan',
  tag: 'tactics',
  access: EDITORS,
  params: campaignParams,
  body: z.strictObject({ codes: z.array(catalogueCode).min(1).max(50) }),
  response: z.object({ items: z.array(tactic) }),
  status: 201,
  errors: ['not-found', 'rule-broken'],
});

const params = itemParams('tacticId');
const dates = z
  .strictObject({ start: plainDate, end: plainDate })
  .refine((value) => value.start <= value.end, { error: 'must not be before the start', path: ['end'] });
const nothing = z.strictObject({});

const transition = <const A extends string, B extends z.ZodType>(action: A, summary: string, body: B) =>
  defineEndpoint({
    method: 'POST',
    path: `/campaigns/:campaignId/tactics/:tacticId/${action}` as const,
    summary,
    tag: 'tactics',
    access: EDITORS,
    params,
    body,
    response: tactic,
    status: 200,
    ifMatch: true,
    errors: ['not-found', 'conflict', 'rule-broken'],
  });

/** RH9-RH12: every rule that is broken is listed. */
export const scheduleTactic = transition('schedule', 'Put it on the calendar', dates);
export const moveTactic = transition('move', 'Move or resize it on the calendar', dates);
export const unscheduleTactic = transition(
  'unschedule',
  'Take it off the calendar, back to the tray',
  nothing,
);
export const startTactic = transition('start', 'It has begun', nothing);
export const completeTactic = transition('complete', 'It is done', nothing);
export const cancelTactic = transition('cancel', 'It will not happen', nothing);
