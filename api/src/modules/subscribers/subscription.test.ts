import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Agent } from '../../testing/agent.js';
import { startApi, type TestApi } from '../../testing/start-api.js';
import { ask, linkTo, LIST, newList, subscribed } from '../bulletins/testing/bulletin-fixtures.js';

let api: TestApi;
let listId: string;

beforeAll(async () => {
  api = await startApi({ withoutLimits: true });
  listId = (await newList(await lead())).id;
});
afterAll(() => api.close());

/** Signed in just now: the days that pass in these tests end every session. */
const lead = (): Promise<Agent> => api.signIn('lead', `lead-${api.clock.now().getTime()}`);
const anyone = () => api.anonymous().http;
const find = async (email: string) => {
  const { body } = await (
    await lead()
  )
    .get(`/subscribers?listId=${listId}&q=${encodeURIComponent(email)}`)
    .expect(200);
  return (body as { items: Record<string, unknown>[] }).items[0];
};
const mailsTo = async (email: string) => (await api.mails()).filter(({ to }) => to === email);

describe('RH17 double opt-in', () => {
  test('asking sends a mail; only confirming subscribes, and the consent is kept with its words', async () => {
    await ask(api, 'valdemar', { email: ' Ana@Correo.example ', name: 'Ana Beltrán' }).expect(200);
    expect(await find('ana@correo.example')).toMatchObject({
      status: 'pending',
      name: 'Ana Beltrán',
      language: 'es',
    });
    const link = await linkTo(api, 'ana@correo.example', 'confirm');
    const [mail] = await mailsTo('ana@correo.example');
    expect(mail?.subject).toBe('Confirme su suscripción a Valdemar en el mundo');
    expect(mail?.html).toContain(link);

    const shown = await anyone().get(link).expect(200);
    expect(shown.text).toContain('ana@correo.example');
    expect(shown.text).toContain(LIST.consentText);
    await anyone().head(link).expect(200);
    expect(await find('ana@correo.example')).toMatchObject({ status: 'pending' });

    api.clock.advance({ hours: 1 });
    const confirmed = await anyone().post(link).expect(200);
    expect(confirmed.text).toContain('Suscripción confirmada');
    expect(await find('ana@correo.example')).toMatchObject({
      status: 'active',
      consent: {
        text: LIST.consentText,
        source: 'page',
        confirmedAt: api.clock.now().toISOString(),
      },
    });
    await anyone().post(link).expect(200);
    const { body } = await (await lead()).get('/lists').expect(200);
    expect(body.items[0].counts).toEqual({ active: 1, pending: 0, unsubscribed: 0, bounced: 0 });
  });

  test('a link that is a week old, forged or of another purpose confirms nothing', async () => {
    await ask(api, 'valdemar', { email: 'late@correo.example' }).expect(200);
    const link = await linkTo(api, 'late@correo.example', 'confirm');
    await anyone()
      .get(`${link.slice(0, -3)}AAA`)
      .expect(410);
    await anyone().post(link.replace('/confirm/', '/unsubscribe/')).expect(410);
    api.clock.advance({ days: 8 });
    const page = await anyone().get(link).expect(410);
    expect(page.text).toContain('Este enlace ya no sirve');
    await anyone().post(link).expect(410);
    expect(await find('late@correo.example')).toMatchObject({ status: 'pending' });
  });

  test('the answer is the same for a new, a pending, an active and an erased address', async () => {
    await subscribed(api, 'valdemar', 'active@correo.example');
    await subscribed(api, 'valdemar', 'gone@correo.example');
    const gone = await find('gone@correo.example');
    await (await lead()).delete(`/subscribers/${String(gone?.id)}`, Number(gone?.version)).expect(204);
    const pages = new Set<string>();
    for (const name of ['new', 'new', 'active', 'gone']) {
      pages.add((await ask(api, 'valdemar', { email: `${name}@correo.example` }).expect(200)).text);
    }
    expect(pages.size).toBe(1);
    // One for asking; asking again within minutes floods nobody, and who is active or erased gets nothing.
    expect(await mailsTo('new@correo.example')).toHaveLength(1);
    expect(await mailsTo('active@correo.example')).toHaveLength(1);
    expect(await mailsTo('gone@correo.example')).toHaveLength(1);
  });

  test('asking again later mails the same link again, so that both mails work', async () => {
    await ask(api, 'valdemar', { email: 'twice@correo.example' }).expect(200);
    const first = await linkTo(api, 'twice@correo.example', 'confirm');
    api.clock.advance({ minutes: 11 });
    await ask(api, 'valdemar', { email: 'twice@correo.example' }).expect(200);
    expect(await mailsTo('twice@correo.example')).toHaveLength(2);
    await anyone().post(first).expect(200);
    expect(await find('twice@correo.example')).toMatchObject({ status: 'active' });
  });

  test('a filled trap is answered like everyone and does nothing', async () => {
    await ask(api, 'valdemar', { email: 'robot@correo.example', website: 'http://spam.example' }).expect(200);
    expect(await find('robot@correo.example')).toBeUndefined();
  });

  test('an address that no mail can reach, a missing consent and unknown fields are refused', async () => {
    await ask(api, 'valdemar', { email: 'nobody' }).expect(400);
    await ask(api, 'valdemar', { email: 'a@b' }).expect(400);
    await ask(api, 'valdemar', { email: 'a@correo.example', consent: 'no' }).expect(400);
    await ask(api, 'valdemar', { email: 'a@correo.example', admin: 'yes' }).expect(400);
    await anyone()
      .post('/subscribe/valdemar')
      .send({ email: 'a@correo.example', consent: 'yes' })
      .expect(415);
  });

  test('a name with line breaks cannot become a header of the mail', async () => {
    await ask(api, 'valdemar', {
      email: 'evil@correo.example',
      name: 'Eva\nBcc: all@victims.example',
    }).expect(200);
    const [mail] = await mailsTo('evil@correo.example');
    expect(mail?.header('bcc')).toBeUndefined();
    expect(mail?.header('to')).toBe('"Eva Bcc: all@victims.example" <evil@correo.example>');
  });
});

describe('RFC 8058 one-click unsubscribe', () => {
  const leave = async (email: string) => {
    await subscribed(api, 'valdemar', email);
    const id = String((await find(email))?.id);
    const scope = { organizationId: api.organizationId };
    return new URL(api.service.modules.readers.subscribers.unsubscribeUrl(scope, id)).pathname;
  };

  test('looking changes nothing; one post ends it without cookie or redirect; repeating it is fine', async () => {
    const link = await leave('one@correo.example');
    expect((await anyone().get(link).expect(200)).text).toContain('Dejar de recibir');
    await anyone().head(link).expect(200);
    expect(await find('one@correo.example')).toMatchObject({ status: 'active' });
    const done = await anyone().post(link).type('form').send('List-Unsubscribe=One-Click').expect(200);
    expect(done.headers.location).toBeUndefined();
    expect(done.headers['set-cookie']).toBeUndefined();
    expect(done.text).toContain('Ya está de baja');
    const at = (await find('one@correo.example'))?.unsubscribedAt;
    api.clock.advance({ hours: 2 });
    await anyone().post(link).type('form').send('List-Unsubscribe=One-Click').expect(200);
    expect(await find('one@correo.example')).toMatchObject({ status: 'unsubscribed', unsubscribedAt: at });
  });

  test('takes a multipart body and an empty one', async () => {
    const one = await leave('multi@correo.example');
    await anyone().post(one).field('List-Unsubscribe', 'One-Click').expect(200);
    expect(await find('multi@correo.example')).toMatchObject({ status: 'unsubscribed' });
    const other = await leave('empty@correo.example');
    await anyone().post(other).expect(200);
    expect(await find('empty@correo.example')).toMatchObject({ status: 'unsubscribed' });
  });

  test('a slip can be taken back for a day, not later', async () => {
    const link = await leave('slip@correo.example');
    expect((await anyone().post(link).expect(200)).text).toContain('Fue un error');
    expect((await anyone().post(link).type('form').send('undo=yes').expect(200)).text).toContain(
      'Sigue en la lista',
    );
    expect(await find('slip@correo.example')).toMatchObject({ status: 'active', unsubscribedAt: null });
    await anyone().post(link).expect(200);
    api.clock.advance({ hours: 25 });
    await anyone().post(link).type('form').send('undo=yes').expect(200);
    expect(await find('slip@correo.example')).toMatchObject({ status: 'unsubscribed' });
  });

  test('who left can come back, by confirming again', async () => {
    const link = await leave('back@correo.example');
    await anyone().post(link).expect(200);
    await subscribed(api, 'valdemar', 'back@correo.example', { language: 'en' });
    expect(await find('back@correo.example')).toMatchObject({ status: 'active', language: 'en' });
  });
});

describe('erasing and inviting', () => {
  test('erasing leaves a one-way mark alone: no address, no invitation, a link that still answers', async () => {
    await subscribed(api, 'valdemar', 'erase@correo.example');
    const subscriber = await find('erase@correo.example');
    const scope = { organizationId: api.organizationId };
    const link = api.service.modules.readers.subscribers.unsubscribeUrl(scope, String(subscriber?.id));
    await (await lead()).delete(`/subscribers/${String(subscriber?.id)}`, 1).expect(412);
    await (
      await lead()
    )
      .delete(`/subscribers/${String(subscriber?.id)}`, Number(subscriber?.version))
      .expect(204);
    expect(await find('erase@correo.example')).toBeUndefined();
    const kept = await api.service.platform.database.connection.collection('suppressions').find({}).toArray();
    expect(JSON.stringify(kept)).not.toContain('erase@');
    expect(kept.every(({ mark }) => /^[\w-]{43}$/.test(String(mark)))).toBe(true);
    await (await lead()).post('/subscribers', { listId, email: 'Erase@correo.example' }).expect(409);
    await anyone().post(new URL(link).pathname).expect(200);
  });

  test('an invitation waits for the person to confirm; a second one for the same address is a duplicate', async () => {
    const { body } = await (
      await lead()
    )
      .post('/subscribers', { listId, email: 'Guest@Correo.example', name: 'Guest', language: 'en' })
      .expect(201);
    expect(body).toMatchObject({
      status: 'pending',
      email: 'guest@correo.example',
      consent: { source: 'invitation' },
    });
    await (await lead()).post('/subscribers', { listId, email: 'guest@correo.example' }).expect(409);
    const [mail] = await mailsTo('guest@correo.example');
    expect(mail?.text).toContain('invites you to receive Valdemar en el mundo');
    await anyone()
      .post(await linkTo(api, 'guest@correo.example', 'confirm'))
      .expect(200);
    expect(await find('guest@correo.example')).toMatchObject({ status: 'active' });
  });

  test('lists are filtered by status and by the beginning of the address', async () => {
    const { body } = await (
      await lead()
    )
      .get(`/subscribers?listId=${listId}&status=unsubscribed&limit=200`)
      .expect(200);
    const items = body.items as { status: string }[];
    expect(items.length).toBeGreaterThan(0);
    expect(new Set(items.map(({ status }) => status))).toEqual(new Set(['unsubscribed']));
    expect((await (await lead()).get('/subscribers?q=guest%40').expect(200)).body.items).toHaveLength(1);
    expect((await (await lead()).get('/subscribers?q=.*').expect(200)).body.items).toHaveLength(0);
  });
});

describe('the pages', () => {
  test('speak both languages, load nothing and hold no script', async () => {
    const spanish = await anyone().get('/subscribe/valdemar').expect(200);
    expect(spanish.text).toContain('<html lang="es">');
    expect(spanish.text).toContain('Suscribirme');
    const english = await anyone().get('/subscribe/valdemar?language=en').expect(200);
    expect(english.text).toContain('<html lang="en">');
    expect(english.text).toContain('>Subscribe<');
    for (const { text, headers } of [spanish, english]) {
      expect(text).not.toMatch(/<script|<link|@import|url\(/);
      expect(headers['content-security-policy']).toContain("form-action 'self'");
    }
  });

  test('an unknown list has a page of its own', async () => {
    const { text } = await anyone().get('/subscribe/nothing-here?language=en').expect(404);
    expect(text).toContain('There is no list here');
    await ask(api, 'nothing-here', { email: 'a@correo.example' }).expect(404);
  });

  test('what the office wrote stays text', async () => {
    await newList(await lead(), {
      slug: 'evil',
      name: '<script>alert(1)</script>',
      consentText: '"><img src=x onerror=a()>',
    });
    const { text } = await anyone().get('/subscribe/evil').expect(200);
    expect(text).not.toMatch(/<script|<img/);
  });
});

describe('lists', () => {
  test('the address of a list is its own; consents keep the words they were given to', async () => {
    await (await lead()).post('/lists', { ...LIST, name: 'Other' }).expect(409);
    const list = await newList(await lead(), { slug: 'words', name: 'Words' });
    await ask(api, 'words', { email: 'words@correo.example' }).expect(200);
    const { body } = await (
      await lead()
    )
      .patch(`/lists/${list.id}`, { consentText: 'New words' }, list.version)
      .expect(200);
    expect(body).toMatchObject({ consentText: 'New words', counts: { pending: 1 } });
    await (await lead()).patch(`/lists/${list.id}`, { consentText: 'Late' }, list.version).expect(412);
    const { body: page } = await (await lead()).get(`/subscribers?listId=${list.id}`).expect(200);
    expect(page.items[0].consent.text).toBe(LIST.consentText);
  });

  test('nothing of another organization is reached', async () => {
    const stranger = await api.signInElsewhere('admin');
    await stranger.patch(`/lists/${listId}`, { name: 'Mine' }, 1).expect(404);
    expect((await stranger.get(`/subscribers?listId=${listId}`).expect(200)).body.items).toEqual([]);
    await stranger.post('/subscribers', { listId, email: 'x@correo.example' }).expect(404);
  });
});
