import { DRAFT_SECTIONS } from '@altavoz/domain/bulletins/draft-source';
import { z } from 'zod';
import { EDITORS, PLAN_READERS } from './access.js';
import { agendaItem, bulletin } from './bulletins.js';
import { itemParams } from './collection.js';
import { defineEndpoint } from './endpoint.js';
import { objectId, plainDate } from './fields.js';

const params = itemParams('bulletinId');
const path = '/campaigns/:campaignId/bulletins/:bulletinId/plan-changes';
const inSection = { id: z.string(), edited: z.boolean(), section: z.enum(DRAFT_SECTIONS) };
const about = { id: z.string(), edited: z.boolean() };
const figures = z.array(z.object({ label: z.string(), value: z.string() }));
const asked = z.object({ label: z.string(), url: z.string() }).nullable();

/** What became different on the plan since a bulletin was drafted; `edited` when somebody rewrote it in the bulletin. */
const planChange = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('item-added'), ...inSection, after: agendaItem }),
    z.object({ kind: z.literal('item-changed'), ...inSection, before: agendaItem, after: agendaItem }),
    z.object({
      kind: z.literal('item-gone'),
      ...inSection,
      before: agendaItem,
      /** Its days now, when the plan of these months still has it. */
      movedTo: z.object({ start: plainDate, end: plainDate }).nullable(),
    }),
    z.object({
      kind: z.literal('message-changed'),
      ...about,
      messageId: objectId,
      before: z.string(),
      after: z.string(),
    }),
    z.object({
      kind: z.literal('message-gone'),
      ...about,
      messageId: objectId,
      before: z.string(),
      after: z.object({ messageId: objectId, text: z.string() }).nullable(),
    }),
    z.object({
      kind: z.literal('figures'),
      ...about,
      before: figures,
      after: figures,
      results: z.boolean(),
    }),
    z.object({ kind: z.literal('button'), ...about, before: asked, after: asked }),
  ])
  .meta({ id: 'PlanChange' });

export const listPlanChanges = defineEndpoint({
  method: 'GET',
  path,
  summary: 'What changed on the plan since the bulletin was drafted',
  tag: 'bulletins',
  access: PLAN_READERS,
  params,
  response: z.object({ items: z.array(planChange) }),
  status: 200,
  errors: ['not-found'],
});

const changeIds = z.array(z.string().max(80)).max(200).default([]);

/** What is taken over is written into the bulletin, and approval is asked for again; what is left aside is not told again. */
export const takePlanChanges = defineEndpoint({
  method: 'POST',
  path,
  summary: 'Take over some of what changed on the plan, or leave it aside',
  tag: 'bulletins',
  access: EDITORS,
  params,
  body: z.strictObject({ take: changeIds, leave: changeIds }),
  response: bulletin,
  status: 200,
  ifMatch: true,
  errors: ['not-found', 'conflict', 'rule-broken'],
});
