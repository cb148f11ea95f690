import { createReadStream, createWriteStream, type WriteStream } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { randomToken } from '../../platform/ids.js';

/** Takeouts below `DATA_DIR/takeouts`, under names that nobody can guess. They hold everything: they go after a day. */
export class TakeoutFiles {
  private readonly folder: string;

  constructor(dataDir: string) {
    this.folder = join(dataDir, 'takeouts');
  }

  async make(): Promise<{ readonly name: string; readonly stream: WriteStream }> {
    const name = randomToken();
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
    return { name, stream: createWriteStream(this.at(name), { flags: 'wx', mode: 0o600 }) };
  }

  async take(path: string): Promise<string> {
    const name = randomToken();
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
    await rename(path, this.at(name));
    return name;
  }

  read(name: string): Readable {
    return createReadStream(this.at(name));
  }

  async remove(name: string | null): Promise<void> {
    if (name !== null) await rm(this.at(name), { force: true });
  }

  at(name: string): string {
    if (!/^[\w-]{20,100}$/.test(name)) throw new Error('A stored file has a name that is not ours');
    return join(this.folder, name);
  }
}
