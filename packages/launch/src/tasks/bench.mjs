import { ensureBuilt } from '../build.mjs';
import { ensureInstalled } from '../install.mjs';
import { reportProblems } from '../problem.mjs';
import { root } from '../root.mjs';
import { runService } from '../service.mjs';

/**
 * `npm run bench`: ratios measured on the built service.
 * @param {string[]} args
 */
export function run(args) {
  return reportProblems(async () => {
    await ensureInstalled(root);
    await ensureBuilt(root);
    const bench = ['--import', 'tsx', '--conditions=@altavoz/source', 'packages/bench/src/main.ts'];
    return runService(process.execPath, [...bench, ...args], { cwd: root });
  });
}
