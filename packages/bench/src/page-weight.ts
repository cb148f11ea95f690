import { chromium, type Browser, type Page, type Request } from '@playwright/test';
import { Caller } from './caller.js';
import type { Bench, Figure } from './figure.js';
import { fillCampaign } from './fill-campaign.js';
import { ADMIN, dataFolder, startService } from './service.js';

const FLAGS = ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'];

/** What a browser really downloads, compressed, for the first page after signing in and then for the calendar. */
export const pageWeight: Bench = {
  name: 'page-weight',
  async run(): Promise<Figure[]> {
    const data = await dataFolder();
    const service = await startService(data, 'none');
    const executablePath = process.env.ALTAVOZ_CHROMIUM ?? '/usr/bin/chromium';
    const browser = await chromium.launch({ executablePath, args: FLAGS });
    try {
      const caller = await Caller.signIn(service.url, ADMIN.email, ADMIN.password);
      const campaign = /\/campaigns\/(\w+)/.exec(await fillCampaign(caller, 5))?.[1] ?? '';
      const page = await signedInPage(browser, service.url, caller.cookie);
      const first = await scriptsOf(page, `${service.url}/c/${campaign}/today`);
      const calendar = await scriptsOf(page, `${service.url}/c/${campaign}/calendar`, first.addresses);
      const bench = 'page-weight';
      return [
        {
          bench,
          what: 'script of the first page',
          value: first.kilobytes,
          unit: 'KB',
          target: { at: 'most', bound: 220 },
        },
        {
          bench,
          what: 'more script for the calendar',
          value: calendar.kilobytes,
          unit: 'KB',
          target: { at: 'most', bound: 100 },
        },
      ];
    } finally {
      await browser.close();
      await service.stop();
      await data.remove();
    }
  },
};

async function signedInPage(browser: Browser, url: string, cookie: string): Promise<Page> {
  const context = await browser.newContext({ serviceWorkers: 'block' });
  const [name = '', ...value] = cookie.split('=');
  await context.addCookies([{ name, value: value.join('='), url }]);
  return context.newPage();
}

/** The scripts that opening an address downloads, without those already known; sizes as they came over the wire. */
async function scriptsOf(page: Page, url: string, known: ReadonlySet<string> = new Set()) {
  const sizes = new Map<string, Promise<number>>();
  const listen = (request: Request): void => {
    if (request.resourceType() !== 'script') return;
    sizes.set(
      request.url(),
      request.sizes().then(({ responseBodySize }) => responseBodySize),
    );
  };
  page.on('requestfinished', listen);
  await page.goto(url, { waitUntil: 'networkidle' });
  page.off('requestfinished', listen);
  let bytes = 0;
  for (const [address, size] of sizes) if (!known.has(address)) bytes += await size;
  return { addresses: new Set(sizes.keys()), kilobytes: bytes / 1024 };
}
