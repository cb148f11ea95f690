import { Caller } from './caller.js';
import { campaignOf, enter, expect, fillSignIn, openRoom, test } from './fixtures.js';
import { settle } from './places.js';
import { ADMIN, dataFolder, startService } from './service.js';
import { troublesOf } from './trouble.js';

test('an empty installation says what comes first; while the service is away the page says so and comes back by itself', async ({
  visit,
}) => {
  const data = await dataFolder('first-start');
  const first = await startService({ dataDir: data.path, seed: 'none' });
  const port = Number(new URL(first.url).port);
  let running = first;
  try {
    const page = await visit();
    await page.goto(`${first.url}/`);
    await expect(page).toHaveURL(/\/sign-in$/);
    await fillSignIn(page, first, 'admin');
    await expect(page.getByRole('heading', { name: 'Todavía no hay ninguna campaña' })).toBeVisible();
    expect(troublesOf(page).filter((trouble) => !trouble.includes('status of 401'))).toEqual([]);

    const caller = await Caller.signIn(first.url, ADMIN);
    const { id } = await caller.call<{ id: string }>('POST', '/campaigns', {
      name: 'Primer año',
      start: '2027-01-01',
      end: '2027-12-31',
      timeZone: 'Europe/Madrid',
      currency: 'EUR',
      phase: 1,
      language: 'es',
    });
    await page.goto(`${first.url}/c/${id}/budget`);
    await expect(page.getByRole('heading', { name: 'Presupuesto' })).toBeVisible();

    // A room that has never been opened: neither its screen nor its data can come.
    expect(await running.stop()).toBe(0);
    await page.getByRole('link', { name: 'Mensajes', exact: true }).click();
    const banner = page.getByText(/^Sin conexión desde las/);
    await expect(banner).toBeVisible();
    await expect(page.getByRole('alert')).toContainText('El servicio no contesta.');
    running = await startService({ dataDir: data.path, seed: 'none', port });
    await expect(banner).toBeHidden({ timeout: 15_000 });
    await expect(page.getByText('Todavía no hay mensajes.')).toBeVisible();
  } finally {
    await running.stop();
    await data.remove();
  }
});

test('a service that cannot answer now is said, and asked again when it says so', async ({ signIn }) => {
  const page = await signIn('lead');
  await page.route('**/api/v1/campaigns/*/budget', (route) =>
    route.fulfill({
      status: 503,
      headers: { 'retry-after': '1' },
      contentType: 'application/problem+json',
      body: JSON.stringify({
        type: 'about:blank',
        title: 'Unavailable',
        status: 503,
        code: 'unavailable',
        requestId: 'abc',
      }),
    }),
  );
  await openRoom(page, 'budget');
  await expect(page.getByRole('alert')).toContainText('No se pudo cargar');
  await page.unroute('**/api/v1/campaigns/*/budget');
  await page.getByRole('alert').getByRole('button', { name: 'Reintentar' }).click();
  await expect(page.getByRole('region', { name: 'Líneas' })).toBeVisible();
});

test('a session that is over leads to signing in and back to the same address', async ({
  visit,
  service,
}) => {
  const page = await visit();
  await enter(page, service, 'editor');
  const address = `${service.url}/c/${campaignOf(page)}/tactics?view=table`;
  await page.context().clearCookies();
  await page.goto(address);
  await expect(page).toHaveURL(/\/sign-in\?return=/);
  await fillSignIn(page, service, 'editor');
  await expect(page).toHaveURL(address);
  await settle(page);

  // While something is open, too: the next question of the screen is answered with 401.
  await page.context().clearCookies();
  await page.getByRole('link', { name: 'Free press', exact: true }).click();
  await expect(page).toHaveURL(/\/sign-in\?return=/);
  await fillSignIn(page, service, 'editor');
  await expect(page).toHaveURL(/\/free-press$/);
});

test('language and theme stay as they were chosen', async ({ visit, service }) => {
  const page = await visit();
  await enter(page, service, 'viewer');
  await page.locator('header label').filter({ hasText: 'EN' }).click();
  await expect(page.getByRole('link', { name: 'Budget', exact: true })).toBeVisible();
  await page.getByRole('button', { name: /account$/ }).click();
  await page.getByRole('menuitemradio', { name: 'Dark' }).click();
  const root = page.locator('html');
  await expect(root).toHaveAttribute('data-mantine-color-scheme', 'dark');

  await page.reload();
  await expect(page.getByRole('link', { name: 'Budget', exact: true })).toBeVisible();
  await expect(root).toHaveAttribute('data-mantine-color-scheme', 'dark');
  await expect(root).toHaveAttribute('lang', 'en');

  await page.getByRole('button', { name: /account$/ }).click();
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible();
  await expect(root).toHaveAttribute('data-mantine-color-scheme', 'dark');
});
