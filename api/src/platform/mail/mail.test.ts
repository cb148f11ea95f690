import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { FakeClock } from '@altavoz/testing/fake-clock';
import { readMail, startSmtpSink, type SmtpSink } from '@altavoz/testing/smtp-sink';
import { generateKeyPairSync } from 'node:crypto';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { startTestStore, type TestStore } from '../../testing/test-store.js';
import { Repository } from '../db/repository.js';
import { builtInMailer } from './built-in-mailer.js';
import { bodyEncoder } from './encoded-body.js';
import { mailModel, type StoredMail } from './mail.model.js';
import type { Mailer, OutgoingMail } from './mailer.js';
import { smtpMailer } from './smtp-mailer.js';
import { RELAY_CERTIFICATE, RELAY_KEY } from './testing/relay-certificate.js';
import { verifyDkim } from './testing/verify-dkim.js';

const FROM = { name: 'Altavoz de Valdemar', address: 'altavoz@valdemar.example' };
const clock = new FakeClock();
const opened: { close(): Promise<void> }[] = [];

function mailTo(address: string, more: Partial<OutgoingMail> = {}): OutgoingMail {
  return {
    organizationId: 'a'.repeat(24),
    to: { name: 'Ana Ñandú', address },
    subject: 'Boletín de marzo: ¿qué pasa?',
    text: 'Hola, Ana',
    html: '<p>Hola, Ana</p>',
    language: 'es',
    ...more,
  };
}

async function sinkAndMailer(): Promise<{ sink: SmtpSink; mailer: Mailer }> {
  const sink = await startSmtpSink();
  const mailer = smtpMailer({ url: sink.url, from: FROM, clock, timeoutMs: 1_000 });
  opened.push(mailer, sink);
  return { sink, mailer };
}

afterEach(async () => {
  for (const one of opened.splice(0)) await one.close();
});

describe('mail through a relay', () => {
  test('arrives as an independent parser reads it', async () => {
    const { sink, mailer } = await sinkAndMailer();
    const outcome = await mailer.send(
      mailTo('ana@reader.example', {
        unsubscribeUrl: 'https://altavoz.example/unsubscribe/abc',
        listId: '<bulletin.valdemar.example>',
        messageId: '<one@valdemar.example>',
        replyTo: { name: 'Prensa', address: 'prensa@valdemar.example' },
      }),
    );
    expect(outcome).toMatchObject({ state: 'accepted', messageId: '<one@valdemar.example>' });
    const [mail] = sink.mails;
    expect(mail?.recipients).toEqual(['ana@reader.example']);
    expect(mail).toMatchObject({ subject: 'Boletín de marzo: ¿qué pasa?', html: '<p>Hola, Ana</p>\n' });
    expect(mail?.text.trim()).toBe('Hola, Ana');
    expect(mail?.header('List-Unsubscribe')).toBe('<https://altavoz.example/unsubscribe/abc>');
    expect(mail?.header('List-Unsubscribe-Post')).toBe('List-Unsubscribe=One-Click');
    expect(mail?.header('List-Id')).toBe('<bulletin.valdemar.example>');
    expect(mail?.header('Auto-Submitted')).toBe('auto-generated');
    expect(mail?.header('Reply-To')).toContain('prensa@valdemar.example');
    expect(new Date(mail?.header('Date') ?? '').getTime()).toBe(clock.now().getTime());
  });

  test.each([
    ['written as it leaves', undefined],
    ['with a body encoded before', bodyEncoder(['Hola'], ['<p>Hola</p>'])({}, {})],
  ])('cannot be sent elsewhere by what stands in any header, %s (ASVS 1.3.11)', async (_, body) => {
    const { sink, mailer } = await sinkAndMailer();
    const bad = (text: string): string => `${text}\r\nBcc: spy@other.example\r\n\r\nElse`;
    await mailer.send(
      mailTo('ana@reader.example', {
        ...(body ? { body } : {}),
        to: { name: bad('Ana'), address: 'ana@reader.example' },
        from: { name: bad('Valdemar'), address: 'boletin@valdemar.example' },
        replyTo: { name: bad('Prensa'), address: 'prensa@valdemar.example' },
        subject: bad('Hola'),
        listId: bad('<valdemar>'),
        unsubscribeUrl: bad('https://altavoz.example/unsubscribe/abc'),
        messageId: bad('<one@valdemar.example>'),
        headers: { 'X-Campaign': bad('one') },
      }),
    );
    expect(sink.mails).toHaveLength(1);
    const [mail] = sink.mails;
    expect(mail?.recipients).toEqual(['ana@reader.example']);
    expect(mail?.header('Bcc')).toBeUndefined();
    expect(mail?.text.trim()).toMatch(/^Hola/);
    expect(mail?.subject).toMatch(/^Hola/);
  });

  test.each([
    [450, false],
    [550, true],
  ])('refused with %i says whether it is for good', async (code, permanent) => {
    const { sink, mailer } = await sinkAndMailer();
    sink.decide(() => ({ code, message: 'Mailbox of ana@reader.example not available' }));
    const outcome = await mailer.send(mailTo('ana@reader.example'));
    expect(outcome).toEqual({ state: 'refused', permanent, reply: String(code), recipient: true });
  });

  test('whose confirmation never came is uncertain, not refused', async () => {
    const { sink, mailer } = await sinkAndMailer();
    sink.hangUpAfterNextMessage();
    const outcome = await mailer.send(mailTo('ana@reader.example'));
    expect(outcome.state).toBe('uncertain');
    expect(sink.mails).toHaveLength(1);
  });

  test('to a relay that is not there was refused for now', async () => {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    await new Promise((resolve) => server.close(resolve));
    const mailer = smtpMailer({ url: `smtp://127.0.0.1:${port}`, from: FROM, clock, timeoutMs: 500 });
    opened.push(mailer);
    expect(await mailer.send(mailTo('ana@reader.example'))).toMatchObject({
      state: 'refused',
      permanent: false,
    });
  });

  test('to a relay that is silent does not wait for ever', async () => {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const mailer = smtpMailer({ url: `smtp://127.0.0.1:${port}`, from: FROM, clock, timeoutMs: 300 });
    opened.push(mailer, { close: () => new Promise((resolve) => server.close(() => resolve())) });
    expect(await mailer.send(mailTo('ana@reader.example'))).toMatchObject({
      state: 'refused',
      permanent: false,
    });
  });

  test('goes out in one pool', async () => {
    const { sink, mailer } = await sinkAndMailer();
    const sendings: Promise<unknown>[] = [];
    for (let index = 0; index < 25; index += 1) {
      sendings.push(mailer.send(mailTo(`reader-${index}@reader.example`)));
    }
    await Promise.all(sendings);
    expect(new Set(sink.mails.flatMap(({ recipients }) => recipients)).size).toBe(25);
  });
});

describe('encryption and signature', () => {
  /** A relay that is called by a name which does not say that it is on this machine. */
  async function elsewhere(options: SMTPServerOptions): Promise<{ url: string; taken: string[] }> {
    const taken: string[] = [];
    const server = new SMTPServer({
      authOptional: true,
      logger: false,
      key: RELAY_KEY,
      cert: RELAY_CERTIFICATE,
      ...options,
      onData(stream, session, done) {
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.on('end', () => {
          taken.push(`${session.secure ? 'encrypted' : 'plain'}: ${Buffer.concat(chunks).toString()}`);
          done();
        });
      },
    });
    // A client that does not trust it says so by hanging up.
    server.on('error', () => undefined);
    await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
    opened.push({ close: () => new Promise((resolve) => server.close(() => resolve())) });
    return { url: `smtp://LOCALHOST:${(server.server.address() as AddressInfo).port}`, taken };
  }

  async function sendTo(url: string, more: Partial<Parameters<typeof smtpMailer>[0]> = {}) {
    const mailer = smtpMailer({ url, from: FROM, clock, timeoutMs: 5_000, ...more });
    // Closed before the relay, which waits for its connections.
    opened.unshift(mailer);
    return mailer.send(mailTo('ana@reader.example'));
  }

  test('a relay elsewhere that does not encrypt gets nothing, unless it was said that it may', async () => {
    const { url, taken } = await elsewhere({ disabledCommands: ['STARTTLS'] });
    expect(await sendTo(url)).toMatchObject({ state: 'refused', permanent: false });
    expect(taken).toEqual([]);
    expect(await sendTo(url, { tls: 'offered' })).toMatchObject({ state: 'accepted' });
    expect(taken).toEqual([expect.stringMatching(/^plain: /)]);
  });

  test('a relay elsewhere with a certificate that nobody knows gets nothing, unless it is trusted', async () => {
    const { url, taken } = await elsewhere({});
    for (const tls of ['required', 'offered'] as const)
      expect(await sendTo(url, { tls })).toMatchObject({ state: 'refused', permanent: false });
    expect(taken).toEqual([]);
    expect(await sendTo(url, { trust: RELAY_CERTIFICATE })).toMatchObject({ state: 'accepted' });
    expect(taken).toEqual([expect.stringMatching(/^encrypted: /)]);
  });

  test('a wrong password says nothing about the reader: the mail waits', async () => {
    const { url, taken } = await elsewhere({
      authOptional: false,
      onAuth: (_auth, _session, done) => done(new Error('no such user')),
    });
    const withPassword = url.replace('smtp://', 'smtp://ana:wrong@');
    const outcome = await sendTo(withPassword, { trust: RELAY_CERTIFICATE });
    expect(outcome).toEqual({ state: 'refused', permanent: false, reply: 'EAUTH' });
    expect(taken).toEqual([]);
  });

  test('the signature holds by RFC 6376, covers the way out, and breaks when a word is changed', async () => {
    const { publicKey, privateKey } = generateKeyPairSync('rsa', {
      modulusLength: 2048,
      publicKeyEncoding: { type: 'spki', format: 'pem' },
      privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    });
    const sink = await startSmtpSink();
    const dkim = { domain: 'valdemar.example', selector: 'bulletin', privateKey };
    const mailer = smtpMailer({ url: sink.url, from: FROM, clock, dkim });
    opened.push(mailer, sink);
    const encode = bodyEncoder(['Hola\n.\n..', { part: 'link' }], ['<p>Ñandú</p>', { part: 'link' }]);
    const link = 'https://altavoz.example/unsubscribe/abc';
    await mailer.send(
      mailTo('ana@reader.example', { unsubscribeUrl: link, body: encode({ link }, { link: `${link}  ` }) }),
    );
    await mailer.send(mailTo('eva@reader.example', { unsubscribeUrl: link }));
    expect(sink.mails).toHaveLength(2);
    for (const { raw } of sink.mails) {
      const verdict = verifyDkim(raw, publicKey);
      expect(verdict).toMatchObject({ domain: 'valdemar.example', selector: 'bulletin' });
      expect(verdict).toMatchObject({ bodyHolds: true, headersHold: true });
      for (const name of ['from', 'to', 'subject', 'message-id', 'list-unsubscribe', 'list-unsubscribe-post'])
        expect(verdict.headers).toContain(name);
      const redirected = raw.replace('altavoz.example/unsubscribe', 'other.example/unsubscribe');
      expect(verifyDkim(redirected, publicKey).headersHold).toBe(false);
      expect(verifyDkim(raw.replace('Hola', 'Adiós'), publicKey).bodyHolds).toBe(false);
    }
  });
});

describe('the built-in mailbox', () => {
  let store: TestStore;
  beforeAll(async () => {
    store = await startTestStore();
    store.database.model(mailModel);
    await store.database.migrate();
  });
  afterAll(() => store.close());

  test('keeps the very bytes that a relay would have got', async () => {
    const mails = new Repository<StoredMail>(store.database, mailModel);
    const mailer = builtInMailer({ mails, from: FROM, clock });
    expect(mailer.builtIn).toBe(true);
    const outcome = await mailer.send(
      mailTo('Ana@Reader.example', { unsubscribeUrl: 'https://altavoz.example/u/1' }),
    );
    expect(outcome.state).toBe('accepted');
    const [kept] = await mails.find({ organizationId: 'a'.repeat(24) }, {}, [], 0, ['raw']);
    expect(kept).toMatchObject({
      to: 'ana@reader.example',
      from: FROM.address,
      subject: 'Boletín de marzo: ¿qué pasa?',
    });
    expect(kept).not.toHaveProperty('raw');
    const row = await store.database.model(mailModel).findOne({ _id: kept?.id ?? '' });
    const read = await readMail(row?.raw ?? Buffer.alloc(0));
    expect(read.html).toContain('Hola, Ana');
    expect(read.header('List-Unsubscribe')).toBe('<https://altavoz.example/u/1>');
    expect(kept?.sizeBytes).toBe(row?.raw.length);
  });
});
