import type { JobRun } from '../../platform/jobs/job-queue.js';
import type { Platform } from '../../platform/platform.js';
import { ImportApplyService } from './import-apply.service.js';
import { ImportCheckService, type ImportJob } from './import-check.service.js';
import { ImportFiles } from './import-files.js';
import type { Import } from './import.js';
import { ImportRepository } from './import.repository.js';
import { importRoutes } from './import.routes.js';
import { ImportRowsRepository } from './import-rows.repository.js';
import { APPLY_JOB, CHECK_JOB, CLEAN_JOB, ImportService } from './import.service.js';

const ATTEMPTS = { maxAttempts: 5, retryMs: 2_000 };

/** Spreadsheets: one engine for every kind; a module adds its adapter with `service.addAdapter`. */
export function importModule(platform: Platform) {
  const { config, database, unitOfWork, clock, queue } = platform;
  const files = new ImportFiles(config.dataDir);
  const imports = new ImportRepository(database);
  const rows = new ImportRowsRepository(database);
  const service = new ImportService({ imports, rows, files, unitOfWork, clock });
  const adapterOf = (kind: Import['kind']) => service.adapterOf(kind);
  const checks = new ImportCheckService({ imports, rows, files, adapterOf });
  const applying = new ImportApplyService({ imports, rows, files, unitOfWork, checks, adapterOf });

  queue.handle(CHECK_JOB, (run) => withJob(run, (job) => checks.check(job)), ATTEMPTS);
  queue.handle(APPLY_JOB, (run) => withJob(run, (job) => applying.apply(job)), ATTEMPTS);
  queue.handle(CLEAN_JOB, () => service.clean());
  queue.schedule(CLEAN_JOB, '41 3 * * *');
  return { service, routes: importRoutes(service) };
}

async function withJob(
  { organizationId, payload, signal, attempt }: JobRun,
  work: (job: ImportJob) => Promise<void>,
): Promise<void> {
  const { importId, run } = payload;
  if (organizationId === null || typeof importId !== 'string' || typeof run !== 'number') return;
  const lastTry = attempt >= ATTEMPTS.maxAttempts;
  await work({ organizationId, importId, run, signal, lastTry });
}
