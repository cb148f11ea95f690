import { expect, test as base, type BrowserContext, type Page } from '@playwright/test';
import { ADMIN, dataFolder, startService, type RunningService } from './service.js';
import { watch } from './trouble.js';

export type Language = 'es' | 'en';

export type Role = 'admin' | 'lead' | 'editor' | 'spokesperson' | 'ambassador' | 'viewer';

interface WorkerFixtures {
  /** Files that name the same installation share one service; a file that changes things names its own. */
  readonly installation: string;
  /** The built service with its sample. */
  readonly service: RunningService;
  /** The sessions of those who have signed in, by role. */
  readonly sessions: Map<Role, Session>;
}

type Session = Awaited<ReturnType<BrowserContext['storageState']>>;

interface TestFixtures {
  /** A browser of one person, signed in: through the screen the first time, with that session afterwards. */
  readonly signIn: (role: Role, options?: PersonOptions) => Promise<Page>;
  /** A browser of nobody yet. */
  readonly visit: (options?: PersonOptions) => Promise<Page>;
}

export interface PersonOptions {
  readonly language?: Language;
  readonly width?: number;
  readonly height?: number;
  readonly dark?: boolean;
}

export const test = base.extend<TestFixtures, WorkerFixtures>({
  installation: ['shared', { scope: 'worker', option: true }],
  service: [
    // The installation is named so that another name is another worker, and so another service.
    async ({ installation }, use) => {
      const data = await dataFolder(installation);
      const service = await startService({ dataDir: data.path, seed: 'sample' });
      await use(service);
      const code = await service.stop();
      await data.remove();
      if (code !== 0) throw new Error(`The service ended with ${code} after SIGTERM`);
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  sessions: [
    // eslint-disable-next-line no-empty-pattern -- the library reads the names of what a fixture needs
    async ({}, use) => {
      await use(new Map());
    },
    { scope: 'worker' },
  ],
  visit: async ({ browser }, use) => {
    const contexts: BrowserContext[] = [];
    await use(async (options) => {
      const context = await browser.newContext(contextOptions(options));
      contexts.push(context);
      return watched(context);
    });
    for (const context of contexts) await context.close();
  },
  signIn: async ({ browser, service, sessions }, use) => {
    const contexts: BrowserContext[] = [];
    await use(async (role, options = {}) => {
      const session = sessions.get(role);
      const context = await browser.newContext({
        ...contextOptions(options),
        ...(session === undefined ? {} : { storageState: session }),
      });
      contexts.push(context);
      const { language = 'es' } = options;
      // The account remembers a language of its own; the test decides.
      await context.addInitScript((chosen) => localStorage.setItem('altavoz-language', chosen), language);
      const page = await watched(context);
      if (session === undefined) {
        await enter(page, service, role);
        sessions.set(role, await context.storageState());
      }
      await page.goto(`${service.url}/`);
      await page.waitForURL(/\/c\/\w+\/\w/);
      await expect(page.locator('html')).toHaveAttribute('lang', language);
      return page;
    });
    for (const context of contexts) await context.close();
  },
});

export { expect };

/** Types an address and a password into the screen, and waits until inside. */
export async function enter(page: Page, service: RunningService, role: Role): Promise<void> {
  await page.goto(`${service.url}/sign-in`);
  await fillSignIn(page, service, role);
  // Those who speak begin on a page of their own.
  await page.waitForURL(/\/(?:c\/\w+\/\w|say$)/);
}

export async function fillSignIn(page: Page, service: RunningService, role: Role): Promise<void> {
  const { email, password } = role === 'admin' ? ADMIN : service.person(role);
  await page.locator('input[name="email"]').fill(email);
  await page.locator('input[name="password"]').fill(password);
  await page.locator('button[type="submit"]').click();
}

/** The campaign in the address. */
export function campaignOf(page: Page): string {
  const id = /\/c\/(\w+)/.exec(page.url())?.[1];
  if (!id) throw new Error(`No campaign in ${page.url()}`);
  return id;
}

/** Goes to a room of the campaign that is open: `budget`, `calendar?view=year`. */
export async function openRoom(page: Page, room: string): Promise<void> {
  await page.goto(`${new URL(page.url()).origin}/c/${campaignOf(page)}/${room}`);
}

function contextOptions({ language = 'es', width = 1440, height = 900, dark = false }: PersonOptions = {}) {
  return {
    viewport: { width, height },
    colorScheme: dark ? 'dark' : 'light',
    locale: language === 'es' ? 'es-ES' : 'en-GB',
    reducedMotion: 'reduce',
  } as const;
}

async function watched(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  await watch(page);
  return page;
}
