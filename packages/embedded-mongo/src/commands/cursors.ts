import { randomBytes } from 'node:crypto';
import { Long } from 'bson';
import { RawDocument, encodedSize } from '../bson/encode.js';
import type { Doc } from '../bson/values.js';
import { ServerError } from '../errors.js';
import type { Transaction } from '../transactions/transaction.js';

/** A document of a result, possibly still encoded. */
export type ResultDocument = Doc | RawDocument;

/** An open cursor. */
export interface Cursor {
  readonly id: bigint;
  readonly namespace: string;
  readonly documents: Iterator<ResultDocument>;
  readonly transaction: Transaction | undefined;
  /** A tailable cursor stays open at its end; `wait` resolves when there may be more. */
  readonly tail:
    | {
        readonly awaits: boolean;
        wait(milliseconds: number): Promise<void>;
        token?(): Doc;
        ended?(): boolean;
      }
    | undefined;
  readonly close: () => void;
  lastUsed: number;
  busy: boolean;
}

/** A cursor before it has an id. */
export type CursorSource = Pick<Cursor, 'namespace' | 'documents' | 'transaction'> &
  Partial<Pick<Cursor, 'tail' | 'close'>>;

const IDLE_MILLISECONDS = 10 * 60_000;
const MOST_BYTES = 16 * 1024 * 1024;
/** How long a read may run before others get their turn. */
const TURN_MILLISECONDS = 15;

/** The open cursors of a server. */
export class Cursors {
  private readonly open = new Map<bigint, Cursor>();

  /** The first batch of a result; the rest stays behind under an id, if there is any. */
  async begin(
    source: CursorSource,
    batchSize: number,
    single = false,
  ): Promise<{ id: Long; firstBatch: ResultDocument[] }> {
    const cursor: Cursor = {
      id: 0n,
      tail: undefined,
      close: () => undefined,
      ...source,
      lastUsed: Date.now(),
      busy: false,
    };
    const { batch, done } = await take(cursor, batchSize);
    if (single || (done && !cursor.tail)) {
      cursor.documents.return?.();
      cursor.close();
      return { id: Long.ZERO, firstBatch: batch };
    }
    const id = randomBytes(8).readBigUInt64BE() >> 1n;
    this.open.set(id, { ...cursor, id });
    return { id: Long.fromBigInt(id), firstBatch: batch };
  }

  /** The next batch of a cursor. */
  async more(
    id: bigint,
    namespace: string,
    batchSize: number,
    waitMilliseconds: number,
  ): Promise<{ id: Long; nextBatch: ResultDocument[]; token: Doc | undefined }> {
    const cursor = this.open.get(id);
    if (!cursor) throw new ServerError('CursorNotFound', `cursor id ${id} not found`);
    if (cursor.namespace !== namespace) {
      throw new ServerError(
        'Unauthorized',
        `Requested getMore on namespace '${namespace}', but cursor belongs to a different namespace ${cursor.namespace}`,
      );
    }
    if (cursor.busy) throw new ServerError(12051, `cursor id ${id} is already in use`);
    cursor.busy = true;
    try {
      let { batch, done } = await take(cursor, batchSize);
      if (cursor.tail) {
        if (batch.length === 0 && cursor.tail.awaits) {
          await cursor.tail.wait(waitMilliseconds);
          ({ batch, done } = await take(cursor, batchSize));
        }
        done = cursor.tail.ended?.() ?? false;
      }
      if (done) this.kill(id);
      cursor.lastUsed = Date.now();
      const alive = this.open.has(id);
      return { id: alive ? Long.fromBigInt(id) : Long.ZERO, nextBatch: batch, token: cursor.tail?.token?.() };
    } catch (error) {
      this.kill(id);
      throw error;
    } finally {
      cursor.busy = false;
    }
  }

  /** Closes a cursor; false when there is none. */
  kill(id: bigint): boolean {
    const cursor = this.open.get(id);
    if (!cursor) return false;
    this.open.delete(id);
    cursor.documents.return?.();
    cursor.close();
    return true;
  }

  /** Closes cursors nobody has asked for a while. */
  sweep(now: number): void {
    for (const cursor of this.open.values())
      if (!cursor.busy && cursor.lastUsed < now - IDLE_MILLISECONDS) this.kill(cursor.id);
  }

  /** How many cursors are open. */
  get size(): number {
    return this.open.size;
  }
}

async function take(cursor: Cursor, batchSize: number): Promise<{ batch: ResultDocument[]; done: boolean }> {
  const batch: ResultDocument[] = [];
  let bytes = 0;
  let turn = Date.now();
  if (cursor.transaction && cursor.transaction.state !== 'open') {
    throw new ServerError('NoSuchTransaction', 'The transaction of this cursor has ended').withLabel(
      'TransientTransactionError',
    );
  }
  while (batch.length < batchSize && bytes < MOST_BYTES) {
    const next = cursor.documents.next();
    if (next.done) return { batch, done: true };
    batch.push(next.value);
    bytes +=
      next.value instanceof RawDocument
        ? next.value.bytes.length
        : batch.length % 16 === 0
          ? encodedSize(next.value) * 16
          : 0;
    if (batch.length % 64 === 0 && Date.now() - turn > TURN_MILLISECONDS) {
      await new Promise<void>((resolve) => setImmediate(resolve));
      turn = Date.now();
    }
  }
  return { batch, done: false };
}
