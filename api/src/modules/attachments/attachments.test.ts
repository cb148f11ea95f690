import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import type { Agent } from '../../testing/agent.js';
import { startApi, type TestApi } from '../../testing/start-api.js';

let api: TestApi;
let editor: Agent;
let campaignId: string;
let clipId: string;

beforeAll(async () => {
  api = await startApi({ withoutLimits: true });
  const lead = await api.signIn('lead');
  editor = await api.signIn('editor');
  const campaign = await lead
    .post('/campaigns', {
      name: 'A year',
      start: '2030-01-01',
      end: '2030-12-31',
      timeZone: 'Europe/Madrid',
      currency: 'EUR',
      phase: 1,
      language: 'es',
    })
    .expect(201);
  campaignId = idOf(campaign.body);
  clipId = await newClip();
});
afterAll(() => api.close());

const idOf = (body: unknown) => (body as { id: string }).id;

async function newClip(): Promise<string> {
  const { body } = await editor
    .post(`/campaigns/${campaignId}/clips`, {
      title: 'A port that learns',
      outlet: 'Diario del Sur',
      medium: 'press',
      date: '2030-03-01',
      scope: 'national',
      tone: 'favourable',
      valuation: { method: 'entered', amount: 100, source: 'Rates' },
    })
    .expect(201);
  return idOf(body);
}

function attach(content: Buffer, name: string, ownerId = clipId, agent = editor) {
  return agent
    .post(`/campaigns/${campaignId}/attachments`)
    .field('owner', 'clip')
    .field('ownerId', ownerId)
    .attach('file', content, name);
}

const fileOf = (id: string, query = '') =>
  editor.get(`/campaigns/${campaignId}/attachments/${id}/file${query}`).buffer(true);

/** The smallest picture that is one. */
function png(): Buffer {
  const chunk = (type: string, data: Buffer) => {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(data.length);
    return Buffer.concat([length, Buffer.from(type), data, Buffer.alloc(4)]);
  };
  const head = Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0]);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(Buffer.from([0, 0]))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

describe('a file', () => {
  test('is known by its content, kept under a random name and given back as it was', async () => {
    const content = Buffer.from('%PDF-1.7\n1 0 obj\n');
    const { body } = await attach(content, '../../Nota «de» prensa.exe').expect(201);
    expect(body).toMatchObject({
      kind: 'pdf',
      type: 'application/pdf',
      name: 'Nota «de» prensa.exe',
      bytes: content.length,
    });
    const stored = await readdir(join(api.service.platform.config.dataDir, 'uploads'));
    expect(stored.every((name) => /^[\w-]{43}$/.test(name))).toBe(true);
    const answer = await fileOf(idOf(body)).expect(200);
    expect(answer.body).toEqual(content);
    expect(answer.headers).toMatchObject({
      'content-type': 'application/pdf',
      'x-content-type-options': 'nosniff',
      'content-disposition': expect.stringMatching(
        /^attachment; filename="Nota _de_ prensa.exe"; filename\*=UTF-8''Nota%20%C2%ABde%C2%BB%20prensa.exe$/,
      ),
    });
  });

  test('is shown in a page only when it is an image, in a sandbox', async () => {
    const image = idOf((await attach(png(), 'page.html').expect(201)).body);
    const text = idOf((await attach(Buffer.from('plain words'), 'page.html').expect(201)).body);
    const shown = await fileOf(image, '?disposition=inline').expect(200);
    expect(shown.headers['content-disposition']).toMatch(/^inline/);
    expect(shown.headers['content-type']).toBe('image/png');
    expect(shown.headers['content-security-policy']).toContain('sandbox');
    const kept = await fileOf(text, '?disposition=inline').expect(200);
    expect(kept.headers['content-disposition']).toMatch(/^attachment/);
    expect(kept.headers['content-type']).toBe('text/plain; charset=utf-8');
  });

  test.each([
    ['a web page', '<!DOCTYPE html><script>alert(1)</script>'],
    ['a picture that can run', '  <svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'],
    ['XML', '<?xml version="1.0"?><x/>'],
    ['a program', 'MZ\u0000\u0000\u0001'],
    ['an archive', 'PK\u0005\u0006' + '\u0000'.repeat(18)],
  ])('that is %s is refused, whatever its name', async (_, content) => {
    const { body } = await attach(Buffer.from(content, 'latin1'), 'photo.png').expect(415);
    expect(body).toMatchObject({ code: 'unsupported-media-type' });
  });

  test('is needed, once, not empty and not too large', async () => {
    const form = () =>
      editor.post(`/campaigns/${campaignId}/attachments`).field('owner', 'clip').field('ownerId', clipId);
    expect((await form().expect(400)).body).toMatchObject({ errors: [{ path: 'body.file' }] });
    await attach(Buffer.alloc(0), 'x.txt').expect(400);
    await attach(Buffer.from('a'), 'a.txt').attach('file', Buffer.from('b'), 'b.txt').expect(400);
    await attach(Buffer.alloc(26 * 1024 * 1024, 'a'), 'long.txt').expect(413);
    expect(await readdir(join(api.service.platform.config.dataDir, 'incoming'))).toEqual([]);
  });

  test('of a thing that is not there is not taken, and a repeated request adds it once', async () => {
    await attach(Buffer.from('words'), 'a.txt', 'f'.repeat(24)).expect(404);
    const owner = await newClip();
    const key = () => attach(Buffer.from('words'), 'a.txt', owner).set('Idempotency-Key', 'once');
    const first = await key().expect(201);
    expect((await key().expect(201)).body).toEqual(first.body);
    await attach(Buffer.from('other'), 'a.txt', owner).set('Idempotency-Key', 'once').expect(409);
    const list = await editor.get(`/campaigns/${campaignId}/attachments?owner=clip&ownerId=${owner}`);
    expect((list.body as { items: unknown[] }).items).toHaveLength(1);
  });

  test('is nobody’s outside the organization, and goes with what it belongs to', async () => {
    const owner = await newClip();
    const id = idOf((await attach(Buffer.from('words'), 'a.txt', owner).expect(201)).body);
    const stranger = await api.signInElsewhere('admin');
    await stranger.get(`/campaigns/${campaignId}/attachments/${id}/file`).expect(404);
    const row = await api.service.platform.database.connection
      .collection<{ _id: string; file: string }>('attachments')
      .findOne({ _id: id });
    const path = join(api.service.platform.config.dataDir, 'uploads', row?.file ?? '');
    expect(existsSync(path)).toBe(true);
    await editor.delete(`/campaigns/${campaignId}/clips/${owner}`, 1).expect(204);
    await api.service.platform.queue.runDue();
    await fileOf(id).expect(404);
    expect(existsSync(path)).toBe(false);
  });
});
