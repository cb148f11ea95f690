import { BOUNCE_KINDS } from '@altavoz/domain/subscribers/bounce';
import { defineModel } from '../../platform/db/model.js';
import type { BounceFields } from './bounce.js';

export const bounceModel = defineModel<BounceFields>(
  'Bounce',
  'bounces',
  {
    key: { type: String, required: true },
    email: { type: String, required: true },
    kind: { type: String, enum: BOUNCE_KINDS, required: true },
    code: { type: String, default: '' },
    detail: { type: String, default: '' },
    at: { type: Date, required: true },
    bulletinId: { type: String, default: null },
    via: { type: String, enum: ['webhook', 'mailbox', 'upload'], required: true },
  },
  [
    [{ organizationId: 1, key: 1 }, { unique: true }],
    [{ organizationId: 1, at: -1, _id: -1 }],
    [{ organizationId: 1, email: 1 }],
    [{ at: 1 }],
  ],
);

/** How far the mailbox was read. */
export interface MailboxMarkFields {
  mailbox: string;
  uidValidity: string;
  uid: number;
}

export const mailboxMarkModel = defineModel<MailboxMarkFields>(
  'BounceMailbox',
  'bounceMailboxes',
  {
    mailbox: { type: String, required: true },
    uidValidity: { type: String, required: true },
    uid: { type: Number, required: true },
  },
  [[{ organizationId: 1, mailbox: 1 }, { unique: true }]],
);
