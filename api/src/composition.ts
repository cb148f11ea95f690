import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Express } from 'express';
import { AuditRepository } from './modules/audit/audit.repository.js';
import { modules } from './modules.js';
import { systemClock, type Clock } from './platform/clock.js';
import { ConfigError, type Config } from './platform/config/config.js';
import { sessionSecret } from './platform/config/session-secret.js';
import { Database } from './platform/db/database.js';
import { Repository } from './platform/db/repository.js';
import { SessionRows } from './platform/db/session-rows.js';
import { UnitOfWork } from './platform/db/unit-of-work.js';
import { createApp } from './platform/http/create-app.js';
import { idempotencyModel } from './platform/http/idempotency.js';
import { sweepIncoming } from './platform/http/upload.js';
import { createIds, randomToken, type Ids } from './platform/ids.js';
import { JobQueue } from './platform/jobs/job-queue.js';
import { jobModel } from './platform/jobs/job.model.js';
import { builtInMailer } from './platform/mail/built-in-mailer.js';
import { mailModel } from './platform/mail/mail.model.js';
import type { Mailer } from './platform/mail/mailer.js';
import { createLogger, secretsOf, type Logger } from './platform/observability/logger.js';
import { Metrics } from './platform/observability/metrics.js';
import type { Platform } from './platform/platform.js';
import { hitsModel } from './platform/security/limits.js';
import { linkSigner } from './platform/security/links.js';
import { sessionMiddleware } from './platform/security/session.js';

interface Options {
  readonly config: Config;
  /** Where the database answers. */
  readonly databaseUri: string;
  readonly clientFolder: string | null;
  readonly clock?: Clock;
  readonly log?: Logger;
  readonly checkResponses?: boolean;
  /** Whether callers are limited; only tests that call more than any person say no. */
  readonly limits?: boolean;
  /** Off in tests, where many services live in one process. */
  readonly processMetrics?: boolean;
}

export interface Service {
  readonly app: Express;
  readonly platform: Platform;
  /** For calls of this process to itself, which the log passes over. */
  readonly ownKey: string;
  readonly modules: ReturnType<typeof modules>;
  /** Closes mail, jobs and the connection; the HTTP server is its owner's. */
  close(): Promise<void>;
}

/** Wires everything. The only place where a part is given its parts. */
export async function compose(options: Options): Promise<Service> {
  const { config, databaseUri, clock = systemClock } = options;
  const secret = await sessionSecret(config);
  const log =
    options.log ?? createLogger({ level: config.logLevel, secrets: [...secretsOf(config), secret] });
  const ids = createIds(clock);
  const database = await Database.connect(databaseUri, clock, ids);
  try {
    return await wire({ ...options, secret, log, clock, ids, database });
  } catch (error) {
    await database.close();
    throw error;
  }
}

interface Parts extends Options {
  readonly secret: string;
  readonly log: Logger;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly database: Database;
}

async function wire({ secret, log, clock, ids, database, ...options }: Parts): Promise<Service> {
  const { config, clientFolder } = options;
  const queue = new JobQueue(database, log);
  const metrics = new Metrics({ process: options.processMetrics ?? true });
  const audit = new AuditRepository(database);
  const unitOfWork = new UnitOfWork(database, {
    saveAudit: (unit, entries) => audit.append(unit, entries),
    saveJobs: (unit, jobs) => queue.add(jobs, unit.organizationId, unit.session),
    jobsSaved: () => queue.wake(),
  });
  const platform: Platform = {
    config,
    clock,
    ids,
    database,
    unitOfWork,
    queue,
    mailer: await mailerFor(config, database, clock),
    links: linkSigner(secret),
    sessions: new SessionRows(database),
    metrics,
    log,
  };
  for (const model of [idempotencyModel, hitsModel, jobModel, mailModel]) database.model<unknown>(model);

  const wired = modules(platform);
  metrics.countByState('altavoz_jobs', 'Jobs by state', () => queue.depth());
  await database.migrate();
  await platform.sessions.migrate();

  const incomingFolder = join(config.dataDir, 'incoming');
  await sweepIncoming(incomingFolder, clock.now());
  const ownKey = randomToken();
  const app = createApp({
    config,
    log,
    database,
    clock,
    metrics,
    baseUrl: config.baseUrl,
    sessions: sessionMiddleware({ database, secret, baseUrl: config.baseUrl }),
    bearers: wired.tokens,
    checkResponses: options.checkResponses ?? false,
    limits: options.limits ?? true,
    incomingFolder,
    routes: wired.routes,
    clientFolder,
    ownKey,
  });
  return {
    app,
    ownKey,
    platform,
    modules: wired,
    async close() {
      await queue.stop();
      await platform.mailer.close();
      await database.close();
    },
  };
}

async function mailerFor(config: Config, database: Database, clock: Clock): Promise<Mailer> {
  const from = config.mailFrom;
  if (config.smtpUrl) {
    const { smtpMailer } = await import('./platform/mail/smtp-mailer.js');
    const { connections, tls, dkim } = config.mail;
    const signing = dkim && {
      domain: dkim.domain,
      selector: dkim.selector,
      privateKey: await keyOf(dkim.keyFile),
    };
    return smtpMailer({ url: config.smtpUrl, from, clock, connections, tls, dkim: signing });
  }
  return builtInMailer({ mails: new Repository(database, mailModel), from, clock });
}

async function keyOf(file: string): Promise<string> {
  const key = await readFile(file, 'utf8').catch(() => {
    throw new ConfigError(`DKIM_KEY_FILE is ${JSON.stringify(file)}; it must be a file that can be read.`);
  });
  if (!key.includes('PRIVATE KEY')) {
    throw new ConfigError(`DKIM_KEY_FILE is ${JSON.stringify(file)}; it must hold a private key in PEM.`);
  }
  return key;
}
