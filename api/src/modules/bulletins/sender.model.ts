import { definePlatformModel } from '../../platform/db/model.js';

/** Somebody who is sending a bulletin at this moment: a process, for one run. */
export interface SenderRow {
  readonly _id: string;
  readonly bulletinId: string;
  /** Renewed while it lives; after this moment it counts as dead. */
  readonly aliveUntil: Date;
}

export const senderModel = definePlatformModel<SenderRow>(
  'Sender',
  'senders',
  {
    bulletinId: { type: String, required: true },
    aliveUntil: { type: Date, required: true },
  },
  [[{ bulletinId: 1, aliveUntil: 1 }]],
);
