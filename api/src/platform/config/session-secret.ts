import { randomBytes } from 'node:crypto';
import { chmod, link, mkdir, readFile, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Config } from './config.js';
import { ConfigError } from './config.js';

/** The key that signs sessions and links: given, or made on the first start and kept for the owner alone. */
export async function sessionSecret(config: Config): Promise<string> {
  if (config.sessionSecret) return config.sessionSecret;
  const file = join(config.dataDir, 'session-secret');
  await prepareDataDir(config.dataDir);
  const draft = `${file}.${randomBytes(6).toString('hex')}`;
  try {
    // Linked when it is whole: of two processes that start together, both read the same complete secret.
    await writeFile(draft, randomBytes(48).toString('base64url'), { mode: 0o600, flag: 'wx' });
    await link(draft, file).catch((error: unknown) => {
      if (codeOf(error) !== 'EEXIST') throw error;
    });
    await unlink(draft);
  } catch (error) {
    throw new ConfigError(`DATA_DIR is "${config.dataDir}"; it must be writable (${codeOf(error)}).`);
  }
  const secret = (await readFile(file, 'utf8')).trim();
  if (secret.length < 32)
    throw new ConfigError(`The file session-secret in DATA_DIR is damaged; remove it to get a new one.`);
  return secret;
}

/** Makes the data directory, for its owner alone. */
export async function prepareDataDir(path: string): Promise<void> {
  try {
    await mkdir(path, { recursive: true, mode: 0o700 });
    await chmod(path, 0o700);
  } catch (error) {
    throw new ConfigError(
      `DATA_DIR is "${path}"; it must be a directory that can be written (${codeOf(error)}).`,
    );
  }
}

function codeOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : String(error);
}
