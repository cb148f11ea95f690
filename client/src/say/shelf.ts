import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { Gone, Held } from './held.js';

/** What was noted on this device and has not arrived yet. */
export interface Noted {
  /** Also the key under which it is sent: sending it twice notes it once. */
  readonly key: string;
  readonly personId: string;
  readonly campaignId: string;
  readonly date: string;
  readonly outlet: string;
  readonly messageIds: readonly string[];
  readonly note: string;
  /** Why the service did not take it; sending it again would not help. */
  readonly refusal?: string;
}

export interface Kept {
  readonly held: Held | undefined;
  readonly gone: readonly Gone[];
  readonly noted: readonly Noted[];
}

/** Where the device keeps what it has heard. */
export interface Shelf {
  read(): Promise<Kept>;
  keep(held: Held, gone: readonly Gone[]): Promise<void>;
  keepNoted(noted: readonly Noted[]): Promise<void>;
  clear(): Promise<void>;
}

/** Also known to `shared/session/forget-say.ts`, which empties it when somebody signs out elsewhere. */
const NAME = 'altavoz-say';

interface Schema extends DBSchema {
  kept: { key: string; value: Held | readonly Gone[] | readonly Noted[] };
}

const EMPTY: Kept = { held: undefined, gone: [], noted: [] };

/** IndexedDB, through `idb`. */
export class DeviceShelf implements Shelf {
  private database: Promise<IDBPDatabase<Schema>> | undefined;

  async read(): Promise<Kept> {
    const database = await this.open();
    const transaction = database.transaction('kept');
    const [held, gone, noted] = await Promise.all([
      transaction.store.get('held'),
      transaction.store.get('gone'),
      transaction.store.get('noted'),
    ]);
    // This file is the only one that writes them.
    return {
      held: held as Held | undefined,
      gone: (gone as readonly Gone[] | undefined) ?? EMPTY.gone,
      noted: (noted as readonly Noted[] | undefined) ?? EMPTY.noted,
    };
  }

  /** Both or neither: what disappears is told even if the page is closed at that moment. */
  async keep(held: Held, gone: readonly Gone[]): Promise<void> {
    const database = await this.open();
    const transaction = database.transaction('kept', 'readwrite');
    await Promise.all([
      transaction.store.put(held, 'held'),
      transaction.store.put(gone, 'gone'),
      transaction.done,
    ]);
  }

  async keepNoted(noted: readonly Noted[]): Promise<void> {
    await (await this.open()).put('kept', noted, 'noted');
  }

  async clear(): Promise<void> {
    await (await this.open()).clear('kept');
  }

  private open(): Promise<IDBPDatabase<Schema>> {
    this.database ??= openDB<Schema>(NAME, 2, {
      // What was heard before the guidelines came along is heard again; notes that wait to be sent stay.
      upgrade: (database, before, _after, transaction) => {
        if (before === 0) database.createObjectStore('kept');
        else void transaction.objectStore('kept').delete('held');
      },
      // Somebody signs out in the other rooms: let them empty it.
      blocking: (_current, _wanted, event) => {
        (event.target as IDBDatabase | null)?.close();
        this.database = undefined;
      },
    });
    return this.database;
  }
}
