import { ALL_ENDPOINTS } from '@altavoz/contracts/all';
import { isWithin, narrowed, type Role, ROLES } from '@altavoz/domain/accounts/role';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import request from 'supertest';
import type { Agent } from '../../testing/agent.js';
import { startApi, type TestApi } from '../../testing/start-api.js';
import { campaignBody, newCampaign } from '../campaigns/testing/plan-fixtures.js';

let api: TestApi;
let admin: Agent;
let lead: Agent;
let campaignId: string;

beforeAll(async () => {
  api = await startApi();
  admin = await api.signIn('admin');
  lead = await api.signIn('lead');
  campaignId = (await newCampaign(api, lead)).id;
});
afterAll(() => api.close());

interface Made {
  readonly id: string;
  readonly token: string;
}

async function made(agent: Agent, role: Role, more: object = {}): Promise<Made> {
  const { body } = await agent.post('/tokens', { name: 'Tablero', role, ...more }).expect(201);
  return body as Made;
}
const call = (method: 'get' | 'post' | 'delete', path: string, token: string) =>
  request(api.service.app)[method](`/api/v1${path}`).set('Authorization', `Bearer ${token}`);

describe('roles within each other', () => {
  test('what the smaller one may, the larger one may, on every call of the interface', () => {
    for (const { access, method, path } of ALL_ENDPOINTS) {
      if (!Array.isArray(access)) continue;
      const may = (role: Role) => (access as readonly Role[]).includes(role);
      const beyond = ROLES.flatMap((limit) =>
        ROLES.filter((role) => isWithin(role, limit) && may(role) && !may(limit)).map((role) => [
          role,
          limit,
        ]),
      );
      expect([method, path, beyond]).toEqual([method, path, []]);
    }
  });

  test('of two roles the smaller is left, and nothing of two that differ', () => {
    expect(narrowed('admin', 'viewer')).toBe('viewer');
    expect(narrowed('editor', 'lead')).toBe('editor');
    expect(narrowed('viewer', 'spokesperson')).toBeNull();
  });
});

describe('a call with a token', () => {
  test('is shown once, stored as a hash, and counts as its maker within its role', async () => {
    const { id, token } = await made(lead, 'lead');
    const { body: listed } = await lead.get('/tokens').expect(200);
    expect(JSON.stringify(listed)).not.toContain(token);
    const row = await api.service.platform.database.connection
      .collection('tokens')
      .findOne({ name: 'Tablero' });
    expect(JSON.stringify(row)).not.toContain(token);

    const created = await call('post', '/campaigns', token).send(campaignBody(api)).expect(201);
    // No cross-site token was sent, and nobody is signed in by it.
    expect(created.headers['set-cookie']).toBeUndefined();
    const { body: trail } = await admin.get('/audit?limit=1').expect(200);
    expect(trail.items[0]).toMatchObject({ action: 'campaign.create', actor: { id: lead.userId } });
    const { body: after } = await lead.get('/tokens').expect(200);
    expect(after.items.find((one: Made) => one.id === id)).toMatchObject({
      lastUsedAt: api.clock.now().toISOString(),
      madeBy: { id: lead.userId },
    });
  });

  test.each([...ROLES])('%s reads and writes as that role does', async (role) => {
    const { token } = await made(admin, role);
    const agent = await api.signIn(role);
    const path = `/campaigns/${campaignId}/audiences`;
    const audience = { name: { es: 'Vecindad' }, publics: ['local-external'] };
    const [reads, writes] = [await agent.get(path), await agent.post(path, audience)];
    await call('get', path, token).expect(reads.status);
    await call('post', path, token).send(audience).expect(writes.status);
  });

  test('never makes tokens, passwords or sessions', async () => {
    const { id, token } = await made(admin, 'admin');
    for (const [method, path] of [
      ['get', '/tokens'],
      ['delete', `/tokens/${id}`],
      ['get', '/auth/me'],
      ['get', '/auth/sessions'],
      ['post', '/auth/logout'],
    ] as const) {
      const { body } = await call(method, path, token).expect(403);
      expect(body.code).toBe('not-allowed');
    }
    await call('post', '/tokens', token).send({ name: 'Otro', role: 'viewer' }).expect(403);
  });

  test.each(['', 'nothing', 'altavoz_nothing'])('with the wrong token «%s» is nobody', async (token) => {
    const { body, headers } = await lead.get('/campaigns').set('Authorization', `Bearer ${token}`);
    expect(body.code).toBe('not-signed-in');
    expect(headers['www-authenticate']).toMatch(/^Bearer/);
  });
});

describe('a token', () => {
  test('may not do more than its maker', async () => {
    await lead.post('/tokens', { name: 'Demasiado', role: 'admin' }).expect(403);
    const viewer = await api.signIn('viewer');
    await viewer.post('/tokens', { name: 'Demasiado', role: 'editor' }).expect(403);
  });

  test('follows its maker when their role shrinks, and ends when they are disabled', async () => {
    const agent = await api.signIn('editor', 'mover');
    const { token } = await made(agent, 'editor');
    const audiences = `/campaigns/${campaignId}/audiences`;
    const body = { name: { es: 'Visitantes' }, publics: ['international'] };
    await call('post', audiences, token).send(body).expect(201);
    const { body: users } = await admin.get('/users?limit=200').expect(200);
    const { version } = users.items.find((user: { id: string }) => user.id === agent.userId);
    const { body: viewer } = await admin
      .patch(`/users/${agent.userId}`, { role: 'viewer' }, version)
      .expect(200);
    await call('post', audiences, token).send(body).expect(403);
    await call('get', audiences, token).expect(200);
    await admin.patch(`/users/${agent.userId}`, { status: 'disabled' }, viewer.version).expect(200);
    await call('get', audiences, token).expect(401);
  });

  test('works through its last day', async () => {
    const today = api.clock.now().toISOString().slice(0, 10);
    await lead.post('/tokens', { name: 'Ayer', role: 'viewer', expiresOn: '2001-01-01' }).expect(400);
    const { token } = await made(lead, 'viewer', { expiresOn: today });
    await call('get', '/campaigns', token).expect(200);
    api.clock.advance({ days: 1 });
    await call('get', '/campaigns', token).expect(401);
  });

  test("is ended by its maker or an administrator; others' are not there", async () => {
    const again = await api.signIn('lead', 'again');
    const { id, token } = await made(again, 'viewer');
    const editor = await api.signIn('editor', 'other');
    await editor.delete(`/tokens/${id}`).expect(404);
    expect((await editor.get('/tokens').expect(200)).body.items).toEqual([]);
    const asAdmin = await api.signIn('admin', 'again');
    expect((await asAdmin.get('/tokens').expect(200)).body.items.length).toBeGreaterThan(5);
    await asAdmin.delete(`/tokens/${id}`).expect(204);
    await call('get', '/campaigns', token).expect(401);
    const { body: trail } = await asAdmin.get('/audit?limit=1').expect(200);
    expect(trail.items[0]).toMatchObject({ action: 'token.revoke', subject: { kind: 'token', id } });
  });
});
