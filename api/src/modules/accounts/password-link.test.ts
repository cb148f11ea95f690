import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Language } from '@altavoz/domain/shared/language';
import type { Agent } from '../../testing/agent.js';
import { startApi, type TestApi } from '../../testing/start-api.js';

const OLD = 'a long test password';
const NEW = 'a new password of mine';

let api: TestApi;
let admin: Agent;

beforeAll(async () => {
  api = await startApi();
  admin = await api.signIn('admin');
});
afterAll(() => api.close());

/** Somebody who signs in already, with the mail that an administrator has sent them a link in. */
async function sendTo(name: string, language: Language = 'en') {
  const person = await api.signIn('editor', name);
  await person.patch('/auth/me', { language }).expect(200);
  await admin.post(`/users/${person.userId ?? ''}/invitation`).expect(204);
  const email = `editor-${name}@valdemar.example`;
  const mail = (await api.mails()).findLast(({ to }) => to === email);
  const token = /\/invitation\/([\w-]+)/.exec(mail?.text ?? '')?.[1] ?? '';
  return { person, email, mail, token };
}

const choose = (token: string) =>
  api.anonymous().post(`/auth/invitations/${token}`, { name: 'Ana', password: NEW, language: 'en' });

describe('a forgotten password', () => {
  test.each([
    ['en', 'New password for Altavoz', 'choose a new password'],
    ['es', 'Nueva contraseña para Altavoz', 'eliges una contraseña nueva'],
  ] as const)(
    'is replaced through a link in the language of the person: %s',
    async (language, subject, text) => {
      const { mail } = await sendTo(`asks-${language}`, language);
      expect(mail?.subject).toContain(subject);
      expect(mail?.text).toContain(text);
    },
  );

  test('works until the new one is chosen, which ends every session and every older password', async () => {
    const { person, email, token } = await sendTo('forgetful');
    await person.get('/auth/me').expect(200);
    const { body } = await choose(token).expect(200);
    expect(body).toMatchObject({ user: { email, role: 'editor' } });
    await person.get('/auth/me').expect(401);
    await api.anonymous().post('/auth/login', { email, password: OLD }).expect(401);
    await api.anonymous().post('/auth/login', { email, password: NEW }).expect(200);
    await choose(token).expect(410);
  });

  test('is not replaced through a link older than a day', async () => {
    const { token } = await sendTo('slow');
    api.clock.advance({ hours: 25 });
    await choose(token).expect(410);
    await admin.signIn('admin-admin@valdemar.example', OLD);
  });

  test('that comes back to mind makes the link worthless once it is changed', async () => {
    const { person, token } = await sendTo('remembers');
    await person.post('/auth/password', { current: OLD, next: NEW }).expect(204);
    await choose(token).expect(410);
  });

  test('of somebody disabled is not replaced, also through a link from before', async () => {
    const { person, token } = await sendTo('gone');
    const { items } = (await admin.get('/users?limit=200')).body as {
      items: { id: string; version: number }[];
    };
    const version = items.find(({ id }) => id === person.userId)?.version;
    await admin.patch(`/users/${person.userId ?? ''}`, { status: 'disabled' }, version).expect(200);
    await choose(token).expect(410);
    const { body } = await admin.post(`/users/${person.userId ?? ''}/invitation`).expect(409);
    expect(body).toMatchObject({ code: 'conflict' });
  });

  test('is written down with who sent the link, and only administrators may', async () => {
    const { person } = await sendTo('watched');
    const { body } = await admin.get(`/audit?subjectId=${person.userId ?? ''}`).expect(200);
    const { items } = body as { items: { action: string; actor: { id: string } }[] };
    expect(items).toContainEqual(
      expect.objectContaining({
        action: 'user.send-password-link',
        actor: expect.objectContaining({ id: admin.userId }),
      }),
    );
    const lead = await api.signIn('lead');
    await lead.post(`/users/${person.userId ?? ''}/invitation`).expect(403);
  });

  test('of an administrator is replaced by whoever runs the service', async () => {
    const { invitations } = api.service.modules.accounts;
    const link = await invitations.linkFor(` ${api.admin.email.toUpperCase()} `);
    const token = /^http:\/\/localhost:3000\/invitation\/([\w-]+)$/.exec(link?.url ?? '')?.[1] ?? '';
    await choose(token).expect(200);
    await api.anonymous().post('/auth/login', { email: api.admin.email, password: NEW }).expect(200);
    expect(await invitations.linkFor('nobody@valdemar.example')).toBeNull();
    await admin.get('/auth/me').expect(200);
  });
});
