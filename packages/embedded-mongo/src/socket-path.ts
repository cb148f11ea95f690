import { chmodSync, lstatSync, mkdirSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { tmpdir, userInfo } from 'node:os';
import { dirname, join } from 'node:path';

/** A socket's path must fit into the system's address structure, with its final null. */
const MOST_BYTES = process.platform === 'linux' ? 107 : 103;

/**
 * Where the Unix socket goes: inside the data directory, or, when that path is too long for a socket, in a directory of
 * the user's own under the temporary one, named after the data directory so that it is always the same.
 */
export function usableSocketPath(wanted: string): { path: string; moved: boolean } {
  if (Buffer.byteLength(wanted) <= MOST_BYTES) return { path: wanted, moved: false };
  const { uid } = userInfo();
  const name = createHash('sha256').update(wanted).digest('hex').slice(0, 16);
  return { path: join(tmpdir(), `embedded-mongo-${uid}`, `${name}.sock`), moved: true };
}

/** Makes the socket's directory, reachable by its owner only. */
export function prepareSocketDirectory(path: string, moved: boolean): void {
  const directory = dirname(path);
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  if (!moved) return;
  const { uid } = userInfo();
  const stats = lstatSync(directory);
  // Somebody else's directory, or a link, under the shared temporary one must not be trusted.
  if (!stats.isDirectory() || (uid >= 0 && stats.uid !== uid)) {
    throw new Error(
      `The socket directory ${directory} belongs to somebody else; remove it or choose a shorter data directory.`,
    );
  }
  chmodSync(directory, 0o700);
}

/** The address of a Unix socket as a MongoDB client writes it. */
export function socketUri(path: string): string {
  return `mongodb://${encodeURIComponent(path)}/?directConnection=true`;
}
