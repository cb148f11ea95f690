import type { Gone, Held } from '../held.js';
import type { Kept, Noted, Shelf } from '../shelf.js';

/** A device's memory for tests: what is kept is copied, as a database would. */
export class MemoryShelf implements Shelf {
  kept: Kept = { held: undefined, gone: [], noted: [] };

  constructor(private readonly manner: 'keeps' | 'refuses' = 'keeps') {}

  async read(): Promise<Kept> {
    return this.allowed({ ...this.kept });
  }

  async keep(held: Held, gone: readonly Gone[]): Promise<void> {
    this.kept = await this.allowed({ ...this.kept, held, gone });
  }

  async keepNoted(noted: readonly Noted[]): Promise<void> {
    this.kept = await this.allowed({ ...this.kept, noted });
  }

  async clear(): Promise<void> {
    this.kept = await this.allowed({ held: undefined, gone: [], noted: [] });
  }

  private async allowed(kept: Kept): Promise<Kept> {
    if (this.manner === 'refuses') throw new Error('This browser keeps nothing');
    return kept;
  }
}
