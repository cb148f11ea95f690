import type {
  addAttachment,
  AttachmentOwner,
  attachment,
  getAttachmentFile,
  listAttachments,
  removeAttachment,
} from '@altavoz/contracts/attachments';
import { queryOptions } from '@tanstack/react-query';
import type { z } from 'zod';
import { keys } from '../api-client/keys.js';
import { newKey } from '../api-client/new-key.js';
import { call, urlOf } from '../api-client/request.js';

export type Attachment = z.output<typeof attachment>;

/** What files belong to: `{ campaignId, owner: 'clip', ownerId }`. */
export interface Owned {
  readonly campaignId: string;
  readonly owner: AttachmentOwner;
  readonly ownerId: string;
}

const byOwner = ({ campaignId, owner, ownerId }: Owned) =>
  keys.room(campaignId, 'attachments', owner, ownerId);

/** Files of one thing, the oldest first. */
export const attachmentsQuery = (owned: Owned) =>
  queryOptions({
    queryKey: byOwner(owned),
    queryFn: async ({ signal }): Promise<Attachment[]> => {
      const { campaignId, owner, ownerId } = owned;
      const { items } = await call<typeof listAttachments>('GET /campaigns/:campaignId/attachments', {
        params: { campaignId },
        query: { owner, ownerId },
        signal,
      });
      return items;
    },
  });

/** Sends one file. For a thing that is being made: once it has its identifier, with the files that wait. */
export function sendAttachment({ campaignId, owner, ownerId }: Owned, file: File): Promise<Attachment> {
  return call<typeof addAttachment>('POST /campaigns/:campaignId/attachments', {
    params: { campaignId },
    body: { owner, ownerId },
    file,
    idempotencyKey: newKey(),
  });
}

export async function deleteAttachment(campaignId: string, { id, version }: Attachment): Promise<void> {
  await call<typeof removeAttachment>('DELETE /campaigns/:campaignId/attachments/:attachmentId', {
    params: { campaignId, attachmentId: id },
    version,
  });
}

/** Where the file is; `inline` shows a picture in a page. */
export function attachmentUrl(campaignId: string, id: string, disposition?: 'inline'): string {
  return urlOf<typeof getAttachmentFile>('GET /campaigns/:campaignId/attachments/:attachmentId/file', {
    params: { campaignId, attachmentId: id },
    query: { disposition },
  });
}
