import { createHash } from 'node:crypto';
import type { RequestHandler } from 'express';
import type { IncrementResponse, Store } from 'express-rate-limit';
import { ipKeyGenerator, rateLimit } from 'express-rate-limit';
import { AppError } from '../app-error.js';
import type { Database } from '../db/database.js';
import { translateDatabaseError } from '../db/database-error.js';
import { definePlatformModel } from '../db/model.js';
import type { Limit } from '../http/route.js';

interface Hits {
  hits: number;
  expiresAt: Date;
}

export const hitsModel = definePlatformModel<Hits>(
  'Hits',
  'limits',
  { hits: { type: Number, required: true }, expiresAt: { type: Date, required: true } },
  [[{ expiresAt: 1 }, { expireAfterSeconds: 0 }]],
);

/** Counts in the database, so that several processes count together and a restart forgets nothing. */
class HitStore implements Store {
  readonly localKeys = false;

  constructor(
    private readonly database: Database,
    private readonly windowMs: number,
    readonly prefix: string,
  ) {}

  async increment(key: string): Promise<IncrementResponse> {
    const { id, resetTime } = this.slot(key);
    try {
      const row = await this.database
        .model(hitsModel)
        .findOneAndUpdate(
          { _id: id },
          { $inc: { hits: 1 }, $setOnInsert: { expiresAt: resetTime } },
          { upsert: true, returnDocument: 'after' },
        )
        .lean<Hits>();
      return { totalHits: row?.hits ?? 1, resetTime };
    } catch (error) {
      throw translateDatabaseError(error);
    }
  }

  async decrement(key: string): Promise<void> {
    const row = { _id: this.slot(key).id };
    await this.database.afterAnswer(
      this.database
        .model(hitsModel)
        .updateOne(row, { $inc: { hits: -1 } })
        .exec(),
    );
  }

  async resetKey(key: string): Promise<void> {
    await this.database.model(hitsModel).deleteOne({ _id: this.slot(key).id });
  }

  /** Keys hold addresses: they are stored as a hash only. */
  private slot(key: string): { id: string; resetTime: Date } {
    const slot = Math.floor(this.database.clock.now().getTime() / this.windowMs);
    const hash = createHash('sha256').update(key).digest('base64url').slice(0, 24);
    return { id: `${this.prefix}:${hash}:${slot}`, resetTime: new Date((slot + 1) * this.windowMs) };
  }
}

/** A middleware for one limit of one endpoint; the body is read by then. */
export function limiter(database: Database, name: string, limit: Limit): RequestHandler {
  return rateLimit({
    windowMs: limit.windowMs,
    limit: limit.max,
    store: new HitStore(database, limit.windowMs, name),
    skipSuccessfulRequests: limit.onlyFailed ?? false,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    // Whether proxies are believed is said by TRUST_PROXY, in one place.
    validate: false,
    skip: (request) => limit.key !== undefined && limit.key(request.body) === null,
    keyGenerator: (request) => limit.key?.(request.body) ?? ipKeyGenerator(request.ip ?? 'unknown'),
    handler: (_request, response) => {
      const seconds = Number(response.getHeader('Retry-After')) || Math.ceil(limit.windowMs / 1000);
      throw new AppError('too-many-requests', {
        detail: 'Wait a little before trying again.',
        retryAfterSeconds: seconds,
      });
    },
  });
}
