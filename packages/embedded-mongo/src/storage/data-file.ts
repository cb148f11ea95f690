import { chmodSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { open, type Database, type RootDatabase } from 'lmdb';
import { FileView, type ReadSnapshot, type Tables, type View } from './view.js';

/** A picture of the data at one moment, to be released when it is no longer needed. */
export interface Snapshot {
  readonly view: View;
  release(): void;
}

/** The lmdb file: snapshots for reading, one queue for writing, and word when a write has reached the disk. */
export class DataFile {
  private readonly root: RootDatabase<Buffer, Uint8Array>;
  private readonly tables: Tables;
  /** Reads the last committed state; inside `write` it reads (and writes) the open write. */
  readonly current: View;

  constructor(
    directory: string,
    private readonly durable: boolean,
  ) {
    mkdirSync(directory, { recursive: true, mode: 0o700 });
    const path = join(directory, 'data.mdb');
    this.root = open<Buffer, Uint8Array>({
      path,
      noSubdir: true,
      maxDbs: 8,
      cache: false,
      keyEncoding: 'binary',
      encoding: 'binary',
      noSync: !durable,
      maxReaders: 1024,
    });
    for (const file of [path, `${path}-lock`]) chmodSync(file, 0o600);
    const table = (name: string): Database<Buffer, Uint8Array> =>
      this.root.openDB<Buffer, Uint8Array>({ name, keyEncoding: 'binary', encoding: 'binary', cache: false });
    this.tables = {
      catalog: table('catalog'),
      records: table('records'),
      indexes: table('indexes'),
      sessions: table('sessions'),
    };
    this.current = new FileView(this.tables);
  }

  /** Makes the next read see the newest commit. */
  refresh(): void {
    this.root.resetReadTxn();
  }

  /**
   * Runs a function with the write lock held; writers that wait at the same time share one commit. Resolves once the
   * commit is on the disk. The function must leave nothing half done when it throws: what it wrote before is kept.
   */
  async write<T>(work: () => T): Promise<T> {
    const result = await this.root.transaction(work);
    if (this.durable) await this.root.flushed;
    this.root.resetReadTxn();
    return result;
  }

  /** Opens a picture of the newest commit that later writes do not change. */
  snapshot(): Snapshot {
    this.root.resetReadTxn();
    const transaction: ReadSnapshot = this.root.useReadTransaction();
    let released = false;
    return {
      view: new FileView(this.tables, transaction),
      release: () => {
        if (released) return;
        released = true;
        transaction.done();
      },
    };
  }

  /** Sizes for `dbStats` and `serverStatus`. */
  sizeOnDisk(): number {
    const stats: unknown = this.root.getStats();
    if (typeof stats !== 'object' || stats === null) return 0;
    const { pageSize, lastPageNumber } = stats as { pageSize?: unknown; lastPageNumber?: unknown };
    return typeof pageSize === 'number' && typeof lastPageNumber === 'number'
      ? pageSize * (lastPageNumber + 1)
      : 0;
  }

  /** Waits for what is under way and closes the file. */
  async close(): Promise<void> {
    await this.root.close();
  }
}
