import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedServer, type EmbeddedServer } from './platform/db/embedded-server.js';
import { createLogger } from './platform/observability/logger.js';
import type { Agent } from './testing/agent.js';
import { startApi, type TestApi } from './testing/start-api.js';

// Starting a process of its own takes a while on a busy machine.
const PATIENCE_MS = 60_000;

let folder: string;
let database: EmbeddedServer;
let api: TestApi;
let admin: Agent;
const logLines: string[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'altavoz-outage-'));
  database = await startEmbeddedServer(folder, createLogger({ level: 'silent' }));
  api = await startApi({ databaseUri: database.uri, logLines, withoutLimits: true });
  admin = await api.signIn('admin');
}, PATIENCE_MS);

afterAll(async () => {
  await api.close();
  await database.close();
  await rm(folder, { recursive: true, force: true });
}, PATIENCE_MS);

const invite = (name: string) =>
  admin.post('/users', { name, email: `${name}@valdemar.example`, role: 'viewer', language: 'en' });

async function back(): Promise<void> {
  const deadline = Date.now() + PATIENCE_MS;
  while (Date.now() < deadline) {
    const { status } = await api.anonymous().get('root:/readyz');
    if (status === 200) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('The service did not recover');
}

describe('when the database goes away', () => {
  test(
    'requests are answered 503 with Retry-After, and the service recovers by itself',
    async () => {
      const { pid } = database;
      process.kill(pid, 'SIGKILL');
      const begun = Date.now();
      const answers = await Promise.all([
        admin.get('/users'),
        admin.get('/auth/me'),
        invite('meanwhile'),
        api.anonymous().get('root:/readyz'),
      ]);
      // Nobody waits for longer than it takes to notice, whether the database was back by then or not.
      expect(Date.now() - begun).toBeLessThan(6_000);
      expect(logLines.filter((line) => line.includes('internal-error'))).toEqual([]);
      for (const { status, headers, body } of answers) {
        if (status < 300) continue;
        expect({ status, body: body as unknown }).toMatchObject({
          status: 503,
          body: { code: 'unavailable' },
        });
        expect(Number(headers['retry-after'])).toBeGreaterThan(0);
      }
      await api.anonymous().get('root:/healthz').expect(200);

      await back();
      expect(database.pid).not.toBe(pid);
      await admin.get('/users').expect(200);
      await invite('afterwards').expect(201);
    },
    PATIENCE_MS,
  );

  test(
    'for longer, every request is answered 503 at once with Retry-After until it is back',
    async () => {
      await database.close();
      const answers = [
        await admin.get('/users'),
        await invite('too-late'),
        await api.anonymous().get('root:/readyz'),
      ];
      // Once it has been away for a second, nobody waits for it any more.
      await new Promise((resolve) => setTimeout(resolve, 1_100));
      const begun = Date.now();
      answers.push(await admin.get('/auth/me'), await admin.get('/audit'));
      expect(Date.now() - begun).toBeLessThan(1_000);
      for (const { status, headers, body } of answers) {
        expect({ status, body: body as unknown }).toMatchObject({
          status: 503,
          body: { code: 'unavailable' },
        });
        expect(Number(headers['retry-after'])).toBeGreaterThan(0);
      }
      await api.anonymous().get('root:/healthz').expect(200);
      await api.anonymous().get('root:/metrics').expect(200);

      database = await startEmbeddedServer(folder, createLogger({ level: 'silent' }));
      await back();
      await admin.get('/users').expect(200);
    },
    PATIENCE_MS,
  );

  test(
    'nothing is half-written: each person has the audit entry and the job that belong to them',
    async () => {
      const names = Array.from({ length: 30 }, (_, index) => `crowd-${index}`);
      const inviting = Promise.all(
        names.map((name) => invite(name).then(({ status }) => ({ name, status }))),
      );
      setTimeout(() => process.kill(database.pid, 'SIGKILL'), 60);
      const outcomes = await inviting;
      await back();

      const rows = (name: string) =>
        api.service.platform.database.connection.collection(name).find({}).toArray();
      const crowd = (await rows('users')).filter(({ email }) => String(email).startsWith('crowd-'));
      const audited = new Set(
        (await rows('audit')).flatMap((entry) =>
          entry.action === 'user.invite' ? [String(entry.subject.id)] : [],
        ),
      );
      const jobs = new Set((await rows('jobs')).map((job) => String(job.payload.userId)));
      for (const { _id } of crowd) {
        expect(audited.has(String(_id))).toBe(true);
        expect(jobs.has(String(_id))).toBe(true);
      }
      const there = new Set(crowd.map(({ name }) => String(name)));
      for (const { name, status } of outcomes) {
        expect([201, 503]).toContain(status);
        if (status === 201) expect(there.has(name)).toBe(true);
      }
    },
    PATIENCE_MS,
  );
});
