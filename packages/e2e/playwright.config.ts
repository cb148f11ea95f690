import { defineConfig } from '@playwright/test';

const chromium = process.env.ALTAVOZ_CHROMIUM;

/** The main walks in a real browser, on the built service with its sample. `npm test` runs it; one file at a time in each of three workers. */
export default defineConfig({
  testDir: 'src',
  // The pictures of the documentation are made when they are asked for: every run would change them a little.
  testMatch: process.env.ALTAVOZ_SCREENSHOTS ? '**/*.pictures.ts' : '**/*.spec.ts',
  outputDir: '../../test-results',
  // One more than the two cores that are planned for: a page waits more than it works.
  workers: 3,
  fullyParallel: false,
  forbidOnly: Boolean(process.env.CI),
  retries: 0,
  timeout: 90_000,
  expect: { timeout: 10_000 },
  reporter: process.env.PLAYWRIGHT_JSON_OUTPUT_NAME ? [['list'], ['json']] : [['list']],
  use: {
    viewport: { width: 1440, height: 900 },
    // A wrong locator fails soon.
    actionTimeout: 10_000,
    navigationTimeout: 20_000,
    // A trace costs a fifth of the time: asked for when something is looked into.
    trace: process.env.ALTAVOZ_TRACE ? 'retain-on-failure' : 'off',
    screenshot: 'only-on-failure',
    launchOptions: {
      ...(chromium ? { executablePath: chromium } : {}),
      // As root there is no sandbox to be had; nothing but our own pages is opened.
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
      ],
    },
  },
});
