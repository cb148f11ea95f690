import { RELEASE_REASONS, RELEASE_STATUSES } from '@altavoz/domain/budget/release';
import { LIMITS } from '@altavoz/domain/shared/limits';
import { FUNDING_SOURCES } from '@altavoz/domain/tactics/tactic';
import { z } from 'zod';
import { EDITORS, LEADS, PLAN_READERS } from './access.js';
import { campaignParams } from './campaigns.js';
import { defineEndpoint, type Access } from './endpoint.js';
import {
  amount,
  basisPoints,
  channelType,
  currency,
  filledParagraph,
  line as lineOfText,
  moment,
  month,
  objectId,
  pageOf,
  pageQuery,
  paragraph,
  phase,
  plainDate,
  stored,
  version,
} from './fields.js';
import { budgetAmounts } from './tactics.js';

/** What one unit of a line's currency is worth in the campaign's, as a fraction of whole numbers: nothing is rounded. */
const ratio = z
  .strictObject({
    numerator: z.int().min(1).max(1_000_000_000_000),
    denominator: z.int().min(1).max(1_000_000_000_000),
  })
  .meta({ id: 'Ratio', description: '0.9215 is 1843/2000' });

/** The currency of a line with the rate it is counted at, the day of that rate and who published it. */
const lineCurrency = z.strictObject({
  currency,
  rate: ratio,
  rateDate: plainDate,
  rateSource: lineOfText(LIMITS.name),
});

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
    /** What of it nobody used and went back into the reserve. */
    returned: amount,
    returns: z.array(z.object({ amount, by: who, at: moment, comment: z.string() })),
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
  end: plainDate.nullable(),
  status: z.string(),
  fundingSource: z.enum(FUNDING_SOURCES),
  fundingArea: z.string(),
  ...budgetAmounts.shape,
  /** The same in its own currency, when that is not the campaign's. */
  foreign: z
    .object({
      ...lineCurrency.shape,
      amounts: budgetAmounts,
      /** That much of its currency was paid at earlier rates, and stays worth that much of the campaign's. */
      settled: z.object({ own: amount, worth: amount }),
    })
    .nullable(),
});

const reading = z.object({ total: amount, reserve: amount, allocatable: amount });

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
    /** The same money over the days of each tactic. */
    byMonthSpread: z.array(z.object({ month, ...budgetAmounts.shape })),
    byFundingSource: z.array(z.object({ fundingSource: z.enum(FUNDING_SOURCES), ...budgetAmounts.shape })),
    /** By the area of the government that lends its budget (I9); null: the office's own. */
    byArea: z.array(z.object({ area: z.string().nullable(), ...budgetAmounts.shape })),
    /** When the money leaves against when the plan says so; `undated`: planned and not paid, without a day. */
    forecast: z.object({
      today: plainDate,
      months: z.array(z.object({ month, planned: amount, spent: z.int(), expected: amount })),
      undated: amount,
    }),
    lines: z.array(line),
    releases: z.array(release),
    /**
     * The guide's phase-1 figure for one year times the country factor, read both ways, beside what this plan has: its
     * total, what is left of it without the reserve, and what its phase 1 plans. Null when the currency is another.
     */
    benchmark: z
      .object({
        amount,
        countryFactorBasisPoints: z.int(),
        withReserve: amount,
        withoutReserve: amount,
        plannedInPhase1: amount,
        /** The figure holds the reserve. */
        reserveInside: reading,
        /** The figure is what the tactics cost, and the reserve comes on top. */
        reserveOnTop: reading,
      })
      .nullable(),
    countryFactorBasisPoints: z.int(),
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
      fundingArea: paragraph(LIMITS.name),
      /** The amounts above are in this currency; null: the campaign's. Left out: as it was. */
      currency: lineCurrency.nullable(),
      /** An invoice, a contract, a reason: kept with the change. */
      note: paragraph(LIMITS.line),
      /** The day it happened, when that is not today: an invoice of last month is money of last month. */
      on: plainDate,
    })
    .partial(),
  response: budget,
  status: 200,
  /** The version of the tactic. */
  ifMatch: true,
  errors: ['not-found', 'rule-broken'],
});

/** What happened to a line, who did it and why. */
const lineEntry = z
  .object({
    id: objectId,
    at: moment,
    by: who,
    /** The day it happened. */
    on: plainDate,
    note: z.string(),
    /** In the campaign's currency. */
    before: budgetAmounts,
    after: budgetAmounts,
    /** In the line's own, with the rate of that moment, when that is another. */
    foreign: z.object({ ...lineCurrency.shape, before: budgetAmounts, after: budgetAmounts }).nullable(),
  })
  .meta({ id: 'BudgetLineEntry' });

export const listLineHistory = defineEndpoint({
  method: 'GET',
  path: '/campaigns/:campaignId/budget/lines/:tacticId/history',
  summary: 'Every change of a line, the newest first',
  tag: 'budget',
  access: PLAN_READERS,
  params: z.strictObject({ campaignId: objectId, tacticId: objectId }),
  query: z.strictObject(pageQuery),
  response: pageOf(lineEntry),
  status: 200,
  errors: ['not-found'],
});

export const approveLines = defineEndpoint({
  method: 'POST',
  path: '/campaigns/:campaignId/budget/lines/approve',
  summary: 'Approve all that several lines plan, or none of them',
  tag: 'budget',
  access: LEADS,
  params: campaignParams,
  body: z.strictObject({
    /** With the versions of the tactics that the person saw. */
    lines: z
      .array(z.strictObject({ tacticId: objectId, version }))
      .min(1)
      .max(100),
    note: paragraph(LIMITS.line).default(''),
  }),
  response: budget,
  status: 200,
  errors: ['not-found', 'stale-version', 'rule-broken'],
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

const releaseParams = z.strictObject({ campaignId: objectId, releaseId: objectId });

const decide = <const A extends string>(action: A, summary: string, access: Access = LEADS) =>
  defineEndpoint({
    method: 'POST',
    path: `/campaigns/:campaignId/budget/releases/:releaseId/${action}` as const,
    summary,
    tag: 'budget',
    access,
    params: releaseParams,
    body: z.strictObject({ comment: paragraph(1_000).default('') }),
    response: release,
    status: 200,
    ifMatch: true,
    errors: ['not-found', 'conflict', 'rule-broken'],
  });

export const approveRelease = decide('approve', 'Approve a release as a second person');
export const rejectRelease = decide('reject', 'Reject a release');
export const withdrawRelease = decide('withdraw', 'Withdraw a release that one asked for', EDITORS);

export const returnRelease = defineEndpoint({
  method: 'POST',
  path: '/campaigns/:campaignId/budget/releases/:releaseId/return',
  summary: 'Put released money that nobody plans back into the reserve',
  tag: 'budget',
  access: LEADS,
  params: releaseParams,
  body: z.strictObject({ amount: amount.min(1), comment: paragraph(1_000).default('') }),
  response: release,
  status: 200,
  ifMatch: true,
  errors: ['not-found', 'conflict', 'rule-broken'],
});
