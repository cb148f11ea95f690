import path from 'node:path';
import { ensureBuilt } from '../build.mjs';
import { checkDataDir } from '../data-dir.mjs';
import { ensureInstalled } from '../install.mjs';
import { reportProblems } from '../problem.mjs';
import { root } from '../root.mjs';
import { runService } from '../service.mjs';

/**
 * `npm run seed`: loads the sample.
 * @param {string[]} args
 */
export function run(args) {
  return reportProblems(async () => {
    await checkDataDir(path.resolve(root, process.env['DATA_DIR'] || 'data'));
    await ensureInstalled(root);
    await ensureBuilt(root);
    return runService(process.execPath, ['api/dist/seed.js', ...args], { cwd: root });
  });
}
