import type { Agent } from '../../../testing/agent.js';
import type { TestApi } from '../../../testing/start-api.js';
import { newCampaign } from '../../campaigns/testing/plan-fixtures.js';

export interface Stored {
  readonly id: string;
  readonly version: number;
}

export const LIST = {
  name: 'Valdemar en el mundo',
  slug: 'valdemar',
  language: 'es',
  consentText: 'Quiero recibir el boletín una vez al mes.',
};

export async function newList(lead: Agent, changes: object = {}): Promise<Stored> {
  const { body } = await lead.post('/lists', { ...LIST, ...changes }).expect(201);
  return body as Stored;
}

/** Fills the form of the public page. */
export function ask(api: TestApi, slug: string, fields: object) {
  return api
    .anonymous()
    .http.post(`/subscribe/${slug}`)
    .type('form')
    .send({ consent: 'yes', ...fields });
}

/** The path of the newest link of a kind in a mail to an address. */
export async function linkTo(api: TestApi, email: string, kind: 'confirm' | 'unsubscribe'): Promise<string> {
  const mails = (await api.mails()).filter(({ to }) => to === email);
  const path = new RegExp(`/${kind}/[A-Za-z0-9_.-]+`).exec(mails.at(-1)?.text ?? '')?.[0];
  if (path === undefined) throw new Error(`No mail with a link to ${kind} came to ${email}`);
  return path;
}

/** Somebody who asked and confirmed. */
export async function subscribed(
  api: TestApi,
  slug: string,
  email: string,
  fields: object = {},
): Promise<void> {
  await ask(api, slug, { email, ...fields }).expect(200);
  await api
    .anonymous()
    .http.post(await linkTo(api, email, 'confirm'))
    .expect(200);
}

export const BUTTON = {
  id: 'go',
  type: 'button',
  label: 'Ver el programa',
  url: 'https://valdemar.example/agenda',
};
export const BLOCKS = [
  { id: 'title', type: 'heading', text: 'Abril abre la ciudad' },
  { id: 'words', type: 'text', text: 'Tres actividades para conocer Valdemar.' },
  BUTTON,
];

export interface BulletinBody extends Stored {
  readonly status: string;
  readonly deliveries: Record<string, number>;
}

/** A campaign with a bulletin that has everything but its approval. */
export async function newBulletin(
  author: Agent,
  campaignId: string,
  listId: string,
  { month = '2030-04', ...changes }: { month?: string; [field: string]: unknown } = {},
): Promise<BulletinBody> {
  const path = `/campaigns/${campaignId}/bulletins`;
  const { body: made } = await author.post(path, { month, listId }).expect(201);
  const content = { subject: 'Abril en Valdemar', preheader: 'Tres citas', blocks: BLOCKS, ...changes };
  const { body } = await author.patch(`${path}/${made.id}`, content, made.version).expect(200);
  return body as BulletinBody;
}

/** Written by one person and approved by another. */
export async function approvedBulletin(
  author: Agent,
  approver: Agent,
  campaignId: string,
  listId: string,
  changes: { month?: string; [field: string]: unknown } = {},
): Promise<BulletinBody> {
  const draft = await newBulletin(author, campaignId, listId, changes);
  const path = `/campaigns/${campaignId}/bulletins/${draft.id}`;
  const { body: submitted } = await author.post(`${path}/submit`, {}, draft.version).expect(200);
  const { body: approved } = await approver.post(`${path}/approve`, {}, submitted.version).expect(200);
  return approved as BulletinBody;
}

export interface Stage {
  readonly lead: Agent;
  readonly editor: Agent;
  readonly campaignId: string;
  readonly listId: string;
}

/** A campaign, a list and the two people that a bulletin needs. */
export async function stage(api: TestApi, slug = LIST.slug): Promise<Stage> {
  const lead = await api.signIn('lead');
  const editor = await api.signIn('editor');
  const campaignId = (await newCampaign(api, lead)).id;
  const listId = (await newList(lead, { slug })).id;
  return { lead, editor, campaignId, listId };
}
