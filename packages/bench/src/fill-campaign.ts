import type { Caller } from './caller.js';

interface Stored {
  readonly id: string;
  readonly version: number;
}

const START = '2027-01-01';
const END = '2027-12-31';
const CHANNEL_TYPES = ['traditional', 'non-traditional', 'digital', 'public-relations'];

const LAST_DAY = 364;
/** How many are copied, and put on the calendar, by one call. */
const COPIED = 50;
const SCHEDULED = 500;
const RULES = ['FREQ=WEEKLY', 'FREQ=WEEKLY;INTERVAL=2', 'FREQ=MONTHLY;BYMONTHDAY=15'];

/**
 * A campaign with so many tactics on the calendar, some of which recur, made through the HTTP interface. Gives the
 * address of its year.
 */
export async function fillCampaign(caller: Caller, tactics: number, recurring = 0): Promise<string> {
  const campaign = await caller.call<Stored>('POST', '/campaigns', {
    name: 'Bench',
    start: START,
    end: END,
    timeZone: 'Europe/Madrid',
    currency: 'EUR',
    phase: 3,
    language: 'es',
  });
  const base = `/campaigns/${campaign.id}`;
  const drafts = await draftsOf(caller, base, tactics);
  for (let from = 0; from < drafts.length; from += SCHEDULED) {
    const items = drafts.slice(from, from + SCHEDULED).map(({ id: tacticId, version }, index) => ({
      tacticId,
      version,
      dates: datesOf(from + index, from + index < recurring),
    }));
    await caller.call('POST', `${base}/tactics/restore-dates`, { items });
  }
  return `${base}/calendar?from=${START}&to=${END}`;
}

/** One of each channel type, and copies of them. */
async function draftsOf(caller: Caller, base: string, tactics: number): Promise<Stored[]> {
  const messageId = await approvedMessage(caller, base);
  const indicator = await caller.call<Stored>('POST', `${base}/indicators`, {
    name: { es: 'Visitas', en: 'Visits' },
    target: 1_000_000,
    reviewFrequency: 'monthly',
  });
  const drafts: Stored[] = [];
  for (let index = 0; index < Math.min(tactics, COPIED); index += 1) {
    drafts.push(
      await caller.call<Stored>('POST', `${base}/tactics`, {
        name: { es: `Táctica número ${index}`, en: `Tactic number ${index}` },
        channelType: CHANNEL_TYPES[index % 4],
        phase: (index % 3) + 1,
        messageIds: [messageId],
        indicatorIds: [indicator.id],
        callToAction: { type: 'click', label: { es: 'Ver', en: 'See' }, url: 'https://valdemar.example/' },
      }),
    );
  }
  const first = drafts.map(({ id }) => id);
  while (drafts.length < tactics) {
    const ids = first.slice(0, tactics - drafts.length);
    const { items } = await caller.call<{ items: Stored[] }>('POST', `${base}/tactics/copy`, { ids });
    drafts.push(...items);
  }
  return drafts;
}

function datesOf(index: number, recurs: boolean) {
  const day = index % 350;
  const [start, end] = [dayOfYear(day), dayOfYear(day + (index % 14))];
  if (!recurs) return { start, end, time: null, recurrence: null };
  const part = { start, lengthDays: 1, time: null, rule: RULES[index % RULES.length], shiftDays: 0 };
  const recurrence = { parts: [part], exceptions: [], changes: [], lastDay: END };
  return { start, end: start, time: null, recurrence };
}

async function approvedMessage(caller: Caller, base: string): Promise<string> {
  const draft = await caller.call<Stored>('POST', `${base}/messages`, {
    kind: 'general',
    text: { es: 'Un mensaje para medir.', en: 'A message to measure with.' },
    themes: ['sustainability'],
  });
  const submitted = await caller.call<Stored>(
    'POST',
    `${base}/messages/${draft.id}/submit`,
    {},
    draft.version,
  );
  await caller.call('POST', `${base}/messages/${draft.id}/approve`, {}, submitted.version);
  return draft.id;
}

function dayOfYear(index: number): string {
  return new Date(Date.UTC(2027, 0, 1 + Math.min(index, LAST_DAY))).toISOString().slice(0, 10);
}
