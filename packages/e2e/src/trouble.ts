import type { Page, Request } from '@playwright/test';

/** The frame of a mail runs no script, not even the one of this file that listens in every frame. */
const OF_THE_TEST = "Blocked script execution in 'about:srcdoc'";

const heard = new WeakMap<Page, string[]>();
const asked = new WeakMap<Page, Set<Request>>();

/** Notes what a page complains about: exceptions, errors in the console, what its security policy refused. */
export async function watch(page: Page): Promise<void> {
  const troubles: string[] = [];
  heard.set(page, troubles);
  const open = new Set<Request>();
  asked.set(page, open);
  page.on('request', (request) => open.add(request));
  page.on('requestfinished', (request) => open.delete(request));
  page.on('pageerror', (error) => troubles.push(`exception: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() !== 'error' || message.text().startsWith(OF_THE_TEST)) return;
    const { url } = message.location();
    // Pages for readers name no file at all; the browser asks for an icon by itself.
    if (url.endsWith('/favicon.ico')) return;
    troubles.push(`console: ${message.text()} (${url})`);
  });
  page.on('requestfailed', (request) => {
    open.delete(request);
    const reason = request.failure()?.errorText ?? '';
    // Leaving a screen gives up what it had asked for.
    if (reason !== 'net::ERR_ABORTED') troubles.push(`request: ${request.url()} ${reason}`);
  });
  await page.addInitScript(() => {
    Object.assign(globalThis, { lastChange: performance.now() });
    new MutationObserver(() => Object.assign(globalThis, { lastChange: performance.now() })).observe(
      document,
      {
        childList: true,
        subtree: true,
      },
    );
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
      console.error(`Refused by the security policy: ${violatedDirective} ${blockedURI}`);
    });
  });
}

/** What has been noted since the last time, and forgets it. */
export function troublesOf(page: Page): string[] {
  return heard.get(page)?.splice(0) ?? [];
}

/** How many requests of a page have no answer yet. */
export function openRequests(page: Page): number {
  return asked.get(page)?.size ?? 0;
}
