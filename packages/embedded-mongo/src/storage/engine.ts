import { ServerError, writeConflict } from '../errors.js';
import type { Doc } from '../bson/values.js';
import { Blocked, LockTable, recordLock, uniqueLock } from '../transactions/locks.js';
import { Transaction } from '../transactions/transaction.js';
import { Catalog } from './catalog.js';
import { idPrefix, type Collection } from './collection.js';
import { fillIndex } from './fill-index.js';
import { buildIndex, type IndexSpec } from './index-definition.js';
import type { DataFile } from './data-file.js';
import { prefixEnd } from './key-encoding.js';
import type { View } from './view.js';
import type { Change, WriteScope } from './write-scope.js';

/** Where time comes from. */
export type Clock = () => Date;

const COLLECT_PIECE = 2000;
const MOST_INDEXES = 64;

/** Data file, catalogue and locks together: every read and write of the server goes through here. */
export class Engine {
  readonly catalog = new Catalog();
  readonly locks = new LockTable();
  /** Counts changes of the catalogue, so that a transaction notices those after its snapshot. */
  private shapeCounter = 0;
  private readonly open = new Set<Transaction>();
  private readonly listeners = new Set<(changes: readonly Change[]) => void>();
  private collecting: Promise<void> = Promise.resolve();
  private closed = false;

  constructor(
    readonly file: DataFile,
    readonly clock: Clock,
  ) {
    this.catalog.load(file.current);
    this.collectGarbage();
  }

  /** The view to read from. */
  readView(transaction: Transaction | undefined): View {
    if (transaction) return transaction.view;
    this.file.refresh();
    return this.file.current;
  }

  /** Finds a collection as a transaction, or everybody, sees it. */
  find(namespace: string, transaction: Transaction | undefined): Collection | undefined {
    const collection = transaction?.created.get(namespace) ?? this.catalog.get(namespace);
    if (collection && transaction) transaction.enter(collection);
    return collection;
  }

  /**
   * Runs a write. Outside a transaction it holds the write lock and resolves once the disk has it; when it meets a
   * record held by a transaction it waits and is run again, so `work` must keep its progress outside itself.
   */
  async write<T>(
    transaction: Transaction | undefined,
    work: (scope: WriteScope) => T,
    deadline = Infinity,
  ): Promise<T> {
    if (transaction) {
      this.file.refresh();
      return work(transaction);
    }
    for (;;) {
      const changes: Change[] = [];
      const touched = new Set<string>();
      try {
        return await this.file.write(() => {
          const reshaped = new Set<Collection>();
          try {
            return work(this.plainScope(changes, reshaped, touched));
          } finally {
            for (const collection of reshaped)
              if (!collection.dropped) this.catalog.save(this.file.current, collection);
          }
        });
      } catch (error) {
        if (!(error instanceof Blocked)) throw error;
        await this.waitFor(error, deadline);
      } finally {
        this.locks.settle(touched);
        this.publish(changes);
      }
    }
  }

  private async waitFor(blocked: Blocked, deadline: number): Promise<void> {
    const left = deadline - Date.now();
    if (left === Infinity) return blocked.owner.ended;
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<'late'>(
      (resolve) => (timer = setTimeout(() => resolve('late'), Math.max(0, left))),
    );
    const outcome = await Promise.race([blocked.owner.ended, late]);
    clearTimeout(timer);
    if (outcome === 'late') throw new ServerError('MaxTimeMSExpired', 'operation exceeded time limit');
  }

  private plainScope(changes: Change[], reshaped: Set<Collection>, touched: Set<string>): WriteScope {
    return {
      view: this.file.current,
      now: this.clock(),
      claimRecord: (_collection, key) => this.locks.pass(recordLock(key), touched),
      claimUnique: (index, key) => this.locks.pass(uniqueLock(index.id, key), touched),
      record: (change) => changes.push(change),
      touchCatalog: (collection) => reshaped.add(collection),
    };
  }

  /** Begins a multi-document transaction. */
  begin(number: bigint, lifetime: number): Transaction {
    const transaction = new Transaction(
      this.file,
      this.locks,
      number,
      this.shapeCounter,
      Date.now() + lifetime,
    );
    this.open.add(transaction);
    return transaction;
  }

  /** Applies a transaction; `also` may write more in the same moment. */
  async commit(transaction: Transaction, also?: (view: View) => void): Promise<void> {
    try {
      await this.file.write(() => {
        for (const namespace of transaction.created.keys()) {
          if (this.catalog.get(namespace)) throw writeConflict();
        }
        // An index built meanwhile, or a drop, is unknown to what the transaction has prepared.
        for (const collection of transaction.touched) {
          if (collection.changedAt > transaction.startedAt && !transaction.created.has(collection.namespace))
            throw writeConflict();
        }
        transaction.applyTo(this.file.current);
        also?.(this.file.current);
        for (const collection of transaction.created.values()) this.catalog.add(collection);
        for (const collection of [...transaction.created.values(), ...transaction.reshaped]) {
          if (!collection.dropped) this.catalog.save(this.file.current, collection);
        }
      });
    } catch (error) {
      this.abort(transaction);
      throw error;
    }
    this.open.delete(transaction);
    transaction.end('committed');
    this.publish(transaction.changes);
  }

  /** Forgets a transaction. */
  abort(transaction: Transaction): void {
    this.open.delete(transaction);
    transaction.end('aborted');
  }

  /** The collection, made when it is missing. */
  obtain(
    scope: WriteScope,
    namespace: string,
    transaction: Transaction | undefined,
    options: Doc = {},
  ): Collection {
    const found = this.find(namespace, transaction);
    if (found) return found;
    return this.create(scope, namespace, transaction, options);
  }

  /** Makes a collection or view. */
  create(
    scope: WriteScope,
    namespace: string,
    transaction: Transaction | undefined,
    options: Doc,
    view?: Collection['view'],
  ): Collection {
    const made = this.catalog.create(scope.view, namespace, options, this.shapeCounter, view);
    if (transaction) {
      this.locks.take(`n${namespace}`, transaction);
      transaction.created.set(namespace, made);
      transaction.touched.add(made);
    } else {
      this.catalog.add(made);
    }
    return made;
  }

  /** Builds an index over what the collection holds and makes it part of it. */
  addIndex(scope: WriteScope, collection: Collection, spec: IndexSpec): void {
    if (collection.indexes.length >= MOST_INDEXES) {
      throw new ServerError(
        'CannotCreateIndex',
        `add index fails, too many indexes for ${collection.namespace}`,
      );
    }
    const index = buildIndex(this.catalog.takeId(scope.view), spec);
    fillIndex(scope, collection, index);
    collection.indexes.push(index);
    scope.touchCatalog(collection);
  }

  /** Notes that a collection's shape has changed now. */
  reshape(collection: Collection): void {
    collection.changedAt = ++this.shapeCounter;
  }

  /** Waits until no open transaction works with these collections. */
  async quiesce(collections: readonly Collection[], deadline = Infinity): Promise<void> {
    for (const transaction of this.open) {
      if (collections.some((collection) => transaction.touched.has(collection))) {
        await this.waitFor(new Blocked(transaction), deadline);
      }
    }
  }

  /** Drops a collection inside a write; its data is removed afterwards, piece by piece. */
  drop(scope: WriteScope, collection: Collection): void {
    this.catalog.remove(scope.view, collection);
    this.catalog.delete(collection);
    collection.dropped = true;
    this.reshape(collection);
    scope.record({ type: 'drop', namespace: collection.namespace, uuid: collection.uuid });
  }

  /** Removes what dropped collections and indexes have left, a piece at a time so that others can write between. */
  collectGarbage(): void {
    const work = async (): Promise<void> => {
      for (const { key, table, id } of this.catalog.garbage(this.readView(undefined))) {
        const start = idPrefix(id);
        const end = prefixEnd(start) ?? start;
        for (let more = true; more && !this.closed;) {
          more = await this.file.write(() => {
            let count = 0;
            for (const entry of this.file.current.range(table, start, end)) {
              this.file.current.remove(table, entry.key);
              if (++count >= COLLECT_PIECE) return true;
            }
            this.file.current.remove('catalog', key);
            return false;
          });
        }
        if (this.closed) return;
      }
    };
    // What could not be removed now is noted in the catalogue and removed at the next start.
    this.collecting = this.collecting.then(work).catch((error: unknown) => warn(error));
  }

  /** Hears of every committed change. */
  subscribe(listener: (changes: readonly Change[]) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  private publish(changes: readonly Change[]): void {
    if (changes.length === 0) return;
    for (const listener of this.listeners) listener(changes);
  }

  /** Aborts all open transactions, so that nobody waits for them. */
  abortAll(): void {
    for (const transaction of this.open) this.abort(transaction);
  }

  /** Aborts what is open and closes the file. */
  async close(): Promise<void> {
    this.closed = true;
    this.abortAll();
    await this.collecting;
    await this.file.close();
  }
}

/** Tells about a failure of work nobody waits for. */
export function warn(error: unknown): void {
  process.emitWarning(error instanceof Error ? error : String(error));
}
