import { createHash } from 'node:crypto';
import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { codeOf } from './problem.mjs';

/** Folders that no build reads. */
const skippedFolders = new Set(['node_modules', 'dist', 'coverage', 'test-results', 'playwright-report']);

/**
 * One hash for the contents of files and folders, whatever order the disk lists them in.
 * @param {string} base the paths below are relative to it, and so is what is hashed: a moved clone is no change
 * @param {string[]} paths files or folders; those that are not there are left out
 * @param {(relative: string) => boolean} [wanted]
 */
export async function hashOf(base, paths, wanted = () => true) {
  const hash = createHash('sha256');
  for (const file of (await Promise.all(paths.map((each) => filesOf(base, each)))).flat().sort()) {
    if (!wanted(file)) continue;
    const content = await readFile(path.join(base, file));
    hash.update(`${file}\0${content.length}\0`).update(content);
  }
  return hash.digest('hex');
}

/**
 * @param {string} base
 * @param {string} relative
 * @returns {Promise<string[]>} with `/` on every system
 */
async function filesOf(base, relative) {
  let entries;
  try {
    entries = await readdir(path.join(base, relative), { withFileTypes: true });
  } catch (error) {
    if (codeOf(error) === 'ENOTDIR') return [relative];
    if (codeOf(error) === 'ENOENT') return [];
    throw error;
  }
  const found = await Promise.all(
    entries.map((entry) => {
      const inside = path.posix.join(relative, entry.name);
      if (entry.isFile()) return [inside];
      const skip = !entry.isDirectory() || entry.name.startsWith('.') || skippedFolders.has(entry.name);
      return skip ? [] : filesOf(base, inside);
    }),
  );
  return found.flat();
}

/**
 * What a stamp file holds, or nothing when there is none.
 * @param {string} file
 */
export async function readStamp(file) {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}

/**
 * @param {string} file
 * @param {string} stamp
 */
export async function writeStamp(file, stamp) {
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, stamp);
}
