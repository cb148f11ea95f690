import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const SERVER = fileURLToPath(new URL('../../../api/dist/server.js', import.meta.url));

export const ADMIN = { email: 'admin@valdemar.example', password: 'a-long-sentence-for-the-tests' };

export interface Person {
  readonly role: string;
  readonly email: string;
  readonly password: string;
}

export interface RunningService {
  readonly url: string;
  /** The people that the first start printed, by role. */
  person(role: string): Person;
  /** SIGTERM, and the exit code. */
  stop(): Promise<number | null>;
  /** SIGKILL to the service and to the database beside it, as when the power goes. */
  kill(): Promise<void>;
}

/** A folder for the data of one service; gone afterwards. */
export async function dataFolder(name = 'data'): Promise<{ path: string; remove(): Promise<void> }> {
  const path = await mkdtemp(join(tmpdir(), `altavoz-e2e-${name}-`));
  return { path, remove: () => rm(path, { recursive: true, force: true }) };
}

interface Options {
  readonly dataDir: string;
  readonly seed: 'sample' | 'none';
  readonly port?: number;
}

/** The built service as `npm start` runs it, in a process group of its own. */
export async function startService({ dataDir, seed, port: wanted }: Options): Promise<RunningService> {
  const port = wanted ?? (await freePort());
  const url = `http://127.0.0.1:${port}`;
  const child = spawn(process.execPath, [SERVER], {
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      NODE_OPTIONS: '',
      NODE_ENV: 'production',
      PORT: String(port),
      BASE_URL: url,
      DATA_DIR: dataDir,
      SEED: seed,
      ADMIN_EMAIL: ADMIN.email,
      ADMIN_PASSWORD: ADMIN.password,
      LOG_LEVEL: 'warn',
      SMTP_URL: '',
      MONGODB_URI: '',
    },
  });
  let printed = '';
  child.stdout?.on('data', (chunk: Buffer) => (printed += chunk.toString()));
  child.stderr?.on('data', (chunk: Buffer) => (printed += chunk.toString()));
  await until(
    () => printed.includes(`Altavoz: ${url}`),
    child,
    () => printed,
  );
  return {
    url,
    person: (role) => personIn(printed, role),
    stop: () => end(child, 'SIGTERM'),
    async kill() {
      await end(child, 'SIGKILL');
    },
  };
}

/** `  lead         elena@…   password` */
function personIn(printed: string, role: string): Person {
  if (role === 'admin') return { role, ...ADMIN };
  const [, email, password] = new RegExp(`^\\s+${role}\\s+(\\S+)\\s+(\\S+)$`, 'm').exec(printed) ?? [];
  if (!email || !password)
    throw new Error(`The first start printed nobody with the role ${role}:\n${printed}`);
  return { role, email, password };
}

async function until(done: () => boolean, child: ChildProcess, said: () => string): Promise<void> {
  const begin = Date.now();
  while (!done()) {
    if (child.exitCode !== null) throw new Error(`The service ended with ${child.exitCode}:\n${said()}`);
    if (Date.now() - begin > 60_000) throw new Error(`The service was not ready after a minute:\n${said()}`);
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}

/** The group's leader is the service; the database belongs to its group. */
async function end(child: ChildProcess, signal: 'SIGTERM' | 'SIGKILL'): Promise<number | null> {
  if (child.exitCode !== null || child.pid === undefined) return child.exitCode;
  const ended = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)));
  if (signal === 'SIGKILL') process.kill(-child.pid, signal);
  else child.kill(signal);
  return ended;
}

/** A port that nobody listens on. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('No port could be had');
  return address.port;
}
