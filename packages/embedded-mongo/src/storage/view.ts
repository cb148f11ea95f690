import type { Database } from 'lmdb';

/** The tables of the data file. */
export type TableName = 'catalog' | 'records' | 'indexes' | 'sessions';

/** One key with its value. */
export interface Entry {
  readonly key: Buffer;
  readonly value: Buffer;
}

/** Reads and writes ordered keys: the data file itself, or a transaction's own picture of it. */
export interface View {
  get(table: TableName, key: Buffer): Buffer | undefined;
  /** Entries with `start <= key < end`, in the order asked for; reads ahead in small pieces, so it may be left at any time. */
  range(table: TableName, start: Buffer, end: Buffer, reverse?: boolean): IterableIterator<Entry>;
  /** How many entries there are with `start <= key < end`. */
  count(table: TableName, start: Buffer, end: Buffer): number;
  put(table: TableName, key: Buffer, value: Buffer): void;
  remove(table: TableName, key: Buffer): void;
}

/** The tables as lmdb opens them. */
export type Tables = Readonly<Record<TableName, Database<Buffer, Uint8Array>>>;

/** What `useReadTransaction` of lmdb gives. */
export type ReadSnapshot = ReturnType<Database['useReadTransaction']>;

const FIRST_PIECE = 24;
const LARGEST_PIECE = 512;

/** The data file as it is now; inside a write it sees what that write has done so far. */
export class FileView implements View {
  constructor(
    private readonly tables: Tables,
    private readonly snapshot?: ReadSnapshot,
  ) {}

  get(table: TableName, key: Buffer): Buffer | undefined {
    return this.snapshot
      ? this.tables[table].get(key, { transaction: this.snapshot })
      : this.tables[table].get(key);
  }

  /**
   * Takes pieces and lets go of lmdb's cursor between them: a reader that pauses neither pins old pages nor breaks
   * when the write it runs in changes what it reads.
   */
  *range(table: TableName, start: Buffer, end: Buffer, reverse = false): IterableIterator<Entry> {
    let from = reverse ? end : start;
    let skipFirst = reverse;
    let limit = FIRST_PIECE;
    for (;;) {
      const piece = this.piece(table, from, reverse ? start : end, reverse, skipFirst, limit);
      yield* piece;
      const last = piece[piece.length - 1];
      if (!last || piece.length < limit) return;
      from = last.key;
      skipFirst = true;
      limit = Math.min(limit * 4, LARGEST_PIECE);
    }
  }

  count(table: TableName, start: Buffer, end: Buffer): number {
    const options = { start, end };
    return this.tables[table].getKeysCount(
      this.snapshot ? { ...options, transaction: this.snapshot } : options,
    );
  }

  private piece(
    table: TableName,
    from: Buffer,
    to: Buffer,
    reverse: boolean,
    exclusiveStart: boolean,
    limit: number,
  ): Entry[] {
    const entries: Entry[] = [];
    const options = { start: from, end: to, reverse, exclusiveStart, inclusiveEnd: reverse, limit };
    const range = this.tables[table].getRange(
      this.snapshot ? { ...options, transaction: this.snapshot } : options,
    );
    for (const { key, value } of range) entries.push({ key: toBuffer(key), value });
    return entries;
  }

  put(table: TableName, key: Buffer, value: Buffer): void {
    void this.tables[table].put(key, value);
  }

  remove(table: TableName, key: Buffer): void {
    void this.tables[table].remove(key);
  }
}

function toBuffer(bytes: Uint8Array): Buffer {
  return Buffer.isBuffer(bytes) ? bytes : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
