import path from 'node:path';
import { ensureBuilt } from '../build.mjs';
import { checkDataDir } from '../data-dir.mjs';
import { ensureInstalled } from '../install.mjs';
import { reportProblems } from '../problem.mjs';
import { root } from '../root.mjs';
import { runService } from '../service.mjs';

/**
 * `npm run takeout -- out|in <file>`: everything into a file, or back into an empty installation.
 * @param {string[]} args
 */
export function run([way, file, ...more]) {
  // npm runs in the root; the file is meant from where the person stands.
  const from = process.env['INIT_CWD'] || process.cwd();
  const args = [way, file && path.resolve(from, file), ...more].filter((arg) => arg !== undefined);
  return reportProblems(async () => {
    await checkDataDir(path.resolve(root, process.env['DATA_DIR'] || 'data'));
    await ensureInstalled(root);
    await ensureBuilt(root);
    return runService(process.execPath, ['api/dist/takeout.js', ...args], { cwd: root });
  });
}
