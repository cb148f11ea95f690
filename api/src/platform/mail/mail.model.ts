import { defineModel } from '../db/model.js';

/** A mail as it left, kept when there is no relay. */
export interface StoredMail {
  from: string;
  to: string;
  subject: string;
  sizeBytes: number;
  raw: Buffer;
}

export const mailModel = defineModel<StoredMail>(
  'Mail',
  'mails',
  {
    from: { type: String, required: true },
    to: { type: String, required: true },
    subject: { type: String, default: '' },
    sizeBytes: { type: Number, required: true },
    raw: { type: Buffer, required: true },
  },
  [[{ organizationId: 1, _id: -1 }], [{ organizationId: 1, to: 1, _id: -1 }]],
);
