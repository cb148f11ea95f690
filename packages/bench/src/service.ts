import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const WORKER = fileURLToPath(new URL('../../../api/dist/worker.js', import.meta.url));
const SERVER = fileURLToPath(new URL('../../../api/dist/server.js', import.meta.url));

export const ADMIN = { email: 'bench@altavoz.example', password: 'measured-and-weighed' };

/** The built service in a process of its own, with data of its own. */
export interface MeasuredService {
  readonly url: string;
  /** From the start of `node` to the first good answer of /readyz. */
  readonly readyAfterMs: number;
  /** Resident memory in MB of the service, and of the database beside it. */
  memory(): Promise<{ service: number; database: number }>;
  /** Seconds that processors have worked for the service and for the database beside it. */
  worked(): Promise<number>;
  stop(): Promise<void>;
}

export interface DataFolder {
  readonly path: string;
  remove(): Promise<void>;
}

export async function dataFolder(): Promise<DataFolder> {
  const path = await mkdtemp(join(tmpdir(), 'altavoz-bench-'));
  return { path, remove: () => rm(path, { recursive: true, force: true }) };
}

/** Starts `node api/dist/server.js` as `npm start` does. */
export async function startService(
  data: DataFolder,
  seed: 'none' | 'sample',
  variables: Readonly<Record<string, string>> = {},
): Promise<MeasuredService> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const begin = performance.now();
  const child = spawn(process.execPath, [SERVER], {
    env: {
      ...process.env,
      NODE_OPTIONS: '',
      NODE_ENV: 'production',
      PORT: String(port),
      BASE_URL: url,
      DATA_DIR: data.path,
      SEED: seed,
      ADMIN_EMAIL: ADMIN.email,
      ADMIN_PASSWORD: ADMIN.password,
      LOG_LEVEL: 'error',
      ...variables,
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  await untilReady(url, child);
  return {
    url,
    readyAfterMs: performance.now() - begin,
    memory: () => memoryOf(child.pid ?? 0),
    worked: () => workedBy(child.pid ?? 0),
    stop: () => stop(child),
  };
}

/** One more process that does jobs. */
export async function startWorker(
  data: DataFolder,
  variables: Readonly<Record<string, string>>,
): Promise<{ stop(): Promise<void> }> {
  const child = spawn(process.execPath, [WORKER], {
    env: { ...process.env, NODE_OPTIONS: '', NODE_ENV: 'production', DATA_DIR: data.path, ...variables },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await new Promise<void>((resolve, reject) => {
    child.stdout.once('data', () => resolve());
    child.once('exit', (code) => reject(new Error(`the worker ended with ${code} before it ran`)));
  });
  child.stdout.resume();
  return { stop: () => stop(child) };
}

async function untilReady(url: string, child: ChildProcess): Promise<void> {
  for (;;) {
    if (child.exitCode !== null)
      throw new Error(`the service ended with ${child.exitCode} before it was ready`);
    const ready = await fetch(`${url}/readyz`).then(
      (response) => response.ok,
      () => false,
    );
    if (ready) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  await ended;
}

async function childrenOf(pid: number): Promise<number[]> {
  const children = await readFile(`/proc/${pid}/task/${pid}/children`, 'utf8');
  return children.trim().split(' ').filter(Boolean).map(Number);
}

/** The kernel counts in hundredths, after the name of the program in brackets. */
/** Seconds that processors have worked for a process and for its children. */
export async function workedBy(pid: number): Promise<number> {
  const times = [pid, ...(await childrenOf(pid))].map(async (one) => {
    const fields = (await readFile(`/proc/${one}/stat`, 'utf8')).replace(/^.*\) /s, '').split(' ');
    return (Number(fields[11]) + Number(fields[12])) / 100;
  });
  return (await Promise.all(times)).reduce((sum, one) => sum + one, 0);
}

async function memoryOf(pid: number): Promise<{ service: number; database: number }> {
  const database = await Promise.all((await childrenOf(pid)).map(residentMegabytes));
  return { service: await residentMegabytes(pid), database: database.reduce((sum, one) => sum + one, 0) };
}

async function residentMegabytes(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8');
  return Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1] ?? Number.NaN) / 1024;
}

/** A port that nobody listens on at this moment. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('no port could be had');
  return address.port;
}
