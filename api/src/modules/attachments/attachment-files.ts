import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { AppError } from '../../platform/app-error.js';
import { randomToken } from '../../platform/ids.js';

/** The files themselves, below `DATA_DIR/uploads`, under names that nobody can guess and nobody chose. */
export class AttachmentFiles {
  private readonly folder: string;

  constructor(dataDir: string) {
    this.folder = join(dataDir, 'uploads');
  }

  /** Moves a file in; answers its name. */
  async take(path: string): Promise<string> {
    const name = randomToken();
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
    await rename(path, this.at(name));
    return name;
  }

  /** The content; `not-found` when it is not on this machine's disk. */
  async read(name: string): Promise<Readable> {
    const path = this.at(name);
    try {
      await stat(path);
    } catch (error) {
      throw new AppError('not-found', {
        detail: 'The file is no longer in the folder of uploads.',
        cause: error,
      });
    }
    return createReadStream(path);
  }

  /** Keeps what comes under a name that it had before; `look` is asked before it counts. */
  async putBack(name: string, source: Readable, look: (path: string) => Promise<void>): Promise<void> {
    const path = this.at(name);
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
    await pipeline(source, createWriteStream(path, { flags: 'w', mode: 0o600 }));
    await look(path);
  }

  async remove(name: string): Promise<void> {
    await rm(this.at(name), { force: true });
  }

  private at(name: string): string {
    if (!/^[\w-]{20,100}$/.test(name)) throw new Error('A stored file has a name that is not ours');
    return join(this.folder, name);
  }
}
