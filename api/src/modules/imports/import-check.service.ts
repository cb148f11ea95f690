import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { AppError } from '../../platform/app-error.js';
import { SpreadsheetError } from '../../platform/spreadsheets/spreadsheet-error.js';
import { guessMapping } from './column-guess.js';
import type { ImportFiles } from './import-files.js';
import { headOf, mappedBatches, unpack } from './import-sheet.js';
import { BROKEN, fileProblem, GONE } from './import-words.js';
import type { Import, ImportAdapter, ImportFields } from './import.js';
import { countsOf, NO_COUNTS } from './import.js';
import type { ImportRepository } from './import.repository.js';
import type { ImportRowsRepository } from './import-rows.repository.js';

/** The import was decided upon, put away or begun again while a job worked on it: that job has nothing to say. */
export class Overtaken extends Error {
  override readonly name = 'Overtaken';
}

interface Needs {
  readonly imports: ImportRepository;
  readonly rows: ImportRowsRepository;
  readonly files: ImportFiles;
  adapterOf(kind: Import['kind']): ImportAdapter;
}

/** What a job is about, and whether another try would follow. */
export interface ImportJob {
  readonly organizationId: string;
  readonly importId: string;
  readonly run: number;
  readonly signal: AbortSignal;
  readonly lastTry: boolean;
}

export type Comparison = Pick<ImportFields, 'counts' | 'findings' | 'digest'>;

/** Compares every row of a file with what is there. Writes down what each would do, and nothing else. */
export class ImportCheckService {
  constructor(private readonly needs: Needs) {}

  /** The job after a file came or its columns were named anew. */
  async check({ organizationId, importId, run, signal, lastTry }: ImportJob): Promise<void> {
    const scope = { organizationId };
    const found = await this.needs.imports.findOne(scope, { _id: importId });
    if (found?.state !== 'checking' || found.run !== run) return;
    try {
      const started = found.columns.length === 0 ? await this.readHead(await this.opened(found)) : found;
      if (started.state !== 'checking') return;
      const { rowCount } = started;
      const comparison = await this.compare(started, signal, rowCount);
      await this.needs.imports.update(scope, importId, started.version, {
        ...comparison,
        state: 'checked',
        progress: { done: rowCount, total: rowCount },
      });
    } catch (error) {
      if (error instanceof Overtaken || isStale(error)) return;
      const problem = problemOf(error, lastTry && !signal.aborted);
      if (problem === null) throw error;
      await this.fail(found, problem);
      if (problem === BROKEN) throw error;
    }
  }

  /** Goes through the whole file; `total` is what the person sees as the whole of the work. */
  async compare(imported: Import, signal: AbortSignal, total: number): Promise<Comparison> {
    const scope = { organizationId: imported.organizationId };
    const pass = await this.needs.adapterOf(imported.kind).begin(scope, imported);
    await this.needs.rows.removeOf(scope, imported.id);
    const hash = createHash('sha256');
    let counts = NO_COUNTS;
    let done = 0;
    for await (const batch of mappedBatches(this.fileOf(imported), imported.mapping)) {
      if (signal.aborted) throw new Error('The service stops; the rows are compared again after that');
      const checked = await pass.check(scope, batch);
      await this.needs.rows.keep(scope, imported.id, checked);
      for (const { outcome, match, changes } of checked)
        hash.update(JSON.stringify([outcome, match, changes]));
      counts = countsOf(checked, counts);
      done += checked.length;
      const goesOn = await this.needs.imports.note(scope, imported, { progress: { done, total }, counts });
      if (!goesOn) throw new Overtaken();
    }
    return { counts, findings: await pass.finish(scope), digest: hash.digest('base64url') };
  }

  async fail(imported: Import, problem: NonNullable<ImportFields['problem']>): Promise<void> {
    const scope = { organizationId: imported.organizationId };
    const now = await this.needs.imports.get(scope, imported.id);
    if (now.run !== imported.run) return;
    await this.needs.imports.update(scope, now.id, now.version, { state: 'failed', problem, file: null });
    await this.needs.files.remove(imported.file);
  }

  fileOf({ file, format }: Import) {
    const path = this.needs.files.at(file ?? 'a'.repeat(20));
    if (file === null || !existsSync(path)) throw new MissingFile();
    return { path, format };
  }

  /** A workbook as rows, which later walks read without unpacking it again. */
  private async opened(imported: Import): Promise<Import> {
    if (imported.format !== 'xlsx') return imported;
    const scope = { organizationId: imported.organizationId };
    const source = this.fileOf(imported);
    const { name, path } = await this.needs.files.make();
    try {
      await unpack(source, path);
      const changes = { file: name, format: 'rows' } as const;
      const saved = await this.needs.imports.update(scope, imported.id, imported.version, changes);
      await this.needs.files.remove(imported.file);
      return saved;
    } catch (error) {
      await this.needs.files.remove(name);
      throw error;
    }
  }

  /** What stands above the columns; when a field that must be there is not recognized, a person has to say. */
  private async readHead(imported: Import): Promise<Import> {
    const scope = { organizationId: imported.organizationId };
    const { columns, total } = await headOf(this.fileOf(imported));
    const adapter = this.needs.adapterOf(imported.kind);
    const fields = await adapter.fields(scope, imported);
    const mapping = guessMapping(
      columns.map(({ header }) => header),
      fields,
    );
    const brought = new Set(mapping.filter((key) => key !== null));
    const missing = adapter.missing(brought).length > 0;
    return this.needs.imports.update(scope, imported.id, imported.version, {
      columns,
      mapping,
      rowCount: total,
      progress: { done: 0, total },
      state: missing ? 'mapping' : 'checking',
    });
  }
}

class MissingFile extends Error {}

function isStale(error: unknown): boolean {
  return error instanceof AppError && error.code === 'stale-version';
}

/** What a person can do something about; null when the job should be tried again. */
export function problemOf(error: unknown, lastTry = false): NonNullable<ImportFields['problem']> | null {
  if (error instanceof SpreadsheetError) return fileProblem(error);
  if (error instanceof MissingFile) return GONE;
  return lastTry ? BROKEN : null;
}
