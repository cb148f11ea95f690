import type { Language } from '@altavoz/domain/shared/language';
import { escapeHtml } from './safe-html.js';

/** Links of readers' own (unsubscribe, preferences) hold the mark of a personal part and are never counted. */
const LINK = /(?<=\s)href="(https?:[^"\uE000\uE001]*)"/g;

const NOTICES: Readonly<Record<Language, string>> = {
  es: 'Contamos cuántas veces se abre y qué enlaces se siguen, sin saber quién.',
  en: 'We count how often it is opened and which links are followed, without knowing by whom.',
};

/** What the foot of a mail says when it is counted. */
export function countingNotice(language: Language): string {
  return NOTICES[language];
}

/** Where the mail leads, each place once, in the order in which they stand. */
export function linksIn(html: string): string[] {
  return [...new Set([...html.matchAll(LINK)].map(([, address = '']) => plain(address)))];
}

/**
 * The same mail with its links through an address of ours and a picture of one point at its end. Both are the same for
 * everyone: nothing in them says who reads.
 */
export function countedHtml(
  html: string,
  links: readonly string[],
  { linkUrl, openUrl }: { readonly linkUrl: (position: number) => string; readonly openUrl: string },
): string {
  const led = html.replace(LINK, (whole, address: string) => {
    const position = links.indexOf(plain(address));
    return position < 0 ? whole : `href="${escapeHtml(linkUrl(position))}"`;
  });
  const point = `<img src="${escapeHtml(openUrl)}" alt="" width="1" height="1" style="display:block;width:1px;height:1px;border:0">`;
  return led.replace(/<\/body>(?![\s\S]*<\/body>)/, () => `${point}</body>`);
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
};

/** What `escapeHtml` escaped. */
function plain(address: string): string {
  return address.replace(/&(?:amp|lt|gt|quot|#39);/g, (entity) => ENTITIES[entity] ?? entity);
}
