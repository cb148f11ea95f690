import { randomUUID } from 'node:crypto';
import { Cron } from 'croner';
import type { Database } from '../db/database.js';
import { isDuplicateKey } from '../db/database-error.js';
import type { Session } from '../db/session.js';
import type { JobRequest } from '../db/unit-of-work.js';
import type { Logger } from '../observability/logger.js';
import type { JobPayload, JobRow, JobState } from './job.model.js';
import { JOB_STATES, jobModel } from './job.model.js';

const LEASE_MS = 60_000;
const POLL_MS = 5_000;
const KEEP_DONE_MS = 7 * 86_400_000;
const CONCURRENCY = 4;

export interface JobRun {
  readonly id: string;
  readonly organizationId: string | null;
  readonly payload: JobPayload;
  /** 1 at the first try. */
  readonly attempt: number;
  /** Aborted when the service stops or the lease is lost: finish the step at hand and return. */
  readonly signal: AbortSignal;
}

/** Re-reads what it works on and checks again before acting: the row may have changed since the job was asked for. */
export type JobHandler = (run: JobRun) => Promise<void>;

interface Kind {
  readonly handler: JobHandler;
  readonly maxAttempts: number;
  readonly retryMs: number;
}

interface Schedule {
  readonly kind: string;
  readonly cron: Cron;
}

interface Watch {
  readonly everyMs: number;
  readonly look: (signal: AbortSignal) => Promise<void>;
}

/**
 * Work that waits in the database. A worker claims a due job for a minute and renews the claim while it works; when the
 * worker dies, another one takes over after that. Handlers must bear being run again.
 */
export class JobQueue {
  private readonly kinds = new Map<string, Kind>();
  private readonly schedules: Schedule[] = [];
  private readonly watches: Watch[] = [];
  private readonly watching = new Set<Promise<void>>();
  private readonly owner = randomUUID();
  private readonly running = new Set<Promise<void>>();
  private readonly stopping = new AbortController();
  private timer: NodeJS.Timeout | undefined;
  private started = false;
  private lastTurnAt: Date | null = null;

  constructor(
    private readonly database: Database,
    private readonly log: Logger,
  ) {}

  /** Says what does the work of a kind. */
  handle(kind: string, handler: JobHandler, { maxAttempts = 5, retryMs = 10_000 } = {}): void {
    if (this.kinds.has(kind)) throw new Error(`Jobs of kind ${kind} are handled twice`);
    this.kinds.set(kind, { handler, maxAttempts, retryMs });
  }

  /** Runs a kind at the times of a cron pattern; each slot once, however many workers there are. */
  schedule(kind: string, pattern: string, timeZone = 'UTC'): void {
    this.schedules.push({ kind, cron: new Cron(pattern, { timezone: timeZone, paused: true }) });
  }

  /**
   * Looks again and again in every process that does jobs, for work that many share otherwise than job by job. A look
   * may come while the one before is still at work.
   */
  watch(everyMs: number, look: Watch['look']): void {
    this.watches.push({ everyMs, look });
  }

  /** Adds jobs; one that is known already is left as it is. */
  async add(jobs: readonly JobRequest[], organizationId: string | null, session?: Session): Promise<void> {
    const model = this.database.model(jobModel);
    for (const job of jobs) {
      await model.updateOne(
        { _id: `${job.kind}:${job.key}` },
        {
          $setOnInsert: {
            kind: job.kind,
            organizationId,
            payload: job.payload,
            state: 'waiting',
            runAt: job.runAt ?? this.database.clock.now(),
            attempts: 0,
            leaseUntil: null,
            leaseOwner: null,
            lastError: null,
            expiresAt: null,
          },
        },
        { upsert: true, ...(session ? { session } : {}) },
      );
    }
  }

  /** Looks at once instead of at the next turn. */
  wake(): void {
    if (!this.started || this.stopping.signal.aborted) return;
    this.plan(0);
  }

  start(): void {
    if (this.started) return;
    this.started = true;
    // Who has just begun is well; only from then on does a minute without a turn tell.
    this.lastTurnAt = this.database.clock.now();
    this.plan(0);
    for (const watch of this.watches) void this.keepLooking(watch);
  }

  /** No new claim; what is running gets until `graceMs` to come to a good point. */
  async stop(graceMs = 20_000): Promise<void> {
    this.stopping.abort();
    clearTimeout(this.timer);
    for (const { cron } of this.schedules) cron.stop();
    const grace = new AbortController();
    await Promise.race([
      Promise.allSettled([...this.running, ...this.watching]),
      pause(graceMs, grace.signal),
    ]);
    grace.abort();
  }

  /** True while the worker turns; a worker that has not looked for a minute is not well. */
  get healthy(): boolean {
    if (!this.started) return true;
    const now = this.database.clock.now().getTime();
    return this.lastTurnAt !== null && now - this.lastTurnAt.getTime() < 60_000;
  }

  async depth(): Promise<Record<JobState, number>> {
    const counts = { waiting: 0, running: 0, done: 0, failed: 0 };
    for (const state of JOB_STATES)
      counts[state] = await this.database.model(jobModel).countDocuments({ state });
    return counts;
  }

  /** Runs everything that is due, one after another, until nothing is. For tests and for stopping at a known point. */
  async runDue(): Promise<number> {
    await this.addScheduled();
    for (let count = 0; ; count += 1) {
      const job = await this.claim();
      if (!job) return count;
      await this.work(job);
    }
  }

  private plan(delay: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.turn(), delay);
    this.timer.unref();
  }

  private async turn(): Promise<void> {
    try {
      await this.addScheduled();
      while (this.running.size < CONCURRENCY && !this.stopping.signal.aborted) {
        const job = await this.claim();
        if (!job) break;
        const work = this.work(job).finally(() => {
          this.running.delete(work);
          this.wake();
        });
        this.running.add(work);
      }
      this.lastTurnAt = this.database.clock.now();
    } catch (error) {
      this.log.warn(
        { event: 'jobs-turn-failed', err: error },
        'The job queue could not be read; trying again',
      );
    }
    if (!this.stopping.signal.aborted) this.plan(POLL_MS);
  }

  private async keepLooking({ everyMs, look }: Watch): Promise<void> {
    const { signal } = this.stopping;
    while (!signal.aborted) {
      // A long look does not keep the next one from what else there is.
      const looking = look(signal)
        .catch((error: unknown) => {
          this.log.warn({ event: 'watch-failed', err: error }, 'What is shared could not be looked at');
        })
        .finally(() => this.watching.delete(looking));
      this.watching.add(looking);
      await pause(everyMs, signal);
    }
  }

  /** The slot that is due now, by its time: every worker computes the same key, so only one row is made. */
  private async addScheduled(): Promise<void> {
    const now = this.database.clock.now();
    for (const { kind, cron } of this.schedules) {
      const [slot] = cron.previousRuns(1, now);
      if (!slot || now.getTime() - slot.getTime() > 86_400_000) continue;
      await this.add(
        [{ kind, key: slot.toISOString(), payload: { slot: slot.toISOString() }, runAt: slot }],
        null,
      );
    }
  }

  private async claim(): Promise<JobRow | null> {
    const now = this.database.clock.now();
    const kind = { $in: [...this.kinds.keys()] };
    try {
      return await this.database
        .model(jobModel)
        .findOneAndUpdate(
          {
            kind,
            $or: [
              { state: 'waiting', runAt: { $lte: now } },
              { state: 'running', leaseUntil: { $lte: now } },
            ],
          },
          {
            $set: {
              state: 'running',
              leaseOwner: this.owner,
              leaseUntil: new Date(now.getTime() + LEASE_MS),
            },
            $inc: { attempts: 1 },
          },
          { sort: { runAt: 1 }, returnDocument: 'after' },
        )
        .lean<JobRow | null>();
    } catch (error) {
      if (isDuplicateKey(error)) return null;
      throw error;
    }
  }

  private async work(job: JobRow): Promise<void> {
    const kind = this.kinds.get(job.kind);
    if (!kind) return;
    const lost = new AbortController();
    const signal = AbortSignal.any([this.stopping.signal, lost.signal]);
    const renewal = setInterval(() => void this.renew(job, lost), LEASE_MS / 3);
    renewal.unref();
    try {
      await kind.handler({
        id: job._id,
        organizationId: job.organizationId,
        payload: job.payload,
        attempt: job.attempts,
        signal,
      });
      await this.finish(job, { state: 'done', lastError: null, expiresAt: this.later(KEEP_DONE_MS) });
    } catch (error) {
      this.log.error(
        { event: 'job-failed', job: job._id, attempt: job.attempts, err: error },
        'A job failed',
      );
      const lastError = error instanceof Error ? error.name : 'unknown';
      const tryAgain = job.attempts < kind.maxAttempts;
      await this.finish(
        job,
        tryAgain
          ? { state: 'waiting', runAt: this.later(kind.retryMs * 2 ** (job.attempts - 1)), lastError }
          : { state: 'failed', lastError },
      );
    } finally {
      clearInterval(renewal);
    }
  }

  private async renew(job: JobRow, lost: AbortController): Promise<void> {
    try {
      const done = await this.database
        .model(jobModel)
        .updateOne(
          { _id: job._id, leaseOwner: this.owner, state: 'running' },
          { $set: { leaseUntil: this.later(LEASE_MS) } },
        );
      if (done.matchedCount === 0) lost.abort();
    } catch (error) {
      this.log.warn({ event: 'lease-not-renewed', job: job._id, err: error }, 'A lease could not be renewed');
    }
  }

  /** Only by the one who holds the lease: whoever took over decides otherwise. */
  private async finish(job: JobRow, change: Partial<JobRow>): Promise<void> {
    try {
      await this.database
        .model(jobModel)
        .updateOne(
          { _id: job._id, leaseOwner: this.owner, state: 'running' },
          { $set: { ...change, leaseUntil: null, leaseOwner: null } },
        );
    } catch (error) {
      // The lease runs out and the job is done again, which handlers must bear.
      this.log.warn(
        { event: 'job-not-closed', job: job._id, err: error },
        'The end of a job could not be stored',
      );
    }
  }

  private later(ms: number): Date {
    return new Date(this.database.clock.now().getTime() + ms);
  }
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    if (signal.aborted) done();
    signal.addEventListener('abort', done, { once: true });
  });
}
