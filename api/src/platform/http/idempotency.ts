import { createHash } from 'node:crypto';
import { AppError } from '../app-error.js';
import type { Actor } from '../caller.js';
import type { Database } from '../db/database.js';
import { isDuplicateKey, translateDatabaseError } from '../db/database-error.js';
import { definePlatformModel } from '../db/model.js';

const DAY_MS = 86_400_000;
/** A request that takes longer than this is gone: its process ended. */
const LEASE_MS = 120_000;

interface KeyRow {
  /** Of method, address and body. */
  hash: string;
  status: number | null;
  body: string | null;
  startedAt: Date;
  expiresAt: Date;
}

export const idempotencyModel = definePlatformModel<KeyRow>(
  'IdempotencyKey',
  'idempotency-keys',
  {
    hash: { type: String, required: true },
    status: { type: Number, default: null },
    body: { type: String, default: null },
    startedAt: { type: Date, required: true },
    expiresAt: { type: Date, required: true },
  },
  [[{ expiresAt: 1 }, { expireAfterSeconds: 0 }]],
);

export interface StoredAnswer {
  readonly status: number;
  readonly body: string | null;
}

interface Call {
  readonly key: string;
  readonly actor: Actor | null;
  readonly address: string;
  readonly body: unknown;
}

/** Runs a call once for each `Idempotency-Key` of a person; a repetition gets the first answer for a day. */
export async function once(
  database: Database,
  call: Call,
  run: () => Promise<StoredAnswer>,
): Promise<StoredAnswer> {
  if (!/^[\x21-\x7E]{1,128}$/.test(call.key)) {
    throw new AppError('malformed-request', {
      detail: 'Idempotency-Key must be 1 to 128 visible characters.',
    });
  }
  const keys = database.model(idempotencyModel);
  const _id = digest([call.actor?.userId ?? null, call.key]);
  const hash = digest([call.address, call.body ?? null]);
  const now = database.clock.now();
  try {
    await keys.create([{ _id, hash, startedAt: now, expiresAt: new Date(now.getTime() + DAY_MS) }]);
  } catch (error) {
    if (!isDuplicateKey(error)) throw translateDatabaseError(error);
    const known = await keys.findOne({ _id }).lean<KeyRow | null>();
    if (known && known.hash !== hash) throw new AppError('idempotency-mismatch');
    if (known?.status) return { status: known.status, body: known.body };
    // Taken over only from a process that did not come back.
    const taken = await keys.updateOne(
      { _id, status: null, startedAt: { $lte: new Date(now.getTime() - LEASE_MS) } },
      { $set: { startedAt: now } },
    );
    if (taken.matchedCount === 0) {
      throw new AppError('conflict', {
        detail: 'The same request is still being worked on.',
        retryAfterSeconds: 2,
      });
    }
  }
  try {
    const answer = await run();
    await keys.updateOne({ _id }, { $set: { status: answer.status, body: answer.body } });
    return answer;
  } catch (error) {
    // What failed did nothing, so it may be tried again with the same key.
    await keys.deleteOne({ _id, status: null });
    throw error;
  }
}

function digest(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('base64url');
}
