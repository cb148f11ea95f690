import { definePlatformModel } from '../../platform/db/model.js';

/** Somebody who is sending a mailing at this moment: a process, for one run. */
export interface SenderRow {
  readonly _id: string;
  readonly mailingId: string;
  /** Renewed while it lives; after this moment it counts as dead. */
  readonly aliveUntil: Date;
}

export const senderModel = definePlatformModel<SenderRow>(
  'Sender',
  'senders',
  {
    mailingId: { type: String, required: true },
    aliveUntil: { type: Date, required: true },
  },
  [[{ mailingId: 1, aliveUntil: 1 }]],
);
