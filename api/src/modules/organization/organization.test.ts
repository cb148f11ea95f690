import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Agent } from '../../testing/agent.js';
import { startApi, type TestApi } from '../../testing/start-api.js';

let api: TestApi;
let admin: Agent;
beforeAll(async () => {
  api = await startApi();
  admin = await api.signIn('admin');
});
afterAll(() => api.close());

describe('the organization', () => {
  test('is read by everyone and changed by administrators, with its version', async () => {
    const viewer = await api.signIn('viewer');
    const { body, headers } = await viewer.get('/organization').expect(200);
    expect(body).toMatchObject({ id: api.organizationId, version: 1, language: 'es' });
    expect(headers.etag).toBe('"1"');
    await viewer.patch('/organization', { name: 'Ours' }, 1).expect(403);

    const changed = await admin.patch('/organization', { name: 'Valdemar' }, 1).expect(200);
    expect(changed.body).toMatchObject({ name: 'Valdemar', version: 2 });
    expect((await viewer.get('/organization')).body).toEqual(changed.body);
  });

  test('keeps what someone else changed first, and says which version is stored', async () => {
    const { version } = (await admin.get('/organization')).body as { version: number };
    await admin.patch('/organization', { postalAddress: 'Plaza Mayor 1\nValdemar' }, version).expect(200);
    const { body } = await admin.patch('/organization', { postalAddress: 'Elsewhere' }, version).expect(412);
    expect(body).toMatchObject({
      code: 'stale-version',
      current: { id: api.organizationId, version: version + 1, updatedAt: expect.any(String) },
    });
  });

  test.each([
    [{ website: 'ftp://valdemar.example' }, 'body.website'],
    [{ name: 'two\nlines' }, 'body.name'],
    [{ language: 'xx' }, 'body.language'],
  ])('refuses %j', async (change, path) => {
    const { body } = await admin.patch('/organization', change, 1).expect(400);
    expect(body).toMatchObject({ code: 'invalid-input', errors: [{ path }] });
  });
});
