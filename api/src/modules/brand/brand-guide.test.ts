import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { existsSync } from 'node:fs';
import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Agent } from '../../testing/agent.js';
import { startApi, type TestApi } from '../../testing/start-api.js';
import { imageSize } from './image-size.js';

let api: TestApi;
let lead: Agent;
let viewer: Agent;
beforeAll(async () => {
  api = await startApi({ withoutLimits: true });
  lead = await api.signIn('lead');
  viewer = await api.signIn('viewer');
});
afterAll(() => api.close());

interface Guide {
  readonly id: string;
  readonly version: number;
  readonly logo: { readonly url: string } | null;
}

const GUIDE = {
  campaignId: null,
  colours: [
    { name: 'Night', value: '#1f2f5c', role: 'primary' },
    { name: 'Tile', value: '#9A4025', role: 'accent' },
  ],
  typefaces: { titles: 'georgia', text: 'arial', print: [{ name: 'Marea', use: 'Posters' }] },
  imageStyle: 'Natural light',
  provider: 'A studio',
  manualUrl: null,
  logoAlt: '',
  logoPlate: false,
};

function png(width: number, height: number): Buffer {
  const head = Buffer.alloc(33);
  Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]).copy(head);
  head.writeUInt32BE(13, 8);
  head.write('IHDR', 12, 'latin1');
  head.writeUInt32BE(width, 16);
  head.writeUInt32BE(height, 20);
  return Buffer.concat([head, Buffer.from('\0\0\0\0IEND\xaeB`\x82', 'latin1')]);
}

/** Its size stands behind a part of another kind. */
const JPEG = Buffer.from('ffd8ffe000044a46ffc0001108002a0054030122000211010311ffd9', 'hex');

const attach = (id: string, use: string, content: Buffer, name: string, agent = lead) =>
  agent.post(`/brand-guides/${id}/files`).field('use', use).attach('file', content, name);
const guides = async () => (await viewer.get('/brand-guides').expect(200)).body as { items: Guide[] };

describe('the brand guide (G1)', () => {
  let guide: Guide;

  test('is one for the organization, attached by a lead; its pages wear it', async () => {
    expect(await guides()).toEqual({ items: [] });
    await viewer.post('/brand-guides', GUIDE).expect(403);
    const { body } = await lead.post('/brand-guides', GUIDE).expect(201);
    guide = body as Guide;
    expect(guide).toMatchObject({ ...GUIDE, colours: [{ value: '#1F2F5C' }, {}], logo: null, manual: null });
    await lead.post('/brand-guides', GUIDE).expect(409);
    const organization = await viewer.get('/organization').expect(200);
    expect(organization.body).toMatchObject({
      brand: { primaryColour: '#1F2F5C', accentColour: '#9A4025', logoUrl: null },
    });
  });

  test.each([
    ['no primary colour', { colours: [{ name: 'Tile', value: '#9A4025', role: 'accent' }] }],
    ['two of them', { colours: [...GUIDE.colours, { name: 'Sea', value: '#000000', role: 'primary' }] }],
    ['a colour that is CSS', { colours: [{ name: 'x', value: 'red;}</style>', role: 'primary' }] }],
    ['a typeface that mails do not have', { typefaces: { ...GUIDE.typefaces, titles: 'Marea' } }],
    ['a manual that is a script', { manualUrl: 'javascript:alert(1)' }],
  ])('refuses %s', async (_, change) => {
    const { body } = await lead.patch(`/brand-guides/${guide.id}`, change, guide.version).expect(400);
    expect(body).toMatchObject({ code: 'invalid-input' });
  });

  test('a logo is what its content is, with its size, and anyone may load it, as a picture and nothing else', async () => {
    await attach(guide.id, 'logo', png(320, 80), 'logo.png', viewer).expect(403);
    const { body } = await attach(guide.id, 'logo', png(320, 80), '../evil.html').expect(201);
    guide = body as Guide;
    expect(guide.logo).toMatchObject({ name: 'evil.html', width: 320, height: 80 });
    const url = guide.logo?.url ?? '';
    const answer = await api.anonymous().get(`root:${url}`).expect(200);
    expect(answer.headers).toMatchObject({
      'content-type': 'image/png',
      'cross-origin-resource-policy': 'cross-origin',
      'x-content-type-options': 'nosniff',
      'content-security-policy': expect.stringContaining('sandbox'),
    });
    expect((await viewer.get('/organization')).body).toMatchObject({ brand: { logoUrl: url } });

    guide = (await attach(guide.id, 'logo', JPEG, 'logo.jpg').expect(201)).body as Guide;
    expect(guide.logo).toMatchObject({ width: 84, height: 42, url: expect.stringMatching(/\.jpg$/) });
    // A mail that was sent with the one before still shows it.
    await api.anonymous().get(`root:${url}`).expect(200);
  });

  test.each([
    ['SVG, which can run', '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>', 415],
    ['a picture without a size', png(0, 80).toString('latin1'), 415],
    ['a picture larger than any logo', png(9_000, 80).toString('latin1'), 415],
    ['a PDF', '%PDF-1.7\n1 0 obj\n', 415],
    ['more than a megabyte', png(320, 80).toString('latin1') + ' '.repeat(1_100_000), 413],
  ])('a logo that is %s is refused', async (_, content, status) => {
    await attach(guide.id, 'logo', Buffer.from(content, 'latin1'), 'logo.png').expect(status);
    expect(await readdir(join(api.service.platform.config.dataDir, 'incoming'))).toEqual([]);
  });

  test('the manual is a PDF and kept by who asks for it', async () => {
    await attach(guide.id, 'manual', png(10, 10), 'manual.pdf').expect(415);
    await viewer.get(`/brand-guides/${guide.id}/manual`).expect(404);
    const content = Buffer.from('%PDF-1.7\n1 0 obj\n');
    guide = (await attach(guide.id, 'manual', content, 'Manual.pdf').expect(201)).body as Guide;
    const kept = await viewer.get(`/brand-guides/${guide.id}/manual`).buffer(true).expect(200);
    expect(kept.body).toEqual(content);
    expect(kept.headers['content-disposition']).toMatch(/^attachment/);
    await lead.delete(`/brand-guides/${guide.id}/files/manual`, guide.version).expect(204);
    expect((await guides()).items[0]).toMatchObject({ manual: null, version: guide.version + 1 });
  });

  test('RW16 a campaign may look different, and goes back to the organization’s with its own gone', async () => {
    const made = await lead
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
    const campaignId = (made.body as Guide).id;
    const told = async () => {
      const { body } = await lead.get(`/campaigns/${campaignId}/checks`).expect(200);
      const { items } = body as { items: { rule: string; key: string }[] };
      return items.filter(({ rule }) => rule === 'RW16').map(({ key }) => key);
    };
    expect(await told()).toEqual([]);
    const pale = [
      { name: 'Night', value: '#1F2F5C', role: 'primary' },
      { name: 'Sun', value: '#FFD400', role: 'accent' },
    ];
    const own = await lead.post('/brand-guides', { ...GUIDE, campaignId, colours: pale }).expect(201);
    expect(await told()).toEqual(['brand-without-logo', 'brand-colour-unreadable']);
    expect((await guides()).items.map((one) => one.id)).toEqual([guide.id, (own.body as Guide).id]);
    const stranger = await api.signInElsewhere('lead');
    await stranger.patch(`/brand-guides/${guide.id}`, { provider: 'x' }, 1).expect(404);
    await stranger.post('/brand-guides', { ...GUIDE, campaignId }).expect(404);

    const { version } = (await lead.get(`/campaigns/${campaignId}`)).body as Guide;
    const admin = await api.signIn('admin');
    await admin.delete(`/campaigns/${campaignId}`, version).expect(204);
    expect((await guides()).items).toHaveLength(1);
  });

  test('goes with its files', async () => {
    const { items } = await guides();
    const uploads = join(api.service.platform.config.dataDir, 'uploads');
    expect(await readdir(uploads)).not.toEqual([]);
    await lead.delete(`/brand-guides/${guide.id}`, items[0]?.version).expect(204);
    await api.service.platform.queue.runDue();
    expect(existsSync(uploads) ? await readdir(uploads) : []).toEqual([]);
    expect((await viewer.get('/organization')).body).toMatchObject({
      brand: { primaryColour: '#1F2F5C', logoUrl: null },
    });
  });
});

test('a picture that ends or goes in circles has no size', async () => {
  const path = join(api.service.platform.config.dataDir, 'picture');
  for (const [content, type] of [
    [Buffer.from('ffd8ffe00002', 'hex'), 'image/jpeg'],
    [Buffer.concat([Buffer.from('ffd8', 'hex'), Buffer.alloc(40, 0xff)]), 'image/jpeg'],
    [JPEG.subarray(0, 12), 'image/jpeg'],
    [png(1, 1).subarray(0, 20), 'image/png'],
  ] as const) {
    await writeFile(path, content);
    expect(await imageSize(path, type)).toBeNull();
  }
});
