import { TAKEOUT_KINDS, TAKEOUT_STATES } from '@altavoz/contracts/takeouts';
import { defineModel, type Entity } from '../../platform/db/model.js';

export interface TakeoutFields {
  kind: (typeof TAKEOUT_KINDS)[number];
  state: (typeof TAKEOUT_STATES)[number];
  /** Null when it was done from the command line. */
  userId: string | null;
  /** Waits or runs. There is one at a time. */
  open: boolean;
  fileName: string;
  /** Its random name below the folder of takeouts; null once it is gone. */
  file: string | null;
  progress: { done: number; total: number };
  bytes: number;
  sha256: string;
  rows: number;
  files: number;
  missing: number;
  expiresAt: Date | null;
  problem: { code: string; message: { es: string; en: string } } | null;
}

export type Takeout = Entity<TakeoutFields>;

export const takeoutModel = defineModel<TakeoutFields>(
  'Takeout',
  'takeouts',
  {
    kind: { type: String, enum: TAKEOUT_KINDS, required: true },
    state: { type: String, enum: TAKEOUT_STATES, required: true },
    userId: { type: String, default: null },
    open: { type: Boolean, required: true },
    fileName: { type: String, default: '' },
    file: { type: String, default: null },
    progress: { type: Object, required: true },
    bytes: { type: Number, required: true },
    sha256: { type: String, default: '' },
    rows: { type: Number, required: true },
    files: { type: Number, required: true },
    missing: { type: Number, required: true },
    expiresAt: { type: Date, default: null },
    problem: { type: Object, default: null },
  },
  [
    [{ organizationId: 1, _id: -1 }],
    [{ expiresAt: 1 }],
    [
      { organizationId: 1, open: 1 },
      { unique: true, partialFilterExpression: { open: true } },
    ],
  ],
);
