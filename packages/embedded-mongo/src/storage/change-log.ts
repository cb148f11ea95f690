import { randomBytes } from 'node:crypto';
import { encodedSize } from '../bson/encode.js';
import type { Change } from './write-scope.js';

/** A committed change with its place in the log. */
export interface LoggedChange {
  readonly sequence: number;
  readonly at: Date;
  readonly change: Change;
}

const KEPT = 10_000;
const KEPT_BYTES = 32 * 1024 * 1024;
const IDLE_MILLISECONDS = 10 * 60_000;

/**
 * The latest committed changes, in memory: enough for change streams to follow and, after a short break, to resume.
 * As long as nobody has followed for a while, changes are only counted.
 */
export class ChangeLog {
  private readonly entries: (LoggedChange & { readonly size: number })[] = [];
  private bytes = 0;
  private followedUntil = 0;
  private readonly waiting = new Set<() => void>();
  private next = 1;
  /** Marks the tokens of this run, so that those of an earlier one are not mistaken for its own. */
  private readonly epoch = randomBytes(6).toString('hex').toUpperCase();

  constructor(private readonly clock: () => Date) {}

  /** Adds what a commit changed and wakes those who follow. */
  append(changes: readonly Change[]): void {
    if (Date.now() > this.followedUntil) {
      this.entries.length = 0;
      this.bytes = 0;
      this.next += changes.length;
    } else {
      for (const change of changes) this.keep(change);
    }
    this.wake();
  }

  private keep(change: Change): void {
    const size = encodedSize(change.after ?? {}) + encodedSize(change.before ?? {});
    this.entries.push({ sequence: this.next++, at: this.clock(), change, size });
    this.bytes += size;
    while (this.entries.length > KEPT || (this.bytes > KEPT_BYTES && this.entries.length > 1)) {
      this.bytes -= this.entries.shift()?.size ?? 0;
    }
  }

  /** Notes that somebody follows, so that changes are kept from now on. */
  follow(): void {
    this.followedUntil = Date.now() + IDLE_MILLISECONDS;
  }

  /** Lets everyone who waits look again. */
  wake(): void {
    for (const resume of [...this.waiting]) resume();
    this.waiting.clear();
  }

  /** The number of the newest change. */
  get last(): number {
    return this.next - 1;
  }

  private reaches(sequence: number): boolean {
    const [first] = this.entries;
    return sequence <= this.last && sequence + 1 >= (first?.sequence ?? this.next);
  }

  /** The resume token of a number. */
  token(sequence: number): { _data: string } {
    return { _data: this.epoch + sequence.toString(16).toUpperCase().padStart(12, '0') };
  }

  /** The number a token stands for, or `undefined` when the changes after it are no longer known. */
  position(token: unknown): number | undefined {
    const data: unknown =
      typeof token === 'object' && token !== null && '_data' in token ? token._data : undefined;
    if (typeof data !== 'string' || !data.startsWith(this.epoch)) return undefined;
    const sequence = Number.parseInt(data.slice(this.epoch.length), 16);
    return this.reaches(sequence) ? sequence : undefined;
  }

  /** The changes after a number. */
  after(sequence: number): LoggedChange[] {
    const [first] = this.entries;
    if (!first || sequence >= this.last) return [];
    return this.entries.slice(Math.max(0, sequence + 1 - first.sequence));
  }

  /** Resolves at the next change or when the time is over. */
  wait(milliseconds: number): Promise<void> {
    return new Promise((resolve) => {
      const done = (): void => {
        clearTimeout(timer);
        this.waiting.delete(done);
        resolve();
      };
      const timer = setTimeout(done, milliseconds);
      timer.unref();
      this.waiting.add(done);
    });
  }
}
