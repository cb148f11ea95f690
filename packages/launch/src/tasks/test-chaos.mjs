import { ensureBuilt } from '../build.mjs';
import { ensureInstalled } from '../install.mjs';
import { reportProblems } from '../problem.mjs';
import { root } from '../root.mjs';
import { runService } from '../service.mjs';

/**
 * `npm run test:chaos`: bulletins leave while workers are killed and connections are cut; `-- --runs 20` for fewer.
 * @param {string[]} args
 */
export function run(args) {
  return reportProblems(async () => {
    await ensureInstalled(root);
    await ensureBuilt(root);
    const chaos = ['--import', 'tsx', '--conditions=@altavoz/source', 'api/src/testing/chaos/main.ts'];
    return runService(process.execPath, [...chaos, ...args], {
      cwd: root,
      // The workers are those that were built.
      env: { ...process.env, ALTAVOZ_BUILT: '1' },
    });
  });
}
