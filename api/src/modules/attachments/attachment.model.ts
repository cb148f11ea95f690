import { ATTACHMENT_KINDS, STORED_OWNERS, type StoredOwner } from '@altavoz/contracts/attachments';
import { defineModel, type Entity } from '../../platform/db/model.js';

export interface AttachmentFields {
  /** Null for a file of the organization itself. */
  readonly campaignId: string | null;
  readonly owner: StoredOwner;
  readonly ownerId: string;
  /** As its sender called it; only shown. */
  readonly name: string;
  readonly kind: (typeof ATTACHMENT_KINDS)[number];
  readonly type: string;
  readonly bytes: number;
  readonly sha256: string;
  /** Its random name below the folder of uploads. */
  readonly file: string;
}

export type Attachment = Entity<AttachmentFields>;

export const attachmentModel = defineModel<AttachmentFields>(
  'Attachment',
  'attachments',
  {
    campaignId: { type: String, default: null },
    owner: { type: String, enum: STORED_OWNERS, required: true },
    ownerId: { type: String, required: true },
    name: { type: String, required: true },
    kind: { type: String, enum: ATTACHMENT_KINDS, required: true },
    type: { type: String, required: true },
    bytes: { type: Number, required: true },
    sha256: { type: String, required: true },
    file: { type: String, required: true },
  },
  [[{ organizationId: 1, campaignId: 1, owner: 1, ownerId: 1, _id: 1 }]],
);
