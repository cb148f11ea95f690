import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const API = fileURLToPath(new URL('../../..', import.meta.url));
// Built where the tests say so; else its sources, which compiles them at every start.
const ENTRY =
  process.env.ALTAVOZ_BUILT === '1'
    ? [join(API, 'dist', 'worker.js')]
    : ['--import', 'tsx', '--conditions=@altavoz/source', join(API, 'src', 'worker.ts')];

/** A worker in a process of its own, which is started again when it ends by itself, as a service manager does. */
export interface WorkerProcess {
  /** As a machine dies: nothing is finished, nobody is told. */
  kill(): Promise<void>;
  /** Whether it runs at this moment. */
  describe(): string;
}

export function startWorker(variables: Readonly<Record<string, string>>): WorkerProcess {
  let killed = false;
  let starts = 1;
  let child = spawnWorker(variables);
  const restart = () => {
    if (killed) return;
    child = spawnWorker(variables);
    starts += 1;
    child.once('exit', restart);
  };
  child.once('exit', restart);
  return {
    async kill() {
      killed = true;
      if (child.exitCode !== null || child.signalCode !== null) return;
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGKILL');
      await ended;
    },
    describe: () =>
      `process ${child.pid}, started ${starts} times, exit ${child.exitCode ?? child.signalCode}`,
  };
}

function spawnWorker(variables: Readonly<Record<string, string>>): ChildProcess {
  return spawn(process.execPath, ENTRY, {
    cwd: API,
    env: { PATH: process.env.PATH ?? '', TSX_TSCONFIG_PATH: join(API, 'tsconfig.json'), ...variables },
    stdio: ['ignore', 'ignore', process.env.CHAOS_ERRORS === '1' ? 'inherit' : 'ignore'],
  });
}
