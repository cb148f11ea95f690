import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startApi, type TestApi } from '../../testing/start-api.js';
import type { Agent } from '../../testing/agent.js';

let api: TestApi;
let admin: Agent;

beforeAll(async () => {
  api = await startApi();
  admin = api.anonymous();
  await admin.signIn(api.admin.email, api.admin.password);
});
afterAll(() => api.close());

interface InvitedUser {
  id: string;
  version: number;
  status: string;
}

async function invite(name: string, role = 'editor', language = 'en'): Promise<InvitedUser> {
  const email = `${name}@valdemar.example`;
  const { body } = await admin.post('/users', { name, email, role, language }).expect(201);
  return body as InvitedUser;
}

async function invitationOf(name: string): Promise<string> {
  const mails = (await api.mails()).filter(({ to }) => to === `${name}@valdemar.example`);
  const token = /\/invitation\/([\w-]+)/.exec(mails.at(-1)?.text ?? '')?.[1];
  if (!token) throw new Error(`No invitation for ${name}`);
  return token;
}

describe('signing in', () => {
  test('gives who it is, the organization and the token of the session', async () => {
    const { body } = await api
      .anonymous()
      .post('/auth/login', { email: api.admin.email.toUpperCase(), password: api.admin.password })
      .expect(200);
    expect(body).toMatchObject({
      user: { email: api.admin.email, role: 'admin' },
      onlyApprover: true,
      mailbox: true,
    });
    expect(String((body as { csrfToken: string }).csrfToken).length).toBeGreaterThan(20);
  });

  test('answers the same to a wrong password, an unknown address and a disabled account', async () => {
    const gone = await api.signIn('viewer', 'disabled');
    await admin.patch(`/users/${gone.userId}`, { status: 'disabled' }, 1).expect(200);
    const tries = [
      { email: api.admin.email, password: 'not this one' },
      { email: 'nobody@valdemar.example', password: 'not this one' },
      { email: 'viewer-disabled@valdemar.example', password: 'a long test password' },
    ];
    for (const body of tries) {
      const answer = await api.anonymous().post('/auth/login', body).expect(401);
      expect(answer.body).toMatchObject({ code: 'wrong-credentials' });
      expect(answer.headers['content-type']).toContain('application/problem+json');
    }
  });

  test('gets a new session each time, so that a planted one is worth nothing', async () => {
    const person = api.anonymous();
    await person.signIn(api.admin.email, api.admin.password);
    const first = (await person.get('/auth/sessions')).body as { items: { id: string; current: boolean }[] };
    const firstId = first.items.find(({ current }) => current)?.id;
    await person.signIn(api.admin.email, api.admin.password);
    const second = (await person.get('/auth/sessions')).body as { items: { id: string; current: boolean }[] };
    expect(second.items.find(({ current }) => current)?.id).not.toBe(firstId);
    expect(second.items.some(({ id }) => id === firstId)).toBe(false);
  });

  test('is refused from another site', async () => {
    const { email, password } = api.admin;
    const answer = await api
      .anonymous()
      .post('/auth/login', { email, password })
      .set('Origin', 'https://elsewhere.example');
    expect(answer.status).toBe(403);
  });

  test('is limited by account after ten wrong passwords, and opens again later', async () => {
    await api.signIn('viewer', 'guessed');
    const email = 'viewer-guessed@valdemar.example';
    for (let attempt = 0; attempt < 10; attempt += 1) {
      await api
        .anonymous()
        .post('/auth/login', { email, password: `wrong ${attempt}` })
        .expect(401);
    }
    const right = { email, password: 'a long test password' };
    const limited = await api.anonymous().post('/auth/login', right).expect(429);
    expect(limited.body).toMatchObject({ code: 'too-many-requests' });
    expect(Number(limited.headers['retry-after'])).toBeGreaterThan(0);
    api.clock.advance({ minutes: 16 });
    await api.anonymous().post('/auth/login', right).expect(200);
  });
});

describe('a session', () => {
  test('ends with signing out', async () => {
    const person = await api.signIn('viewer', 'leaving');
    await person.post('/auth/logout').expect(204);
    await person.get('/auth/me').expect(401);
  });

  test('ends after a working day (ASVS 7.3.2)', async () => {
    const person = await api.signIn('viewer', 'overnight');
    api.clock.advance({ hours: 11 });
    await person.get('/auth/me').expect(200);
    api.clock.advance({ hours: 2 });
    await person.get('/auth/me').expect(401);
    await admin.signIn(api.admin.email, api.admin.password);
  });

  test('needs its token for every change', async () => {
    const person = await api.signIn('viewer', 'forged');
    const withoutToken = await person.http.patch('/api/v1/auth/me').send({ name: 'Other' });
    expect(withoutToken.status).toBe(403);
    expect(withoutToken.body).toMatchObject({ code: 'invalid-csrf-token' });
    const { body } = await person.patch('/auth/me', { name: 'Other', language: 'es' }).expect(200);
    expect(body).toMatchObject({ user: { name: 'Other', language: 'es' } });
  });

  test('can be ended from another one, and only by its owner', async () => {
    const here = await api.signIn('viewer', 'twice');
    const there = api.anonymous();
    await there.signIn('viewer-twice@valdemar.example', 'a long test password');
    const { items } = (await here.get('/auth/sessions')).body as {
      items: { id: string; current: boolean }[];
    };
    expect(items).toHaveLength(2);
    const other = items.find(({ current }) => !current);
    await admin.delete(`/auth/sessions/${other?.id ?? ''}`).expect(404);
    await here.delete(`/auth/sessions/${other?.id ?? ''}`).expect(204);
    await there.get('/auth/me').expect(401);
    await here.get('/auth/me').expect(200);
  });

  test('of everywhere else ends with a new password', async () => {
    const here = await api.signIn('viewer', 'changing');
    const there = api.anonymous();
    await there.signIn('viewer-changing@valdemar.example', 'a long test password');
    await here.post('/auth/password', { current: 'wrong', next: 'another long password' }).expect(401);
    const change = { current: 'a long test password', next: 'another long password' };
    await here.post('/auth/password', change).expect(204);
    await there.get('/auth/me').expect(401);
    await here.get('/auth/me').expect(200);
    await there.signIn('viewer-changing@valdemar.example', 'another long password');
  });

  test.each([{ role: 'editor' }, { status: 'disabled' }])(
    'ends at once with a new role or state: %j',
    async (change) => {
      const person = await api.signIn('viewer', `changed-${Object.keys(change).join('')}`);
      await admin.patch(`/users/${person.userId}`, change, 1).expect(200);
      await person.get('/auth/me').expect(401);
    },
  );
});

describe('an invitation', () => {
  test('arrives in the language of whoever is invited and lets them in once', async () => {
    await invite('ines', 'lead', 'es');
    const mail = (await api.mails()).find(({ to }) => to === 'ines@valdemar.example');
    expect(mail?.subject).toContain('Te invitan');
    expect(mail?.text).toContain('Hola, ines');
    expect(mail?.html).toContain('<html lang="es">');
    const token = await invitationOf('ines');
    const shown = await api.anonymous().get(`/auth/invitations/${token}`).expect(200);
    expect(shown.body).toMatchObject({ email: 'ines@valdemar.example', language: 'es' });

    const person = api.anonymous();
    const chosen = { name: 'Inés', password: 'a password of mine', language: 'es' };
    const { body } = await person.post(`/auth/invitations/${token}`, chosen).expect(200);
    expect(body).toMatchObject({ user: { name: 'Inés', role: 'lead' } });
    await person.get('/auth/me').expect(200);
    await api.anonymous().post(`/auth/invitations/${token}`, chosen).expect(410);
  });

  test('is not in the database in a form that can be followed', async () => {
    await invite('secret');
    const token = await invitationOf('secret');
    const rows = await api.service.platform.database.connection.collection('users').find({}).toArray();
    expect(JSON.stringify(rows)).not.toContain(token);
    const jobs = await api.service.platform.database.connection.collection('jobs').find({}).toArray();
    expect(JSON.stringify(jobs)).not.toContain(token);
  });

  test('ends after a week, and with the next one', async () => {
    const user = await invite('late');
    const first = await invitationOf('late');
    await admin.post(`/users/${user.id}/invitation`).expect(204);
    await api.anonymous().get(`/auth/invitations/${first}`).expect(410);
    const second = await invitationOf('late');
    await api.anonymous().get(`/auth/invitations/${second}`).expect(200);
    api.clock.advance({ days: 8 });
    await api.anonymous().get(`/auth/invitations/${second}`).expect(410);
    await admin.signIn(api.admin.email, api.admin.password);
  });

  test('cannot be made up', async () => {
    const { body } = await api
      .anonymous()
      .get(`/auth/invitations/${'a'.repeat(60)}`)
      .expect(410);
    expect(body).toMatchObject({ code: 'link-expired' });
  });

  test('goes to an address only once', async () => {
    await invite('twin');
    const again = { name: 'Twin', email: 'twin@valdemar.example', role: 'viewer', language: 'en' };
    const { body } = await admin.post('/users', again).expect(409);
    expect(body).toMatchObject({ code: 'duplicate', errors: [{ path: 'email' }] });
  });
});

describe('users', () => {
  test('show their addresses to administrators only', async () => {
    const viewer = await api.signIn('viewer', 'curious');
    const seen = (await viewer.get('/users?limit=200').expect(200)).body as { items: { email: string }[] };
    expect(new Set(seen.items.map(({ email }) => email))).toEqual(new Set(['']));
    const own = (await admin.get('/users?limit=200').expect(200)).body as { items: { email: string }[] };
    expect(own.items.every(({ email }) => email.includes('@'))).toBe(true);
  });

  test('come in pages by name without loss or repetition', async () => {
    const names: string[] = [];
    let cursor: string | null = null;
    do {
      const query: string = cursor ? `&cursor=${cursor}` : '';
      const { body } = await admin.get(`/users?limit=3${query}`).expect(200);
      const page = body as { items: { id: string; name: string }[]; nextCursor: string | null };
      names.push(...page.items.map(({ name, id }) => `${name} ${id}`));
      cursor = page.nextCursor;
    } while (cursor);
    const total = await api.service.platform.database.connection.collection('users').countDocuments();
    expect(names).toHaveLength(total);
    expect(new Set(names).size).toBe(total);
  });

  test('keep the last administrator', async () => {
    const me = (await admin.get('/auth/me')).body as { user: { id: string } };
    const list = (await admin.get('/users?limit=200')).body as { items: { id: string; version: number }[] };
    const version = list.items.find(({ id }) => id === me.user.id)?.version;
    const { body } = await admin.patch(`/users/${me.user.id}`, { role: 'viewer' }, version).expect(409);
    expect(body).toMatchObject({ code: 'conflict' });
  });

  test('cannot be made active before they chose a password', async () => {
    const user = await invite('eager');
    await admin.patch(`/users/${user.id}`, { status: 'active' }, user.version).expect(409);
  });

  test('what was done to them is in the audit list, newest first, with who did it', async () => {
    const user = await invite('watched');
    await admin.patch(`/users/${user.id}`, { name: 'Watched' }, user.version).expect(200);
    const { body } = await admin.get(`/audit?subjectId=${user.id}`).expect(200);
    const { items } = body as { items: { action: string; changes: string[]; actor: { name: string } }[] };
    expect(items.map(({ action }) => action)).toEqual(['user.update', 'user.invite']);
    expect(items[0]).toMatchObject({ changes: ['name'], actor: { name: 'Admin' } });
  });
});
