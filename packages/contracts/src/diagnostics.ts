import {
  ACTOR_SIDES,
  CONSULTATION_FORMS,
  LAST_RANK,
  MEDIA_SCOPES,
  SCALE,
  SURVEY_FORMS,
  TREND_AREAS,
  WEB_SUBJECTS,
} from '@altavoz/domain/diagnostics/diagnostic';
import { LIMITS } from '@altavoz/domain/shared/limits';
import { z } from 'zod';
import { EDITORS, PLAN_READERS } from './access.js';
import { campaignCollection } from './collection.js';
import { idList, line, objectId, paragraph, plainDate, stored, webUrl } from './fields.js';

const scale = z.literal([...SCALE]);
const lines = (max: number) => z.array(line(LIMITS.line)).max(max);
const keys = z
  .array(z.string().regex(/^[a-z-]{1,60}$/, 'must be a key of the catalogue'))
  .max(20)
  .overwrite((all) => [...new Set(all)]);

/** What only this kind of record has (B2-B6, B11). A record keeps its kind. */
export const diagnosticDetails = z
  .discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('survey'),
      form: z.enum(SURVEY_FORMS),
      /** Where it was filled in. */
      surveyUrl: webUrl.nullable(),
      responses: z.int().min(0).max(10_000_000).nullable(),
    }),
    z.strictObject({
      kind: z.literal('media-audit'),
      journalist: line(LIMITS.name),
      outlet: line(LIMITS.name),
      scope: z.enum(MEDIA_SCOPES),
      /** How much they know about our work, 1 to 5. */
      information: scale,
      /** How they see it, 1 to 5, and in words. */
      perception: scale,
      perceptionText: paragraph(),
    }),
    z.strictObject({
      kind: z.literal('trend'),
      area: z.enum(TREND_AREAS),
      /** What follows from it for us. */
      implication: paragraph(),
    }),
    z.strictObject({
      kind: z.literal('consultation'),
      form: z.enum(CONSULTATION_FORMS),
      participants: paragraph(LIMITS.line),
      participantsCount: z.int().min(0).max(100_000).nullable(),
    }),
    z.strictObject({
      kind: z.literal('web-check'),
      subject: z.enum(WEB_SUBJECTS),
      query: line(LIMITS.title),
      /** The first place where we appear; null when we do not. */
      rank: z.int().min(1).max(LAST_RANK).nullable(),
      finding: paragraph(),
    }),
    z.strictObject({ kind: z.literal('self-assessment'), reactive: keys, planned: keys }),
  ])
  .meta({ id: 'DiagnosticDetails' });

const fields = {
  title: line(LIMITS.title),
  date: plainDate,
  /** Whom it asked, of the house or outside (B1); null when that says nothing, as with a trend. */
  side: z.enum(ACTOR_SIDES).nullable(),
  details: diagnosticDetails,
  /** What it found, in a few lines. */
  summary: paragraph(),
  /** What it found about each audience, or about everybody when none is named (B7). */
  findings: z
    .array(
      z.strictObject({
        audienceId: objectId.nullable(),
        perception: paragraph(),
        attributes: lines(10),
        opportunities: lines(10),
        nextSteps: lines(10),
      }),
    )
    .max(20),
  /** The audiences that it asked. */
  audienceIds: idList(20),
  links: z.array(z.strictObject({ label: line(LIMITS.name), url: webUrl })).max(20),
};

export const diagnostic = z.object({ ...stored, ...fields }).meta({ id: 'Diagnostic' });

export const diagnostics = campaignCollection({
  plural: 'diagnostics',
  param: 'diagnosticId',
  tag: 'strategy',
  resource: diagnostic,
  create: z.strictObject({
    ...fields,
    side: fields.side.default(null),
    summary: fields.summary.default(''),
    findings: fields.findings.default([]),
    audienceIds: fields.audienceIds.default([]),
    links: fields.links.default([]),
  }),
  update: z.strictObject(fields).partial(),
  readers: PLAN_READERS,
  writers: EDITORS,
});
