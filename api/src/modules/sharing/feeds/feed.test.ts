import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import ICAL from 'ical.js';
import type { Agent } from '../../../testing/agent.js';
import { startApi, type TestApi } from '../../../testing/start-api.js';
import { newCampaign } from '../../campaigns/testing/plan-fixtures.js';
import { groundOf, scheduledTactic, type Ground } from '../../tactics/testing/tactic-fixtures.js';

let api: TestApi;
let lead: Agent;
let editor: Agent;
let given: Ground;
let feeds: string;

beforeAll(async () => {
  api = await startApi();
  lead = await api.signIn('lead');
  editor = await api.signIn('editor');
});
beforeEach(async () => {
  const { id } = await newCampaign(api, lead, {
    start: '2030-01-01',
    end: '2030-12-31',
    timeZone: 'America/Bogota',
  });
  given = await groundOf(id, { editor, lead });
  feeds = `/campaigns/${id}/feeds`;
});
afterAll(() => api.close());

interface Made {
  readonly id: string;
  readonly url: string;
}
async function newFeed(filters: object = {}, agent = editor): Promise<Made> {
  const { body } = await agent.post(feeds, { name: 'Mi, agenda', filters }).expect(201);
  return body as Made;
}
const pathOf = ({ url }: Made) => `root:${new URL(url).pathname}`;

/** Read by a library that knows nothing of ours. */
async function parsed(feed: Made): Promise<ICAL.Component> {
  const { text, headers } = await api.anonymous().get(pathOf(feed)).expect(200);
  expect(headers['content-type']).toBe('text/calendar; charset=utf-8');
  return new ICAL.Component(ICAL.parse(text));
}
const eventsOf = (calendar: ICAL.Component) =>
  calendar.getAllSubcomponents('vevent').map((component) => new ICAL.Event(component));

describe('a feed', () => {
  test('has whole days with an end that is not theirs any more, and text that is only text', async () => {
    const tactic = await scheduledTactic(
      given,
      editor,
      { start: '2030-03-10', end: '2030-03-12' },
      {
        name: {
          es: 'Feria; «artes, oficios» y más\\cosas de una tradición que cabe en más de setenta y cinco octetos ñ',
        },
        description: 'Uno\nDos',
      },
    );
    const calendar = await parsed(await newFeed({ kinds: ['tactic'] }));
    const [event, ...others] = eventsOf(calendar);
    expect(others).toEqual([]);
    expect(event?.uid).toBe(`tactic-${tactic.id}@localhost`);
    expect(event?.summary).toBe(
      'Feria; «artes, oficios» y más\\cosas de una tradición que cabe en más de setenta y cinco octetos ñ',
    );
    expect(event?.description).toBe('Uno\nDos');
    expect([event?.startDate.toString(), event?.endDate.toString()]).toEqual(['2030-03-10', '2030-03-13']);
    expect(event?.startDate.isDate).toBe(true);
    expect(event?.component.getFirstPropertyValue('sequence')).toBe(tactic.version);
    expect(calendar.getFirstPropertyValue('x-wr-calname')).toBe('Mi\\, agenda · Valdemar abierta');
  });

  test('keeps the identifier of what moves, raises its sequence, and says what was cancelled', async () => {
    const tactic = await scheduledTactic(given, editor, { start: '2030-03-10', end: '2030-03-10' });
    const feed = await newFeed({ kinds: ['tactic'] });
    const [before] = eventsOf(await parsed(feed));
    const path = `/campaigns/${given.campaignId}/tactics/${tactic.id}`;
    const dates = { start: '2030-03-20', end: '2030-03-20' };
    const { body: moved } = await editor.post(`${path}/move`, dates, tactic.version).expect(200);
    const [after] = eventsOf(await parsed(feed));
    expect(after?.uid).toBe(before?.uid);
    expect(after?.startDate.toString()).toBe('2030-03-20');
    expect(Number(after?.component.getFirstPropertyValue('sequence'))).toBeGreaterThan(
      Number(before?.component.getFirstPropertyValue('sequence')),
    );
    await editor.post(`${path}/cancel`, {}, moved.version).expect(200);
    const [cancelled] = eventsOf(await parsed(feed));
    expect([cancelled?.uid, cancelled?.component.getFirstPropertyValue('status')]).toEqual([
      before?.uid,
      'CANCELLED',
    ]);
  });

  test('tells hours with the zone they are meant in, whose clock changes it carries', async () => {
    const time = { start: '18:30', end: '20:00', zone: 'Europe/Madrid' };
    const fair = { name: { es: 'Foro' }, kind: 'conference', time };
    const place = `/campaigns/${given.campaignId}/events`;
    await editor.post(place, { ...fair, start: '2030-01-15', end: '2030-01-15' }).expect(201);
    await editor.post(place, { ...fair, start: '2030-07-15', end: '2030-07-15' }).expect(201);
    const calendar = await parsed(await newFeed({ kinds: ['event'] }));
    const [zone] = calendar.getAllSubcomponents('vtimezone');
    expect(zone?.getFirstPropertyValue('tzid')).toBe('Europe/Madrid');
    const madrid = new ICAL.Timezone(zone);
    const utc = eventsOf(calendar).map(({ startDate }) => {
      startDate.zone = madrid;
      return startDate.convertToZone(ICAL.Timezone.utcTimezone).toString();
    });
    expect(utc).toEqual(['2030-01-15T17:30:00Z', '2030-07-15T16:30:00Z']);
  });

  test('of what recurs says the rule, what is left out and what differs', async () => {
    const tactic = await scheduledTactic(given, editor, {
      start: '2030-03-05',
      end: '2030-03-05',
      time: { start: '09:00', end: '10:00' },
      rule: 'FREQ=WEEKLY;BYDAY=TU;COUNT=4',
    });
    const path = `/campaigns/${given.campaignId}/tactics/${tactic.id}`;
    const { body: moved } = await editor
      .post(
        `${path}/move`,
        { start: '2030-03-13', end: '2030-03-13', occurrence: '2030-03-12', scope: 'this' },
        tactic.version,
      )
      .expect(200);
    await editor.post(`${path}/skip`, { occurrence: '2030-03-19' }, moved.version).expect(200);
    const calendar = await parsed(await newFeed({ kinds: ['tactic'] }));
    const components = calendar.getAllSubcomponents('vevent');
    const all = components.map((component) => new ICAL.Event(component));
    const series = all.find((event) => event.isRecurring());
    if (!series) throw new Error('No series in the feed');
    for (const event of all) if (event.isRecurrenceException()) series.relateException(event);
    const iterator = series.iterator();
    const days: string[] = [];
    for (let next = iterator.next(); next; next = iterator.next()) {
      days.push(series.getOccurrenceDetails(next).startDate.toString());
    }
    expect(days).toEqual(['2030-03-05T09:00:00', '2030-03-13T09:00:00', '2030-03-26T09:00:00']);
    expect(new Set(all.map(({ uid }) => uid)).size).toBe(1);
  });

  test('answers 304 while nothing has changed', async () => {
    const feed = await newFeed();
    const first = await api.anonymous().get(pathOf(feed)).expect(200);
    const tag = first.headers['etag'] as string;
    expect(first.headers['cache-control']).toBe('private, no-cache');
    await api.anonymous().get(pathOf(feed)).set('If-None-Match', tag).expect(304);
    await scheduledTactic(given, editor, { start: '2030-05-02', end: '2030-05-02' });
    await api.anonymous().get(pathOf(feed)).set('If-None-Match', tag).expect(200);
  });

  test('has what its filters want: milestones and holidays among it', async () => {
    const { body: campaign } = await lead.get(`/campaigns/${given.campaignId}`).expect(200);
    const holidays = { country: 'CO', region: null };
    await lead.patch(`/campaigns/${campaign.id}`, { holidays }, campaign.version).expect(200);
    await scheduledTactic(
      given,
      editor,
      { start: '2030-06-20', end: '2030-06-20' },
      { contracting: { leadDays: 10, done: false } },
    );
    const titles = async (filters: object) =>
      eventsOf(await parsed(await newFeed(filters))).map(({ summary }) => summary);
    expect(await titles({ kinds: ['contracting'] })).toEqual([
      expect.stringMatching(/^Último día para contratar: /),
    ]);
    expect(await titles({ kinds: ['holiday'] })).toContain('Año Nuevo');
    expect(await titles({ kinds: ['tactic'], channelTypes: ['traditional'] })).toEqual([]);
  });
});

describe('who reads it', () => {
  test('is whoever has the address, until it is ended or its owner leaves', async () => {
    const person = await api.signIn('viewer', 'leaving');
    const feed = await newFeed({}, person);
    const row = await api.service.platform.database.connection
      .collection('feeds')
      .findOne({ userId: person.userId });
    expect(JSON.stringify(row)).not.toContain(new URL(feed.url).pathname.slice(7, -4));
    await api.anonymous().get(pathOf(feed)).expect(200);
    expect((await person.get(feeds).expect(200)).body.items).toMatchObject([
      { id: feed.id, lastReadAt: api.clock.now().toISOString() },
    ]);
    await editor.delete(`${feeds}/${feed.id}`).expect(404);
    await person.delete(`${feeds}/${feed.id}`).expect(204);
    const { body } = await api.anonymous().get(pathOf(feed)).expect(410);
    expect(body.code).toBe('link-expired');
    await editor.post(`${feeds}/${feed.id}/restore`).expect(404);
    await person.post(`${feeds}/${feed.id}/restore`).expect(200);
    await api.anonymous().get(pathOf(feed)).expect(200);

    const other = await newFeed({}, person);
    const admin = await api.signIn('admin');
    const { body: users } = await admin.get('/users?limit=200').expect(200);
    const { version } = users.items.find(({ id }: { id: string }) => id === person.userId);
    await admin.patch(`/users/${person.userId}`, { status: 'disabled' }, version).expect(200);
    await api.anonymous().get(pathOf(other)).expect(410);
  });
});
