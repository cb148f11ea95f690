import { expect, test as base, type BrowserContext, type Page } from '@playwright/test';
import { dataFolder, startService, type RunningService } from './service.js';

export type Language = 'es' | 'en';

interface WorkerFixtures {
  /** The built service with its sample, one for each file of tests. */
  readonly service: RunningService;
}

interface TestFixtures {
  /** A browser of one person, signed in through the screen. */
  readonly signIn: (role: string, options?: PersonOptions) => Promise<Page>;
}

export interface PersonOptions {
  readonly language?: Language;
  readonly width?: number;
  readonly height?: number;
  readonly dark?: boolean;
}

export const SIGN_IN = { es: 'Entrar', en: 'Sign in' };

export const test = base.extend<TestFixtures, WorkerFixtures>({
  service: [
    // eslint-disable-next-line no-empty-pattern -- the library reads the names of what a fixture needs
    async ({}, use) => {
      const data = await dataFolder();
      const service = await startService({ dataDir: data.path, seed: 'sample' });
      await use(service);
      const code = await service.stop();
      await data.remove();
      if (code !== 0) throw new Error(`The service ended with ${code} after SIGTERM`);
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  signIn: async ({ browser, service }, use) => {
    const contexts: BrowserContext[] = [];
    await use(async (role, options = {}) => {
      const { language = 'es', width = 1440, height = 900, dark = false } = options;
      const context = await browser.newContext({
        viewport: { width, height },
        colorScheme: dark ? 'dark' : 'light',
        locale: language === 'es' ? 'es-ES' : 'en-GB',
        reducedMotion: 'reduce',
      });
      contexts.push(context);
      const page = await context.newPage();
      const { email, password } = service.person(role);
      await page.goto(`${service.url}/sign-in`);
      await page.locator('input[name="email"]').fill(email);
      await page.locator('input[name="password"]').fill(password);
      await page.getByRole('button', { name: SIGN_IN[language], exact: true }).click();
      await page.waitForURL(/\/c\/\w+\/today/);
      // The account remembers a language of its own; the test decides.
      await page
        .getByRole('radio', { name: language === 'es' ? /Español|Spanish/ : /Inglés|English/ })
        .first()
        .check({ force: true });
      await expect(page.locator('html')).toHaveAttribute('lang', language);
      return page;
    });
    for (const context of contexts) await context.close();
  },
});

export { expect };

/** The campaign in the address. */
export function campaignOf(page: Page): string {
  const id = /\/c\/(\w+)/.exec(page.url())?.[1];
  if (!id) throw new Error(`No campaign in ${page.url()}`);
  return id;
}
