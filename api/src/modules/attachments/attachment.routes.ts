import {
  addAttachment,
  getAttachmentFile,
  listAttachments,
  removeAttachment,
} from '@altavoz/contracts/attachments';
import { route, type Route } from '../../platform/http/route.js';
import { fileAnswer, presentAttachment } from './attachment.presenter.js';
import type { AttachmentService } from './attachment.service.js';

const UPLOADS = [{ max: 120, windowMs: 60_000 }];

export function attachmentRoutes(service: AttachmentService): Route[] {
  return [
    route(listAttachments, async ({ actor, params, query }) => ({
      items: (await service.list(actor, { ...params, ...query })).map(presentAttachment),
    })),
    route(
      addAttachment,
      async ({ actor, params, body, file }) =>
        presentAttachment(await service.add(actor, { ...params, ...body }, file)),
      { limits: UPLOADS },
    ),
    route(getAttachmentFile, async ({ actor, params, query }) => {
      const { attachment, body } = await service.content(actor, params.campaignId, params.attachmentId);
      return fileAnswer(attachment, body, query.disposition);
    }),
    route(removeAttachment, ({ actor, params, version }) =>
      service.remove(actor, params.campaignId, params.attachmentId, version),
    ),
  ];
}
