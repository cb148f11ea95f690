#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { startServer } from './server.js';

const usage = `Usage: embedded-mongo --path DIR [--socket PATH] [--port N] [--host ADDRESS]
                      [--username NAME] [--password-file FILE] [--exit-with-parent]`;

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      path: { type: 'string' },
      socket: { type: 'string' },
      port: { type: 'string' },
      host: { type: 'string' },
      username: { type: 'string' },
      'password-file': { type: 'string' },
      'exit-with-parent': { type: 'boolean' },
      help: { type: 'boolean' },
    },
  });
  if (values.help) {
    process.stdout.write(`${usage}\n`);
    return;
  }
  if (values.path === undefined) throw new Error(`--path is missing.\n${usage}`);
  const port = values.port === undefined ? undefined : Number(values.port);
  if (port !== undefined && !(Number.isInteger(port) && port >= 0 && port < 65536)) {
    throw new Error(`--port must be a number from 0 to 65535, not ${values.port ?? ''}.`);
  }
  const passwordFile = values['password-file'];
  const server = await startServer({
    path: values.path,
    socketPath: values.socket,
    port,
    host: values.host,
    username: values.username,
    password: passwordFile === undefined ? undefined : readFileSync(passwordFile, 'utf8').trim(),
  });
  let stopping = false;
  const stop = (): void => {
    if (stopping) return;
    stopping = true;
    server.close().then(
      () => process.exit(0),
      (error: unknown) => fail(error),
    );
  };
  if (values['exit-with-parent']) {
    // The parent holds the other end of our input; when it ends, however it ends, the pipe closes. Ctrl+C and service
    // managers signal the whole group: the parent still needs us then, for what it has under way.
    process.on('SIGTERM', () => undefined);
    process.on('SIGINT', () => undefined);
    process.stdin.on('end', stop);
    process.stdin.on('close', stop);
    process.stdin.resume();
  } else {
    process.on('SIGTERM', stop);
    process.on('SIGINT', stop);
  }
  process.stdout.write(`${JSON.stringify({ ready: true, uri: server.uri, pid: process.pid })}\n`);
}

function fail(error: unknown): void {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}

main().catch(fail);
