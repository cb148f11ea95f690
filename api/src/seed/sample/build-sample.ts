import { randomBytes } from 'node:crypto';
import type { acceptInvitation, getMe } from '@altavoz/contracts/auth';
import type { putBudget, getBudget } from '@altavoz/contracts/budget';
import type { activateCampaign, createCampaign, listCampaigns } from '@altavoz/contracts/campaigns';
import type { createList } from '@altavoz/contracts/lists';
import type { getMail, listMails } from '@altavoz/contracts/mailbox';
import type { getOrganization, updateOrganization } from '@altavoz/contracts/organization';
import type { inviteUser } from '@altavoz/contracts/users';
import type { Role } from '@altavoz/domain/accounts/role';
import { addDays, addMonths, monthOf } from '@altavoz/domain/shared/plain-date';
import { firstDayOfMonth } from '@altavoz/domain/shared/plain-month';
import { buildDecisions } from './build-decisions.js';
import { buildBudget } from './build-budget.js';
import { buildAgenda } from './build-agenda.js';
import { buildBrand } from './build-brand.js';
import { buildClips } from './build-clips.js';
import { buildContacts } from './build-contacts.js';
import { buildGroundwork } from './build-groundwork.js';
import { buildMeasures } from './build-measures.js';
import { buildReaders } from './build-readers.js';
import { buildRecurring } from './build-recurring.js';
import { buildStatements } from './build-statements.js';
import { buildStrategy } from './build-strategy.js';
import { acknowledgeAll } from './build-voices.js';
import { buildTactics } from './build-tactics.js';
import { buildMessages } from './build-messages.js';
import { SampleClient, sendForm, type Site } from './sample-client.js';
import { RESERVE_BASIS_POINTS, TIME_ZONE, TOTAL_EUROS } from './sample-plan.js';
import { ORGANIZATION, PAGE_READERS, PEOPLE } from './sample-people.js';

export interface SignIn {
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly password: string;
}

/** What is being made, in this order. */
export type SampleStep =
  'people' | 'strategy' | 'messages' | 'tactics' | 'press' | 'subscribers' | 'decisions';

interface Options {
  readonly site: Site;
  readonly admin: { readonly email: string; readonly password: string };
  /** Today, in the zone of the sample campaign. */
  readonly today: string;
  /** Hears of each step when it begins. */
  readonly onStep?: (step: SampleStep) => void;
}

/**
 * Builds the sample organization and its campaign through the public HTTP interface, so that the sample proves it.
 * Gives the people with their passwords, to be printed once; null when there is a campaign already.
 *
 * The year begins two months before the current one: a newcomer sees work done, work under way and work ahead.
 */
export async function buildSample({
  site,
  admin,
  today,
  onStep = () => undefined,
}: Options): Promise<SignIn[] | null> {
  const asAdmin = new SampleClient(site);
  const me = await asAdmin.signIn(admin.email, admin.password);
  const existing = await asAdmin.call<typeof listCampaigns>('GET /campaigns', {});
  if (existing.items.length > 0) return null;

  onStep('people');
  const organization = await asAdmin.call<typeof getOrganization>('GET /organization', {});
  await asAdmin.call<typeof updateOrganization>(
    'PATCH /organization',
    { body: ORGANIZATION },
    organization.version,
  );
  const people = await invitePeople(asAdmin, site);
  const as = async (role: Role): Promise<SampleClient> => {
    const person = people.find((candidate) => candidate.role === role);
    if (!person) throw new Error(`The sample has nobody with the role ${role}`);
    const client = new SampleClient(site);
    await client.signIn(person.email, person.password);
    return client;
  };
  const lead = await as('lead');
  const editor = await as('editor');

  await buildBrand(lead);

  onStep('strategy');
  const start = firstDayOfMonth(monthOf(addMonths(today, -2)));
  const end = addDays(addMonths(start, 12), -1);
  const campaign = await lead.call<typeof createCampaign>('POST /campaigns', {
    body: {
      name: 'Valdemar en el mundo',
      start,
      end,
      timeZone: TIME_ZONE,
      currency: 'EUR',
      phase: 1,
      language: 'es',
      pillars: ['Turismo de cercanía', 'Economía del estuario'],
      holidays: { country: 'ES', region: null },
      successDefinition:
        'Que quien piensa en el estuario piense en Valdemar, y que sus vecinos lo cuenten como suyo.',
    },
  });
  const campaignId = campaign.id;
  const params = { campaignId };
  const budget = await lead.call<typeof getBudget>('GET /campaigns/:campaignId/budget', { params });
  await lead.call<typeof putBudget>(
    'PUT /campaigns/:campaignId/budget',
    { params, body: { total: TOTAL_EUROS * 100, reserveBasisPoints: RESERVE_BASIS_POINTS } },
    budget.version,
  );

  const strategy = await buildStrategy({ lead, editor, campaignId, start });
  onStep('messages');
  const messageIds = await buildMessages({ editor, lead, campaignId, audienceIds: strategy.audienceIds });
  await lead.call<typeof activateCampaign>(
    'POST /campaigns/:campaignId/activate',
    { params },
    campaign.version,
  );
  onStep('tactics');
  const responsibleId = (await editor.call<typeof getMe>('GET /auth/me', {})).user.id;
  const tacticIds = await buildTactics({
    editor,
    lead,
    campaignId,
    start,
    today,
    messageIds,
    responsibleId,
    ...strategy,
  });
  await buildRecurring({ editor, campaignId, today, messageIds, tacticIds, responsibleId });
  await buildGroundwork({ editor, campaignId, tacticIds });
  await buildAgenda({ lead, editor, campaignId, today, tacticIds, audienceIds: strategy.audienceIds });
  onStep('press');
  await buildContacts({ editor, today });
  await buildClips({ editor, campaignId, today, messageIds, tacticIds });
  await buildMeasures({ editor, lead, campaignId, today, responsibleId, tacticIds });
  await buildStatements({ voice: await as('spokesperson'), campaignId, messageIds, today });
  await acknowledgeAll(await as('ambassador'));
  onStep('subscribers');
  const listId = await buildSubscribers(asAdmin, lead, site);
  await buildReaders(lead, listId, today);
  onStep('decisions');
  await buildDecisions({ editor, campaignId, listId, today, tacticIds });
  await buildBudget({ lead, editor, campaignId, start, tacticIds });
  return [{ name: me.user.name, email: admin.email, role: 'admin', password: admin.password }, ...people];
}

/** Invites one person per role and accepts each invitation from the built-in mailbox. */
async function invitePeople(asAdmin: SampleClient, site: Site): Promise<SignIn[]> {
  const people: SignIn[] = [];
  for (const { name, email, role, language } of PEOPLE) {
    await asAdmin.call<typeof inviteUser>('POST /users', { body: { name, email, role, language } });
    const token = await linkToken(asAdmin, email, /\/invitation\/([A-Za-z0-9_-]+)/);
    const password = randomBytes(9).toString('base64url');
    await new SampleClient(site).call<typeof acceptInvitation>('POST /auth/invitations/:token', {
      params: { token },
      body: { name, password, language },
    });
    people.push({ name, email, role, password });
  }
  return people;
}

async function buildSubscribers(asAdmin: SampleClient, lead: SampleClient, site: Site): Promise<string> {
  const list = await lead.call<typeof createList>('POST /lists', {
    body: {
      name: 'Boletín de Valdemar',
      slug: 'valdemar',
      language: 'es',
      goal: 15,
      consentText: 'Quiero recibir una vez al mes el boletín de Valdemar. Puedo darme de baja con un clic.',
    },
  });
  for (const [name, email] of PAGE_READERS) {
    await sendForm(site, `/subscribe/${list.slug}`, { name, email, consent: 'yes' });
    const token = await linkToken(asAdmin, email, /\/confirm\/([A-Za-z0-9_.-]+)/);
    await sendForm(site, `/confirm/${token}`, {});
  }
  return list.id;
}

/** The token of a link in the newest mail to an address; mails leave in the background, so it may take a moment. */
async function linkToken(asAdmin: SampleClient, to: string, pattern: RegExp): Promise<string> {
  for (let attempt = 0; attempt < 200; attempt += 1) {
    const { items } = await asAdmin.call<typeof listMails>('GET /mailbox/mails', { query: { to, limit: 1 } });
    const newest = items[0];
    if (newest) {
      const mail = await asAdmin.call<typeof getMail>('GET /mailbox/mails/:mailId', {
        params: { mailId: newest.id },
      });
      const token = pattern.exec(mail.text ?? '')?.[1];
      if (token) return token;
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`The sample could not be built: no mail with a link arrived for ${to}`);
}
