import { definePlatformModel } from '../../platform/db/model.js';

/** How many mails left in one second, or one hour, from all processes together. */
export interface PaceRow {
  /** Like `second:1890000000`. */
  readonly _id: string;
  readonly taken: number;
  readonly expiresAt: Date;
}

export const paceModel = definePlatformModel<PaceRow>(
  'Pace',
  'paces',
  { taken: { type: Number, required: true }, expiresAt: { type: Date, required: true } },
  [[{ expiresAt: 1 }, { expireAfterSeconds: 0 }]],
);
