import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import type { Service } from './composition.js';
import { ConfigError, type Config } from './platform/config/config.js';
import { prepareDataDir, sessionSecret } from './platform/config/session-secret.js';
import type { EmbeddedServer } from './platform/db/embedded-server.js';
import { createLogger, secretsOf, type Logger } from './platform/observability/logger.js';

const DRAIN_MS = 10_000;

/** Beside this package, wherever the sources or the built files lie. */
const CLIENT_FOLDER = fileURLToPath(new URL('../../client/dist', import.meta.url));

export interface RunningService {
  readonly service: Service;
  readonly log: Logger;
  /** Where it answers on this machine; null for a worker. */
  readonly localUrl: string | null;
  /** Begins to look for jobs, where this process does them. */
  startJobs(): void;
  /** Finishes what is under way and closes everything. */
  stop(): Promise<void>;
}

interface Options {
  readonly clientFolder?: string | null;
  readonly log?: Logger;
  /** Listens only on this machine. */
  readonly host?: string;
}

/** Starts database, service and HTTP server as the configuration says. */
export async function runService(config: Config, options: Options = {}): Promise<RunningService> {
  await prepareDataDir(config.dataDir);
  const secret = await sessionSecret(config);
  const log =
    options.log ?? createLogger({ level: config.logLevel, secrets: [...secretsOf(config), secret] });
  // The database starts in its own process while this one loads its modules: together they take most of the start.
  const loading = import('./composition.js');
  const embedded = config.mongodbUri === null ? await startEmbedded(config.dataDir, log) : null;
  const databaseUri = config.mongodbUri ?? embedded?.uri ?? '';
  const clientFolder = options.clientFolder === undefined ? CLIENT_FOLDER : options.clientFolder;
  const started: (() => Promise<void>)[] = embedded ? [() => embedded.close()] : [];
  try {
    const { compose } = await loading;
    const service = await compose({ config, databaseUri, clientFolder, log });
    started.unshift(() => service.close());
    const server = config.role === 'worker' ? null : await listen(service, config.port, options.host);
    if (server) started.unshift(() => drain(server));
    return running(config, service, log, server, started);
  } catch (error) {
    for (const close of started) await close();
    throw error;
  }
}

function running(
  config: Config,
  service: Service,
  log: Logger,
  server: Server | null,
  started: readonly (() => Promise<void>)[],
): RunningService {
  return {
    service,
    log,
    localUrl: server && `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    startJobs: () => {
      if (config.role !== 'api') service.platform.queue.start();
    },
    async stop() {
      for (const close of started) await close();
    },
  };
}

/** Loaded only where it is used: beside a MongoDB of one's own it is not needed at all. */
async function startEmbedded(dataDir: string, log: Logger): Promise<EmbeddedServer> {
  const { startEmbeddedServer } = await import('./platform/db/embedded-server.js');
  return startEmbeddedServer(dataDir, log);
}

function listen({ app }: Service, port: number, host: string | undefined): Promise<Server> {
  const server = createServer(app);
  // Longer than the usual proxy keeps a connection, so that it is the proxy who closes an idle one.
  server.keepAliveTimeout = 65_000;
  server.requestTimeout = 60_000;
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const reason = error.code === 'EADDRINUSE' ? 'another program uses it' : (error.code ?? error.message);
      reject(new ConfigError(`PORT is ${port}; it must be a port that is free (${reason}).`));
    });
    server.listen(port, host, () => resolve(server));
  });
}

/** No new request; those under way get some time. */
async function drain(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  // A connection whose last answer was under way becomes idle only now, and its client would keep it.
  const sweeping = setInterval(() => server.closeIdleConnections(), 50);
  const impatience = setTimeout(() => server.closeAllConnections(), DRAIN_MS);
  await closed;
  clearInterval(sweeping);
  clearTimeout(impatience);
}
