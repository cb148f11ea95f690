import type { Entry, TableName, View } from './view.js';

interface Change {
  readonly key: Buffer;
  /** `undefined` marks a removal. */
  readonly value: Buffer | undefined;
}

/** A table's changes, by key and in order. */
class ChangeTable {
  private readonly byKey = new Map<string, Change>();
  private sorted: Change[] | undefined = [];

  get(key: Buffer): Change | undefined {
    return this.byKey.get(key.toString('latin1'));
  }

  set(key: Buffer, value: Buffer | undefined): void {
    this.byKey.set(key.toString('latin1'), { key, value });
    this.sorted = undefined;
  }

  *all(): IterableIterator<Change> {
    yield* this.byKey.values();
  }

  between(start: Buffer, end: Buffer): Change[] {
    if (this.byKey.size === 0) return [];
    this.sorted ??= [...this.byKey.values()].sort((a, b) => Buffer.compare(a.key, b.key));
    return this.sorted.slice(lowerBound(this.sorted, start), lowerBound(this.sorted, end));
  }
}

function lowerBound(changes: readonly Change[], key: Buffer): number {
  let low = 0;
  let high = changes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const change = changes[middle];
    if (change && Buffer.compare(change.key, key) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A transaction's picture: a snapshot of the file with the transaction's own changes laid over it. */
export class OverlayView implements View {
  private readonly changes: Readonly<Record<TableName, ChangeTable>> = {
    catalog: new ChangeTable(),
    records: new ChangeTable(),
    indexes: new ChangeTable(),
    sessions: new ChangeTable(),
  };

  constructor(readonly base: View) {}

  get(table: TableName, key: Buffer): Buffer | undefined {
    const change = this.changes[table].get(key);
    return change ? change.value : this.base.get(table, key);
  }

  *range(table: TableName, start: Buffer, end: Buffer, reverse = false): IterableIterator<Entry> {
    const changes = this.changes[table].between(start, end);
    if (changes.length === 0) {
      yield* this.base.range(table, start, end, reverse);
      return;
    }
    if (reverse) changes.reverse();
    const direction = reverse ? -1 : 1;
    let at = 0;
    for (const entry of this.base.range(table, start, end, reverse)) {
      let replaced = false;
      for (; at < changes.length; at++) {
        const change = changes[at];
        if (!change) break;
        const order = Buffer.compare(change.key, entry.key) * direction;
        if (order > 0) break;
        if (order === 0) replaced = true;
        if (change.value) yield { key: change.key, value: change.value };
      }
      if (!replaced) yield entry;
    }
    for (const change of changes.slice(at)) {
      if (change.value) yield { key: change.key, value: change.value };
    }
  }

  count(table: TableName, start: Buffer, end: Buffer): number {
    let total = 0;
    for (const entries = this.range(table, start, end); !entries.next().done;) total++;
    return total;
  }

  put(table: TableName, key: Buffer, value: Buffer): void {
    this.changes[table].set(key, value);
  }

  remove(table: TableName, key: Buffer): void {
    this.changes[table].set(key, undefined);
  }

  /** Writes every change into another view. */
  applyTo(target: View): void {
    for (const table of ['catalog', 'records', 'indexes', 'sessions'] as const) {
      for (const { key, value } of this.changes[table].all()) {
        if (value) target.put(table, key, value);
        else target.remove(table, key);
      }
    }
  }
}
