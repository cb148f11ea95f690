import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Express } from 'express';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import request from 'supertest';
import { testApp } from '../../testing/test-app.js';
import { startTestStore, type TestStore } from '../../testing/test-store.js';

let store: TestStore;
let app: Express;
beforeAll(async () => {
  store = await startTestStore();
  const clientFolder = join(store.server.folder, 'client');
  await mkdir(join(clientFolder, 'assets'), { recursive: true });
  await writeFile(join(clientFolder, 'index.html'), '<!doctype html><title>Altavoz</title>');
  await writeFile(join(clientFolder, 'say.html'), '<!doctype html><title>Say</title>');
  await writeFile(join(clientFolder, 'say-worker.js'), 'worker');
  await writeFile(join(clientFolder, 'assets', 'app-1a2b.js'), 'plain');
  await writeFile(join(clientFolder, 'assets', 'app-1a2b.js.br'), brotliCompressSync('brotli'));
  await writeFile(join(clientFolder, 'assets', 'app-1a2b.js.gz'), gzipSync('gzip'));
  await writeFile(join(store.server.folder, 'outside.txt'), 'outside');
  app = testApp(store, [], clientFolder);
});
afterAll(() => store.close());

describe('the built interface', () => {
  test.each([
    ['br', 'brotli'],
    ['gzip', 'gzip'],
    ['identity', 'plain'],
  ])('is sent as it was compressed before: %s', async (encoding, content) => {
    const asset = request(app).get('/assets/app-1a2b.js').set('Accept-Encoding', encoding);
    const { headers, text, body } = await asset.buffer(true);
    expect(headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect(headers['content-type']).toBe('text/javascript; charset=utf-8');
    expect(headers.vary).toContain('Accept-Encoding');
    expect(headers['content-encoding'] ?? 'identity').toBe(encoding);
    expect(text || String(body)).toBe(content);
  });

  test('answers every screen with its page, which is never kept', async () => {
    for (const path of ['/', '/campaigns/1/calendar', '/index.html']) {
      const { text, headers } = await request(app).get(path).expect(200);
      expect(text).toContain('<title>Altavoz</title>');
      expect(headers['cache-control']).toBe('no-cache');
    }
  });

  test('has a page of its own for those who speak, and its worker is never kept either', async () => {
    for (const path of ['/say', '/say/', '/say?from=home']) {
      const { text, headers } = await request(app).get(path).expect(200);
      expect(text).toContain('<title>Say</title>');
      expect(headers['cache-control']).toBe('no-cache');
      expect(headers['content-security-policy']).toContain("script-src 'self'");
    }
    const worker = await request(app).get('/say-worker.js').expect(200);
    expect(worker.headers).toMatchObject({
      'cache-control': 'no-cache',
      'content-type': 'text/javascript; charset=utf-8',
    });
    expect((await request(app).get('/sayings').expect(200)).text).toContain('<title>Altavoz</title>');
  });

  test('does not give a page for a missing file, another method or the API', async () => {
    await request(app).get('/assets/missing.js').expect(404);
    await request(app).get('/favicon.ico').expect(404);
    await request(app).post('/campaigns').expect(404);
    expect((await request(app).get('/api/v1/unknown').expect(404)).body).toMatchObject({ code: 'not-found' });
  });

  test('gives nothing from outside its folder', async () => {
    for (const path of ['/../outside.txt', '/%2e%2e/outside.txt', '/assets/..%2f..%2foutside.txt']) {
      const { text } = await request(app).get(path);
      expect(text).not.toContain('outside');
    }
  });
});
