import { replaced, withoutExpired, type Held } from './held.js';
import { sampleMessage, sampleSay } from './testing/sample-say.js';

const NOON = Date.parse('2027-03-10T12:00:00Z');
const DAYS = 86_400_000;
const heldOf = (say = sampleSay()): Held => replaced(undefined, say, NOON).held;
const texts = ({ say }: Held) => say.messages.map(({ text }) => text.es);

describe('RH9 what a device shows', () => {
  it('is rid of what expired while it was away, and names whom it was for without its words', () => {
    const brief = sampleMessage({ id: 'b'.repeat(24), text: { es: 'Solo hoy' }, validUntil: '2027-03-10' });
    const before = heldOf(sampleSay({ messages: [sampleMessage(), brief] }));
    expect(texts(before)).toEqual(['Cada acuerdo se publica con su costo.', 'Solo hoy']);
    const { held, gone } = withoutExpired(before, NOON + DAYS);
    expect(texts(held)).toEqual(['Cada acuerdo se publica con su costo.']);
    expect(gone).toMatchObject([{ id: brief.id, why: 'expired', audiences: [{ es: 'Medios' }] }]);
    expect(JSON.stringify([held, gone])).not.toContain('Solo hoy');
  });

  it('brings nothing back when the clock of the device is set back', () => {
    const say = sampleSay({
      messages: [sampleMessage({ validUntil: '2027-03-11', validFrom: '2027-03-10' })],
    });
    const later = withoutExpired(heldOf(say), NOON + DAYS).held;
    expect(withoutExpired({ ...later, say }, NOON - 30 * DAYS).held.say.messages).toHaveLength(1);
    const last = withoutExpired(later, NOON + 2 * DAYS).held;
    expect(withoutExpired({ ...last, say }, NOON).held.say.messages).toEqual([]);
  });

  it('counts days as the service does when the clock of the device is wrong', () => {
    const say = sampleSay({ messages: [sampleMessage({ validUntil: '2027-03-10' })] });
    const { held } = replaced(undefined, say, NOON + 400 * DAYS);
    expect(held.say.messages).toHaveLength(1);
    expect(withoutExpired(held, NOON + 401 * DAYS).held.say.messages).toEqual([]);
  });

  it('tells why each message disappeared, and which have new words', () => {
    const [retired, expired, closed, other, changed] = ['1', '2', '3', '4', '5'].map((digit) =>
      sampleMessage({ id: digit.repeat(24), ...(digit === '3' ? { campaignId: 'f'.repeat(24) } : {}) }),
    );
    if (!retired || !expired || !closed || !other || !changed) throw new Error('five messages');
    const before = heldOf(sampleSay({ messages: [retired, expired, closed, other, changed] }));
    const now = sampleSay({
      messages: [{ ...changed, number: 2 }],
      withdrawn: [
        { id: retired.id, campaignId: retired.campaignId, why: 'retired' },
        { id: expired.id, campaignId: expired.campaignId, why: 'expired' },
      ],
    });
    const { held, gone } = replaced(before, now, NOON);
    expect(gone.map(({ id, why }) => [id[0], why])).toEqual([
      ['1', 'retired'],
      ['2', 'expired'],
      ['3', 'closed'],
      ['4', 'other'],
    ]);
    expect(held.changedIds).toEqual([changed.id]);
  });

  it('is of one person: the next one on the same device begins with nothing', () => {
    const other = sampleSay({
      person: { id: '9'.repeat(24), name: 'Otra', role: 'ambassador' },
      messages: [],
    });
    expect(replaced(heldOf(), other, NOON).gone).toEqual([]);
  });
});
