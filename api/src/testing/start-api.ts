import type { Role } from '@altavoz/domain/accounts/role';
import { FakeClock } from '@altavoz/testing/fake-clock';
import { readMail, type ReceivedMail } from '@altavoz/testing/smtp-sink';
import request from 'supertest';
import { compose, type Service } from '../composition.js';
import { systemClock } from '../platform/clock.js';
import type { Config } from '../platform/config/config.js';
import { readConfig } from '../platform/config/config.js';
import { createLogger } from '../platform/observability/logger.js';
import { foundInstallation } from '../seed/seed.js';
import { MailboxRepository } from '../modules/mailbox/mailbox.repository.js';
import { UserRepository } from '../modules/accounts/user.repository.js';
import { hashPassword } from '../platform/security/passwords.js';
import { Agent } from './agent.js';
import { startTestDatabase } from './test-database.js';

const ADMIN = { email: 'admin@valdemar.example', password: 'a long admin password' } as const;
/** Everyone but the first administrator; hashed once for all of them, since hashing is slow on purpose. */
const PASSWORD = 'a long test password';
let hashed: Promise<string> | undefined;

interface Options {
  readonly config?: Partial<Config>;
  readonly clock?: FakeClock;
  /** What is logged, line by line. */
  readonly logLines?: string[];
  readonly databaseUri?: string;
  readonly clientFolder?: string | null;
  /** The clock of the machine instead of one that stands still; for what is built by the service itself. */
  readonly realTime?: boolean;
  /** For tests that call more often than any person would. */
  readonly withoutLimits?: boolean;
}

export interface TestApi {
  readonly service: Service;
  readonly clock: FakeClock;
  readonly organizationId: string;
  /** The first administrator's address and password. */
  readonly admin: typeof ADMIN;
  /** Somebody with this role, signed in; the same person for the same name. */
  signIn(role: Role, name?: string): Promise<Agent>;
  /** Nobody. */
  anonymous(): Agent;
  /** What is in the built-in mailbox, the oldest first, after the jobs that are due have run. */
  mails(): Promise<(Omit<ReceivedMail, 'recipients'> & { readonly to: string })[]>;
  /** Another organization in the same database with an administrator, for what must not be reached. */
  signInElsewhere(role?: Role): Promise<Agent>;
  close(): Promise<void>;
}

/** The real service on a real database with a clock that stands still; every answer is checked against its contract. */
export async function startApi(options: Options = {}): Promise<TestApi> {
  const database = options.databaseUri ? null : await startTestDatabase();
  const clock = options.clock ?? new FakeClock();
  const config: Config = {
    ...readConfig({
      BASE_URL: 'http://localhost:3000',
      SESSION_SECRET: 'a secret of the tests that is long enough',
      ADMIN_EMAIL: ADMIN.email,
      ADMIN_PASSWORD: ADMIN.password,
      SEED: 'none',
    }),
    ...(database ? { dataDir: database.folder } : {}),
    ...options.config,
  };
  const lines = options.logLines;
  const service = await compose({
    config,
    databaseUri: options.databaseUri ?? database?.uri ?? '',
    clientFolder: options.clientFolder ?? null,
    clock: options.realTime ? systemClock : clock,
    checkResponses: true,
    limits: !options.withoutLimits,
    processMetrics: false,
    // What nobody foresaw should be seen in the test's output.
    log: createLogger(
      lines
        ? { level: 'trace', destination: { write: (line) => lines.push(line) } }
        : { level: 'error', destination: process.stderr },
    ),
  });
  await foundInstallation(service);
  const users = new UserRepository(service.platform.database);
  const organization = await service.modules.organization.service.first();
  if (!organization) throw new Error('The organization was not founded');
  const people = new Map<string, Promise<Agent>>();

  const signInAs = async (organizationId: string, role: Role, name: string): Promise<Agent> => {
    const email = `${name}@${organizationId === organization.id ? 'valdemar' : 'elsewhere'}.example`;
    hashed ??= hashPassword(PASSWORD);
    const made = await users.insert(
      { organizationId },
      {
        name,
        email,
        role,
        language: 'en',
        status: 'active',
        passwordHash: await hashed,
        lastSignInAt: null,
        invitation: null,
      },
    );
    const agent = new Agent(request.agent(service.app), made.id);
    await agent.signIn(email, PASSWORD);
    return agent;
  };

  return {
    service,
    clock,
    organizationId: organization.id,
    admin: ADMIN,
    signIn(role, name = role) {
      const key = `${role} ${name}`;
      const known = people.get(key) ?? signInAs(organization.id, role, `${role}-${name}`);
      people.set(key, known);
      return known;
    },
    anonymous: () => new Agent(request.agent(service.app), null),
    async signInElsewhere(role = 'admin') {
      const organizationId = service.platform.ids.next();
      const caller = { organizationId, userId: null, requestId: null };
      const { name, language, brand, postalAddress, website, countsReading } = organization;
      const shared = { language, brand, postalAddress, website, countsReading };
      const fields = { name: `${name} elsewhere`, ...shared };
      await service.modules.organization.service.found(caller, fields);
      return signInAs(organizationId, role, `${role}-${organizationId}`);
    },
    async mails() {
      await service.platform.queue.runDue();
      const mailbox = new MailboxRepository(service.platform.database);
      const scope = { organizationId: organization.id };
      const { items } = await mailbox.newestFirst(scope, undefined, { limit: 500 });
      const mails = items.map(async ({ id, to }) => ({
        ...(await readMail(await mailbox.source(scope, id))),
        to,
      }));
      return (await Promise.all(mails)).reverse();
    },
    async close() {
      await service.close();
      await database?.close();
    },
  };
}
