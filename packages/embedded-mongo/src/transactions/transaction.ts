import { ServerError, writeConflict } from '../errors.js';
import { entryRange, type Collection } from '../storage/collection.js';
import type { DataFile, Snapshot } from '../storage/data-file.js';
import type { Index } from '../storage/index-definition.js';
import { OverlayView } from '../storage/overlay-view.js';
import type { View } from '../storage/view.js';
import type { Change, WriteScope } from '../storage/write-scope.js';
import { recordLock, uniqueLock, type LockOwner, type LockTable } from './locks.js';

/** A multi-document transaction: it reads from a snapshot, writes into memory, and is applied as a whole. */
export class Transaction implements WriteScope, LockOwner {
  readonly view: OverlayView;
  readonly ended: Promise<void>;
  readonly now = new Date();
  readonly changes: Change[] = [];
  /** Collections made inside the transaction, known only to it until it commits. */
  readonly created = new Map<string, Collection>();
  readonly touched = new Set<Collection>();
  readonly reshaped = new Set<Collection>();
  state: 'open' | 'committed' | 'aborted' = 'open';
  private readonly snapshot: Snapshot;
  private finish: () => void = () => undefined;

  constructor(
    private readonly file: DataFile,
    private readonly locks: LockTable,
    readonly number: bigint,
    /** The engine's counter of catalogue changes when the snapshot was taken. */
    readonly startedAt: number,
    readonly deadline: number,
  ) {
    this.snapshot = file.snapshot();
    this.view = new OverlayView(this.snapshot.view);
    this.ended = new Promise((resolve) => (this.finish = resolve));
  }

  /** Notes that the transaction works with a collection, refusing one that changed shape after the snapshot. */
  enter(collection: Collection): void {
    if (collection.changedAt > this.startedAt && !this.created.has(collection.namespace)) {
      throw new ServerError(
        'SnapshotUnavailable',
        `Unable to read from a snapshot due to pending collection catalog changes to ${collection.namespace}; please retry the operation.`,
      ).withLabel('TransientTransactionError');
    }
    this.touched.add(collection);
  }

  claimRecord(_collection: Collection, key: Buffer): void {
    this.locks.take(recordLock(key), this);
    if (!same(this.file.current.get('records', key), this.snapshot.view.get('records', key)))
      throw writeConflict();
  }

  claimUnique(index: Index, key: Buffer): void {
    this.locks.take(uniqueLock(index.id, key), this);
    const [start, end] = entryRange(index, key);
    const [now] = this.file.current.range('indexes', start, end);
    const [then] = this.snapshot.view.range('indexes', start, end);
    if (!same(now?.key, then?.key)) throw writeConflict();
  }

  record(change: Change): void {
    this.changes.push(change);
  }

  touchCatalog(collection: Collection): void {
    this.reshaped.add(collection);
  }

  /** Applies all changes inside a write. */
  applyTo(view: View): void {
    this.view.applyTo(view);
  }

  /** Ends the transaction and lets those who wait for it go on. */
  end(state: 'committed' | 'aborted'): void {
    if (this.state !== 'open') return;
    this.state = state;
    this.locks.release(this);
    this.snapshot.release();
    this.finish();
  }
}

function same(a: Buffer | undefined, b: Buffer | undefined): boolean {
  return a === undefined || b === undefined ? a === b : a.equals(b);
}
