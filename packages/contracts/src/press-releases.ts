import { LIMITS } from '@altavoz/domain/shared/limits';
import { z } from 'zod';
import { EDITORS, PLAN_READERS } from './access.js';
import { campaignCollection } from './collection.js';
import { amount, idList, line, objectId, paragraph, plainDate, stored } from './fields.js';
import { callToAction } from './tactics.js';

const fields = {
  title: line(LIMITS.title),
  body: paragraph(LIMITS.longText),
  messageIds: idList(20),
  tacticId: objectId.nullable(),
  /** What its readers are asked to do; needed before it goes out (RH10). */
  callToAction: callToAction.nullable(),
  /** Media contacts and outlets that it went to. */
  contactIds: idList(500),
  outletIds: idList(200),
  /** Null while it is a draft. */
  sentOn: plainDate.nullable(),
  note: paragraph(),
};

export const pressRelease = z
  .object({
    ...stored,
    ...fields,
    /** What came of it: pieces, each once, their outlets and their indicative value (N5). */
    clips: z.object({ count: z.int(), outlets: z.int(), value: amount }),
  })
  .meta({ id: 'PressRelease' });

export const pressReleases = campaignCollection({
  plural: 'press-releases',
  param: 'pressReleaseId',
  tag: 'free press',
  resource: pressRelease,
  create: z.strictObject({
    ...fields,
    body: fields.body.default(''),
    messageIds: fields.messageIds.default([]),
    tacticId: fields.tacticId.default(null),
    callToAction: fields.callToAction.default(null),
    contactIds: fields.contactIds.default([]),
    outletIds: fields.outletIds.default([]),
    sentOn: fields.sentOn.default(null),
    note: fields.note.default(''),
  }),
  update: z.strictObject(fields).partial(),
  readers: PLAN_READERS,
  writers: EDITORS,
});
