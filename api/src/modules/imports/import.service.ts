import type { ImportKind, ImportOutcome } from '@altavoz/contracts/imports';
import { AppError } from '../../platform/app-error.js';
import type { Actor, Scope } from '../../platform/caller.js';
import type { Clock } from '../../platform/clock.js';
import type { UnitOfWork } from '../../platform/db/unit-of-work.js';
import type { IncomingFile } from '../../platform/http/upload.js';
import { formatOf, type SpreadsheetFormat } from '../../platform/spreadsheets/read-spreadsheet.js';
import { SpreadsheetError } from '../../platform/spreadsheets/spreadsheet-error.js';
import type { ImportFiles } from './import-files.js';
import { rowsBelowHead } from './import-sheet.js';
import { fileProblem } from './import-words.js';
import { NO_COUNTS, type CheckedRow, type Import, type ImportAdapter } from './import.js';
import type { SheetField } from '../../platform/spreadsheets/row-issue.js';
import type { ImportRepository, Reach } from './import.repository.js';
import type { ImportRowsRepository } from './import-rows.repository.js';

export const CHECK_JOB = 'import-check';
export const APPLY_JOB = 'import-apply';
export const CLEAN_JOB = 'import-clean';
/** Files hold addresses and names: they go when nobody decides. */
const KEEP_MS = 7 * 86_400_000;

interface Needs {
  readonly imports: ImportRepository;
  readonly rows: ImportRowsRepository;
  readonly files: ImportFiles;
  readonly unitOfWork: UnitOfWork;
  readonly clock: Clock;
}

interface NewImport {
  readonly kind: ImportKind;
  readonly campaignId: string | null;
  readonly settings: Readonly<Record<string, string>>;
}

/** What people do with an import: bring a file, name its columns, look, decide. */
export class ImportService {
  private readonly adapters = new Map<ImportKind, ImportAdapter>();

  constructor(private readonly needs: Needs) {}

  /** Called by the modules whose rows can come from a spreadsheet. */
  addAdapter(adapter: ImportAdapter): void {
    this.adapters.set(adapter.kind, adapter);
  }

  adapterOf(kind: ImportKind): ImportAdapter {
    const adapter = this.adapters.get(kind);
    if (!adapter) throw new Error(`Nobody takes imports of ${kind}`);
    return adapter;
  }

  fields(scope: Scope, imported: Import): Promise<readonly SheetField[]> {
    return this.adapterOf(imported.kind).fields(scope, imported);
  }

  async begin(
    actor: Actor,
    { kind, campaignId, settings }: NewImport,
    incoming: IncomingFile,
  ): Promise<Import> {
    const place = { campaignId, settings, language: actor.language, role: actor.role };
    await this.adapterOf(kind).assertOpen(actor, place);
    const format = await formatOrRefusal(incoming.path);
    const file = await this.needs.files.take(incoming.path);
    try {
      return await this.needs.unitOfWork.run(actor, async (unit) => {
        const imported = await this.needs.imports.insert(unit, {
          ...place,
          kind,
          userId: actor.userId,
          fileName: incoming.name,
          format,
          file,
          state: 'checking',
          run: 1,
          columns: [],
          mapping: [],
          rowCount: 0,
          progress: { done: 0, total: 0 },
          counts: NO_COUNTS,
          findings: [],
          digest: '',
          take: null,
          verified: false,
          problem: null,
        });
        unit.audit({ action: 'import.begin', subject: { kind: 'import', id: imported.id }, changes: [kind] });
        unit.enqueue(jobOf(CHECK_JOB, imported));
        return imported;
      });
    } catch (error) {
      await this.needs.files.remove(file);
      throw error;
    }
  }

  get(scope: Scope, reach: Reach, importId: string): Promise<Import> {
    return this.needs.imports.reachable(scope, reach, importId);
  }

  /** Other columns: the rows are compared again, from the beginning. */
  map(actor: Actor, reach: Reach, importId: string, mapping: readonly (string | null)[]): Promise<Import> {
    return this.needs.unitOfWork.run(actor, async (unit) => {
      const before = await this.needs.imports.reachable(unit, reach, importId);
      if (before.state !== 'mapping' && before.state !== 'checked') throw notNow(before);
      const adapter = this.adapterOf(before.kind);
      assertMapping(mapping, before.columns.length, await adapter.fields(unit, before), adapter);
      const saved = await this.needs.imports.update(unit, importId, before.version, {
        mapping,
        state: 'checking',
        run: before.run + 1,
        counts: NO_COUNTS,
        findings: [],
        progress: { done: 0, total: before.rowCount },
      });
      unit.enqueue(jobOf(CHECK_JOB, saved));
      return saved;
    });
  }

  apply(actor: Actor, reach: Reach, importId: string, take: 'all' | 'good'): Promise<Import> {
    return this.needs.unitOfWork.run(actor, async (unit) => {
      const before = await this.needs.imports.reachable(unit, reach, importId);
      if (before.state !== 'checked') throw notNow(before);
      const [finding] = before.findings.filter(({ code }) => code !== 'changed-meanwhile');
      if (finding) {
        throw new AppError('rule-broken', {
          detail: finding.message.en,
          ...(finding.rule === null ? {} : { rule: finding.rule }),
        });
      }
      if (take === 'all' && before.counts.refused > 0) {
        throw new AppError('conflict', {
          detail: 'Some rows are refused: mend them, or take only the good rows.',
        });
      }
      await this.adapterOf(before.kind).assertOpen(unit, before);
      const saved = await this.needs.imports.update(unit, importId, before.version, {
        take,
        state: 'applying',
        run: before.run + 1,
        findings: [],
        progress: { done: 0, total: before.rowCount * 2 },
      });
      unit.enqueue(jobOf(APPLY_JOB, saved));
      return saved;
    });
  }

  async discard(actor: Actor, reach: Reach, importId: string): Promise<Import> {
    const { before, after } = await this.needs.unitOfWork.run(actor, async (unit) => {
      const before = await this.needs.imports.reachable(unit, reach, importId);
      if (before.state === 'applying' || before.state === 'done') throw notNow(before);
      const run = before.run + 1;
      const changes = { state: 'discarded', file: null, run } as const;
      return { before, after: await this.needs.imports.update(unit, importId, before.version, changes) };
    });
    await this.needs.rows.removeOf(actor, importId);
    await this.needs.files.remove(before.file);
    return after;
  }

  /** A page of rows after one, of one outcome or of all. */
  async rowsAfter(
    scope: Scope,
    imported: Import,
    { after, limit, outcome }: { after: number; limit: number; outcome?: ImportOutcome | undefined },
  ): Promise<{ items: CheckedRow[]; nextAfter: number | null }> {
    const items: CheckedRow[] = [];
    for (let from = after; items.length <= limit;) {
      const batch = await this.needs.rows.next(scope, imported.id, from, outcome);
      if (batch === null) break;
      const fitting = batch.rows.filter(
        (row) => row.number > after && (outcome === undefined || row.outcome === outcome),
      );
      items.push(...fitting);
      from = batch.last;
    }
    const page = items.slice(0, limit);
    return { items: page, nextAfter: items.length > limit ? (page.at(-1)?.number ?? null) : null };
  }

  /** The rows that were not taken as they stand in the file, with the reasons. */
  async *refusedRows(scope: Scope, imported: Import) {
    if (imported.file === null) return;
    const cells = rowsBelowHead({ path: this.needs.files.at(imported.file), format: imported.format });
    for (let from = 0; ;) {
      const batch = await this.needs.rows.next(scope, imported.id, from);
      if (batch === null) break;
      for (const row of batch.rows) {
        const next = await cells.next();
        if (next.done !== true && LEFT_OUT.has(row.outcome)) yield { sheetRow: next.value, row };
      }
      from = batch.last;
    }
    await cells.return(undefined);
  }

  /** Puts away what nobody decided upon for a week, and what was taken a week ago. */
  async clean(): Promise<void> {
    const before = new Date(this.needs.clock.now().getTime() - KEEP_MS);
    for (;;) {
      const old = await this.needs.imports.untouchedSince(before, 50);
      if (old.length === 0) return;
      for (const { id, organizationId, version, file } of old) {
        const scope = { organizationId };
        await this.needs.rows.removeOf(scope, id);
        await this.needs.imports.remove(scope, id, version);
        await this.needs.files.remove(file);
      }
    }
  }
}

const LEFT_OUT: ReadonlySet<ImportOutcome> = new Set(['refused', 'duplicate', 'suppressed']);

function jobOf(kind: string, { id, run }: Import) {
  return { kind, key: `${id}:${run}`, payload: { importId: id, run } };
}

function notNow({ state }: Import): AppError {
  return new AppError('conflict', { detail: `The import is ${state}.` });
}

async function formatOrRefusal(path: string): Promise<SpreadsheetFormat> {
  try {
    return await formatOf(path);
  } catch (error) {
    if (!(error instanceof SpreadsheetError)) throw error;
    const { message } = fileProblem(error);
    throw new AppError('unsupported-media-type', { detail: message.en, cause: error });
  }
}

function assertMapping(
  mapping: readonly (string | null)[],
  columns: number,
  fields: readonly SheetField[],
  adapter: ImportAdapter,
): void {
  const known = new Set(fields.map(({ key }) => key));
  const seen = new Set<string>();
  const errors = mapping.flatMap((key, index) => {
    if (key === null) return [];
    const path = `body.mapping.${index}`;
    if (!known.has(key)) return [{ path, code: 'not-a-choice', message: 'is not a field of this import' }];
    if (seen.has(key)) return [{ path, code: 'duplicate', message: 'is brought by another column already' }];
    seen.add(key);
    return [];
  });
  const missing = adapter.missing(seen).map((key) => ({
    path: 'body.mapping',
    code: 'required',
    message: `needs a column for ${fields.find((field) => field.key === key)?.name.en ?? key} (${key})`,
  }));
  const length =
    mapping.length === columns
      ? []
      : [
          {
            path: 'body.mapping',
            code: 'wrong-length',
            message: `must name all ${columns} columns of the file`,
          },
        ];
  const all = [...length, ...errors, ...missing];
  if (all.length > 0) throw new AppError('invalid-input', { errors: all });
}
