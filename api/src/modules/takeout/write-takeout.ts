import { createHash } from 'node:crypto';
import { Readable, Transform, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Language } from '@altavoz/domain/shared/language';
import { ZipFile } from 'yazl';
import { AppError } from '../../platform/app-error.js';
import type { Scope } from '../../platform/caller.js';
import { lineOf, type CollectionPlan, type RawRow, type WholeData } from '../../platform/db/whole-data.js';
import { csvStream } from '../../platform/spreadsheets/write-csv.js';
import {
  CHECKSUMS,
  dataPath,
  filePath,
  FORMAT_VERSION,
  LEFT_OUT,
  MANIFEST,
  ONLY_KEYS,
  README,
  tablePath,
  type Manifest,
} from './manifest.js';
import { tableRows } from './table-rows.js';
import { README_TEXT } from './takeout-words.js';

interface Sources {
  readonly data: WholeData;
  /** Whose `file` is a file. */
  readonly attachments: string;
  file(name: string): Promise<Readable>;
}

interface Task {
  readonly scope: Scope;
  readonly organization: { readonly id: string; readonly name: string; readonly language: Language };
  readonly madeAt: Date;
  readonly signal: AbortSignal;
  progress(done: number, total: number): Promise<void>;
}

interface Written {
  readonly bytes: number;
  readonly sha256: string;
  readonly rows: number;
  readonly files: number;
  readonly missing: number;
}

/** Collections that take part, and those that stay behind with the reason. */
export function takeoutPlan(data: WholeData) {
  const { collections, keysOnly } = data.plans();
  const taken = collections.filter(({ name }) => !(name in LEFT_OUT));
  const reasons = { ...LEFT_OUT, ...Object.fromEntries(keysOnly.map((name) => [name, ONLY_KEYS])) };
  const leftOut = Object.entries(reasons).map(([collection, reason]) => ({ collection, reason }));
  return { taken, leftOut };
}

/**
 * Writes everything of an organization as one archive. Rows and files pass through one after another, so the memory it
 * takes does not grow with what there is.
 */
export async function writeTakeout(sources: Sources, task: Task, target: Writable): Promise<Written> {
  const { data } = sources;
  const { taken, leftOut } = takeoutPlan(data);
  const counted = await Promise.all(taken.map(({ name }) => data.count(task.scope, name)));
  const files = counted[taken.findIndex(({ name }) => name === sources.attachments)] ?? 0;
  // Each row leaves twice: as a line and in a table.
  const total = 2 * counted.reduce((sum, rows) => sum + rows, 0) + files;
  const archive = new Archive(task, target);
  const steps = new Steps(task, total);
  try {
    await archive.add(README, Readable.from([README_TEXT], { objectMode: false }));
    const collections: Manifest['collections'] = [];
    for (const plan of taken) {
      const before = steps.done;
      await archive.add(dataPath(plan.name), linesOf(steps.count(data.rows(task.scope, plan))));
      collections.push({ name: plan.name, rows: steps.done - before });
      await archive.add(tablePath(plan.name), table(steps.count(data.rows(task.scope, plan)), task, plan));
    }
    const missing = await addFiles(sources, task, archive, steps);
    const checksums = await archive.add(CHECKSUMS, archive.checksums());
    const manifest: Manifest = {
      format: 'altavoz-takeout',
      version: FORMAT_VERSION,
      madeAt: task.madeAt.toISOString(),
      organization: { id: task.organization.id, name: task.organization.name },
      collections,
      files: archive.files,
      missing,
      leftOut,
      blanked: taken.flatMap(({ name, blanked }) => blanked.map((field) => `${name}.${field}`)),
      checksums,
    };
    await archive.add(
      MANIFEST,
      Readable.from([`${JSON.stringify(manifest, null, 2)}\n`], { objectMode: false }),
    );
    const rows = collections.reduce((sum, collection) => sum + collection.rows, 0);
    return { ...(await archive.end()), rows, files: archive.files, missing: missing.length };
  } catch (error) {
    archive.giveUp(error);
    throw error;
  }
}

async function addFiles(sources: Sources, task: Task, archive: Archive, steps: Steps): Promise<string[]> {
  const missing: string[] = [];
  const plan: CollectionPlan = { name: sources.attachments, blanked: [], columns: [] };
  for await (const { file } of data(sources, task, plan)) {
    if (typeof file !== 'string') continue;
    const source = await sources.file(file).catch(orMissing);
    if (source) await archive.add(filePath(file), source, { compress: false });
    else missing.push(file);
    await steps.one();
  }
  return missing;
}

const data = (sources: Sources, task: Task, plan: CollectionPlan) => sources.data.rows(task.scope, plan);

function orMissing(error: unknown): null {
  if (error instanceof AppError && error.code === 'not-found') return null;
  throw error;
}

/** Characters. */
const PIECE = 65_536;

function linesOf(rows: AsyncIterable<RawRow>): Readable {
  return Readable.from(
    (async function* () {
      // Many lines at once: what is carried through hash and compression one by one is mostly the carrying.
      let text = '';
      for await (const row of rows) {
        text += `${lineOf(row)}\n`;
        if (text.length < PIECE) continue;
        yield text;
        text = '';
      }
      yield text;
    })(),
    { objectMode: false },
  );
}

function table(rows: AsyncIterable<RawRow>, { organization }: Task, plan: CollectionPlan): Readable {
  return csvStream(tableRows(plan, rows), organization.language);
}

/** Says how far it is, a hundred times at most; stops when the service does. */
class Steps {
  done = 0;
  private said = 0;

  constructor(
    private readonly task: Task,
    private readonly total: number,
  ) {}

  async one(): Promise<void> {
    this.task.signal.throwIfAborted();
    this.done += 1;
    if (this.done - this.said < this.total / 100) return;
    this.said = this.done;
    await this.task.progress(this.done, this.total);
  }

  async *count(rows: AsyncIterable<RawRow>): AsyncGenerator<RawRow> {
    for await (const row of rows) {
      await this.one();
      yield row;
    }
  }
}

/** The archive while it grows: one entry after another, each with its checksum. */
class Archive {
  files = 0;
  private readonly zip = new ZipFile();
  private readonly sums: (readonly [path: string, sha256: string])[] = [];
  private readonly whole = createHash('sha256');
  private readonly written: Promise<void>;
  private readonly broken = new AbortController();
  private bytes = 0;

  constructor(
    private readonly task: Task,
    target: Writable,
  ) {
    this.zip.on('error', (error) => this.giveUp(error));
    const measure = new Transform({
      transform: (chunk: Buffer, _encoding, next) => {
        this.whole.update(chunk);
        this.bytes += chunk.length;
        next(null, chunk);
      },
    });
    this.written = pipeline(this.zip.outputStream, measure, target);
    // Also when nobody waits for the end yet: what reads the sources is stopped then.
    this.written.catch((error: unknown) => this.broken.abort(error));
  }

  /** Answers the entry's SHA-256 once all of it has passed. */
  async add(path: string, source: Readable, { compress = true } = {}): Promise<string> {
    const hash = createHash('sha256');
    const passing = new Transform({
      transform(chunk: Buffer, _encoding, next) {
        hash.update(chunk);
        next(null, chunk);
      },
    });
    this.zip.addReadStream(passing, path, { mtime: this.task.madeAt, mode: 0o100600, compress });
    await pipeline(source, passing, { end: true, signal: this.broken.signal }).catch((error: unknown) => {
      throw this.broken.signal.aborted ? this.broken.signal.reason : error;
    });
    const sha256 = hash.digest('hex');
    this.sums.push([path, sha256]);
    if (path.startsWith('files/')) this.files += 1;
    return sha256;
  }

  /** As `sha256sum -c` reads it. */
  checksums(): Readable {
    return Readable.from(
      this.sums.map(([path, sha256]) => `${sha256}  ${path}\n`),
      { objectMode: false },
    );
  }

  async end(): Promise<{ bytes: number; sha256: string }> {
    this.zip.end();
    await this.written;
    return { bytes: this.bytes, sha256: this.whole.digest('hex') };
  }

  giveUp(error: unknown): void {
    const reason = error instanceof Error ? error : new Error('The archive was given up');
    const { outputStream } = this.zip;
    if (outputStream instanceof Readable) outputStream.destroy(reason);
    this.broken.abort(reason);
  }
}
