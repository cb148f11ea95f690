import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

/**
 * Runs a test in a folder of its own that holds the given files, and takes the folder away after it.
 * @template T
 * @param {Record<string, string>} files contents by path
 * @param {(folder: string) => Promise<T>} test
 */
export async function inFolder(files, test) {
  const folder = await mkdtemp(path.join(tmpdir(), 'altavoz-launch-'));
  try {
    await addFiles(folder, files);
    return await test(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * @param {string} folder
 * @param {Record<string, string>} files
 */
export async function addFiles(folder, files) {
  for (const [name, content] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
    await writeFile(path.join(folder, name), content);
  }
}
