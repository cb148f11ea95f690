import { AppError } from '../../platform/app-error.js';
import type { Caller } from '../../platform/caller.js';
import type { UnitOfWork } from '../../platform/db/unit-of-work.js';
import type { ImportFiles } from './import-files.js';
import { Overtaken, problemOf, type ImportCheckService, type ImportJob } from './import-check.service.js';
import { BROKEN, CHANGED_MEANWHILE } from './import-words.js';
import {
  countsOf,
  type CheckedRow,
  type Import,
  type ImportAdapter,
  type ImportPass,
  type ImportRows,
} from './import.js';
import type { ImportRepository } from './import.repository.js';
import type { ImportRowsRepository } from './import-rows.repository.js';
import { issuesOfRefusal } from '../../platform/spreadsheets/refusal-issues.js';

interface Needs {
  readonly imports: ImportRepository;
  readonly rows: ImportRowsRepository;
  readonly files: ImportFiles;
  readonly unitOfWork: UnitOfWork;
  readonly checks: ImportCheckService;
  adapterOf(kind: Import['kind']): ImportAdapter;
}

/**
 * Writes what was accepted: compares once more, and if nothing changed meanwhile, writes batch after batch. A batch and
 * its mark are one transaction, so a job that is run again goes on where the one before was interrupted.
 */
export class ImportApplyService {
  constructor(private readonly needs: Needs) {}

  async apply({ organizationId, importId, run, signal, lastTry }: ImportJob): Promise<void> {
    const scope = { organizationId };
    const found = await this.needs.imports.findOne(scope, { _id: importId });
    if (found?.state !== 'applying' || found.run !== run) return;
    try {
      const verified = found.verified ? found : await this.verify(found, signal);
      if (verified !== null) await this.write(verified, signal);
    } catch (error) {
      if (error instanceof Overtaken) return;
      const problem = problemOf(error, lastTry && !signal.aborted);
      if (problem === null) throw error;
      await this.needs.checks.fail(found, problem);
      if (problem === BROKEN) throw error;
    }
  }

  /** Null when the rows would no longer do what the person saw: they look again. */
  private async verify(imported: Import, signal: AbortSignal): Promise<Import | null> {
    const scope = { organizationId: imported.organizationId };
    const { rowCount } = imported;
    const again = await this.needs.checks.compare(imported, signal, rowCount * 2);
    const same = again.digest === imported.digest && again.findings.length === 0;
    const saved = await this.needs.imports.update(
      scope,
      imported.id,
      imported.version,
      same
        ? { verified: true }
        : {
            ...again,
            state: 'checked',
            take: null,
            findings: [...again.findings, ...(again.digest === imported.digest ? [] : [CHANGED_MEANWHILE])],
            progress: { done: rowCount, total: rowCount },
          },
    );
    return same ? saved : null;
  }

  private async write(imported: Import, signal: AbortSignal): Promise<void> {
    const { id, organizationId, userId, run, rowCount } = imported;
    const caller: Caller = { organizationId, userId, requestId: null };
    const pass = await this.needs.adapterOf(imported.kind).begin(caller, imported);
    let written = 0;
    for (;;) {
      if (signal.aborted) throw new Error('The service stops; writing goes on after that');
      const batch = await this.needs.rows.nextToApply(caller, id);
      if (batch === null) break;
      await this.writeBatch(caller, pass, batch);
      written = Math.min(rowCount, written + batch.rows.length);
      const progress = { done: rowCount + written, total: rowCount * 2 };
      if (!(await this.needs.imports.note(caller, { id, run }, { progress }))) throw new Overtaken();
    }
    await this.finish(caller, id);
  }

  private async writeBatch(caller: Caller, pass: ImportPass, batch: ImportRows): Promise<void> {
    const good = batch.rows.filter(isToWrite);
    try {
      await this.needs.unitOfWork.run(caller, async (unit) => {
        if (good.length > 0) await pass.apply(unit, good);
        await this.needs.rows.markApplied(unit, batch, batch.rows);
      });
    } catch (error) {
      if (!isRefusal(error)) throw error;
      await this.writeOneByOne(caller, pass, batch);
    }
  }

  /** One row stands in the way of its batch: each is written by itself, and those that cannot be are refused by name. */
  private async writeOneByOne(caller: Caller, pass: ImportPass, batch: ImportRows): Promise<void> {
    let current = batch;
    for (const row of batch.rows.filter(isToWrite)) {
      try {
        current = await this.needs.unitOfWork.run(caller, async (unit) => {
          await pass.apply(unit, [row]);
          return this.needs.rows.replaceRow(unit, current, { ...row, values: null });
        });
      } catch (error) {
        if (!isRefusal(error)) throw error;
        current = await this.needs.rows.replaceRow(caller, current, refusedNow(row, error));
      }
    }
    const { rows } = current;
    await this.needs.unitOfWork.run(caller, (unit) => this.needs.rows.markApplied(unit, current, rows));
  }

  private async finish(caller: Caller, importId: string): Promise<void> {
    let counts = countsOf([]);
    for (let after = 0; ;) {
      const batch = await this.needs.rows.next(caller, importId, after);
      if (batch === null) break;
      counts = countsOf(batch.rows, counts);
      after = batch.last;
    }
    await this.needs.unitOfWork.run(caller, async (unit) => {
      const { version, progress, kind } = await this.needs.imports.get(unit, importId);
      await this.needs.imports.update(unit, importId, version, {
        state: 'done',
        counts,
        progress: { done: progress.total, total: progress.total },
      });
      unit.audit({ action: 'import.apply', subject: { kind: 'import', id: importId }, changes: [kind] });
    });
  }
}

/** A row without values was written before the job was interrupted. */
function isToWrite({ outcome, values }: CheckedRow): boolean {
  return (outcome === 'new' || outcome === 'changed') && values !== null;
}

const REFUSALS = ['invalid-input', 'conflict', 'duplicate', 'stale-version', 'not-found', 'rule-broken'];

function isRefusal(error: unknown): error is AppError {
  return error instanceof AppError && REFUSALS.includes(error.code);
}

function refusedNow(row: CheckedRow, error: AppError): CheckedRow {
  return { ...row, outcome: 'refused', issues: [...row.issues, ...issuesOfRefusal(error)] };
}
