import { mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { randomToken } from '../../platform/ids.js';

/** Spreadsheets that wait for a decision, below `DATA_DIR/imports`. */
export class ImportFiles {
  private readonly folder: string;

  constructor(dataDir: string) {
    this.folder = join(dataDir, 'imports');
  }

  async take(path: string): Promise<string> {
    const made = await this.make();
    await rename(path, made.path);
    return made.name;
  }

  /** A name and a place for a file that is about to be written. */
  async make(): Promise<{ readonly name: string; readonly path: string }> {
    const name = randomToken();
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
    return { name, path: this.at(name) };
  }

  async remove(name: string | null): Promise<void> {
    if (name !== null) await rm(this.at(name), { force: true });
  }

  at(name: string): string {
    if (!/^[\w-]{20,100}$/.test(name)) throw new Error('A stored file has a name that is not ours');
    return join(this.folder, name);
  }
}
