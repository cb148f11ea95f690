import { NO_ANSWER, problem, stubApi, type StubbedCall } from '../testing/stub-api.js';
import { setCsrfToken } from '../shared/api-client/csrf-token.js';
import { Keeper } from './keeper.js';
import { CAMPAIGN, sampleMessage, sampleSay } from './testing/sample-say.js';
import { MemoryShelf } from './testing/memory-shelf.js';

const SAY = 'GET /say';
const NOTE = 'POST /campaigns/:campaignId/statements';
const NOON = Date.parse('2027-03-10T12:00:00Z');
const DAY = 86_400_000;
const note = { campaignId: CAMPAIGN, date: '2027-03-10', outlet: 'Radio Valdemar', messageIds: [], note: '' };
const saved = ({ body }: StubbedCall) => ({
  ...(body as typeof note),
  id: '7'.repeat(24),
  version: 1,
  createdAt: '2027-03-10T12:00:00.000Z',
  updatedAt: '2027-03-10T12:00:00.000Z',
  campaignId: CAMPAIGN,
  by: { id: 'e'.repeat(24), name: 'Nuria Ferrer' },
});
const texts = (keeper: Keeper) => keeper.current().held?.say.messages.map(({ text }) => text.es);

beforeEach(() => setCsrfToken('token'));

describe('RH9 a device that has been here once', () => {
  it('shows what it holds without a connection, says so, and keeps what expires away', async () => {
    const shelf = new MemoryShelf();
    const brief = sampleMessage({ id: 'b'.repeat(24), text: { es: 'Solo hoy' }, validUntil: '2027-03-10' });
    const api = stubApi({ [SAY]: sampleSay({ messages: [sampleMessage(), brief] }) });
    await new Keeper(shelf, () => NOON).start();

    api.answer({ [SAY]: NO_ANSWER });
    const today = new Keeper(shelf, () => NOON + 60_000);
    await today.start();
    expect(today.current()).toMatchObject({ line: 'offline', gone: [] });
    expect(texts(today)).toEqual(['Cada acuerdo se publica con su costo.', 'Solo hoy']);

    const tomorrow = new Keeper(shelf, () => NOON + DAY);
    await tomorrow.start();
    expect(texts(tomorrow)).toEqual(['Cada acuerdo se publica con su costo.']);
    expect(tomorrow.current().gone).toMatchObject([{ id: brief.id, why: 'expired' }]);
    expect(JSON.stringify(shelf.kept)).not.toContain('Solo hoy');
  });

  it('hears that one was retired, forgets its words, and tells it until it is understood', async () => {
    const shelf = new MemoryShelf();
    const api = stubApi({ [SAY]: sampleSay() });
    await new Keeper(shelf, () => NOON).start();
    const { id, campaignId } = sampleMessage();
    api.answer({ [SAY]: sampleSay({ messages: [], withdrawn: [{ id, campaignId, why: 'retired' }] }) });
    const keeper = new Keeper(shelf, () => NOON);
    await keeper.start();
    expect(keeper.current()).toMatchObject({ line: 'fresh', gone: [{ id, why: 'retired' }] });
    expect(JSON.stringify(shelf.kept)).not.toContain('Cada acuerdo');

    api.answer({ [SAY]: NO_ANSWER });
    const later = new Keeper(shelf, () => NOON);
    await later.start();
    expect(later.current().gone).toHaveLength(1);
    await later.dismissGone();
    expect(shelf.kept.gone).toEqual([]);
  });

  it('goes on with what it holds when the session is over, or when the browser keeps nothing', async () => {
    const shelf = new MemoryShelf();
    const api = stubApi({ [SAY]: sampleSay() });
    await new Keeper(shelf, () => NOON).start();
    api.answer({ [SAY]: problem(401, 'not-signed-in') });
    const keeper = new Keeper(shelf, () => NOON);
    await keeper.start();
    expect(keeper.current().line).toBe('session-over');
    expect(texts(keeper)).toHaveLength(1);

    api.answer({ [SAY]: sampleSay() });
    const forgetful = new Keeper(new MemoryShelf('refuses'), () => NOON);
    await forgetful.start();
    expect(forgetful.current()).toMatchObject({ forgetful: true, line: 'fresh' });
    expect(texts(forgetful)).toHaveLength(1);
  });
});

describe('F3 what was said where', () => {
  it('waits on the device without a connection and is sent once, with the same key, when it is back', async () => {
    const shelf = new MemoryShelf();
    const api = stubApi({ [SAY]: sampleSay(), [NOTE]: NO_ANSWER });
    const keeper = new Keeper(shelf, () => NOON);
    await keeper.start();
    await keeper.note(note);
    expect(keeper.current()).toMatchObject({ line: 'offline', noted: [{ outlet: 'Radio Valdemar' }] });
    expect(shelf.kept.noted).toHaveLength(1);

    api.answer({ [NOTE]: saved });
    const again = new Keeper(shelf, () => NOON);
    await again.start();
    expect(again.current().noted).toEqual([]);
    expect(again.current().held?.say.statements).toMatchObject([{ outlet: 'Radio Valdemar' }]);
    const keys = api.callsOf(NOTE).map(({ headers }) => headers.get('idempotency-key'));
    expect(keys).toHaveLength(2);
    expect(new Set(keys).size).toBe(1);
  });

  it('that the service will never take stays with its reason and holds nothing else up', async () => {
    const api = stubApi({
      [SAY]: sampleSay(),
      [NOTE]: (call: StubbedCall) =>
        (call.body as typeof note).outlet === 'Mal'
          ? problem(400, 'invalid-input', { detail: 'No' })
          : saved(call),
    });
    const keeper = new Keeper(new MemoryShelf(), () => NOON);
    await keeper.start();
    await keeper.note({ ...note, outlet: 'Mal' });
    await keeper.note(note);
    expect(keeper.current().noted).toMatchObject([{ outlet: 'Mal', refusal: 'No' }]);
    expect(keeper.current().held?.say.statements).toHaveLength(1);
    await keeper.refresh();
    expect(api.callsOf(NOTE)).toHaveLength(2);
  });

  it('of one person is never sent by another on the same device', async () => {
    const shelf = new MemoryShelf();
    const api = stubApi({ [SAY]: sampleSay(), [NOTE]: NO_ANSWER });
    const keeper = new Keeper(shelf, () => NOON);
    await keeper.start();
    await keeper.note(note);
    api.answer({
      [SAY]: sampleSay({ person: { id: '9'.repeat(24), name: 'Bruno Salas', role: 'ambassador' } }),
      [NOTE]: saved,
    });
    const calls = api.callsOf(NOTE).length;
    const other = new Keeper(shelf, () => NOON);
    await other.start();
    expect(api.callsOf(NOTE)).toHaveLength(calls);
    expect(other.current().noted).toHaveLength(1);
  });
});
