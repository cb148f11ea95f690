import { addDays } from '@altavoz/domain/shared/plain-date';
import type { Agent } from '../../../testing/agent.js';
import type { TestApi } from '../../../testing/start-api.js';

interface Stored {
  readonly id: string;
  readonly version: number;
}

/** Today in UTC by the clock of the test. */
export function today(api: TestApi): string {
  return api.clock.now().toISOString().slice(0, 10);
}

/** A year that began thirty days ago. */
export function campaignBody(api: TestApi, changes: object = {}) {
  const start = addDays(today(api), -30);
  return {
    name: 'Valdemar abierta',
    start,
    end: addDays(start, 364),
    timeZone: 'UTC',
    currency: 'EUR',
    phase: 1,
    language: 'es',
    ...changes,
  };
}

export async function newCampaign(api: TestApi, agent: Agent, changes: object = {}): Promise<Stored> {
  const { body } = await agent.post('/campaigns', campaignBody(api, changes)).expect(201);
  return body as Stored;
}

export const MESSAGE = {
  kind: 'general',
  text: { es: 'Valdemar abre sus puertas al mundo.', en: 'Valdemar opens its doors to the world.' },
  themes: ['openness'],
};

/** A message that `author` wrote and submitted and `approver` approved. */
export async function approvedMessage(
  campaignId: string,
  author: Agent,
  approver: Agent,
  changes: object = {},
): Promise<Stored> {
  const messages = `/campaigns/${campaignId}/messages`;
  const { body: draft } = await author.post(messages, { ...MESSAGE, ...changes }).expect(201);
  const message = `${messages}/${draft.id}`;
  const { body: submitted } = await author.post(`${message}/submit`, {}, draft.version).expect(200);
  const { body: approved } = await approver.post(`${message}/approve`, {}, submitted.version).expect(200);
  return approved as Stored;
}

const desired = (es: string) => ({ today: null, desired: { es } });
export const POSITIONING = {
  government: {
    city: desired('Un gobierno que escucha y explica.'),
    abroad: desired('Una ciudad con la que se puede contar.'),
  },
  office: {
    city: desired('La oficina que trae el mundo a casa.'),
    abroad: desired('La puerta de entrada a Valdemar.'),
  },
};

/** Everything that RH7 asks for but the messages. */
export async function completeStrategy(api: TestApi, campaignId: string, lead: Agent): Promise<void> {
  const plan = `/campaigns/${campaignId}`;
  const { body: positioning } = await lead.get(`${plan}/positioning`).expect(200);
  await lead.put(`${plan}/positioning`, POSITIONING, positioning.version).expect(200);
  await lead
    .post(`${plan}/objectives`, { kind: 'main', text: { es: 'Que el mundo conozca Valdemar.' } })
    .expect(201);
  await lead
    .post(`${plan}/audiences`, { name: { es: 'Vecindad' }, publics: ['local-external'], priority: 1 })
    .expect(201);
  await lead
    .post(`${plan}/people`, {
      role: 'official-spokesperson',
      name: 'Nuria Ferrer',
      activeFrom: addDays(today(api), -10),
    })
    .expect(201);
}
