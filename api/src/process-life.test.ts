import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { spawn, type ChildProcess } from 'node:child_process';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const API = fileURLToPath(new URL('..', import.meta.url));
// `npm test` has built the service and says so; without that its sources are run, which compiles them at every start.
const BUILT = process.env.ALTAVOZ_BUILT === '1';
const entryOf = (name: string) =>
  BUILT
    ? [join(API, 'dist', `${name}.js`)]
    : ['--import', 'tsx', '--conditions=@altavoz/source', join(API, 'src', `${name}.ts`)];
// A start takes its time on a busy machine.
const PATIENCE_MS = 120_000;

let dataDir: string;
let port: number;
const running = new Set<ChildProcess>();

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'altavoz-life-'));
  port = await freePort();
});
afterAll(async () => {
  for (const { pid } of running) if (pid) process.kill(-pid, 'SIGKILL');
  await rm(dataDir, { recursive: true, force: true });
});

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port: free } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return free;
}

interface Process {
  readonly child: ChildProcess;
  readonly ended: Promise<number | null>;
  output(): string;
  errors(): string;
  until(text: string): Promise<void>;
}

/** The service as a process of its own. */
function start(variables: Record<string, string>, entry = 'server', ...words: string[]): Process {
  const child = spawn(process.execPath, [...entryOf(entry), ...words], {
    cwd: API,
    env: {
      PATH: process.env.PATH ?? '',
      TSX_TSCONFIG_PATH: join(API, 'tsconfig.json'),
      DATA_DIR: dataDir,
      ...variables,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
    // A group of its own, as a terminal or a service manager makes one.
    detached: true,
  });
  running.add(child);
  let output = '';
  let errors = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
  const ended = new Promise<number | null>((resolve) => {
    child.once('exit', (code) => {
      running.delete(child);
      resolve(code);
    });
  });
  return {
    child,
    ended,
    output: () => output,
    errors: () => errors,
    until: (text) =>
      new Promise((resolve, reject) => {
        const look = () => {
          if (output.includes(text)) resolve();
        };
        child.stdout.on('data', look);
        look();
        void ended.then((code) => reject(new Error(`Ended with ${code} before "${text}": ${errors}`)));
      }),
  };
}

async function ready(): Promise<void> {
  for (;;) {
    const answers = await fetch(`http://127.0.0.1:${port}/readyz`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (answers) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

const signIn = (password: string) =>
  fetch(`http://127.0.0.1:${port}/api/v1/auth/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email: 'admin@altavoz.local', password }),
  });

describe('the process', () => {
  test.each([
    [{ PORT: 'http' }, 'PORT is "http"; it must be a port from 0 to 65535.\n'],
    [{ SEED: 'some' }, 'SEED is "some"; it must be one of sample, none.\n'],
    [
      { DATA_DIR: '/dev/null/data' },
      /^DATA_DIR is "\/dev\/null\/data"; it must be a directory that can be written \(ENOTDIR\)\.\n$/,
    ],
  ])(
    'does not start with %j and says why in one line',
    async (variables, line) => {
      const wrong = start(variables);
      expect(await wrong.ended).toBe(1);
      expect(wrong.output()).toBe('');
      if (typeof line === 'string') expect(wrong.errors()).toBe(line);
      else expect(wrong.errors()).toMatch(line);
    },
    PATIENCE_MS,
  );

  test(
    'says where it is and a first sign-in once, finishes what is under way on SIGTERM and exits 0',
    async () => {
      const first = start({ PORT: String(port), SEED: 'none' });
      await first.until('First sign-in');
      expect(first.output()).toContain(`Altavoz: http://localhost:${port}`);
      const password = /First sign-in: admin@altavoz\.local {2}(\S+)/.exec(first.output())?.[1] ?? '';
      expect((await fetch(`http://127.0.0.1:${port}/readyz`)).status).toBe(200);

      // Another process must not open the same directory, nor the same port.
      const second = start({ PORT: String(await freePort()), SEED: 'none' });
      expect(await second.ended).toBe(1);
      expect(second.errors().trim().split('\n')).toHaveLength(1);

      const underWay = Array.from({ length: 6 }, () => signIn(password));
      await new Promise((resolve) => setTimeout(resolve, 30));
      first.child.kill('SIGTERM');
      const answers = await Promise.allSettled(underWay);
      // What was taken is answered in full; what came too late was not taken at all.
      for (const answer of answers) if (answer.status === 'fulfilled') expect(answer.value.status).toBe(200);
      expect(answers.some(({ status }) => status === 'fulfilled')).toBe(true);
      expect(await first.ended).toBe(0);
      expect(first.errors()).toBe('');

      const again = start({ PORT: String(port), SEED: 'none' });
      await again.until('Altavoz: ');
      expect(again.output()).not.toContain('First sign-in');
      expect((await signIn(password)).status).toBe(200);
      again.child.kill('SIGINT');
      expect(await again.ended).toBe(0);

      const reset = start({}, 'reset-password', 'admin@altavoz.local');
      expect(await reset.ended).toBe(0);
      expect(reset.output()).toMatch(
        /^http:\/\/localhost:3000\/invitation\/\S+\nIt works once, until \S+\.\n$/,
      );
      const nobody = start({}, 'reset-password', 'nobody@altavoz.local');
      expect(await nobody.ended).toBe(1);
      expect(nobody.errors()).toBe('Nobody signs in with nobody@altavoz.local.\n');
      expect(again.output()).not.toContain(password);
    },
    PATIENCE_MS,
  );

  test.each(['SIGINT', 'SIGTERM'] as const)(
    'answers what is under way when %s reaches the whole group, the database as well',
    async (signal) => {
      const place = await mkdtemp(join(tmpdir(), 'altavoz-group-'));
      const password = 'a password of the group';
      const service = start({ PORT: String(port), SEED: 'none', DATA_DIR: place, ADMIN_PASSWORD: password });
      // Whoever finds it ready can sign in, also on the first start.
      await ready();
      expect((await signIn(password)).status).toBe(200);

      const underWay = Array.from({ length: 6 }, () => signIn(password));
      await new Promise((resolve) => setTimeout(resolve, 30));
      process.kill(-(service.child.pid ?? 0), signal);
      const answers = await Promise.allSettled(underWay);
      const statuses = answers.flatMap((answer) =>
        answer.status === 'fulfilled' ? answer.value.status : [],
      );
      expect(new Set(statuses)).toEqual(new Set([200]));
      expect(await service.ended).toBe(0);
      expect(service.errors()).toBe('');
      expect(service.output()).not.toContain('The embedded database ended');
      await rm(place, { recursive: true, force: true });
    },
    PATIENCE_MS,
  );

  test(
    'builds the sample on the first start without filling the log, and says how far it is',
    async () => {
      const place = await mkdtemp(join(tmpdir(), 'altavoz-sample-'));
      const service = start({ PORT: String(port), DATA_DIR: place });
      await service.until('People of the sample');
      const [before = ''] = service.output().split('Altavoz: ');
      expect(before).toMatch(/^Loading the sample: people, strategy, .*subscribers.* … done in \d+ s$/m);
      expect(before.split('\n').filter((line) => line.startsWith('{')).length).toBeLessThan(5);
      service.child.kill('SIGTERM');
      expect(await service.ended).toBe(0);
      await rm(place, { recursive: true, force: true });
    },
    PATIENCE_MS,
  );

  test(
    'says when the port is taken',
    async () => {
      const taken = createServer();
      await new Promise<void>((resolve) => taken.listen(0, resolve));
      const { port: used } = taken.address() as AddressInfo;
      const wrong = start({ PORT: String(used), SEED: 'none' });
      expect(await wrong.ended).toBe(1);
      expect(wrong.errors()).toBe(
        `PORT is ${used}; it must be a port that is free (another program uses it).\n`,
      );
      await new Promise((resolve) => taken.close(resolve));
    },
    PATIENCE_MS,
  );
});
