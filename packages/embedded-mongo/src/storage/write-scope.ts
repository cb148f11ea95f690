import type { Doc } from '../bson/values.js';
import type { Collection } from './collection.js';
import type { Index } from './index-definition.js';
import type { View } from './view.js';

/** What happened to a document or collection, for change streams. */
export interface Change {
  readonly type: 'insert' | 'update' | 'replace' | 'delete' | 'drop' | 'rename' | 'dropDatabase';
  readonly namespace: string;
  readonly uuid?: unknown;
  readonly documentKey?: Doc;
  readonly before?: Doc;
  readonly after?: Doc;
  readonly to?: string;
}

/** Where a write happens: the file itself or a transaction's picture. */
export interface WriteScope {
  readonly view: View;
  /** Moment of the write, for `$$NOW` and `$currentDate`. */
  readonly now: Date;
  /** Asks to change a record; refuses, or lets the caller wait, when a transaction holds it. */
  claimRecord(collection: Collection, key: Buffer): void;
  /** Asks to add or remove a key of a unique index. */
  claimUnique(index: Index, key: Buffer): void;
  /** Notes what is done. */
  record(change: Change): void;
  /** Notes that the catalogue entry must be saved with this write. */
  touchCatalog(collection: Collection): void;
}
