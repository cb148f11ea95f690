import type { Caller } from './caller.js';

interface Stored {
  readonly id: string;
  readonly version: number;
}

const START = '2027-01-01';
const END = '2027-12-31';
const CHANNEL_TYPES = ['traditional', 'non-traditional', 'digital', 'public-relations'];

/** A campaign with so many tactics on the calendar, made through the HTTP interface. Gives the address of its year. */
export async function fillCampaign(caller: Caller, tactics: number): Promise<string> {
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
  const messageId = await approvedMessage(caller, base);
  const indicator = await caller.call<Stored>('POST', `${base}/indicators`, {
    name: { es: 'Visitas', en: 'Visits' },
    target: 1_000_000,
    reviewFrequency: 'monthly',
  });
  for (let index = 0; index < tactics; index += 1) {
    const tactic = await caller.call<Stored>('POST', `${base}/tactics`, {
      name: { es: `Táctica número ${index}`, en: `Tactic number ${index}` },
      channelType: CHANNEL_TYPES[index % 4],
      phase: (index % 3) + 1,
      messageIds: [messageId],
      indicatorIds: [indicator.id],
      callToAction: { type: 'click', label: { es: 'Ver', en: 'See' }, url: 'https://valdemar.example/' },
    });
    const start = dayOfYear(index % 350);
    await caller.call(
      'POST',
      `${base}/tactics/${tactic.id}/schedule`,
      { start, end: dayOfYear((index % 350) + (index % 14)) },
      tactic.version,
    );
  }
  return `${base}/calendar?from=${START}&to=${END}`;
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
  return new Date(Date.UTC(2027, 0, 1 + Math.min(index, 364))).toISOString().slice(0, 10);
}
