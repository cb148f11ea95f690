import { randomBytes } from 'node:crypto';
import type { Change } from './write-scope.js';

/** A committed change with its place in the log. */
export interface LoggedChange {
  readonly sequence: number;
  readonly at: Date;
  readonly change: Change;
}

const KEPT = 10_000;

/** The latest committed changes, in memory: enough for change streams to follow and, after a short break, to resume. */
export class ChangeLog {
  private readonly entries: LoggedChange[] = [];
  private readonly waiting = new Set<() => void>();
  private next = 1;
  /** Marks the tokens of this run, so that those of an earlier one are not mistaken for its own. */
  private readonly epoch = randomBytes(6).toString('hex').toUpperCase();

  constructor(private readonly clock: () => Date) {}

  /** Adds what a commit changed and wakes those who follow. */
  append(changes: readonly Change[]): void {
    for (const change of changes) this.entries.push({ sequence: this.next++, at: this.clock(), change });
    if (this.entries.length > KEPT * 2) this.entries.splice(0, this.entries.length - KEPT);
    for (const wake of this.waiting) wake();
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
