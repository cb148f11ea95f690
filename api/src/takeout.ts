import { resolve } from 'node:path';
import { ConfigError, readConfig } from './platform/config/config.js';
import { problemOf, TakeoutError } from './modules/takeout/takeout-words.js';
import { mainOf } from './process-life.js';
import { runService } from './run-service.js';
import { foundInstallation } from './seed/seed.js';

const USAGE =
  'Say which way and which file: npm run takeout -- out copy.zip, or npm run takeout -- in copy.zip';

/** `npm run takeout -- out|in <file>`: everything into a file, or back into an empty installation that is not running. */
await mainOf(async () => {
  const [way, file] = process.argv.slice(2);
  if ((way !== 'out' && way !== 'in') || file === undefined) throw new ConfigError(USAGE);
  const path = resolve(file);
  const running = await runService({ ...readConfig(), role: 'worker', seed: 'none' });
  try {
    const first = await foundInstallation(running.service);
    const { takeout, organization } = running.service.modules;
    const found = await organization.service.first();
    if (!found) throw new ConfigError('There is no organization here.');
    const told = (done: number, total: number) => process.stdout.write(`\r${done} / ${total}`);
    const { rows, files, missing } =
      way === 'out'
        ? await takeout.exportTo(found.id, path, told)
        : await takeout.importFrom(found.id, path, told);
    process.stdout.write(
      `\r${rows} rows and ${files} files ${way === 'out' ? `into ${path}` : 'brought in'}.\n`,
    );
    if (missing > 0) process.stdout.write(`${missing} files were no longer on the disk.\n`);
    if (first?.invented) process.stdout.write(`Sign in with ${first.email} and ${first.password}\n`);
  } catch (error) {
    if (!(error instanceof TakeoutError)) throw error;
    const { es, en } = problemOf(error).message;
    throw new ConfigError(`\n${es}\n${en}`);
  } finally {
    await running.stop();
  }
});
