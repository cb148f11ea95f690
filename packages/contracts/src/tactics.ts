import {
  CALL_TO_ACTION_TYPES,
  FUNDING_SOURCES,
  POLICY_STAGES,
  TACTIC_FORMATS,
  TACTIC_ORIGINS,
  TACTIC_PURPOSES,
  TACTIC_STATUSES,
} from '@altavoz/domain/tactics/tactic';
import { LIMITS } from '@altavoz/domain/shared/limits';
import { z } from 'zod';
import { AGENDA_READERS, EDITORS, PLAN_READERS } from './access.js';
import { auditEntry } from './audit.js';
import { campaignParams } from './campaigns.js';
import { campaignCollection, itemParams } from './collection.js';
import { defineEndpoint } from './endpoint.js';
import {
  amount,
  channelType,
  currency,
  idList,
  line,
  localizedLine,
  moment,
  objectId,
  pageOf,
  pageQuery,
  paragraph,
  phase,
  plainDate,
  stored,
  version,
  webUrl,
} from './fields.js';
import { hoursOfDay, recurrence } from './tactic-dates.js';

/** What the reader is asked to do: type, label and target (RH10). */
export const callToAction = z
  .strictObject({ type: z.enum(CALL_TO_ACTION_TYPES), label: localizedLine(80), url: webUrl })
  .meta({ id: 'CallToAction' });

/** Nobody has to be contracted earlier than a year before. */
export const MAX_LEAD_DAYS = 365;

/** Third parties that must be contracted some days before the start (H4, RW19). */
const contracting = z.strictObject({ leadDays: z.int().min(1).max(MAX_LEAD_DAYS), done: z.boolean() });

/** No tactic is longer than a term of office. */
const MAX_DURATION_DAYS = 1_827;

const distinctLines = (max: number, length: number = LIMITS.name) =>
  z
    .array(line(length))
    .max(max)
    .overwrite((lines) => [...new Set(lines)]);

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
  /** A user, or one of the campaign's people without an account. */
  responsibleId: objectId.nullable(),
  staffHours: z.int().min(0).max(10_000),
  /** Listens as well as speaks (F11). */
  twoWay: z.boolean(),
  contracting: contracting.nullable(),
  place: paragraph(LIMITS.line),
  /** What it is planned to cost, in minor units of the campaign's currency; zero is valid (I7). */
  plannedCost: amount,
  fundingSource: z.enum(FUNDING_SOURCES),
  /** The area of the government that pays, when it is not the office's own budget (I9). */
  fundingArea: paragraph(LIMITS.name),
  /** How long it is meant to take, for when it has no days yet. */
  durationDays: z.int().min(1).max(MAX_DURATION_DAYS).nullable(),
  /** The tactic that it deepens; of the same or an earlier phase, never in a circle (PD5). */
  evolvesFromId: objectId.nullable(),
  origin: z.enum(TACTIC_ORIGINS),
  /** Where its pieces are seen (RW17); empty for what has none. */
  formats: z
    .array(z.enum(TACTIC_FORMATS))
    .max(TACTIC_FORMATS.length)
    .overwrite((formats) => TACTIC_FORMATS.filter((format) => formats.includes(format))),
  /** Who does it with us (J11). */
  partners: distinctLines(20),
  /** Keys of the catalogue or the campaign's own words. */
  themes: distinctLines(3, 60),
  /** One of the campaign's pillars (H8). */
  pillar: line(LIMITS.name).nullable(),
  policyStage: z.enum(POLICY_STAGES).nullable(),
  /** It buys advertising space, and why that is needed (RW10). */
  paidAdvertising: z.strictObject({ justification: paragraph(1_000) }).nullable(),
  notes: paragraph(),
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
    /** The currency that its line is counted in, when it is another: its amounts are changed in the budget. */
    foreignCurrency: currency.nullable(),
    start: plainDate.nullable(),
    /** The last day, inclusive; of one that recurs, of all its occurrences. */
    end: plainDate.nullable(),
    /** In the campaign's zone; null for whole days. Of one that recurs, the first one's. */
    time: hoursOfDay.nullable(),
    recurrence: recurrence.nullable(),
    status: z.enum(TACTIC_STATUSES),
    /** Out of the plan's lists since then; what happened stays on the calendar and in the budget. */
    archivedAt: moment.nullable(),
    /** Never on the calendar and no money approved: it may be deleted instead of archived. */
    removable: z.boolean(),
    /** What keeps it from being scheduled today, as rule IDs with a key (RH9-RH12); empty when it is ready. */
    missing: z.array(z.object({ rule: z.string(), key: z.string() })),
  })
  .meta({ id: 'Tactic' });

const collection = campaignCollection({
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
    fundingArea: fields.fundingArea.default(''),
    durationDays: fields.durationDays.default(null),
    evolvesFromId: fields.evolvesFromId.default(null),
    origin: fields.origin.default('planned'),
    formats: fields.formats.default([]),
    partners: fields.partners.default([]),
    themes: fields.themes.default([]),
    pillar: fields.pillar.default(null),
    policyStage: fields.policyStage.default(null),
    paidAdvertising: fields.paidAdvertising.default(null),
    notes: fields.notes.default(''),
  }),
  update: z.strictObject(fields).omit({ catalogueCode: true }).partial(),
  readers: AGENDA_READERS,
  writers: EDITORS,
});

export const tactics = {
  ...collection,
  list: defineEndpoint({
    ...collection.list,
    query: z.strictObject({
      ...pageQuery,
      /** `true` lists the archived ones instead. */
      archived: z.stringbool({ truthy: ['true'], falsy: ['false'] }).default(false),
    }),
  }),
};

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

export const startTactic = transition('start', 'It has begun', nothing);
export const completeTactic = transition('complete', 'It is done', nothing);
export const cancelTactic = transition('cancel', 'It will not happen', nothing);
export const archiveTactic = transition(
  'archive',
  'Out of the plan, kept for memory; money that nobody was promised becomes free',
  nothing,
);
export const restoreTactic = transition(
  'restore',
  'Back into the plan, with what it was planned to cost',
  nothing,
);

/** How many tactics change at once. */
export const MAX_BULK = 200;

const change = z
  .strictObject({
    responsibleId: fields.responsibleId,
    phase: fields.phase,
    audienceIds: fields.audienceIds,
    fundingSource: fields.fundingSource,
    fundingArea: fields.fundingArea,
    themes: fields.themes,
    pillar: fields.pillar,
    origin: fields.origin,
  })
  .partial();

/**
 * One thing done to many tactics, each in the version that was seen: all of them, or none and every refusal is listed
 * by its place. The same call with what they were before undoes it.
 */
export const bulkTactics = defineEndpoint({
  method: 'POST',
  path: '/campaigns/:campaignId/tactics/bulk',
  summary: 'Change, archive, restore or remove many at once',
  tag: 'tactics',
  access: EDITORS,
  params: campaignParams,
  body: z.strictObject({
    action: z.enum(['change', 'archive', 'restore', 'remove']),
    items: z
      .array(z.strictObject({ id: objectId, version, change: change.optional() }))
      .min(1)
      .max(MAX_BULK)
      .refine((items) => new Set(items.map(({ id }) => id)).size === items.length, {
        error: 'must name each tactic once',
      }),
  }),
  response: z.object({
    /** As they are now; those that were removed are gone. */
    items: z.array(tactic),
  }),
  status: 200,
  errors: ['not-found', 'conflict', 'rule-broken'],
});

/** Drafts like these: the same words, measures and cost, no days, nothing approved. */
export const copyTactics = defineEndpoint({
  method: 'POST',
  path: '/campaigns/:campaignId/tactics/copy',
  summary: 'Copy tactics within their plan',
  tag: 'tactics',
  access: EDITORS,
  params: campaignParams,
  body: z.strictObject({ ids: idList(50).min(1) }),
  response: z.object({ items: z.array(tactic) }),
  status: 201,
  errors: ['not-found', 'rule-broken'],
});

export const tacticHistory = defineEndpoint({
  method: 'GET',
  path: '/campaigns/:campaignId/tactics/:tacticId/history',
  summary: 'Who changed it and when, the newest first',
  tag: 'tactics',
  access: PLAN_READERS,
  params,
  query: z.strictObject(pageQuery),
  response: pageOf(auditEntry),
  status: 200,
  errors: ['not-found'],
});
