import type { Page } from '@playwright/test';
import { Caller } from './caller.js';
import type { RunningService } from './service.js';
import { openRequests } from './trouble.js';

/** Somewhere in the product that is looked at: an address, and what is opened there. */
export interface Place {
  readonly name: string;
  /** A room of the campaign (`budget`), or an address of its own (`/mailbox`). */
  readonly at: string;
  /** Opens what has no address. The words are Spanish: these places are looked at in Spanish. */
  readonly open?: (page: Page) => Promise<void>;
  /** Only where there is the width, or only where there is not. */
  readonly only?: 'wide' | 'phone';
}

interface Found {
  readonly items: readonly { readonly id: string; readonly status?: string }[];
}

/** Things of the sample that addresses name. */
export interface Things {
  readonly campaignId: string;
  readonly tacticId: string;
  readonly undatedTacticId: string;
  readonly approvedMessageId: string;
  readonly waitingMessageId: string;
  readonly audienceId: string;
  readonly objectiveId: string;
  readonly indicatorId: string;
  readonly reviewId: string;
  readonly riskId: string;
  readonly clipId: string;
  readonly contactId: string;
  readonly bulletinId: string;
  readonly subscriberId: string;
  readonly mailId: string;
  readonly listSlug: string;
}

export async function thingsOf(service: RunningService): Promise<Things> {
  const caller = await Caller.signIn(service.url, service.person('lead'));
  const campaignId = idIn(await caller.call<Found>('GET', '/campaigns'));
  const inCampaign = (what: string): Promise<Found> =>
    caller.call<Found>('GET', `/campaigns/${campaignId}/${what}?limit=200`);
  const tactics = await inCampaign('tactics');
  const messages = await inCampaign('messages');
  const lists = await caller.call<{ items: { slug: string; kind: string }[] }>('GET', '/lists');
  return {
    campaignId,
    tacticId: idIn(tactics, 'scheduled'),
    undatedTacticId: idIn(tactics, 'draft'),
    approvedMessageId: idIn(messages, 'approved'),
    waitingMessageId: idIn(messages, 'in-review'),
    audienceId: idIn(await inCampaign('audiences')),
    objectiveId: idIn(await inCampaign('objectives')),
    indicatorId: idIn(await inCampaign('indicators')),
    reviewId: idIn(await inCampaign('reviews')),
    riskId: idIn(await inCampaign('risks')),
    clipId: idIn(await inCampaign('clips')),
    contactId: idIn(await caller.call<Found>('GET', '/contacts')),
    bulletinId: idIn(await inCampaign('bulletins')),
    subscriberId: idIn(await caller.call<Found>('GET', '/subscribers')),
    mailId: idIn(await caller.call<Found>('GET', '/mailbox/mails')),
    listSlug: lists.items.find(({ kind }) => kind === 'external')?.slug ?? '',
  };
}

function idIn({ items }: Found, status?: string): string {
  const found = items.find((item) => status === undefined || item.status === status);
  if (!found) throw new Error(`The sample holds nothing ${status ?? 'there'}`);
  return found.id;
}

/** The rooms, and the ways to look at each. */
export function screens({ bulletinId }: Things): Place[] {
  return [
    { name: 'today', at: 'today' },
    { name: 'calendar-month', at: 'calendar?view=month' },
    { name: 'calendar-year', at: 'calendar?view=year' },
    { name: 'calendar-week', at: 'calendar?view=week' },
    { name: 'calendar-agenda', at: 'calendar?view=agenda' },
    { name: 'calendar-phases', at: 'calendar?view=phases' },
    { name: 'strategy', at: 'strategy' },
    { name: 'strategy-positioning', at: 'strategy?section=positioning' },
    { name: 'strategy-objectives', at: 'strategy?section=objectives' },
    { name: 'strategy-audiences', at: 'strategy?section=audiences' },
    { name: 'messages', at: 'messages' },
    { name: 'messages-list', at: 'messages?view=list' },
    { name: 'tactics', at: 'tactics' },
    { name: 'tactics-table', at: 'tactics?view=table' },
    { name: 'budget', at: 'budget' },
    { name: 'budget-movements', at: 'budget?view=movements' },
    { name: 'free-press', at: 'free-press' },
    { name: 'free-press-releases', at: 'free-press?view=releases' },
    { name: 'free-press-outlets', at: 'free-press?view=outlets' },
    { name: 'indicators', at: 'indicators' },
    { name: 'indicators-reviews', at: 'indicators?view=reviews' },
    { name: 'indicators-improvements', at: 'indicators?view=improvements' },
    { name: 'indicators-risks', at: 'indicators?view=risks' },
    { name: 'indicators-learning', at: 'indicators?view=learning' },
    { name: 'bulletins', at: 'bulletins' },
    { name: 'bulletin-editor', at: `bulletins/${bulletinId}` },
    { name: 'people', at: 'people' },
    { name: 'people-statements', at: 'people?view=statements' },
    { name: 'people-contacts', at: 'people?view=contacts' },
    { name: 'people-subscribers', at: 'people?view=subscribers' },
    { name: 'reports', at: 'reports' },
    { name: 'reports-accountability', at: 'reports?report=accountability-public' },
    { name: 'settings', at: 'settings' },
    { name: 'settings-campaigns', at: 'settings?section=campaigns' },
    { name: 'settings-organization', at: 'settings?section=organization' },
    { name: 'settings-brand', at: 'settings?section=brand' },
    { name: 'settings-holidays', at: 'settings?section=holidays' },
    { name: 'settings-lists', at: 'settings?section=lists' },
    { name: 'settings-users', at: 'settings?section=users' },
    { name: 'mailbox', at: '/mailbox' },
    { name: 'say', at: '/say' },
    { name: 'say-log', at: '/say#log' },
  ];
}

const press =
  (name: string | RegExp) =>
  (page: Page): Promise<void> =>
    page.getByRole('main').getByRole('button', { name, exact: true }).first().click();

/** Drawers, dialogs and menus: what stands over a room. */
export function openStates(things: Things): Place[] {
  const { tacticId, undatedTacticId, bulletinId } = things;
  return [
    { name: 'tactic drawer', at: `calendar?view=month&tactic=${tacticId}` },
    {
      name: 'tactic menu',
      at: `calendar?view=month&tactic=${tacticId}`,
      open: (page) => page.getByRole('complementary').getByRole('button', { name: 'Más acciones' }).click(),
    },
    {
      name: 'moving by date',
      at: `calendar?view=month&tactic=${tacticId}`,
      open: (page) => page.getByRole('button', { name: /^Mover/ }).click(),
    },
    {
      name: 'scheduling by date',
      at: `calendar?view=week&tactic=${undatedTacticId}`,
      open: (page) =>
        page
          .getByRole('button', { name: /^Programar/ })
          .first()
          .click(),
    },
    { name: 'filters of the calendar', at: 'calendar?view=month&channelTypes=digital&q=web' },
    { name: 'positioning dialog', at: 'strategy?section=positioning', open: press(/^Editar/) },
    { name: 'objective dialog', at: `strategy?section=objectives&objective=${things.objectiveId}` },
    { name: 'audience panel', at: `strategy?section=audiences&audience=${things.audienceId}` },
    { name: 'message that waits', at: `messages?message=${things.waitingMessageId}` },
    { name: 'message in force', at: `messages?message=${things.approvedMessageId}` },
    { name: 'message dialog', at: 'messages', open: press('Mensaje') },
    { name: 'tactic editor', at: `tactics?tactic=${tacticId}` },
    { name: 'new tactic', at: 'tactics?new=1' },
    { name: 'catalogue', at: 'tactics?add=1' },
    { name: 'budget line', at: `budget?line=${tacticId}` },
    { name: 'release dialog', at: 'budget?release=' },
    { name: 'budget settings', at: 'budget', open: press('Ajustar') },
    { name: 'clip dialog', at: 'free-press?new=1' },
    { name: 'method', at: 'free-press?method=' },
    { name: 'clip', at: `free-press?clip=${things.clipId}` },
    { name: 'indicator panel', at: `indicators?indicator=${things.indicatorId}` },
    { name: 'review', at: `indicators?view=reviews&review=${things.reviewId}` },
    { name: 'risk', at: `indicators?view=risks&risk=${things.riskId}` },
    { name: 'contact', at: `people?view=contacts&contact=${things.contactId}` },
    { name: 'making a bulletin', at: 'bulletins?make=' },
    { name: 'subject of a bulletin', at: `bulletins/${bulletinId}`, open: press(/^Asunto/) },
    { name: 'block of a bulletin', at: `bulletins/${bulletinId}`, open: press(/^Agenda/) },
    { name: 'block menu', at: `bulletins/${bulletinId}`, open: press(/^Opciones de Titular/) },
    { name: 'subscriber', at: `people?view=subscribers&subscriber=${things.subscriberId}` },
    { name: 'a mail', at: `/mailbox?mail=${things.mailId}` },
    { name: 'palette', at: 'today', open: (page) => page.keyboard.press('Control+k') },
    {
      name: 'person menu',
      at: 'today',
      open: (page) => page.getByRole('button', { name: /^Cuenta de/ }).click(),
    },
    {
      name: 'campaigns',
      at: 'today',
      only: 'wide',
      open: (page) => page.getByRole('button', { name: /^Cambiar de campaña/ }).click(),
    },
    {
      name: 'more rooms',
      at: 'today',
      only: 'phone',
      open: (page) => page.getByRole('button', { name: 'Más', exact: true }).click(),
    },
    { name: 'nowhere', at: 'nowhere' },
  ];
}

/** What people without an account meet. */
export function publicPages({ listSlug }: Things): Place[] {
  return [
    { name: 'sign-in', at: '/sign-in' },
    { name: 'invitation that is over', at: '/invitation/not-a-token-any-more' },
    { name: 'subscribe', at: `/subscribe/${listSlug}` },
    { name: 'archive', at: `/bulletins/${listSlug}` },
    { name: 'link that is over', at: '/unsubscribe/not-a-token-any-more' },
  ];
}

/** Goes there and waits until everything that was asked for is on the screen. */
export async function goTo(page: Page, { campaignId }: Things, { at, open }: Place): Promise<void> {
  const origin = new URL(page.url()).origin;
  await page.goto(at.startsWith('/') ? origin + at : `${origin}/c/${campaignId}/${at}`);
  await settle(page);
  if (!open) return;
  await open(page);
  await settle(page);
}

/** Longer than React holds back a part that has arrived, so that several appear together. */
const STILL_MS = 350;

/** Everything has arrived: no request is open, no skeleton is shown, nothing has changed for a moment, fonts are there. */
export async function settle(page: Page): Promise<void> {
  const end = Date.now() + 20_000;
  while (openRequests(page) > 0 || !(await page.evaluate(isStill, STILL_MS))) {
    if (Date.now() > end) throw new Error(`${page.url()} does not come to rest`);
    await page.waitForTimeout(25);
  }
}

async function isStill(forMs: number): Promise<boolean> {
  await document.fonts.ready;
  const { lastChange } = globalThis as { lastChange?: number };
  const since = performance.now() - (lastChange ?? 0);
  return since >= forMs && document.querySelector('[aria-busy="true"]') === null;
}
