import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { deliveryMessageId } from '@altavoz/domain/bulletins/delivery-key';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Agent } from '../../testing/agent.js';
import { systemCaller } from '../../platform/caller.js';
import { startApi, type TestApi } from '../../testing/start-api.js';
import { newList, subscribed } from '../bulletins/testing/bulletin-fixtures.js';
import type { DeliveryReport } from './bounce.js';
import { signatureOf } from './webhook-signature.js';

const SECRET = 'a secret that only the mail service knows';
const BULLETIN = '64b7f0c2a1d3e4f5a6b7c8a1';

let api: TestApi;
let lead: Agent;
let imap: Server;
const inbox: { raw: string; seen: boolean }[] = [];
const reports: DeliveryReport[] = [];

beforeAll(async () => {
  imap = createServer((socket) => talkImap(socket));
  await new Promise<void>((resolve) => imap.listen(0, '127.0.0.1', resolve));
  const { port } = imap.address() as AddressInfo;
  api = await startApi({
    withoutLimits: true,
    config: {
      bounces: {
        webhookSecret: SECRET,
        mailboxUrl: `imap://boletin:s%40fe@127.0.0.1:${port}/INBOX`,
        softLimit: { times: 3, withinDays: 60 },
      },
    },
  });
  lead = await api.signIn('lead');
  await newList(lead);
  await newList(lead, { slug: 'english', name: 'Valdemar abroad', language: 'en' });
  api.service.modules.readers.bounces.onReport((_scope, report) => {
    reports.push(report);
    return Promise.resolve();
  });
});
afterAll(async () => {
  await api.close();
  imap.close();
});

interface Entry {
  readonly id: string;
  readonly version: number;
  readonly status: string;
}
const entries = async (email: string): Promise<Entry[]> => {
  lead = await api.signIn('lead', `lead-${api.clock.now().getTime()}`);
  return (await lead.get(`/subscribers?q=${email}`).expect(200)).body.items as Entry[];
};
const statuses = async (email: string) => (await entries(email)).map(({ status }) => status);
const messageIdOf = async (email: string) =>
  deliveryMessageId(BULLETIN, (await entries(email))[0]?.id ?? '', 'valdemar.example');

/** As a mail service calls. */
function call(body: object, { secret = SECRET, skew = 0 } = {}) {
  const bytes = JSON.stringify(body);
  const timestamp = String(Math.floor(api.clock.now().getTime() / 1000) + skew);
  return api
    .anonymous()
    .http.post('/webhooks/bounces')
    .set('content-type', 'application/json')
    .set('x-altavoz-timestamp', timestamp)
    .set('x-altavoz-signature', signatureOf(secret, timestamp, Buffer.from(bytes)))
    .send(bytes);
}

function dsn(email: string, messageId: string, status: string): string {
  return [
    'From: MAILER-DAEMON@mx.correo.example',
    'Subject: Undelivered',
    'Content-Type: multipart/report; report-type=delivery-status; boundary=b',
    '',
    '--b',
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns; mx.correo.example',
    '',
    `Final-Recipient: rfc822; ${email}`,
    'Action: failed',
    `Status: ${status}`,
    '',
    '--b',
    'Content-Type: text/rfc822-headers',
    '',
    `Message-ID: ${messageId}`,
    '',
    '--b--',
    '',
  ].join('\r\n');
}

describe('what a mail service says', () => {
  test('is taken only with a fresh signature over these very bytes', async () => {
    await call({ events: [] }).expect(200);
    await call({ events: [] }, { secret: 'another secret of the same length …' }).expect(403);
    await call({ events: [] }, { skew: -600 }).expect(403);
    await api.anonymous().http.post('/webhooks/bounces').send({ events: [] }).expect(403);
    const timestamp = String(Math.floor(api.clock.now().getTime() / 1000));
    await api
      .anonymous()
      .http.post('/webhooks/bounces')
      .set('x-altavoz-timestamp', timestamp)
      .set('x-altavoz-signature', signatureOf(SECRET, timestamp, Buffer.from('{"events":[]}')))
      .send({ events: [], messages: [] })
      .expect(403);
    await call({ events: [{ type: 'bounce', email: 'Grupo: a@x.example;' }] }).expect(400);
  });

  test('a hard bounce leaves the address out on every list, once however often it is told', async () => {
    for (const slug of ['valdemar', 'english']) await subscribed(api, slug, 'gone@correo.example');
    const event = {
      id: 'evt-1',
      type: 'bounce',
      email: 'Gone@correo.example',
      status: '5.1.1',
      reply: '550 no such user',
    };
    expect((await call({ events: [event] }).expect(200)).body).toEqual({ taken: 1, known: 0, ignored: 0 });
    expect((await call({ events: [event] }).expect(200)).body).toEqual({ taken: 0, known: 1, ignored: 0 });
    expect(await statuses('gone@correo.example')).toEqual(['bounced', 'bounced']);
    const { body } = await lead.get('/bounces?email=gone@correo.example').expect(200);
    expect(body.items).toMatchObject([
      { kind: 'hard', code: '5.1.1', detail: '550 no such user', via: 'webhook' },
    ]);
    const unknown = { type: 'bounce', email: 'nobody@correo.example', kind: 'hard' };
    expect((await call({ events: [unknown] })).body).toMatchObject({ ignored: 1 });
  });

  test('soft bounces on different days add up; who confirms again begins anew', async () => {
    await subscribed(api, 'valdemar', 'full@correo.example');
    const full = { type: 'bounce', email: 'full@correo.example', status: '4.2.2' };
    for (const id of ['a', 'b']) await call({ events: [{ ...full, id }] }).expect(200);
    api.clock.advance({ days: 20 });
    await call({ events: [{ ...full, id: 'c' }] }).expect(200);
    expect(await statuses('full@correo.example')).toEqual(['active']);
    api.clock.advance({ days: 20 });
    await call({ events: [{ ...full, id: 'd' }] }).expect(200);
    expect(await statuses('full@correo.example')).toEqual(['bounced']);
    await subscribed(api, 'valdemar', 'full@correo.example');
    await call({ events: [{ ...full, id: 'e' }] }).expect(200);
    expect(await statuses('full@correo.example')).toEqual(['active']);
  });

  test('a complaint ends every subscription; a report names the delivery that it is about', async () => {
    await subscribed(api, 'valdemar', 'angry@correo.example');
    await subscribed(api, 'valdemar', 'late@correo.example');
    const messageId = await messageIdOf('angry@correo.example');
    await call({ events: [{ type: 'complaint', messageId: messageId.slice(1, -1) }] }).expect(200);
    expect(await statuses('angry@correo.example')).toEqual(['unsubscribed']);
    expect((await lead.get('/suppressions?reason=complained')).body.items).toMatchObject([
      { email: 'angry@correo.example' },
    ]);
    reports.length = 0;
    const late = await messageIdOf('late@correo.example');
    await call({
      events: [{ type: 'delivered', messageId: late, reply: '250 ok' }],
      messages: [dsn('late@correo.example', late, '4.4.7')],
    }).expect(200);
    expect(reports).toMatchObject([
      { mailingId: BULLETIN, outcome: 'delivered', detail: '250 ok' },
      { mailingId: BULLETIN, outcome: 'failed' },
    ]);
  });
});

test('a report that came to a person is brought as a file; erasing a person takes what was said about them', async () => {
  await subscribed(api, 'valdemar', 'file@correo.example');
  const mail = dsn('file@correo.example', '<other@mail.example>', '5.1.1');
  const bring = (content: string) =>
    lead.post('/bounces/messages').attach('file', Buffer.from(content), 'bounce.eml').expect(200);
  lead = await api.signIn('lead', 'brings');
  expect((await bring(mail)).body).toEqual({ taken: 1, known: 0, ignored: 0 });
  expect((await bring('Subject: hola\r\n\r\nNada')).body).toEqual({ taken: 0, known: 0, ignored: 1 });
  const [entry] = await entries('file@correo.example');
  expect(entry).toMatchObject({ status: 'bounced' });
  const { body } = await lead.get(`/subscribers/${String(entry?.id)}/data`).expect(200);
  expect(body.bounces).toMatchObject([{ kind: 'hard', code: '5.1.1' }]);
  await lead.delete(`/subscribers/${String(entry?.id)}`, Number(entry?.version)).expect(204);
  expect((await lead.get('/bounces?email=file@correo.example')).body.items).toEqual([]);
});

test('the mailbox is read from where it was left; nobody can write somebody else out of a list with a forged report', async () => {
  for (const name of ['real', 'victim']) await subscribed(api, 'valdemar', `${name}@correo.example`);
  inbox.push(
    { raw: dsn('real@correo.example', await messageIdOf('real@correo.example'), '5.1.1'), seen: false },
    // Anybody can send this: it names an address and no mail that we sent.
    { raw: dsn('victim@correo.example', '<made.up@valdemar.example>', '5.1.1'), seen: false },
    { raw: 'From: ana@x.example\r\nSubject: Gracias\r\n\r\nMuy bonito.\r\n', seen: false },
  );
  const read = async () => {
    await api.service.platform.unitOfWork.run(systemCaller(api.organizationId), async (unit) => {
      unit.enqueue({ kind: 'bounce-mailbox', key: String(api.clock.now().getTime()), payload: {} });
      await Promise.resolve();
    });
    await api.service.platform.queue.runDue();
  };
  await read();
  expect(await statuses('real@correo.example')).toEqual(['bounced']);
  expect(await statuses('victim@correo.example')).toEqual(['active']);
  expect(inbox.map(({ seen }) => seen)).toEqual([true, false, false]);
  api.clock.advance({ minutes: 5 });
  inbox.push({
    raw: dsn('victim@correo.example', await messageIdOf('victim@correo.example'), '5.1.1'),
    seen: false,
  });
  fetched.length = 0;
  await read();
  expect(fetched).toEqual(['4']);
  expect(await statuses('victim@correo.example')).toEqual(['bounced']);
});

const fetched: string[] = [];

/** As much of IMAP4rev1 as reading a mailbox needs. */
function talkImap(socket: Socket): void {
  let rest = '';
  const say = (line: string) => socket.write(`${line}\r\n`);
  say('* OK [CAPABILITY IMAP4rev1] ready');
  socket.on('error', () => undefined);
  socket.on('data', (bytes) => {
    rest += bytes.toString();
    for (let end = rest.indexOf('\r\n'); end >= 0; end = rest.indexOf('\r\n')) {
      const line = rest.slice(0, end);
      rest = rest.slice(end + 2);
      const [tag = '', ...words] = line.split(' ');
      answerImap(words.join(' '), say);
      if (/^LOGOUT/i.test(words.join(' '))) say('* BYE');
      say(/^LOGIN/i.test(words[0] ?? '') && !line.includes('s@fe') ? `${tag} NO wrong` : `${tag} OK done`);
    }
  });
}

function answerImap(command: string, say: (line: string) => void): void {
  const uid = /UID (?:FETCH|STORE) (\d+)/i.exec(command)?.[1];
  const message = uid === undefined ? undefined : inbox[Number(uid) - 1];
  if (/^CAPABILITY/i.test(command)) say('* CAPABILITY IMAP4rev1');
  if (/^LIST/i.test(command)) say('* LIST (\\HasNoChildren) "/" "INBOX"');
  if (/^(SELECT|EXAMINE)/i.test(command)) {
    say(`* ${inbox.length} EXISTS`);
    say('* FLAGS (\\Seen \\Answered \\Flagged \\Deleted \\Draft)');
    say('* OK [PERMANENTFLAGS (\\Seen \\*)] ok');
    say('* OK [UIDVALIDITY 7] ok');
    say(`* OK [UIDNEXT ${inbox.length + 1}] ok`);
  }
  if (/^UID SEARCH/i.test(command)) say(`* SEARCH ${inbox.map((_, index) => index + 1).join(' ')}`);
  if (/^UID FETCH/i.test(command) && message) {
    fetched.push(String(uid));
    const raw = Buffer.from(message.raw);
    say(`* ${uid} FETCH (UID ${uid} BODY[]<0> {${raw.length}}\r\n${message.raw})`);
  }
  if (/^UID STORE/i.test(command) && message) {
    message.seen = true;
    say(`* ${uid} FETCH (UID ${uid} FLAGS (\\Seen))`);
  }
}
