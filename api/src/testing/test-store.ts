import { FakeClock } from '@altavoz/testing/fake-clock';
import { AuditRepository } from '../modules/audit/audit.repository.js';
import { Database } from '../platform/db/database.js';
import { UnitOfWork } from '../platform/db/unit-of-work.js';
import { createIds } from '../platform/ids.js';
import { JobQueue } from '../platform/jobs/job-queue.js';
import { jobModel } from '../platform/jobs/job.model.js';
import { createLogger } from '../platform/observability/logger.js';
import { startTestDatabase } from './test-database.js';

/** Database, unit of work and queue without the rest of the service, for the tests of the platform. */
export async function startTestStore() {
  const server = await startTestDatabase();
  const clock = new FakeClock();
  const database = await Database.connect(server.uri, clock, createIds(clock));
  const log = createLogger({ level: 'silent' });
  const queue = new JobQueue(database, log);
  const audit = new AuditRepository(database);
  let wakes = 0;
  const unitOfWork = new UnitOfWork(database, {
    saveAudit: (unit, entries) => audit.append(unit, entries),
    saveJobs: (unit, jobs) => queue.add(jobs, unit.organizationId, unit.session),
    jobsSaved: () => (wakes += 1),
  });
  database.model(jobModel);
  return {
    server,
    clock,
    database,
    log,
    queue,
    unitOfWork,
    wakes: () => wakes,
    async close() {
      await queue.stop();
      await database.close();
      await server.close();
    },
  };
}

export type TestStore = Awaited<ReturnType<typeof startTestStore>>;
