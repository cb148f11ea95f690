import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { TACTICS } from '@altavoz/catalogue/tactics';
import { findGaps } from '@altavoz/domain/calendar/gaps';
import { addDays, addMonths } from '@altavoz/domain/shared/plain-date';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { ask } from '../../modules/bulletins/testing/bulletin-fixtures.js';
import type { Agent } from '../../testing/agent.js';
import { startApi, type TestApi } from '../../testing/start-api.js';
import { buildSample, type SignIn } from './build-sample.js';
import { IN_THE_TRAY, PLAN, RESERVE_BASIS_POINTS, TOTAL_EUROS } from './sample-plan.js';
import { FAIR_READERS, HOUSE_READERS, PAGE_READERS, PEOPLE } from './sample-people.js';
import { CLIPS } from './sample-press.js';

let api: TestApi;
let server: Server;
let admin: Agent;
let people: SignIn[] | null;
let campaign: { id: string; start: string; end: string; status: string };
let plan: string;

const TODAY = '2030-03-04';

const build = () => {
  const { port } = server.address() as AddressInfo;
  return buildSample({ site: { baseUrl: `http://127.0.0.1:${port}` }, admin: api.admin, today: TODAY });
};

beforeAll(async () => {
  api = await startApi();
  server = createServer(api.service.app);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  api.service.platform.queue.start();
  people = await build();
  admin = api.anonymous();
  await admin.signIn(api.admin.email, api.admin.password);
  const { body } = await admin.get('/campaigns').expect(200);
  campaign = body.items[0];
  plan = `/campaigns/${campaign.id}`;
}, 120_000);

afterAll(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  await api.close();
});

interface Tactic {
  readonly catalogueCode: string | null;
  readonly status: string;
  readonly start: string | null;
  readonly end: string | null;
  readonly missing: readonly object[];
}
const tactics = async () => (await admin.get(`${plan}/tactics?limit=200`).expect(200)).body.items as Tactic[];

describe('the sample, built through the HTTP interface', () => {
  test('gives one person for each role, who can sign in', async () => {
    expect(people?.map(({ role }) => role)).toEqual(['admin', ...PEOPLE.map(({ role }) => role)]);
    for (const { email, password } of people ?? []) await api.anonymous().signIn(email, password);
  });

  test('a second time does nothing', async () => {
    const done = async () => {
      const { body } = await admin.get('/audit?limit=200').expect(200);
      const entries = body.items as { id: string; action: string }[];
      return entries.filter(({ action }) => action !== 'session.begin').map(({ id }) => id);
    };
    const before = await done();
    expect(await build()).toBeNull();
    const { body } = await admin.get('/campaigns').expect(200);
    expect(body.items).toHaveLength(1);
    expect((await done()).slice(0, 100)).toEqual(before.slice(0, 100));
  });

  test('is an active year with the ten tactics of phase 1 on the calendar', async () => {
    expect(campaign).toMatchObject({ status: 'active', start: '2030-01-01', end: '2030-12-31' });
    const placed = (await tactics()).filter(
      (tactic) => tactic.start !== null && tactic.catalogueCode !== null,
    );
    const codes = TACTICS.filter(({ phase, source }) => phase === 1 && source === 'phases').map(
      ({ code }) => code,
    );
    expect(placed.map(({ catalogueCode }) => catalogueCode).sort()).toEqual(codes.sort());
    expect(placed).toHaveLength(10);
    const states = (status: string) => placed.filter((tactic) => tactic.status === status).length;
    expect([states('completed'), states('in-progress'), states('scheduled')]).toEqual([2, 1, 7]);
  });

  test('has one that recurs, with hours, and once on another day', async () => {
    const own = (await tactics()).filter((tactic) => tactic.start !== null && tactic.catalogueCode === null);
    expect(own).toEqual([
      expect.objectContaining({ status: 'scheduled', time: { start: '17:00', end: '18:30' }, missing: [] }),
    ]);
    const { body } = await admin
      .get(`${plan}/calendar?from=${campaign.start}&to=${campaign.end}&kinds=tactic`)
      .expect(200);
    const times = (body.items as { recurring: boolean; start: string; occurrenceOf: string }[]).filter(
      ({ recurring }) => recurring,
    );
    expect(times).toHaveLength(6);
    expect(times.filter(({ start, occurrenceOf }) => start !== occurrenceOf)).toHaveLength(1);
  });

  test('RW3 leaves no gap on the calendar, nor any audience of the first priority alone', async () => {
    const { body } = await admin
      .get(`${plan}/calendar/gaps?from=${campaign.start}&to=${campaign.end}`)
      .expect(200);
    expect(body).toMatchObject({ thresholdDays: 14, overall: [], byAudience: [] });
  });

  test('has one tactic in the tray that lacks nothing but its days', async () => {
    const [waiting, ...others] = (await tactics()).filter(({ start }) => start === null);
    expect(others).toEqual([]);
    expect(waiting).toMatchObject({ name: IN_THE_TRAY.name, status: 'draft', missing: [] });
  });

  test('RH13 fits its budget, with the whole reserve held', async () => {
    const { body } = await admin.get(`${plan}/budget`).expect(200);
    expect(body).toMatchObject({
      total: TOTAL_EUROS * 100,
      reserveBasisPoints: RESERVE_BASIS_POINTS,
      reserveHeld: 400_000,
      released: 0,
    });
    expect(body.planned).toBeLessThanOrEqual(body.allocatable);
    expect(body.spent).toBeGreaterThan(0);
  });

  test('has twelve readers who confirmed and four of the house, messages in every state but retired, and three months of press', async () => {
    const { body: readers } = await admin.get('/subscribers?limit=200').expect(200);
    expect(readers.items).toHaveLength(PAGE_READERS.length + FAIR_READERS.length + HOUSE_READERS.length);
    expect(new Set((readers.items as { status: string }[]).map(({ status }) => status))).toEqual(
      new Set(['active']),
    );
    const { body: messages } = await admin.get(`${plan}/messages?limit=200`).expect(200);
    expect(new Set((messages.items as { status: string }[]).map(({ status }) => status))).toEqual(
      new Set(['approved', 'in-review', 'draft']),
    );
    const { body: press } = await admin.get(`${plan}/free-press`).expect(200);
    expect(press.total.count).toBe(CLIPS.length);
    expect(press.groups).toHaveLength(3);
  });

  test('RH18 has a message, a release and a bulletin waiting for the lead', async () => {
    const who = people?.find(({ role }) => role === 'lead');
    const lead = api.anonymous();
    await lead.signIn(who?.email ?? '', who?.password ?? '');
    const { body } = await lead.get(`${plan}/today`).expect(200);
    const kinds = (body.decisions as { kind: string }[]).map(({ kind }) => kind);
    expect(kinds.sort()).toEqual(['bulletin', 'message', 'release']);
  });

  test('breaks no hard rule', async () => {
    const { body } = await admin.get(`${plan}/checks`).expect(200);
    const findings = body.items as { rule: string; level: string }[];
    expect(findings.filter(({ rule, level }) => level === 'blocking' || rule.startsWith('RH'))).toEqual([]);
  });
});

describe('every mail that leaves, read by a parser that is not the one which wrote it', () => {
  /** Pages that the service answers itself; the others are the client's. */
  const SERVED = /^\/(?:confirm|unsubscribe|preferences|bulletins|leave-releases|subscribe|brand)\//;
  const CLIENTS = /^\/(?:c\/|say$|invitation\/|sign-in|mailbox)/;
  const TESTER = 'prueba@valdemar.example';
  const ONCE = [
    'from',
    'to',
    'subject',
    'date',
    'message-id',
    'mime-version',
    'content-type',
    'content-language',
  ];
  let mails: Awaited<ReturnType<TestApi['mails']>>;

  beforeAll(async () => {
    const who = people?.find(({ role }) => role === 'lead');
    const lead = api.anonymous();
    await lead.signIn(who?.email ?? '', who?.password ?? '');
    const { body: found } = await lead.get(`${plan}/bulletins`).expect(200);
    type Row = { id: string; version: number; status: string };
    const waiting = (found.items as Row[]).find(({ status }) => status === 'in-review');
    const bulletin = `${plan}/bulletins/${waiting?.id}`;
    const { body: approved } = await lead.post(`${bulletin}/approve`, {}, waiting?.version).expect(200);
    await lead.post(`${bulletin}/test`, { email: TESTER }).expect(202);
    await lead.post(`${bulletin}/send`, {}, approved.version).expect(200);
    const { body: releases } = await lead.get(`${plan}/press-releases`).expect(200);
    const ready = (releases.items as Row[]).find(({ status }) => status === 'draft');
    await lead.post(`${plan}/press-releases/${ready?.id}/send`, {}, ready?.version).expect(200);
    const { body: lists } = await lead.get('/lists').expect(200);
    const open = (lists.items as { slug: string; kind: string }[]).find(({ kind }) => kind === 'external');
    await ask(api, open?.slug ?? '', { email: 'nueva@lectoras.example' }).expect(200);
    api.clock.advance({ hours: 1 });
    mails = await api.mails();
  });

  test('there are invitations, news of messages, confirmations, a test, bulletins and releases', () => {
    const about = (word: RegExp): boolean => mails.some(({ text }) => word.test(text));
    for (const link of ['invitation', 'messages\\?message=', 'confirm', 'unsubscribe', 'leave-releases'])
      expect([link, about(new RegExp(`http://localhost:3000/\\S*${link}`))]).toEqual([link, true]);
  });

  test('each has both parts, and headers that stand once, in ASCII and on lines that relays take', () => {
    for (const { subject, raw, text, html } of mails) {
      const head = raw.slice(0, raw.indexOf('\r\n\r\n'));
      const names = head
        .replace(/\r\n[ \t]+/g, ' ')
        .split('\r\n')
        .map((line) => /^([!-9;-~]+): /.exec(line)?.[1]?.toLowerCase() ?? `not a header: ${line}`);
      const known = ONCE.map((name) => [name, names.filter((one) => one === name).length]);
      expect([subject, known]).toEqual([subject, ONCE.map((name) => [name, 1])]);
      expect(names.filter((name) => name.startsWith('not a header'))).toEqual([]);
      expect(/^[\x20-\x7e\r\n\t]*$/.test(head)).toBe(true);
      expect(Math.max(...raw.split('\r\n').map((line) => line.length))).toBeLessThanOrEqual(998);
      expect([subject, text.trim() !== '', /<html[\s>]/.test(html)]).toEqual([subject, true, true]);
    }
  });

  test('each link leads somewhere: ours are answered, those of the client have its addresses', async () => {
    // The links of a test are those of nobody.
    const real = mails.filter(({ to }) => to !== TESTER);
    const links = real.flatMap(({ html, text, header }) => [
      ...[...html.matchAll(/(?:href|src)="(http[^"]+)"/g)].map(([, link = '']) =>
        link.replaceAll('&amp;', '&'),
      ),
      ...[...text.matchAll(/https?:\/\/[^\s>)]+/g)].map(([link]) => link),
      ...[/<(http[^>]+)>/.exec(header('list-unsubscribe') ?? '')?.[1] ?? []].flat(),
    ]);
    const paths = [...new Set(links)]
      .map((link) => new URL(link))
      .filter(({ origin }) => origin === 'http://localhost:3000')
      .map(({ pathname, search }) => pathname + search);
    const ours = paths.filter((path) => SERVED.test(path));
    expect(paths.filter((path) => !SERVED.test(path) && !CLIENTS.test(path) && path !== '/')).toEqual([]);
    expect(ours.length).toBeGreaterThan(20);
    for (const path of ours) {
      const { status } = await api.anonymous().http.get(path);
      expect([path, status]).toEqual([path, 200]);
    }
  });
});

describe('the plan of the sample, whenever it is loaded', () => {
  test.each(['2027-01-01', '2027-03-01', '2027-03-31', '2028-02-29', '2031-12-31'])(
    'RW3 on %s has no gap',
    (today) => {
      const start = `${addMonths(today, -2).slice(0, 7)}-01`;
      const period = { start, end: addDays(addMonths(start, 12), -1) };
      const ranges = PLAN.map(({ startDay, days }) => ({
        start: addDays(start, startDay),
        end: addDays(start, startDay + days - 1),
      }));
      expect(findGaps(ranges, period)).toEqual([]);
      expect(ranges.every(({ end }) => end <= period.end)).toBe(true);
      expect(CLIPS.every(({ daysAgo }) => addDays(today, -daysAgo) >= start)).toBe(true);
    },
  );

  test('RH13 costs no more than its reserve leaves, with the one in the tray', () => {
    const euros = [...PLAN, IN_THE_TRAY].reduce((sum, tactic) => sum + tactic.euros, 0);
    expect(euros).toBeLessThanOrEqual((TOTAL_EUROS * (10_000 - RESERVE_BASIS_POINTS)) / 10_000);
  });
});
