import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { faultsOf } from './faults.js';
import { expect, test } from './fixtures.js';
import { goTo, openStates, publicPages, screens, thingsOf, type Place, type Things } from './places.js';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

const WIDTHS = [
  // In light.
  { kind: 'wide', width: 1440, height: 900 },
  // In dark. Tall: what is under a bar that sticks to the foot is so only until one scrolls.
  { kind: 'phone', width: 390, height: 2000 },
] as const;

/** Another way to look at a room; those of the calendar are rooms of their own. */
const BESIDE = /^(?!calendar).*\?/;

for (const [turn, { kind, width, height }] of WIDTHS.entries()) {
  const here = (places: readonly Place[]): Place[] =>
    places.filter(({ only }) => only === undefined || only === kind);
  // What stands beside or over a room is looked at once: every second at one width and scheme, the others at the other.
  const half = (places: readonly Place[]): Place[] =>
    places.filter(({ only }, index) => only === kind || (only === undefined && index % 2 === turn));
  const rooms = (places: readonly Place[]): Place[] => [
    ...here(places).filter((place) => !BESIDE.test(place.at)),
    ...half(places.filter(({ at }) => BESIDE.test(at))),
  ];

  test(`RQ every room is accessible and without fault (${kind}, ${width})`, async ({ signIn, service }) => {
    test.setTimeout(240_000);
    const page = await signIn('lead', { width, height });
    const things = await thingsOf(service);
    expect(await violations(page, things, rooms(screens(things)))).toEqual([]);
  });

  test(`RQ drawers, dialogs and menus are accessible (${kind}, ${width})`, async ({ signIn, service }) => {
    test.setTimeout(240_000);
    const page = await signIn('lead', { width, height });
    const things = await thingsOf(service);
    expect(await violations(page, things, half(openStates(things)))).toEqual([]);
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
 * What axe finds, and what is wrong with the page otherwise: on a wide screen in light, on the phone in dark. The colours
 * are the same tokens at every width, so each scheme is looked at once.
 */
async function violations(page: Page, things: Things, places: readonly Place[]): Promise<string[]> {
  const found: string[] = [];
  const scheme = (page.viewportSize()?.width ?? 0) > 390 ? 'light' : 'dark';
  await page.emulateMedia({ colorScheme: scheme });
  for (const place of places) {
    await goTo(page, things, place);
    await page.waitForFunction(
      (wanted) => (document.documentElement.dataset['mantineColorScheme'] ?? wanted) === wanted,
      scheme,
    );
    const { violations: all } = await axe(page).withTags(RULES).analyze();
    for (const { id, nodes } of all) {
      for (const { html, failureSummary } of nodes)
        found.push(`${place.name} (${scheme}) ${id}: ${html.slice(0, 160)} ${failureSummary ?? ''}`);
    }
    for (const fault of await faultsOf(page, 'es')) {
      // A link that is over is answered with just that.
      if (!fault.includes('status of 410')) found.push(`${place.name}: ${fault}`);
    }
  }
  return found;
}

/** Our own document; the mail in a frame is looked at where it is rendered. */
const axe = (page: Page): AxeBuilder => new AxeBuilder({ page }).setLegacyMode(true);
