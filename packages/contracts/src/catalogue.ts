import { z } from 'zod';
import { EVERYONE, LEADS, PLAN_READERS } from './access.js';
import { defineEndpoint } from './endpoint.js';
import { channelType, line, money, moment, phase, version } from './fields.js';

const label = z.object({ es: z.string(), en: z.string() });
const entry = z.looseObject({ label });

/** The guides' lists as they ship: publics, audiences, themes, tactics, indicators, checklists. */
export const getCatalogue = defineEndpoint({
  method: 'GET',
  path: '/catalogue',
  summary: 'The catalogue in Spanish and English',
  tag: 'catalogue',
  access: EVERYONE,
  response: z.object({
    source: label,
    publics: z.array(entry),
    audiences: z.array(entry),
    themes: z.array(entry),
    tactics: z.array(entry),
    indicators: z.array(entry),
    checklists: z.array(entry),
  }),
  status: 200,
  etag: true,
});

/** What a tactic of the catalogue brings along when it is added to a plan. */
const defaults = {
  shortName: z.strictObject({ es: line(80), en: line(80) }),
  durationDays: z.int().min(1).max(1_827),
  cost: money,
  staffHours: z.int().min(0).max(10_000),
  /** Days before the start by which third parties are contracted; null when there are none. */
  contractingLeadDays: z.int().min(1).max(365).nullable(),
  /** Codes of the catalogue's indicators. */
  indicators: z
    .array(z.string().regex(/^IND-[A-Z0-9]{1,8}[a-z]?$/, 'must be a code of the catalogue, like IND-A1'))
    .min(1)
    .max(10)
    .overwrite((codes) => [...new Set(codes)]),
};

const tacticCode = z.string().regex(/^[A-Z0-9.-]{2,20}$/, 'must be a code of the catalogue, like T1.1');

const catalogueTactics = z
  .object({
    /** 0 while the organization has changed nothing. */
    version,
    updatedAt: moment.nullable(),
    items: z.array(
      z.object({
        code: z.string(),
        source: z.enum(['phases', 'text']),
        channelType,
        phase,
        /** As the guides' table calls it. */
        label,
        description: label,
        ...defaults,
        shortName: label,
        evolvesFrom: z.string().nullable(),
        /** The organization has defaults of its own. */
        changed: z.boolean(),
      }),
    ),
  })
  .meta({ id: 'CatalogueTactics' });

export const getCatalogueTactics = defineEndpoint({
  method: 'GET',
  path: '/catalogue/tactics',
  summary: "The catalogue's tactics with the organization's defaults",
  tag: 'catalogue',
  access: PLAN_READERS,
  response: catalogueTactics,
  status: 200,
});

export const putCatalogueTactics = defineEndpoint({
  method: 'PUT',
  path: '/catalogue/tactics',
  summary: 'Set the defaults that differ from the catalogue; whatever is left out goes back to it',
  tag: 'catalogue',
  access: LEADS,
  body: z.strictObject({
    tactics: z
      .array(z.strictObject({ code: tacticCode, ...defaults }))
      .max(100)
      .refine((list) => new Set(list.map(({ code }) => code)).size === list.length, {
        error: 'must name each tactic once',
      }),
  }),
  response: catalogueTactics,
  status: 200,
  ifMatch: true,
});
