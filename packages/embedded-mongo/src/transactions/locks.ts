import { writeConflict } from '../errors.js';

/** Someone who can hold locks: an open transaction. */
export interface LockOwner {
  /** Settles when the owner has committed or aborted. */
  readonly ended: Promise<void>;
}

/** Thrown inside a plain write that met a lock: the write waits for the owner and goes on. Never seen by a client. */
export class Blocked extends Error {
  constructor(readonly owner: LockOwner) {
    super('waiting for a transaction');
  }
}

/** Which records and unique keys open transactions have changed. */
export class LockTable {
  private readonly owners = new Map<string, LockOwner>();
  private readonly held = new Map<LockOwner, Set<string>>();
  /** What plain writes have changed but the file does not show yet, and how many of them. */
  private readonly underWay = new Map<string, number>();

  /** A plain write waits for whoever holds the lock; then it is under way itself until `settle`. */
  pass(name: string, write: Set<string>): void {
    const owner = this.owners.get(name);
    if (owner) throw new Blocked(owner);
    if (write.has(name)) return;
    write.add(name);
    this.underWay.set(name, (this.underWay.get(name) ?? 0) + 1);
  }

  /** A plain write has reached the file. */
  settle(write: ReadonlySet<string>): void {
    for (const name of write) {
      const left = (this.underWay.get(name) ?? 1) - 1;
      if (left > 0) this.underWay.set(name, left);
      else this.underWay.delete(name);
    }
  }

  /** A transaction takes the lock or, when another one has it, conflicts. */
  take(name: string, owner: LockOwner): void {
    const current = this.owners.get(name);
    if (current === owner) return;
    if (current || this.underWay.has(name)) throw writeConflict();
    this.owners.set(name, owner);
    let names = this.held.get(owner);
    if (!names) this.held.set(owner, (names = new Set()));
    names.add(name);
  }

  /** Gives back all locks of a transaction. */
  release(owner: LockOwner): void {
    for (const name of this.held.get(owner) ?? []) this.owners.delete(name);
    this.held.delete(owner);
  }
}

/** The lock of a record. */
export function recordLock(key: Buffer): string {
  return `r${key.toString('latin1')}`;
}

/** The lock of a key in a unique index. */
export function uniqueLock(indexId: number, key: Buffer): string {
  return `u${indexId}:${key.toString('latin1')}`;
}
