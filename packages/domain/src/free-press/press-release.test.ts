import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { DELIVERY_STATUSES } from '../bulletins/bulletin.js';
import {
  PRESS_RELEASE_STATUSES,
  PRESS_RELEASE_TRANSITIONS,
  releaseStatusAfter,
  transitionRelease,
} from './press-release.js';
import { releaseReadiness, type ReleaseReadinessRequest } from './release-readiness.js';
import { releaseRecipients, type ReleaseContact } from './release-recipients.js';
import { weeklyFollowUp } from './weekly-follow-up.js';

describe('a press release’s way (N5)', () => {
  test('draft → scheduled → sending, paused and resumed; noted and retracted; cancelled only from a pause', () => {
    const possible = PRESS_RELEASE_STATUSES.flatMap((status) =>
      PRESS_RELEASE_TRANSITIONS.flatMap((action) => {
        const next = transitionRelease(status, action);
        return next.ok ? [`${status} ${action} ${next.value}`] : [];
      }),
    );
    expect(possible).toEqual([
      'draft schedule scheduled',
      'draft send sending',
      'draft note sent',
      'scheduled schedule scheduled',
      'scheduled unschedule draft',
      'scheduled hold draft',
      'scheduled send sending',
      'sending pause paused',
      'paused resume sending',
      'paused cancel cancelled',
      'sent retract draft',
    ]);
  });

  test('is sent once nothing of it is left to leave', () => {
    const none = Object.fromEntries(DELIVERY_STATUSES.map((status) => [status, 0])) as Record<
      (typeof DELIVERY_STATUSES)[number],
      number
    >;
    expect(releaseStatusAfter('sending', { ...none, sent: 2, uncertain: 1 })).toBe('sent');
    expect(releaseStatusAfter('paused', { ...none, failed: 1 })).toBe('sent');
    expect(releaseStatusAfter('sending', { ...none, sent: 2, pending: 1 })).toBe('sending');
    expect(releaseStatusAfter('cancelled', none)).toBe('cancelled');
  });
});

const ana: ReleaseContact = {
  id: 'ana',
  name: 'Ana',
  email: 'ana@gaceta.example',
  noReleases: false,
  archived: false,
};

describe('whom a press release leaves for (N5)', () => {
  test('each address once; whoever declined, was put aside or has no address is left out and named', () => {
    const { writable, leftOut } = releaseRecipients([
      ana,
      { ...ana, id: 'again', email: ' ANA@gaceta.example ' },
      { ...ana, id: 'declined', email: 'no@radio.example', noReleases: true },
      { ...ana, id: 'desk', email: 'No@radio.example' },
      { ...ana, id: 'aside', email: 'aside@radio.example', archived: true },
      { ...ana, id: 'phone', email: null },
    ]);
    expect(writable.map(({ id, email }) => [id, email])).toEqual([['ana', 'ana@gaceta.example']]);
    expect(leftOut.map(({ contact, reason }) => [contact.id, reason])).toEqual([
      ['again', 'same-address'],
      ['declined', 'declined'],
      ['desk', 'declined'],
      ['aside', 'archived'],
      ['phone', 'no-address'],
    ]);
  });

  test('everybody chosen is either written to or named, and nobody who declined is written to', () => {
    const contact = fc.record({
      id: fc.uuid(),
      name: fc.string(),
      email: fc.constantFrom(null, '', 'a@x.example', 'A@x.example', 'b@x.example', 'c@x.example'),
      noReleases: fc.boolean(),
      archived: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(contact, { maxLength: 12 }), (chosen) => {
        const { writable, leftOut } = releaseRecipients(chosen);
        expect(writable.length + leftOut.length).toBe(chosen.length);
        const addresses = writable.map(({ email }) => email);
        expect(new Set(addresses).size).toBe(addresses.length);
        const declined = chosen.flatMap(({ noReleases, email }) =>
          noReleases && email ? [email.toLowerCase()] : [],
        );
        expect(addresses.filter((address) => declined.includes(address))).toEqual([]);
      }),
    );
  });
});

describe('what a press release needs before it leaves', () => {
  const ready: ReleaseReadinessRequest = {
    release: {
      id: 'r1',
      title: 'Cuentas abiertas',
      body: 'Valdemar publica sus cuentas.',
      messageIds: ['m1'],
      callToAction: { type: 'click', label: 'Ver', url: 'https://valdemar.example' },
      pressContact: { name: 'Elena Prat', email: 'prensa@valdemar.example' },
    },
    messages: [{ id: 'm1', label: 'Una ciudad', status: 'approved', validUntil: '2027-12-31' }],
    recipients: 3,
    day: '2027-09-14',
  };
  const lacks = (
    changes: Partial<ReleaseReadinessRequest['release']>,
    more: Partial<ReleaseReadinessRequest> = {},
  ) =>
    releaseReadiness({ ...ready, ...more, release: { ...ready.release, ...changes } }).flatMap(
      ({ findings }) => findings.map(({ rule, level, key }) => `${rule} ${level} ${key}`),
    );

  test('nothing is missing', () => expect(lacks({})).toEqual([]));
  test('RH10 a call to action', () =>
    expect(lacks({ callToAction: null })).toEqual(['RH10 blocking call-to-action-missing']));
  test('RH9 messages in force on the day it leaves; one without messages is only warned of', () => {
    expect(lacks({}, { day: '2028-01-01' })).toEqual(['RH9 blocking message-expired']);
    expect(lacks({ messageIds: [] })).toEqual(['RH9 warning message-missing']);
  });
  test('PD3 words, PD6 somebody to answer and somebody to write to', () => {
    expect(lacks({ body: ' ' })).toEqual(['PD3 blocking content-missing']);
    expect(lacks({ pressContact: null })).toEqual(['PD6 blocking press-contact-missing']);
    expect(lacks({}, { recipients: 0 })).toEqual(['PD6 blocking recipients-missing']);
  });
});

describe('N6 sent against published, week by week', () => {
  const releases = [
    { id: 'old', sentOn: '2027-08-01' },
    { id: 'one', sentOn: '2027-09-06' },
    { id: 'two', sentOn: '2027-09-12' },
    { id: 'three', sentOn: '2027-09-13' },
    { id: 'draft', sentOn: null },
    { id: 'ahead', sentOn: '2027-09-16' },
  ];
  const clips = [
    { date: '2027-09-14', pressReleaseId: 'one' },
    { date: '2027-09-14', pressReleaseId: 'one' },
    { date: '2027-09-08', pressReleaseId: null },
  ];
  const { weeks, unpublished } = weeklyFollowUp({ today: '2027-09-15', weeks: 3, releases, clips });

  test('weeks begin on Monday, the newest first; a release counts in the week it was sent', () => {
    expect(weeks).toEqual([
      { start: '2027-09-13', end: '2027-09-19', sent: 1, published: 0, rate: 0, clips: 2 },
      { start: '2027-09-06', end: '2027-09-12', sent: 2, published: 1, rate: 5_000, clips: 1 },
      { start: '2027-08-30', end: '2027-09-05', sent: 0, published: 0, rate: null, clips: 0 },
    ]);
  });

  test('what nobody published is worth a call while it is news', () => {
    expect(unpublished).toEqual([
      { id: 'two', sentOn: '2027-09-12', daysSince: 3 },
      { id: 'three', sentOn: '2027-09-13', daysSince: 2 },
    ]);
  });
});
