import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdtemp, realpath, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { root } from '../root.mjs';
import { addFiles } from '../testing/temporary-folder.mjs';

// A clone in small: the real launcher, and beside it programs that stand where npm, turbo and the service stand.
const lock = JSON.stringify({ packages: {} });
const turbo = `const fs = require('node:fs');
fs.mkdirSync('api/dist', { recursive: true });
fs.cpSync('api/src/server.js', 'api/dist/server.js');
console.log('built');`;
const service = `process.on('SIGTERM', () => { console.log('draining'); process.exit(0); });
process.on('SIGINT', () => { console.log('interrupted'); process.exit(9); });
setInterval(() => {}, 1000);
// Last: whoever reads it may send a signal at once.
console.log('serving', process.env.PORT, process.cwd());`;

/** @type {string} */
let clone;

beforeEach(async () => {
  clone = await realpath(await mkdtemp(path.join(tmpdir(), 'altavoz-clone-')));
  await cp(path.join(root, 'packages/launch'), path.join(clone, 'packages/launch'), { recursive: true });
  await addFiles(clone, {
    'package-lock.json': lock,
    'node_modules/.package-lock.json': lock,
    'node_modules/turbo/package.json': JSON.stringify({ bin: 'turbo.js' }),
    'node_modules/turbo/turbo.js': turbo,
    'api/package.json': JSON.stringify({ scripts: { build: 'copy' } }),
    'api/src/server.js': service,
  });
});

afterEach(() => rm(clone, { recursive: true, force: true }));

async function freePort() {
  const server = createServer().listen(0);
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return String(typeof address === 'object' && address !== null ? address.port : 0);
}

/**
 * `npm start` without npm.
 * @param {NodeJS.ProcessEnv} env
 */
function start(env) {
  const child = spawn(process.execPath, ['packages/launch/src/start.mjs'], {
    cwd: clone,
    env: { PATH: process.env['PATH'], ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const collect = (/** @type {Buffer} */ chunk) => (output += chunk.toString());
  child.stdout.on('data', collect);
  child.stderr.on('data', collect);
  const ended = once(child, 'close').then(([code]) => ({ code, output }));
  return {
    child,
    ended,
    /** @param {string} text */
    until: async (text) => {
      while (!output.includes(text) && child.exitCode === null) await pause(20);
      return output;
    },
  };
}

describe('npm start', () => {
  it('builds what is missing, runs the service, hands SIGTERM on and ends with its code', async () => {
    const PORT = await freePort();
    const { child, ended, until } = start({ PORT, DATA_DIR: path.join(clone, 'data') });
    const output = await until('serving');
    expect(output).toMatch(/· Building .*\n✓ Building .*: \d+\.\d s\nserving/);
    expect(output).toContain(`serving ${PORT} ${clone}`);
    child.kill('SIGTERM');
    await expect(ended).resolves.toEqual({ code: 0, output: expect.stringContaining('draining') });
  });

  it('starts at once the second time, and builds again after a change', async () => {
    const env = { PORT: await freePort() };
    const first = start(env);
    await first.until('serving');
    first.child.kill('SIGTERM');
    await first.ended;
    const second = start(env);
    expect(await second.until('serving')).not.toContain('Building');
    second.child.kill('SIGTERM');
    await second.ended;
    await addFiles(clone, { 'api/src/server.js': `console.log('changed'); process.exit(3);` });
    const third = await start(env).ended;
    expect(third.output).toContain('Building');
    expect(third.output).toContain('changed');
    expect(third.code).toBe(3);
  });

  it('hands SIGINT on when no terminal has sent it already', async () => {
    const { child, ended, until } = start({ PORT: await freePort() });
    await until('serving');
    child.kill('SIGINT');
    await expect(ended).resolves.toEqual({ code: 9, output: expect.stringContaining('interrupted') });
  });

  it('ends with 128 + the signal when the service is killed', async () => {
    await addFiles(clone, { 'api/src/server.js': `process.kill(process.pid, 'SIGKILL');` });
    expect((await start({ PORT: await freePort() }).ended).code).toBe(137);
  });

  it('says which port is in use before it does anything long', async () => {
    const server = createServer().listen(0);
    await once(server, 'listening');
    const address = server.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    const { code, output } = await start({ PORT: String(port) }).ended;
    server.close();
    expect(code).toBe(1);
    expect(output).toContain(`Port ${port} is in use by another program.`);
    expect(output).not.toContain('Building');
  });

  it('does not mind the port when it runs as a worker', async () => {
    const server = createServer().listen(0);
    await once(server, 'listening');
    const address = server.address();
    const PORT = String(typeof address === 'object' && address !== null ? address.port : 0);
    const { child, until, ended } = start({ PORT, ROLE: 'worker' });
    expect(await until('serving')).toContain('serving');
    child.kill('SIGTERM');
    await ended;
    server.close();
  });

  it('names a data folder that cannot be written', async () => {
    const { code, output } = await start({
      PORT: await freePort(),
      DATA_DIR: path.join(clone, 'package-lock.json'),
    }).ended;
    expect(code).toBe(1);
    expect(output).toContain('cannot be used: it is a file');
  });

  it('says what to do when the registry does not answer, with npm’s words below', async () => {
    await rm(path.join(clone, 'node_modules'), { recursive: true });
    await addFiles(clone, {
      'npm-cli.js': `console.error('npm error code EAI_AGAIN\\nnpm error getaddrinfo EAI_AGAIN'); process.exit(1);`,
    });
    const { code, output } = await start({
      PORT: await freePort(),
      npm_execpath: path.join(clone, 'npm-cli.js'),
    }).ended;
    expect(code).toBe(1);
    expect(output).toContain('The packages could not be fetched');
    expect(output).toContain('(npm: EAI_AGAIN)');
    expect(output).toContain('What npm said:\nnpm error code EAI_AGAIN');
  });
});
