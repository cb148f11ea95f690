import { definePlatformModel } from '../db/model.js';

export const JOB_STATES = ['waiting', 'running', 'done', 'failed'] as const;
export type JobState = (typeof JOB_STATES)[number];
export type JobPayload = Record<string, string | number | boolean | null>;

export interface JobRow {
  /** `<kind>:<key>`, so that asking twice gives one job. */
  readonly _id: string;
  readonly kind: string;
  readonly organizationId: string | null;
  readonly payload: JobPayload;
  readonly state: JobState;
  readonly runAt: Date;
  readonly leaseUntil: Date | null;
  readonly leaseOwner: string | null;
  readonly attempts: number;
  /** The kind of the last error; never its text, which may hold addresses. */
  readonly lastError: string | null;
  readonly expiresAt: Date | null;
}

export const jobModel = definePlatformModel<JobRow>(
  'Job',
  'jobs',
  {
    kind: { type: String, required: true },
    organizationId: { type: String, default: null },
    payload: { type: Object, default: {} },
    state: { type: String, enum: JOB_STATES, required: true },
    runAt: { type: Date, required: true },
    leaseUntil: { type: Date, default: null },
    leaseOwner: { type: String, default: null },
    attempts: { type: Number, required: true },
    lastError: { type: String, default: null },
    expiresAt: { type: Date, default: null },
  },
  [[{ state: 1, runAt: 1 }], [{ state: 1, leaseUntil: 1 }], [{ expiresAt: 1 }, { expireAfterSeconds: 0 }]],
);
