import type { Page } from '@playwright/test';
import { faultsOf } from './faults.js';
import { campaignOf, expect, test } from './fixtures.js';
import { goTo, publicPages, screens, settle, thingsOf, type Place, type Things } from './places.js';
import { troublesOf } from './trouble.js';

const PHONE = { width: 390, height: 844 };
const DESK = { width: 1440, height: 900 };

// In Spanish the accessibility tests look at every screen, and for the same faults.
test('every screen opens without complaint, wide and narrow (en)', async ({ signIn, visit, service }) => {
  test.setTimeout(180_000);
  const things = await thingsOf(service);
  const page = await signIn('admin', { language: 'en', ...DESK });
  const found: string[] = [];
  const look = async (on: Page, name: string): Promise<void> => {
    for (const size of [DESK, PHONE]) {
      await on.setViewportSize(size);
      for (const what of await faultsOf(on, 'en')) found.push(`${name} at ${size.width}: ${what}`);
    }
    await on.setViewportSize(DESK);
  };
  for (const place of [...screens(things), { name: 'audit', at: 'settings?section=audit' }]) {
    await goTo(page, things, place);
    await look(page, place.name);
  }
  const nobody = await visit({ language: 'en' });
  await nobody.goto(`${service.url}/sign-in`);
  troublesOf(nobody);
  const [signInPage, , subscribe] = publicPages(things);
  for (const place of [signInPage, subscribe]) {
    if (!place) continue;
    const at = place.name === 'subscribe' ? `${place.at}?language=en` : place.at;
    await goTo(nobody, things, { ...place, at });
    await look(nobody, place.name);
  }
  expect(found).toEqual([]);
});

/** Every room once: what a role may see is decided by room, and the ways to look at one share its answers. */
const oneOfEach = (things: Things): Place[] =>
  screens(things).filter(({ at }) => !/\?(?:report|section|view)=(?!month|subscribers)/.test(at));

// The administrator has been everywhere above, the lead is everywhere in the accessibility tests, the editor
// and the spokesperson are in the walks.
for (const role of ['ambassador', 'viewer'] as const) {
  test(`${role} gets what is theirs in every room, and never a broken one`, async ({ signIn, service }) => {
    test.setTimeout(120_000);
    const things = await thingsOf(service);
    const page = await signIn(role);
    expect(campaignOf(page)).toBe(things.campaignId);
    const found: string[] = [];
    for (const place of oneOfEach(things)) {
      await goTo(page, things, place);
      const notTheirs = await page.getByRole('heading', { name: 'Su papel no llega hasta aquí' }).isVisible();
      const complaints = (await faultsOf(page, 'es')).filter(
        // What is not theirs is refused, and the browser notes the refusal.
        (complaint) => !(notTheirs || role === 'ambassador') || !/status of 403/.test(complaint),
      );
      for (const what of complaints) found.push(`${place.name}: ${what}`);
      if (await page.getByText('Esta pantalla falló').isVisible()) found.push(`${place.name}: broken`);
    }
    expect(found).toEqual([]);
  });
}

test('with the keyboard alone: signing in, past the navigation, into a room', async ({ visit, service }) => {
  const page = await visit();
  const { email, password } = service.person('lead');
  await page.goto(`${service.url}/sign-in`);
  await settle(page);
  // A key that comes before the page listens to the keyboard leads nowhere.
  await expect(async () => {
    await page.keyboard.press('Tab');
    await expect(page.locator('input[name="email"]')).toBeFocused({ timeout: 1_000 });
  }).toPass({ timeout: 30_000 });
  await page.keyboard.type(email);
  await page.keyboard.press('Tab');
  await expect(page.locator('input[name="password"]')).toBeFocused();
  await page.keyboard.type(password);
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/today$/);
  await settle(page);

  await expect(page.getByRole('main')).toBeFocused();

  // Opened afresh, the first stop leads past the navigation; the one after it is in the content.
  await page.reload();
  await settle(page);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Ir al contenido' })).toBeFocused();
  await expect(page.getByRole('link', { name: 'Ir al contenido' })).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);

  // A room by name, without the mouse; it begins at its beginning.
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox').fill('Presup');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/budget$/);
  await expect(page.getByRole('main')).toBeFocused();
});
