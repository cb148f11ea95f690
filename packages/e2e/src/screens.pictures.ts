import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { expect, test } from './fixtures.js';
import { goTo, publicPages, screens, thingsOf, type Place, type Things } from './places.js';

const FOLDER = fileURLToPath(new URL('../../../docs/images/', import.meta.url));

const SIZES = [
  { width: 1440, height: 900, ending: '-1440' },
  { width: 390, height: 844, ending: '-390' },
] as const;

/** Seen in the dark, too. */
const DARK = ['today', 'calendar-year', 'budget'];

for (const { width, height, ending } of SIZES) {
  test(`pictures of the screens, ${width}`, async ({ signIn, visit, service }) => {
    test.setTimeout(240_000);
    await mkdir(FOLDER, { recursive: true });
    const page = await signIn('lead', { width, height });
    const things = await thingsOf(service);
    for (const place of [...screens(things), ...drawers(things)]) {
      await goTo(page, things, place);
      await expect(page.locator('h1')).toBeVisible();
      const name = fileName(place.name, ending);
      await page.screenshot({ path: `${FOLDER}${name}.png` });
      if (!DARK.includes(place.name)) continue;
      await page.emulateMedia({ colorScheme: 'dark' });
      await page.screenshot({ path: `${FOLDER}${name}-dark.png` });
      await page.emulateMedia({ colorScheme: 'light' });
    }

    const nobody = await visit({ width, height });
    await nobody.goto(`${service.url}/sign-in`);
    for (const place of publicPages(things).filter(
      ({ name }) => name === 'sign-in' || name === 'subscribe',
    )) {
      await goTo(nobody, things, place);
      await nobody.screenshot({ path: `${FOLDER}${place.name}${ending}.png` });
    }
  });
}

/** What is worth a picture though it stands over a room. */
function drawers({ tacticId, waitingMessageId }: Things): Place[] {
  return [
    { name: 'calendar-tactic', at: `calendar?view=month&tactic=${tacticId}` },
    { name: 'message', at: `messages?message=${waitingMessageId}` },
  ];
}

/** The month of the calendar is the picture of the README and has its own name. */
function fileName(name: string, ending: string): string {
  return name === 'calendar-month' && ending === '-1440' ? name : name + ending;
}
