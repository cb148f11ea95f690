import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startApi, type TestApi } from '../../testing/start-api.js';

let api: TestApi;
const logLines: string[] = [];
beforeAll(async () => {
  api = await startApi({ logLines });
});
afterAll(() => api.close());

describe('watching the service', () => {
  test('says that it lives and that it is ready', async () => {
    expect((await api.anonymous().get('root:/healthz').expect(200)).body).toEqual({ status: 'ok' });
    expect((await api.anonymous().get('root:/readyz').expect(200)).body).toEqual({ status: 'ready' });
  });

  test('is not ready when the worker has not looked for jobs for a minute', async () => {
    const { queue } = api.service.platform;
    queue.start();
    while (!queue.healthy) await new Promise((resolve) => setTimeout(resolve, 5));
    api.clock.advance({ minutes: 2 });
    const { body } = await api.anonymous().get('root:/readyz').expect(503);
    expect(body).toMatchObject({ code: 'unavailable' });
    await queue.stop();
  });

  test('shows figures by route to the same machine, without what stood in the address', async () => {
    await api
      .anonymous()
      .get(`/auth/invitations/${'a'.repeat(60)}`)
      .expect(410);
    const { text, headers } = await api.anonymous().get('root:/metrics').expect(200);
    expect(headers['content-type']).toContain('text/plain');
    expect(text).toContain('route="/api/v1/auth/invitations/:token",status="410"');
    expect(text).toMatch(/altavoz_jobs\{state="waiting"\} \d/);
    expect(text).not.toContain('aaaa');
  });

  test('shows figures to nobody else but administrators', async () => {
    const forwarded = (agent: Awaited<ReturnType<TestApi['signIn']>>) =>
      agent.get('root:/metrics').set('X-Forwarded-For', '203.0.113.9');
    await forwarded(api.anonymous()).expect(403);
    await forwarded(await api.signIn('lead')).expect(403);
    await forwarded(await api.signIn('admin')).expect(200);
  });
});

describe('the log', () => {
  test('holds one line a request: route, status, who, and nothing of what was said', async () => {
    const admin = await api.signIn('admin');
    logLines.length = 0;
    const secrets = {
      name: 'Zacarías Quiroga',
      email: 'zacarias.quiroga@reader.example',
      role: 'viewer',
      language: 'es',
    };
    await admin.post('/users', secrets).expect(201);
    const [mail] = (await api.mails()).filter(({ to }) => to === secrets.email);
    const token = /invitation\/([\w-]+)/.exec(mail?.text ?? '')?.[1] ?? '';
    const person = api.anonymous();
    const password = 'a password nobody should see';
    await person
      .post(`/auth/invitations/${token}`, { name: secrets.name, password, language: 'es' })
      .expect(200);
    await person.post('/auth/login', { email: secrets.email, password: `${password} wrong` }).expect(401);
    await admin.get(`/mailbox/mails?to=${secrets.email}`).expect(200);
    await admin.post('/users', secrets).expect(409);
    await admin.post('/users').type('json').send(`{"email": "${secrets.email}", broken`).expect(400);

    const text = logLines.join('');
    const lines = logLines.map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(lines.filter(({ msg }) => msg === 'answered')).toHaveLength(6);
    expect(lines).toContainEqual(
      expect.objectContaining({
        route: 'POST /api/v1/auth/invitations/:token',
        status: 200,
        requestId: expect.any(String),
      }),
    );
    expect(lines).toContainEqual(
      expect.objectContaining({ route: 'POST /api/v1/users', status: 201, userId: admin.userId }),
    );
    const cookie = JSON.stringify(admin.http.jar);
    expect(cookie).toBeTruthy();
    for (const secret of [
      'Zacar',
      'quiroga',
      'reader.example',
      token,
      password,
      admin.csrfToken,
      'a secret of the tests',
    ]) {
      expect(text).not.toContain(secret);
    }
    expect(text).not.toMatch(/s%3A|cookie|authorization/i);
  });
});

describe('the catalogue', () => {
  test('is served in both languages with a tag, so that it travels once', async () => {
    const viewer = await api.signIn('viewer');
    const { body, headers } = await viewer.get('/catalogue').expect(200);
    const { audiences, publics, tactics } = body as Record<string, { label: { es: string; en: string } }[]>;
    expect([publics?.length, audiences?.length]).toEqual([3, 12]);
    expect(tactics?.every(({ label }) => label.es && label.en)).toBe(true);
    await viewer.get('/catalogue').set('If-None-Match', String(headers.etag)).expect(304);
  });
});
