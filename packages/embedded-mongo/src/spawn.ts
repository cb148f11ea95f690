import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** How to start a server process. */
export interface SpawnOptions {
  readonly path: string;
  readonly socketPath?: string | undefined;
  readonly port?: number | undefined;
  readonly host?: string | undefined;
  readonly username?: string | undefined;
  /** File that holds the password; a password in the arguments would be seen by every user of the machine. */
  readonly passwordFile?: string | undefined;
  /** Milliseconds to wait for the server to listen. */
  readonly timeout?: number | undefined;
}

/** How a server process ended. */
export interface Exit {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

/** A server in a process of its own. */
export interface SpawnedServer {
  readonly uri: string;
  readonly pid: number;
  /** Asks it to finish what is under way and waits until it has ended. */
  close(): Promise<void>;
  /** Hears of its end, also when nobody asked for it. */
  onExit(listener: (exit: Exit) => void): void;
}

const START_TIMEOUT = 30_000;
const STOP_TIMEOUT = 10_000;

/** Starts a server as a child process that ends when this process does, however that happens. */
export async function spawnServer(options: SpawnOptions): Promise<SpawnedServer> {
  const child = spawn(process.execPath, [...entryPoint(), ...toArguments(options)], {
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  const exit = new Promise<Exit>((resolve) =>
    child.once('exit', (code, signal) => resolve({ code, signal })),
  );
  const { uri, pid } = await ready(child, exit, options.timeout ?? START_TIMEOUT);
  return {
    uri,
    pid,
    close: () => stop(child, exit),
    onExit: (listener) => void exit.then(listener),
  };
}

/** The compiled entry, or the TypeScript one with a loader when this package runs from its sources. */
function entryPoint(): string[] {
  const compiled = fileURLToPath(new URL('./main.js', import.meta.url));
  if (existsSync(compiled)) return [compiled];
  const loader = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;
  return [
    '--conditions=@altavoz/source',
    '--import',
    loader,
    fileURLToPath(new URL('./main.ts', import.meta.url)),
  ];
}

function toArguments(options: SpawnOptions): string[] {
  const list = ['--path', options.path, '--exit-with-parent'];
  const add = (name: string, value: string | number | undefined): void => {
    if (value !== undefined) list.push(name, String(value));
  };
  add('--socket', options.socketPath);
  add('--port', options.port);
  add('--host', options.host);
  add('--username', options.username);
  add('--password-file', options.passwordFile);
  return list;
}

function ready(
  child: ChildProcess,
  exit: Promise<Exit>,
  timeout: number,
): Promise<{ uri: string; pid: number }> {
  return new Promise((resolve, reject) => {
    let complaint = '';
    child.stderr?.on('data', (chunk: Buffer) => (complaint = (complaint + chunk.toString()).slice(-4000)));
    const timer = setTimeout(() => {
      child.kill('SIGKILL');
      reject(new Error(`The database did not start within ${timeout / 1000} s. ${complaint}`.trim()));
    }, timeout);
    child.once('error', (error) => {
      clearTimeout(timer);
      reject(error);
    });
    void exit.then(({ code, signal }) => {
      clearTimeout(timer);
      reject(
        new Error(
          complaint.trim() || `The database ended while starting (${signal ?? `code ${String(code)}`}).`,
        ),
      );
    });
    if (!child.stdout) return;
    createInterface({ input: child.stdout }).once('line', (line) => {
      clearTimeout(timer);
      try {
        const message: unknown = JSON.parse(line);
        if (
          typeof message === 'object' &&
          message !== null &&
          'uri' in message &&
          typeof message.uri === 'string'
        ) {
          resolve({ uri: message.uri, pid: child.pid ?? 0 });
          return;
        }
      } catch {
        // Not the announcement: told below with the line itself.
      }
      reject(new Error(`The database said something unexpected while starting: ${line}`));
    });
  });
}

async function stop(child: ChildProcess, exit: Promise<Exit>): Promise<void> {
  // It ends with its input: signals it leaves to us.
  child.stdin?.end();
  const timer = setTimeout(() => child.kill('SIGKILL'), STOP_TIMEOUT);
  await exit;
  clearTimeout(timer);
}
