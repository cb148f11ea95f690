import type { Page } from '@playwright/test';
import type { Language } from './fixtures.js';
import { settle } from './places.js';
import { troublesOf } from './trouble.js';

/** What is wrong with the screen that is shown: complaints, no heading, wider than the window, the wrong language. */
export async function faultsOf(page: Page, language: Language): Promise<string[]> {
  await settle(page);
  const { wide, headings, lang, keys } = await page.evaluate(() => ({
    wide: document.documentElement.scrollWidth - document.documentElement.clientWidth,
    headings: document.querySelectorAll('h1').length,
    lang: document.documentElement.lang,
    // A word without a translation shows its key.
    keys: /\b[a-z]+(?:\.[a-zA-Z]+){2,}\b/.exec(document.querySelector('main')?.innerText ?? '')?.[0],
  }));
  return [
    ...troublesOf(page),
    ...(wide > 0 ? [`${wide} px wider than the window`] : []),
    ...(headings === 1 ? [] : [`${headings} first headings`]),
    ...(lang === language ? [] : [`lang is ${lang}`]),
    ...(keys === undefined || keys.includes('.example') ? [] : [`untranslated: ${keys}`]),
  ];
}
