import type { Clock } from './clock.js';
import type { Config } from './config/config.js';
import type { Database } from './db/database.js';
import type { SessionRows } from './db/session-rows.js';
import type { UnitOfWork } from './db/unit-of-work.js';
import type { Ids } from './ids.js';
import type { JobQueue } from './jobs/job-queue.js';
import type { Mailer } from './mail/mailer.js';
import type { Logger } from './observability/logger.js';
import type { Metrics } from './observability/metrics.js';
import type { LinkSigner } from './security/links.js';

/** What every module is made with. Nothing is reached for from inside: it is all here. */
export interface Platform {
  readonly config: Config;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly database: Database;
  readonly unitOfWork: UnitOfWork;
  readonly queue: JobQueue;
  readonly mailer: Mailer;
  readonly links: LinkSigner;
  readonly sessions: SessionRows;
  readonly metrics: Metrics;
  readonly log: Logger;
}
