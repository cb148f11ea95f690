import path from 'node:path';
import { ensureBuilt } from '../build.mjs';
import { checkDataDir } from '../data-dir.mjs';
import { ensureInstalled } from '../install.mjs';
import { checkPort, portFrom } from '../port.mjs';
import { reportProblems } from '../problem.mjs';
import { root } from '../root.mjs';
import { runService } from '../service.mjs';

/** `npm start`: what must be there is there, then the service. Cheap checks come before the long steps. */
export function run() {
  return reportProblems(async () => {
    await checkDataDir(path.resolve(root, process.env['DATA_DIR'] || 'data'));
    // A worker alone opens no port.
    if (process.env['ROLE'] !== 'worker') await checkPort(portFrom(process.env['PORT'], 3000), 'npm start');
    await ensureInstalled(root);
    await ensureBuilt(root);
    return runService(process.execPath, ['api/dist/server.js'], { cwd: root });
  });
}
