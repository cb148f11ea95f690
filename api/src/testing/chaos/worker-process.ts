import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const API = fileURLToPath(new URL('../../..', import.meta.url));
// Built where the tests say so; else its sources, which compiles them at every start.
const ENTRY =
  process.env.ALTAVOZ_BUILT === '1'
    ? [join(API, 'dist', 'worker.js')]
    : ['--import', 'tsx', '--conditions=@altavoz/source', join(API, 'src', 'worker.ts')];

/** A worker in a process of its own. */
export interface WorkerProcess {
  /** As a machine dies: nothing is finished, nobody is told. */
  kill(): Promise<void>;
  errors(): string;
}

export function startWorker(variables: Readonly<Record<string, string>>): WorkerProcess {
  const child: ChildProcess = spawn(process.execPath, ENTRY, {
    cwd: API,
    env: { PATH: process.env.PATH ?? '', TSX_TSCONFIG_PATH: join(API, 'tsconfig.json'), ...variables },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let errors = '';
  child.stderr?.on('data', (chunk: Buffer) => (errors = `${errors}${chunk.toString()}`.slice(-4_000)));
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  return {
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
    errors: () => errors,
  };
}
