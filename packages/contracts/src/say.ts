import { ROLES } from '@altavoz/domain/accounts/role';
import { MESSAGE_KINDS } from '@altavoz/domain/messages/message';
import { WITHDRAWALS } from '@altavoz/domain/messages/sayable';
import { z } from 'zod';
import { EVERYONE } from './access.js';
import { hours, OCCURRENCE_KINDS } from './calendar.js';
import { defineEndpoint } from './endpoint.js';
import { language, moment, objectId, plainDate, timeZone } from './fields.js';
import { statement } from './statements.js';

const localized = z.object({ es: z.string().optional(), en: z.string().optional() });

/** Approved words as they are said; nothing of what the office says among itself. */
const messageToSay = z
  .object({
    id: objectId,
    campaignId: objectId,
    kind: z.enum(MESSAGE_KINDS),
    /** The version of the words: another number is another wording. */
    number: z.int().min(1),
    text: localized,
    themes: z.array(z.string()),
    audienceIds: z.array(objectId),
    facts: z.array(z.object({ text: z.string(), source: z.string() })),
    questions: z.array(z.object({ question: z.string(), answer: z.string() })),
    dos: z.array(z.string()),
    donts: z.array(z.string()),
    /** What whoever hears it is asked to do (G4). */
    callToAction: z.object({ label: localized, url: z.string() }).nullable(),
    validFrom: plainDate.nullable(),
    validUntil: plainDate.nullable(),
    approvedAt: moment,
  })
  .meta({ id: 'MessageToSay' });

export const say = z
  .object({
    /** How fresh a copy of this is. */
    madeAt: moment,
    person: z.object({ id: objectId, name: z.string(), role: z.enum(ROLES) }),
    /** The themes that the person speaks about; null is everything. */
    speaksAbout: z.array(z.string()).nullable(),
    /** The organization's active campaigns. */
    campaigns: z.array(z.object({ id: objectId, name: z.string(), language, timeZone })),
    audiences: z.array(z.object({ id: objectId, campaignId: objectId, name: localized })),
    themes: z.array(z.object({ key: z.string(), label: localized })),
    /** In force today in the zone of their campaign; the general ones first. */
    messages: z.array(messageToSay),
    /** What was once approved and is not said any more: a device that holds it stops showing it. */
    withdrawn: z.array(z.object({ id: objectId, campaignId: objectId, why: z.enum(WITHDRAWALS) })),
    /** What is on the agenda in the next weeks. */
    engagements: z.array(
      z.object({
        id: z.string(),
        campaignId: objectId,
        kind: z.enum(OCCURRENCE_KINDS),
        title: localized,
        start: plainDate,
        end: plainDate,
        time: hours.nullable(),
        place: z.string(),
        /** The person takes part in it or is responsible for it. */
        mine: z.boolean(),
      }),
    ),
    /** What the office asks of the person as an ambassador, and whether they have acknowledged it (RW21). */
    guidelines: z.array(
      z.object({
        campaignId: objectId,
        personId: objectId,
        number: z.int().min(1),
        text: localized,
        acknowledgedAt: moment.nullable(),
      }),
    ),
    /** The person's latest notes of what they said. */
    statements: z.array(statement),
  })
  .meta({ id: 'Say' });

export const getSay = defineEndpoint({
  method: 'GET',
  path: '/say',
  summary: 'What the signed-in person may say now, to take along',
  tag: 'messages',
  access: EVERYONE,
  response: say,
  status: 200,
});
