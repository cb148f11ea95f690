import { createHash } from 'node:crypto';
import { pipeline, Transform, type Readable } from 'node:stream';
import yauzl from 'yauzl';
import { rowOf, type RawRow } from '../../platform/db/whole-data.js';
import {
  CHECKSUMS,
  dataPath,
  filePath,
  FORMAT_VERSION,
  MANIFEST,
  manifestSchema,
  type Manifest,
} from './manifest.js';
import { TakeoutError } from './takeout-words.js';

const MAX_MANIFEST_BYTES = 32 * 1024 * 1024;
/** As large as one row of the database can be, written out. */
const MAX_LINE = 40 * 1024 * 1024;
const SUM = /^([0-9a-f]{64}) {2}([\w./-]{1,200})$/;

/** A takeout on the disk. Nothing in it is believed before it is compared. */
export class TakeoutReader {
  private constructor(
    private readonly zip: yauzl.ZipFile,
    private readonly entries: ReadonlyMap<string, yauzl.Entry>,
    private readonly sums: ReadonlyMap<string, string>,
    readonly manifest: Manifest,
  ) {}

  /** Opens it if it is one, of a version that is known, and holds what its list of checksums names, no more, no less. */
  static async open(path: string): Promise<TakeoutReader> {
    const zip = await damagedOr(() =>
      yauzl.openPromise(path, { autoClose: false, validateEntrySizes: true }),
    );
    try {
      const entries = new Map<string, yauzl.Entry>();
      await damagedOr(async () => {
        for await (const entry of zip.eachEntry()) entries.set(entry.fileName, entry);
      });
      const manifest = await readManifest(zip, entries);
      const sums = await readSums(zip, entries, manifest.checksums);
      for (const name of entries.keys()) {
        if (name !== MANIFEST && name !== CHECKSUMS && !sums.has(name)) {
          throw new TakeoutError('changed', 'there is an entry that the checksums do not name');
        }
      }
      return new TakeoutReader(zip, entries, sums, manifest);
    } catch (error) {
      zip.close();
      throw error;
    }
  }

  close(): void {
    this.zip.close();
  }

  /** The rows of a collection; with `compare` the checksum and the number are looked at when the last one has passed. */
  async *rows(collection: Manifest['collections'][number], compare: boolean): AsyncGenerator<RawRow> {
    const path = dataPath(collection.name);
    let count = 0;
    for await (const line of linesOf(await this.stream(path, compare))) {
      count += 1;
      yield parsed(line);
    }
    if (count !== collection.rows)
      throw new TakeoutError('changed', 'a collection has another number of rows');
  }

  hasFile(name: string): boolean {
    return this.entries.has(filePath(name));
  }

  fileSize(name: string): number {
    return this.entries.get(filePath(name))?.uncompressedSize ?? 0;
  }

  /** How many files there are, whoever names them. */
  get fileCount(): number {
    let count = 0;
    for (const name of this.entries.keys()) if (name.startsWith('files/')) count += 1;
    return count;
  }

  /** The content of an attachment; it ends with an error when it is not what the checksum says. */
  file(name: string): Promise<Readable> {
    return this.stream(filePath(name), true);
  }

  private async stream(path: string, compare: boolean): Promise<Readable> {
    const entry = this.entries.get(path);
    if (!entry) throw new TakeoutError('damaged', 'an entry is not there');
    const stream = await damagedOr(() => this.zip.openReadStreamPromise(entry));
    return compare ? compared(stream, this.sums.get(path) ?? '') : stream;
  }
}

async function readManifest(
  zip: yauzl.ZipFile,
  entries: ReadonlyMap<string, yauzl.Entry>,
): Promise<Manifest> {
  const text = await wholeText(zip, entries, MANIFEST);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new TakeoutError('damaged', 'the manifest is not JSON', { cause: error });
  }
  // Told before everything else: a newer one may look different in any other way.
  if (
    typeof value === 'object' &&
    value !== null &&
    'version' in value &&
    Number(value.version) > FORMAT_VERSION
  ) {
    throw new TakeoutError('newer', 'the format is newer');
  }
  const manifest = manifestSchema.safeParse(value);
  if (!manifest.success) throw new TakeoutError('damaged', 'the manifest is not one of ours');
  return manifest.data;
}

async function readSums(
  zip: yauzl.ZipFile,
  entries: ReadonlyMap<string, yauzl.Entry>,
  expected: string,
): Promise<Map<string, string>> {
  const entry = entries.get(CHECKSUMS);
  if (!entry) throw new TakeoutError('damaged', 'there are no checksums');
  const sums = new Map<string, string>();
  const stream = compared(await damagedOr(() => zip.openReadStreamPromise(entry)), expected);
  for await (const line of linesOf(stream)) {
    const [, sum, path] = SUM.exec(line) ?? [];
    if (sum === undefined || path === undefined)
      throw new TakeoutError('damaged', 'a checksum cannot be read');
    sums.set(path, sum);
  }
  return sums;
}

async function wholeText(
  zip: yauzl.ZipFile,
  entries: ReadonlyMap<string, yauzl.Entry>,
  path: string,
): Promise<string> {
  const entry = entries.get(path);
  if (!entry || entry.uncompressedSize > MAX_MANIFEST_BYTES) {
    throw new TakeoutError('damaged', 'there is no manifest');
  }
  return damagedOr(async () => {
    const chunks: Buffer[] = [];
    for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk as Buffer);
    return Buffer.concat(chunks).toString('utf8');
  });
}

/** Passes everything on and fails at the end unless it was what it should be. */
function compared(stream: Readable, expected: string): Readable {
  const hash = createHash('sha256');
  const passing = new Transform({
    transform(chunk: Buffer, _encoding, next) {
      hash.update(chunk);
      next(null, chunk);
    },
    flush(done) {
      const same = hash.digest('hex') === expected;
      done(same ? null : new TakeoutError('changed', 'a checksum is another one'));
    },
  });
  // Whoever reads sees the error; the callback is only there because the library wants one.
  pipeline(stream, passing, () => undefined);
  return passing;
}

async function* linesOf(stream: Readable): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let rest = '';
  try {
    for await (const chunk of stream) {
      const parts = (rest + decoder.decode(chunk as Buffer, { stream: true })).split('\n');
      rest = parts.pop() ?? '';
      if (rest.length > MAX_LINE) throw new TakeoutError('damaged', 'a line is too long');
      yield* parts;
    }
  } catch (error) {
    if (error instanceof TakeoutError) throw error;
    throw new TakeoutError('damaged', 'an entry cannot be read', { cause: error });
  }
  if (rest !== '') throw new TakeoutError('damaged', 'the last line has no end');
}

function parsed(line: string): RawRow {
  try {
    return rowOf(line);
  } catch (error) {
    throw new TakeoutError('damaged', 'a row cannot be read', { cause: error });
  }
}

async function damagedOr<T>(read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    throw new TakeoutError('damaged', 'the archive cannot be read', { cause: error });
  }
}
