import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  BULLETIN_STATUSES,
  BULLETIN_TRANSITIONS,
  DELIVERY_STATUSES,
  type DeliveryStatus,
} from './bulletin.js';
import { approveBulletin, isEditable, transitionBulletin } from './bulletin-transitions.js';
import { deliveryKey, deliveryMessageId } from './delivery-key.js';
import {
  bulletinStatusAfter,
  DELIVERY_TABLE,
  secondsLeft,
  sendingStatus,
  transitionDelivery,
  type DeliveryCounts,
  type DeliveryEvent,
} from './delivery.js';
import { scheduledMoment, scheduleVerdict } from './schedule.js';

describe('a bulletin’s way', () => {
  test('draft → in review → approved → scheduled → sending, paused and resumed, cancelled only when nothing is in flight', () => {
    const possible = BULLETIN_STATUSES.flatMap((status) =>
      BULLETIN_TRANSITIONS.flatMap((action) => {
        const next = transitionBulletin(status, action);
        return next.ok ? [`${status} ${action} ${next.value}`] : [];
      }),
    );
    expect(possible).toEqual([
      'draft submit in-review',
      'draft cancel cancelled',
      'in-review approve approved',
      'in-review return draft',
      'in-review cancel cancelled',
      'approved return draft',
      'approved schedule scheduled',
      'approved send sending',
      'approved cancel cancelled',
      'scheduled return draft',
      'scheduled schedule scheduled',
      'scheduled unschedule approved',
      'scheduled hold approved',
      'scheduled send sending',
      'scheduled cancel cancelled',
      'sending pause paused',
      'paused resume sending',
      'paused cancel cancelled',
    ]);
    expect(BULLETIN_STATUSES.filter(isEditable)).toEqual(['draft']);
  });

  test('RH18 a second person approves it', () => {
    const approval = {
      actorId: 'lead',
      authorId: 'editor',
      submittedById: 'editor',
      approverIds: ['lead', 'admin'],
    };
    expect(approveBulletin('in-review', approval)).toEqual({ ok: true, value: { alone: false } });
    expect(approveBulletin('in-review', { ...approval, submittedById: 'lead' })).toEqual({
      ok: false,
      error: { code: 'needs-second-person' },
    });
    expect(approveBulletin('in-review', { ...approval, authorId: 'lead', approverIds: ['lead'] })).toEqual({
      ok: true,
      value: { alone: true },
    });
    expect(approveBulletin('draft', approval)).toMatchObject({ error: { code: 'wrong-status' } });
  });
});

describe('the day and hour of a bulletin', () => {
  const now = Date.UTC(2030, 2, 30, 12);

  test('are those of the campaign’s wall clocks, also on the night when they change', () => {
    const at = (day: string, time: string, zone: string) => {
      const moment = scheduledMoment({ day, time }, zone, now);
      return moment.ok ? new Date(moment.value).toISOString() : moment.error.code;
    };
    expect(at('2030-04-01', '09:30', 'America/Bogota')).toBe('2030-04-01T14:30:00.000Z');
    expect(at('2030-03-30', '18:00', 'Europe/Madrid')).toBe('2030-03-30T17:00:00.000Z');
    // At two o'clock it is three.
    expect(at('2030-03-31', '02:30', 'Europe/Madrid')).toBe('2030-03-31T01:30:00.000Z');
    expect(at('2030-03-30', '13:00', 'Europe/Madrid')).toBe('in-the-past');
    expect(at('2030-03-30', '13:01', 'Europe/Madrid')).toBe('2030-03-30T12:01:00.000Z');
  });

  test('are kept up to two hours late; later a person is asked', () => {
    const late = (minutes: number) => scheduleVerdict(now, now + minutes * 60_000);
    expect([-1, 0, 1, 120].map(late)).toEqual(['wait', 'send', 'send', 'send']);
    expect(scheduleVerdict(now, now + 2 * 3_600_000 + 1)).toBe('ask');
  });
});

describe('deliveries', () => {
  const events = Object.keys(DELIVERY_TABLE) as DeliveryEvent[];

  test('each status and what may become of it', () => {
    const possible = DELIVERY_STATUSES.map((status) => {
      const next = events.flatMap((event) => {
        const after = transitionDelivery(status, event);
        return after.ok ? [`${event} ${after.value}`] : [];
      });
      return [status, next];
    });
    expect(Object.fromEntries(possible)).toEqual({
      pending: ['claim sending', 'suppress suppressed'],
      sending: ['accept sent', 'reject failed', 'defer pending', 'lose uncertain'],
      sent: [],
      failed: ['retry pending'],
      suppressed: [],
      uncertain: ['retry pending', 'settle sent', 'dismiss failed'],
    });
  });

  test('RH17 what was sent is never sent again, and what is uncertain never by itself', () => {
    const automatic: DeliveryEvent[] = ['claim', 'accept', 'reject', 'defer', 'lose', 'suppress'];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...automatic), { maxLength: 30 }), (list) => {
        let status: DeliveryStatus = 'pending';
        let ended = false;
        for (const event of list) {
          const next = transitionDelivery(status, event);
          if (!next.ok) continue;
          expect(ended).toBe(false);
          status = next.value;
          ended =
            status === 'sent' || status === 'uncertain' || status === 'suppressed' || status === 'failed';
        }
      }),
    );
  });

  const counts = (more: Partial<DeliveryCounts>): DeliveryCounts => ({
    pending: 0,
    sending: 0,
    sent: 0,
    failed: 0,
    suppressed: 0,
    uncertain: 0,
    ...more,
  });

  test('the sending screen is a function of the counts', () => {
    expect(sendingStatus(counts({}))).toMatchObject({ total: 0, outcome: 'nothing-to-send' });
    expect(sendingStatus(counts({ pending: 5 }))).toMatchObject({
      total: 5,
      left: 5,
      done: 0,
      outcome: 'waiting',
    });
    expect(
      sendingStatus(counts({ pending: 4, sending: 1, sent: 16, failed: 2, suppressed: 3, uncertain: 5 })),
    ).toMatchObject({ total: 31, left: 5, done: 26, outcome: 'under-way' });
    expect(sendingStatus(counts({ pending: 4, sending: 1 }))).toMatchObject({ outcome: 'under-way' });
    expect(sendingStatus(counts({ pending: 4, sent: 1 }))).toMatchObject({
      done: 1,
      left: 4,
      outcome: 'under-way',
    });
    expect(sendingStatus(counts({ sent: 4, suppressed: 1 }))).toMatchObject({
      done: 5,
      left: 0,
      outcome: 'complete',
    });
    expect(sendingStatus(counts({ sent: 4, failed: 1 }))).toMatchObject({ outcome: 'attention' });
    expect(sendingStatus(counts({ sent: 4, uncertain: 1 }))).toMatchObject({ outcome: 'attention' });
  });

  test('a bulletin is sent when no delivery is left, paused or not', () => {
    expect(bulletinStatusAfter('sending', counts({ sent: 3 }))).toBe('sent');
    expect(bulletinStatusAfter('paused', counts({ sent: 3 }))).toBe('sent');
    expect(bulletinStatusAfter('sending', counts({ sent: 2, sending: 1 }))).toBe('sending');
    expect(bulletinStatusAfter('draft', counts({}))).toBe('draft');
  });

  test('time left, rounded up', () => {
    const status = sendingStatus(counts({ pending: 100, sent: 50 }));
    expect(secondsLeft(status, 60)).toBe(100);
    expect(secondsLeft(status, 59)).toBe(102);
    expect(secondsLeft(status, 0)).toBeNull();
    expect(secondsLeft(sendingStatus(counts({ sent: 3 })), 0)).toBe(0);
  });
});

describe('RH17 keys that collide when they should', () => {
  test('the same bulletin and person always make the same key and Message-ID', () => {
    expect(deliveryKey('b1', 's1')).toBe('b1:s1');
    expect(deliveryMessageId('b1', 's1', 'valdemar.example')).toBe('<b1.s1@valdemar.example>');
  });

  test('two different pairs never make the same key', () => {
    const ids = fc.stringMatching(/^[a-z0-9]{1,6}$/);
    fc.assert(
      fc.property(ids, ids, ids, ids, (a, b, c, d) => {
        expect(deliveryKey(a, b) === deliveryKey(c, d)).toBe(a === c && b === d);
      }),
    );
  });

  test('nothing that could break a header goes in', () => {
    expect(() => deliveryKey('b:1', 's1')).toThrow('not an identifier: b:1');
    expect(() => deliveryMessageId('b1', 's1>\r\nBcc: x', 'valdemar.example')).toThrow('not an identifier');
    expect(() => deliveryMessageId('b1', 's1', 'valdemar.example>\r\n')).toThrow('not a host name');
    expect(() => deliveryMessageId('', 's1', 'valdemar.example')).toThrow('not an identifier');
  });
});
