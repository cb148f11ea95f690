import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startApi, type TestApi } from '../../testing/start-api.js';
import { ask, linkTo, newList } from '../bulletins/testing/bulletin-fixtures.js';

let api: TestApi;

beforeAll(async () => {
  api = await startApi({ withoutLimits: true });
  await newList(await api.signIn('lead'));
});
afterAll(() => api.close());

const anyone = () => api.anonymous().http;

describe('when something is wrong', () => {
  test('a form that cannot be taken comes back with what was typed and what would be right', async () => {
    const { text } = await ask(api, 'valdemar', {
      email: 'ana@correo',
      name: 'Ana "la del puente"',
      language: 'en',
      consent: 'no',
    }).expect(400);
    expect(text).toContain('<html lang="es">');
    expect(text).toContain('role="alert"');
    expect(text).toContain('value="ana@correo"');
    expect(text).toContain('value="Ana &quot;la del puente&quot;"');
    expect(text).toMatch(/<option value="en" lang="en" selected="">/);
    expect(text).toMatch(/<input id="email"[^>]*aria-invalid="true" aria-describedby="email-wrong"/);
    expect(text).toContain('Escriba una dirección completa, como nombre@ejemplo.org.');
    expect(text).toContain('Marque la casilla si está de acuerdo');
    // Agreeing is an act of theirs, and the trap is for robots.
    expect(text).not.toMatch(/checked/);
    const english = await anyone()
      .post('/subscribe/valdemar')
      .set('Accept-Language', 'en-GB')
      .type('form')
      .send({ email: 'a@b', consent: 'yes', website: 'spam' })
      .expect(400);
    expect(english.text).toContain('Write a complete address');
    expect(english.text).not.toContain('spam');
    const json = await ask(api, 'valdemar', { email: 'nobody' })
      .set('Accept', 'application/json')
      .expect(400);
    expect(json.body).toMatchObject({ code: 'invalid-input', errors: [{ path: 'body.email' }] });
  });

  test('an old link says what to do instead, in the language of the reader', async () => {
    await ask(api, 'valdemar', { email: 'old@correo.example' }).expect(200);
    const link = await linkTo(api, 'old@correo.example', 'confirm');
    api.clock.advance({ days: 8 });
    const old = await anyone().get(link).set('Accept-Language', 'en').expect(410);
    expect(old.text).toContain('This link no longer works');
    expect(old.text).toContain('href="/subscribe/valdemar?language=en"');
    const forged = await anyone()
      .post(`/unsubscribe/${'x'.repeat(40)}`)
      .expect(410);
    expect(forged.text).toContain('el enlace del último boletín');
    const short = await anyone().get('/confirm/abc').expect(400);
    expect(short.text).toContain('Este enlace no está completo');
    const json = await anyone().post(link).set('Accept', 'application/json').expect(410);
    expect(json.body).toMatchObject({ code: 'link-expired' });
  });
});

test('one place asks sixty times an hour at most', async () => {
  const limited = await startApi();
  try {
    await newList(await limited.signIn('lead'));
    for (let count = 0; count < 60; count += 1) {
      await ask(limited, 'valdemar', { email: `reader${count}@correo.example` }).expect(200);
    }
    const refused = await ask(limited, 'valdemar', { email: 'one-more@correo.example' }).expect(429);
    expect(refused.headers['retry-after']).toBeDefined();
    expect(refused.text).toContain('Hubo demasiadas solicitudes seguidas.');
    expect(refused.text).toContain('value="one-more@correo.example"');
  } finally {
    await limited.close();
  }
});
