import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Problem, codeOf } from './problem.mjs';

/** @type {Record<string, string>} */
const reasons = {
  EACCES: 'this user may not write there',
  EPERM: 'this user may not write there',
  EROFS: 'it is on a disk that can only be read',
  ENOSPC: 'its disk is full',
  ENOTDIR: 'a part of its path is a file',
  EEXIST: 'it is a file',
};

/**
 * Makes the data folder when it is missing and proves that it can be written to.
 * @param {string} folder absolute
 */
export async function checkDataDir(folder) {
  const trial = path.join(folder, `.write-check-${process.pid}`);
  try {
    // Only its owner may look in: it holds personal data and the key that signs sessions.
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await writeFile(trial, 'Altavoz may write here.');
    await rm(trial);
  } catch (error) {
    const code = codeOf(error);
    if (code === '') throw error;
    throw new Problem(
      `The data folder ${folder} cannot be used: ${reasons[code] ?? code}. ` +
        'Give this user the folder, or name another: DATA_DIR=/path/to/folder npm start',
    );
  }
}
