import { RELEASE_REASONS, RELEASE_STATUSES } from '@altavoz/domain/budget/release';
import { FUNDING_SOURCES } from '@altavoz/domain/tactics/tactic';
import { z } from 'zod';
import { EDITORS, LEADS, PLAN_READERS } from './access.js';
import { campaignParams } from './campaigns.js';
import { defineEndpoint } from './endpoint.js';
import {
  amount,
  basisPoints,
  channelType,
  currency,
  filledParagraph,
  moment,
  month,
  objectId,
  paragraph,
  phase,
  plainDate,
  stored,
} from './fields.js';
import { budgetAmounts } from './tactics.js';

const who = z.object({ id: objectId, name: z.string() }).nullable();

export const release = z
  .object({
    ...stored,
    amount,
    reason: z.enum(RELEASE_REASONS),
    justification: z.string(),
    tacticId: objectId.nullable(),
    status: z.enum(RELEASE_STATUSES),
    requestedBy: who,
    decidedBy: who,
    decidedAt: moment.nullable(),
    decisionComment: z.string(),
    selfApproved: z.boolean(),
    /** What stayed in the reserve before and after, as it was when decided (or as it would be now). */
    reserveBefore: amount,
    reserveAfter: amount,
  })
  .meta({ id: 'Release' });

/** Exclusive parts of the total, as the bar draws them. */
const buckets = z.object({
  spent: amount,
  committed: amount,
  approved: amount,
  planned: amount,
  free: amount,
});

const line = z.object({
  tacticId: objectId,
  version: z.int(),
  name: z.object({ es: z.string().optional(), en: z.string().optional() }),
  channelType,
  phase,
  start: plainDate.nullable(),
  status: z.string(),
  fundingSource: z.enum(FUNDING_SOURCES),
  ...budgetAmounts.shape,
});

export const budget = z
  .object({
    ...stored,
    total: amount,
    currency,
    reserveBasisPoints: basisPoints,
    /** total × share, inside the total. */
    reserve: amount,
    /** Out of the reserve by approved releases. */
    released: amount,
    reserveHeld: amount,
    /** Share of the total that is still held. */
    reserveHeldBasisPoints: z.int().min(0),
    /** total − reserve + released: what tactics may plan. */
    allocatable: amount,
    /** Sums over the lines, cumulative. */
    ...budgetAmounts.shape,
    buckets,
    unallocated: amount,
    byPhase: z.array(z.object({ phase, ...budgetAmounts.shape })),
    byChannelType: z.array(z.object({ channelType, ...budgetAmounts.shape })),
    /** By the month in which a tactic starts; what has no day is `undated`. */
    byMonth: z.array(z.object({ month, ...budgetAmounts.shape })),
    undated: amount,
    lines: z.array(line),
    releases: z.array(release),
    /**
     * The guide's phase-1 figure for one year times the country factor, beside the plan's total in both readings:
     * with its reserve and without it. Null when the currency is another.
     */
    benchmark: z
      .object({ amount, countryFactorBasisPoints: z.int(), withReserve: amount, withoutReserve: amount })
      .nullable(),
  })
  .meta({ id: 'Budget' });

export const getBudget = defineEndpoint({
  method: 'GET',
  path: '/campaigns/:campaignId/budget',
  summary: 'The budget with its reserve, lines and releases',
  tag: 'budget',
  access: PLAN_READERS,
  params: campaignParams,
  response: budget,
  status: 200,
  errors: ['not-found'],
});

export const putBudget = defineEndpoint({
  method: 'PUT',
  path: '/campaigns/:campaignId/budget',
  summary: 'Set the total and the share kept in reserve',
  tag: 'budget',
  access: LEADS,
  params: campaignParams,
  body: z.strictObject({
    total: amount,
    reserveBasisPoints: basisPoints.default(2_000),
    /** 10000 = the prices of the guide's countries. */
    countryFactorBasisPoints: z.int().min(1_000).max(50_000).default(10_000),
  }),
  response: budget,
  status: 200,
  ifMatch: true,
  errors: ['not-found', 'rule-broken'],
});

export const updateBudgetLine = defineEndpoint({
  method: 'PATCH',
  path: '/campaigns/:campaignId/budget/lines/:tacticId',
  summary: 'Move money of a tactic from planned to approved, committed and spent (RH13, RH14)',
  tag: 'budget',
  access: LEADS,
  params: z.strictObject({ campaignId: objectId, tacticId: objectId }),
  body: z
    .strictObject({
      planned: amount,
      approved: amount,
      committed: amount,
      spent: amount,
      fundingSource: z.enum(FUNDING_SOURCES),
    })
    .partial(),
  response: budget,
  status: 200,
  /** The version of the tactic. */
  ifMatch: true,
  errors: ['not-found', 'rule-broken'],
});

export const requestRelease = defineEndpoint({
  method: 'POST',
  path: '/campaigns/:campaignId/budget/releases',
  summary: 'Ask to take money out of the reserve',
  tag: 'budget',
  access: EDITORS,
  params: campaignParams,
  body: z.strictObject({
    amount: amount.min(1),
    reason: z.enum(RELEASE_REASONS),
    justification: filledParagraph(1_000),
    tacticId: objectId.nullable().default(null),
  }),
  response: release,
  status: 201,
  errors: ['not-found', 'rule-broken'],
});

const decide = <const A extends string>(action: A, summary: string) =>
  defineEndpoint({
    method: 'POST',
    path: `/campaigns/:campaignId/budget/releases/:releaseId/${action}` as const,
    summary,
    tag: 'budget',
    access: LEADS,
    params: z.strictObject({ campaignId: objectId, releaseId: objectId }),
    body: z.strictObject({ comment: paragraph(1_000).default('') }),
    response: release,
    status: 200,
    ifMatch: true,
    errors: ['not-found', 'conflict', 'rule-broken'],
  });

export const approveRelease = decide('approve', 'Approve a release as a second person');
export const rejectRelease = decide('reject', 'Reject a release');
