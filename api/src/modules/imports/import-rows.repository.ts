import type { ImportOutcome } from '@altavoz/contracts/imports';
import type { Scope } from '../../platform/caller.js';
import type { Database } from '../../platform/db/database.js';
import { Repository } from '../../platform/db/repository.js';
import type { Unit } from '../../platform/db/unit-of-work.js';
import type { CheckedRow, ImportRows, ImportRowsFields } from './import.js';
import { importRowsModel } from './import.model.js';

export class ImportRowsRepository extends Repository<ImportRowsFields> {
  constructor(database: Database) {
    super(database, importRowsModel);
  }

  async keep(scope: Scope, importId: string, rows: readonly CheckedRow[]): Promise<void> {
    const [first, last] = [rows[0], rows.at(-1)];
    if (!first || !last) return;
    const fields = { importId, first: first.number, last: last.number, rows };
    await this.insert(scope, { ...fields, outcomes: outcomesOf(rows), applied: false });
  }

  /** The first batch with a row after this one, of those that hold a row of this outcome when one is given. */
  async next(
    scope: Scope,
    importId: string,
    after: number,
    outcome?: ImportOutcome,
  ): Promise<ImportRows | null> {
    const where = { importId, last: { $gt: after }, ...(outcome ? { outcomes: outcome } : {}) };
    const [found] = await this.find(scope, where, [['first', 1]], 1);
    return found ?? null;
  }

  async nextToApply(scope: Scope, importId: string): Promise<ImportRows | null> {
    const [found] = await this.find(scope, { importId, applied: false }, [['first', 1]], 1);
    return found ?? null;
  }

  /** In the unit that wrote them, so that no batch is written twice. */
  async markApplied(unit: Unit, batch: ImportRows, rows: readonly CheckedRow[]): Promise<void> {
    await this.update(unit, batch.id, batch.version, { applied: true, rows, outcomes: outcomesOf(rows) });
  }

  /** One row of a batch with what became of it. */
  async replaceRow(scope: Scope, batch: ImportRows, row: CheckedRow): Promise<ImportRows> {
    const rows = batch.rows.map((one) => (one.number === row.number ? row : one));
    return this.update(scope, batch.id, batch.version, { rows, outcomes: outcomesOf(rows) });
  }

  async removeOf(scope: Scope, importId: string): Promise<void> {
    await this.run(() => this.model.deleteMany(this.within(scope, { importId })));
  }
}

function outcomesOf(rows: readonly CheckedRow[]): ImportOutcome[] {
  return [...new Set(rows.map(({ outcome }) => outcome))];
}
