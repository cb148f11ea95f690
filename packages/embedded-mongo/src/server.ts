import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Authentication } from './auth/authentication.js';
import type { ConnectionState, ServerState } from './commands/context.js';
import { Cursors } from './commands/cursors.js';
import { dispatch } from './commands/dispatch.js';
import { ServerError } from './errors.js';
import { prepareSocketDirectory, socketUri, usableSocketPath } from './socket-path.js';
import { ChangeLog } from './storage/change-log.js';
import { DataFile } from './storage/data-file.js';
import { DirectoryLock } from './storage/directory-lock.js';
import { Engine, warn, type Clock } from './storage/engine.js';
import { deleteExpired } from './storage/expiry.js';
import { Sessions } from './transactions/sessions.js';
import { Connection } from './wire/connection.js';

/** How to start a server. */
export interface ServerOptions {
  /** Data directory, or `:memory:` for data that is gone when the server stops. */
  readonly path: string;
  /** Unix socket; the default is `mongo.sock` in the data directory unless a port is given. */
  readonly socketPath?: string | undefined;
  /** TCP port; 0 chooses a free one. */
  readonly port?: number | undefined;
  /** TCP address, loopback by default; any other needs a password. */
  readonly host?: string | undefined;
  readonly username?: string | undefined;
  readonly password?: string | undefined;
  readonly clock?: Clock | undefined;
  /** Milliseconds between two looks for expired documents. */
  readonly expiryInterval?: number | undefined;
}

/** A running server. */
export interface RunningServer {
  /** Connection string: of the Unix socket if there is one, else of the port. */
  readonly uri: string;
  readonly socketPath: string | undefined;
  readonly port: number | undefined;
  /** Deletes expired documents now instead of at the next interval. */
  deleteExpired(): Promise<number>;
  /** Lets requests under way finish, then closes everything. */
  close(): Promise<void>;
}

const SWEEP_INTERVAL = 1000;
const EXPIRY_INTERVAL = 10_000;

/** Starts a server in this process. */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  checkExposure(options);
  const memory = options.path === ':memory:';
  const directory = memory ? mkdtempSync(join(tmpdir(), 'embedded-mongo-')) : resolve(options.path);
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  const lock = DirectoryLock.acquire(directory);
  try {
    return await listenOn(options, directory, memory, lock);
  } catch (error) {
    lock.release();
    throw error;
  }
}

async function listenOn(
  options: ServerOptions,
  directory: string,
  memory: boolean,
  lock: DirectoryLock,
): Promise<RunningServer> {
  const clock = options.clock ?? (() => new Date());
  const engine = new Engine(new DataFile(directory, !memory), clock);
  const host = options.host ?? '127.0.0.1';
  const wanted =
    options.socketPath ?? (options.port === undefined ? join(directory, 'mongo.sock') : undefined);
  const socket = wanted === undefined ? undefined : usableSocketPath(resolve(wanted));
  const changes = new ChangeLog(clock);
  engine.subscribe((list) => changes.append(list));
  let tcpAddress = '';
  const state: ServerState = {
    engine,
    sessions: new Sessions(engine),
    cursors: new Cursors(),
    changes,
    authentication:
      options.password === undefined
        ? undefined
        : new Authentication(options.username ?? 'root', options.password),
    startedAt: Date.now(),
    counters: { insert: 0, query: 0, update: 0, delete: 0, getmore: 0, command: 0 },
  };
  const connections = new Set<Connection>();
  const accept = (address: () => string) => (client: Socket) => {
    const connection = openConnection(state, client, address(), () => connections.delete(connection));
    connections.add(connection);
  };
  const listeners: Server[] = [];
  let port: number | undefined;
  try {
    if (socket) {
      prepareSocketDirectory(socket.path, socket.moved);
      // The directory is locked, so a socket that is still there was left by a server that is gone.
      rmSync(socket.path, { force: true });
      listeners.push(await listen(createServer(accept(() => socket.path)), { path: socket.path }));
      chmodSync(socket.path, 0o600);
    }
    if (options.port !== undefined) {
      const server = await listen(createServer(accept(() => tcpAddress)), { port: options.port, host });
      listeners.push(server);
      ({ port } = server.address() as AddressInfo);
      tcpAddress = `${host.includes(':') ? `[${host}]` : host === '0.0.0.0' ? '127.0.0.1' : host}:${port}`;
    }
  } catch (error) {
    for (const server of listeners) server.close();
    await engine.close();
    throw error;
  }
  const timers = startTimers(state, options.expiryInterval ?? EXPIRY_INTERVAL);
  let closing: Promise<void> | undefined;
  const close = async (): Promise<void> => {
    for (const timer of timers) clearInterval(timer);
    const closed = listeners.map((server) => new Promise<void>((done) => server.close(() => done())));
    // Whoever waits for a transaction or for news would wait in vain from now on.
    engine.abortAll();
    changes.wake();
    await Promise.all([...connections].map((connection) => connection.close()));
    await Promise.all(closed);
    await engine.close();
    if (socket) rmSync(socket.path, { force: true });
    lock.release();
    if (memory) rmSync(directory, { recursive: true, force: true });
  };
  const account =
    options.password === undefined
      ? ''
      : `${encodeURIComponent(options.username ?? 'root')}:${encodeURIComponent(options.password)}@`;
  const uri = socket ? socketUri(socket.path) : `mongodb://${tcpAddress}/?directConnection=true`;
  return {
    uri: uri.replace('mongodb://', `mongodb://${account}`),
    socketPath: socket?.path,
    port,
    deleteExpired: () => deleteExpired(engine),
    close: () => (closing ??= close()),
  };
}

function openConnection(
  state: ServerState,
  client: Socket,
  address: string,
  onClose: () => void,
): Connection {
  const connection: ConnectionState = {
    id: nextConnectionId++,
    user: undefined,
    conversation: undefined,
    address,
  };
  return new Connection(client, (body) => dispatch(state, connection, body), onClose);
}

let nextConnectionId = 1;

function startTimers(state: ServerState, expiryInterval: number): NodeJS.Timeout[] {
  let expiring = false;
  let sweeping = false;
  const sweep = setInterval(() => {
    state.cursors.sweep(Date.now());
    if (sweeping) return;
    sweeping = true;
    void state.sessions
      .sweep(Date.now())
      .catch(warn)
      .finally(() => (sweeping = false));
  }, SWEEP_INTERVAL);
  const expiry = setInterval(() => {
    if (expiring) return;
    expiring = true;
    void deleteExpired(state.engine)
      .catch(warn)
      .finally(() => (expiring = false));
  }, expiryInterval);
  sweep.unref();
  expiry.unref();
  return [sweep, expiry];
}

function listen(server: Server, where: { path: string } | { port: number; host: string }): Promise<Server> {
  return new Promise((done, fail) => {
    server.once('error', fail);
    server.listen(where, () => {
      server.off('error', fail);
      done(server);
    });
  });
}

const loopback = /^(127(\.\d{1,3}){3}|::1|localhost)$/;

/** Whoever can reach the server can read everything, so only loopback may go without a password. */
function checkExposure(options: ServerOptions): void {
  if (options.host === undefined || loopback.test(options.host)) return;
  if (options.password !== undefined && options.password.length >= 8) return;
  throw new ServerError(
    'InvalidOptions',
    `Listening on ${options.host} would let other machines read and change everything: set a password of at least 8 characters, or listen on 127.0.0.1.`,
  );
}
