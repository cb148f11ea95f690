import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { faultsOf } from './faults.js';
import { expect, test } from './fixtures.js';
import { goTo, openStates, publicPages, screens, thingsOf, type Place, type Things } from './places.js';

type AxeResults = Awaited<ReturnType<AxeBuilder['analyze']>>;

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

const WIDTHS = [
  { kind: 'wide', width: 1440, height: 900 },
  // Tall: what is under a bar that sticks to the foot is so only until one scrolls.
  { kind: 'phone', width: 390, height: 2000 },
] as const;

for (const { kind, width, height } of WIDTHS) {
  const here = (places: readonly Place[]): Place[] =>
    places.filter(({ only }) => only === undefined || only === kind);

  test(`RQ every room is accessible and without fault, light and dark (${width})`, async ({
    signIn,
    service,
  }) => {
    test.setTimeout(240_000);
    const page = await signIn('lead', { width, height });
    const things = await thingsOf(service);
    expect(await violations(page, things, here(screens(things)))).toEqual([]);
  });

  test(`RQ drawers, dialogs and menus are accessible, light and dark (${width})`, async ({
    signIn,
    service,
  }) => {
    test.setTimeout(240_000);
    const page = await signIn('lead', { width, height });
    const things = await thingsOf(service);
    expect(await violations(page, things, here(openStates(things)))).toEqual([]);
  });

  test(`RQ the pages of people without an account are accessible (${width})`, async ({ visit, service }) => {
    const page = await visit({ width, height });
    await page.goto(`${service.url}/sign-in`);
    const things = await thingsOf(service);
    expect(await violations(page, things, here(publicPages(things)))).toEqual([]);
  });
}

test('RH9 what to say opens without a connection after one visit, and says of when it is', async ({
  signIn,
  service,
}) => {
  const page = await signIn('spokesperson', { width: 390, height: 844 });
  await page.goto(`${service.url}/say`);
  await expect(page.getByText(/^Al día, /).first()).toBeVisible();
  const messages = await page.getByRole('article').count();
  expect(messages).toBeGreaterThan(0);
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await page.context().setOffline(true);
  await page.goto(`${service.url}/say`);
  await expect(page.getByText(/^Sin conexión\. De hoy /)).toBeVisible();
  await expect(page.getByRole('article')).toHaveCount(messages);
  await page.context().setOffline(false);
});

/**
 * What axe finds, and what is wrong with the page otherwise. On a wide screen everything in light, and in dark what changes
 * there, the colours; the phone shows the same colours, so it is looked at once, in dark.
 */
async function violations(page: Page, things: Things, places: readonly Place[]): Promise<string[]> {
  const found: string[] = [];
  const note = (place: Place, scheme: string, { violations: all }: AxeResults): void => {
    for (const { id, nodes } of all) {
      for (const { html, failureSummary } of nodes)
        found.push(`${place.name} (${scheme}) ${id}: ${html.slice(0, 160)} ${failureSummary ?? ''}`);
    }
  };
  const both = (page.viewportSize()?.width ?? 0) > 390;
  await page.emulateMedia({ colorScheme: both ? 'light' : 'dark' });
  for (const place of places) {
    if (both) await page.emulateMedia({ colorScheme: 'light' });
    await goTo(page, things, place);
    if (both) {
      note(place, 'light', await axe(page).withTags(RULES).analyze());
      await page.emulateMedia({ colorScheme: 'dark' });
    }
    await page.waitForFunction(() => document.documentElement.dataset['mantineColorScheme'] !== 'light');
    note(
      place,
      'dark',
      await (both ? axe(page).withRules(['color-contrast']) : axe(page).withTags(RULES)).analyze(),
    );
    for (const fault of await faultsOf(page, 'es')) {
      // A link that is over is answered with just that.
      if (!fault.includes('status of 410')) found.push(`${place.name}: ${fault}`);
    }
  }
  return found;
}

/** Our own document; the mail in a frame is looked at where it is rendered. */
const axe = (page: Page): AxeBuilder => new AxeBuilder({ page }).setLegacyMode(true);
