import { AUDIENCE_PRIORITIES } from '@altavoz/domain/audiences/audience';
import { PUBLICS } from '@altavoz/domain/audiences/public';
import { CHANNEL_TYPES } from '@altavoz/domain/tactics/tactic';
import { LIMITS } from '@altavoz/domain/shared/limits';
import { z } from 'zod';
import { EDITORS, EVERYONE } from './access.js';
import { campaignParams } from './campaigns.js';
import { campaignCollection } from './collection.js';
import { defineEndpoint } from './endpoint.js';
import { channelType, idList, localizedLine, paragraph, stored } from './fields.js';

const fields = {
  /** One of the catalogue's twelve groups, or null for the campaign's own. */
  catalogueKey: z.string().max(60).nullable(),
  name: localizedLine(LIMITS.name),
  publics: z
    .array(z.enum(PUBLICS))
    .min(1)
    .max(PUBLICS.length)
    .overwrite((publics) => [...new Set(publics)]),
  /** 1 first; null while nobody has decided (D3). */
  priority: z.literal([...AUDIENCE_PRIORITIES]).nullable(),
  objectiveIds: idList(20),
  /** What moves them (D5). */
  drivers: paragraph(),
  /** How they see us, from the diagnosis (B7). */
  perception: paragraph(),
  /** How they get to know things, so how they are best reached (D4). */
  preferredChannels: z
    .array(channelType)
    .max(CHANNEL_TYPES.length)
    .overwrite((channels) => [...new Set(channels)]),
};

export const audience = z
  .object({
    ...stored,
    ...fields,
    /** The people and media that the organization knows in it; counted, not written. */
    contactsCount: z.int().min(0),
  })
  .meta({ id: 'Audience' });

export const audiences = campaignCollection({
  plural: 'audiences',
  param: 'audienceId',
  tag: 'strategy',
  resource: audience,
  create: z.strictObject({
    ...fields,
    catalogueKey: fields.catalogueKey.default(null),
    priority: fields.priority.default(null),
    objectiveIds: fields.objectiveIds.default([]),
    drivers: fields.drivers.default(''),
    perception: fields.perception.default(''),
    preferredChannels: fields.preferredChannels.default([]),
  }),
  update: z.strictObject(fields).omit({ catalogueKey: true }).partial(),
  readers: EVERYONE,
  writers: EDITORS,
});

export const countAudienceContacts = defineEndpoint({
  method: 'GET',
  path: '/campaigns/:campaignId/audience-contacts',
  summary: 'How many contacts the audiences of a campaign have together, each counted once',
  tag: 'strategy',
  access: EVERYONE,
  params: campaignParams,
  response: z.object({ contacts: z.int().min(0) }).meta({ id: 'AudienceContacts' }),
  status: 200,
  errors: ['not-found'],
});
