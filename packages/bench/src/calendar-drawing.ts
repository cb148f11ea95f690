import { chromium, type BrowserContext, type Page } from '@playwright/test';
import { openBareCalendar } from './bare-calendar-page.js';
import { Caller } from './caller.js';
import { median, type Bench, type Figure } from './figure.js';
import { fillCampaign } from './fill-campaign.js';
import { asBareEvents, manyActivities, type MadeUpActivity } from './many-activities.js';
import { ADMIN, dataFolder, startService } from './service.js';

const FLAGS = ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'];
const ROUNDS = 5;
const MONTH = '2027-09';
const YEAR = '2027';

/**
 * The calendar of the built product drawn in a browser, against a page with nothing but the calendar library and the
 * same activities: from the press to the first frame that shows them.
 */
export const calendarDrawing: Bench = {
  name: 'calendar-drawing',
  async run(): Promise<Figure[]> {
    const data = await dataFolder();
    const service = await startService(data, 'none');
    const executablePath = process.env.ALTAVOZ_CHROMIUM ?? '/usr/bin/chromium';
    const browser = await chromium.launch({ executablePath, args: FLAGS });
    try {
      const caller = await Caller.signIn(service.url, ADMIN.email, ADMIN.password);
      const campaign = /\/campaigns\/(\w+)/.exec(await fillCampaign(caller, 1))?.[1] ?? '';
      const context = await browser.newContext({
        serviceWorkers: 'block',
        viewport: { width: 1440, height: 900 },
        locale: 'es-ES',
      });
      const [name = '', ...value] = caller.cookie.split('=');
      await context.addCookies([{ name, value: value.join('='), url: service.url }]);
      const bare = await openBareCalendar(context, data.path);
      return await drawings(context, bare, `${service.url}/c/${campaign}/calendar`);
    } finally {
      await browser.close();
      await service.stop();
      await data.remove();
    }
  },
};

/** The figures of both views. The pages take turns, so that a slow moment of the machine meets both. */
export async function drawings(context: BrowserContext, bare: Page, calendar: string): Promise<Figure[]> {
  const bench = 'calendar-drawing';
  const month = await compare(context, bare, calendar, {
    view: 'month',
    activities: manyActivities(1_000, `${MONTH}-01`, 30, 5),
    date: `${MONTH}-15`,
    shows: 'main [data-date] [data-occurrence]',
  });
  const year = await compare(context, bare, calendar, {
    view: 'year',
    activities: manyActivities(5_000, `${YEAR}-01-01`, 365, 7),
    date: `${YEAR}-06-15`,
    shows: 'main [data-day][data-heat="4"]',
  });
  return [
    { bench, what: 'month of 1,000 activities', value: median(month.ours), unit: 'ms' },
    { bench, what: 'the same in the bare library', value: median(month.theirs), unit: 'ms' },
    {
      bench,
      what: 'month, ratio',
      value: month.ratio,
      unit: '×',
      target: { at: 'most', bound: 1.5 },
    },
    { bench, what: 'year of 5,000 activities', value: median(year.ours), unit: 'ms' },
    { bench, what: "the same in the bare library's year", value: median(year.theirs), unit: 'ms' },
    { bench, what: 'year, ratio', value: year.ratio, unit: '×', target: { at: 'most', bound: 0.25 } },
    {
      bench,
      what: 'longest task while the year is drawn',
      value: year.longestTask,
      unit: 'ms',
      target: { at: 'most', bound: 50 },
    },
  ];
}

interface Drawing {
  readonly view: 'month' | 'year';
  readonly activities: readonly MadeUpActivity[];
  readonly date: string;
  /** What is there once it is drawn. */
  readonly shows: string;
}

async function compare(context: BrowserContext, bare: Page, calendar: string, drawing: Drawing) {
  const page = await productPage(context, calendar, drawing);
  const events = asBareEvents(drawing.activities);
  const ours: number[] = [];
  const theirs: number[] = [];
  const tasks: number[] = [];
  // The first round of each warms the machine up and is not counted.
  for (let round = 0; round <= ROUNDS; round += 1) {
    const mine = await drawOurs(page, drawing);
    const other = await drawTheirs(bare, drawing, events);
    if (round === 0) continue;
    ours.push(mine.duration);
    tasks.push(mine.longestTask);
    theirs.push(other);
  }
  await page.close();
  const ratio = median(ours.map((value, round) => value / (theirs[round] ?? Number.NaN)));
  return { ours, theirs, ratio, longestTask: median(tasks) };
}

/** The product with an answer of so many activities, standing at another view. */
async function productPage(context: BrowserContext, calendar: string, drawing: Drawing): Promise<Page> {
  const page = await context.newPage();
  await page.route(/\/calendar\?from=/, (route) =>
    route.fulfill({ json: { items: drawing.activities }, headers: { etag: '"made-up"' } }),
  );
  await page.goto(`${calendar}?view=${drawing.view}&date=${drawing.date}`);
  // The first of them may be one that the library holds back behind "more".
  await page.waitForSelector(drawing.shows, { state: 'attached' });
  await leave(page);
  return page;
}

/** Another room and back to a view without them: nothing of the last drawing is left on the screen. */
async function leave(page: Page): Promise<void> {
  await page.locator('main input[value="agenda"]').check({ force: true });
  await page.waitForFunction(() => document.querySelector('main [data-date],main [data-day]') === null);
  await page.waitForTimeout(300);
}

async function drawOurs(page: Page, { view, shows }: Drawing) {
  // A page in the background is given few frames.
  await page.bringToFront();
  const measured = await page.evaluate(
    ([wanted, selector]) =>
      window.measureDrawing?.(
        () => document.querySelector<HTMLElement>(`main input[value="${wanted}"]`)?.click(),
        selector,
      ),
    [view, shows] as const,
  );
  await leave(page);
  return there(measured);
}

async function drawTheirs(bare: Page, { view, date }: Drawing, events: ReturnType<typeof asBareEvents>) {
  await bare.bringToFront();
  await bare.evaluate(() => window.bareCalendar?.clear());
  await bare.waitForTimeout(300);
  const measured = await bare.evaluate(
    ([which, day, all]) =>
      window.measureDrawing?.(() => window.bareCalendar?.draw(which, day, all), '.bare-event'),
    [view, date, events] as const,
  );
  return there(measured).duration;
}

function there<T>(measured: T | undefined): T {
  if (measured === undefined) throw new Error('The page has nothing to measure with');
  return measured;
}
