import { join } from 'node:path';
import type { Express } from 'express';
import { Metrics } from '../platform/observability/metrics.js';
import { createApp } from '../platform/http/create-app.js';
import type { Route } from '../platform/http/route.js';
import { sessionMiddleware } from '../platform/security/session.js';
import type { TestStore } from './test-store.js';

const BASE_URL = 'http://localhost:3000';

/** The application with routes of the test instead of those of the modules. */
export function testApp(
  store: TestStore,
  routes: readonly Route[],
  clientFolder: string | null = null,
): Express {
  const { log, database, clock } = store;
  return createApp({
    config: { trustProxy: false, baseUrl: BASE_URL },
    baseUrl: BASE_URL,
    log,
    database,
    clock,
    metrics: new Metrics({ process: false }),
    bearers: { actorOf: () => Promise.resolve(null) },
    sessions: sessionMiddleware({ database, secret: 'x'.repeat(32), baseUrl: BASE_URL }),
    checkResponses: true,
    limits: true,
    incomingFolder: join(store.server.folder, 'incoming'),
    routes,
    clientFolder,
  });
}
