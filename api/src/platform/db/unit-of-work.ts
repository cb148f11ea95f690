import type { Caller, Scope } from '../caller.js';
import { AppError } from '../app-error.js';
import type { NewAuditEntry } from './audit-entry.js';
import type { Database } from './database.js';
import { hasLabel, isSocketError, translateDatabaseError, unavailable } from './database-error.js';
import type { Session } from './session.js';

const MAX_ATTEMPTS = 6;
const PAUSE_MS = 15;

/** A job to run once what caused it is stored; written in the same transaction. */
export interface JobRequest {
  readonly kind: string;
  /** Names the job: asking twice for the same key gives one job. */
  readonly key: string;
  readonly payload: Record<string, string | number | boolean | null>;
  readonly runAt?: Date;
}

/** One transaction. It is the scope that repositories take, and it gathers what belongs to the change. */
export interface Unit extends Caller, Scope {
  readonly session: Session;
  /** Writes down who did what; stored with the change or not at all. */
  audit(entry: NewAuditEntry): void;
  /** Leaves work for after the commit; stored with the change or not at all. */
  enqueue(job: JobRequest): void;
  /** Runs after the commit, only if there is one. For what may get lost: waking, notifying. */
  afterCommit(action: () => void): void;
}

export interface UnitSinks {
  saveAudit(unit: Unit, entries: readonly NewAuditEntry[]): Promise<void>;
  saveJobs(unit: Unit, jobs: readonly JobRequest[]): Promise<void>;
  /** After the commit, when there were jobs. */
  jobsSaved(): void;
}

/**
 * Everything in it is stored, or nothing. When another transaction was in the way it begins again, so the work must not
 * send mail or call anyone: leave that to a job.
 */
export class UnitOfWork {
  constructor(
    private readonly database: Database,
    private readonly sinks: UnitSinks,
  ) {}

  async run<R>(caller: Caller, work: (unit: Unit) => Promise<R>): Promise<R> {
    await this.database.assertReachable();
    const session = await this.database.connection.startSession();
    try {
      for (let attempt = 1; ; attempt += 1) {
        try {
          return await this.attempt(caller, session, work);
        } catch (error) {
          const transient = hasLabel(rootOf(error), 'TransientTransactionError');
          if (!transient) throw translateDatabaseError(error);
          if (attempt === MAX_ATTEMPTS) throw contended(error);
          await new Promise((resolve) => setTimeout(resolve, PAUSE_MS * attempt * (0.5 + Math.random())));
        }
      }
    } finally {
      await session.endSession();
    }
  }

  private async attempt<R>(caller: Caller, session: Session, work: (unit: Unit) => Promise<R>): Promise<R> {
    const entries: NewAuditEntry[] = [];
    const jobs: JobRequest[] = [];
    const actions: (() => void)[] = [];
    const unit: Unit = {
      organizationId: caller.organizationId,
      userId: caller.userId,
      requestId: caller.requestId,
      session,
      audit: (entry) => entries.push(entry),
      enqueue: (job) => jobs.push(job),
      afterCommit: (action) => actions.push(action),
    };
    session.startTransaction({ readConcern: { level: 'snapshot' }, writeConcern: { w: 'majority' } });
    let result: R;
    try {
      result = await work(unit);
      if (entries.length > 0) await this.sinks.saveAudit(unit, entries);
      if (jobs.length > 0) await this.sinks.saveJobs(unit, jobs);
    } catch (error) {
      await abortQuietly(session);
      throw error;
    }
    await commit(session);
    if (jobs.length > 0) this.sinks.jobsSaved();
    for (const action of actions) action();
    return result;
  }
}

/** A commit whose answer got lost may be asked again: the server does it once. */
async function commit(session: Session): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await session.commitTransaction();
      return;
    } catch (error) {
      const lost = hasLabel(error, 'UnknownTransactionCommitResult') || isBrokenConnection(error);
      if (!lost) throw error;
      if (attempt === 3) throw unavailable(error);
    }
  }
}

/**
 * A connection that breaks while the driver writes the commit comes up as a bare socket error, and the driver, asking that
 * error for its labels, fails with a TypeError of its own. Either way nobody knows yet whether it was stored.
 */
function isBrokenConnection(error: unknown): boolean {
  if (isSocketError(error)) return true;
  return error instanceof TypeError && error.message.includes('hasErrorLabel');
}

/** An abort that cannot be delivered changes nothing: the server forgets the transaction by itself. */
async function abortQuietly(session: Session): Promise<void> {
  try {
    if (session.inTransaction()) await session.abortTransaction();
  } catch (error) {
    if (!(error instanceof Error)) throw error;
  }
}

function rootOf(error: unknown): unknown {
  return error instanceof AppError && error.cause !== undefined ? error.cause : error;
}

function contended(error: unknown): AppError {
  const translated = translateDatabaseError(error);
  return translated instanceof AppError ? translated : unavailable(error);
}
