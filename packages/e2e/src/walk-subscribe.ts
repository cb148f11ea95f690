import type { Page } from '@playwright/test';
import { Caller } from './caller.js';
import { expect } from './fixtures.js';
import type { RunningService } from './service.js';

const ADDRESS = 'lectora@correo.example';

interface PublicLists {
  readonly items: readonly {
    readonly slug: string;
    readonly kind: string;
    readonly counts: { readonly active: number };
  }[];
}

/** Asks for the bulletin on the public page, and confirms it from the mail: only then is she on the list (RH17). */
export async function subscribe(reader: Page, lead: Page, service: RunningService): Promise<void> {
  const caller = await Caller.signIn(service.url, service.person('lead'));
  const list = async () => {
    const { items } = await caller.call<PublicLists>('GET', '/lists');
    const open = items.find(({ kind }) => kind === 'external');
    if (!open) throw new Error('The sample has no list that anyone may join');
    return open;
  };
  const before = await list();

  await reader.goto(`${service.url}/subscribe/${before.slug}`);
  await reader.locator('input[name="email"]').fill(ADDRESS);
  await reader.locator('input[name="consent"]').check();
  await reader.locator('form[method="post"] button[type="submit"]').click();
  await expect(reader.locator('input[name="email"]')).toBeHidden();

  await lead.goto(`${service.url}/mailbox`);
  await lead.getByRole('listitem').getByRole('button').filter({ hasText: ADDRESS }).first().click();
  const link = lead.frameLocator('iframe').locator('a[href*="/confirm/"]').first();
  const address = await link.getAttribute('href');
  if (!address) throw new Error('The mail holds no link to confirm with');
  await reader.goto(address);
  expect((await list()).counts.active).toBe(before.counts.active);
  await reader.locator('form[method="post"] button').click();
  await expect(reader.locator('form[method="post"] button')).toBeHidden();
  expect((await list()).counts.active).toBe(before.counts.active + 1);
}
