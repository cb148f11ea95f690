import type { Block } from '@altavoz/domain/bulletins/block';
import type { Language } from '@altavoz/domain/shared/language';
import type { MonthString } from '@altavoz/domain/shared/plain-date';
import { blocksAsText, prose } from './block-text.js';
import { facesOf, type Brand } from './brand.js';
import { bodySections } from './body-html.js';
import { safeLink } from './link.js';
import { compile, footBand, linkStyle, mailHead, masthead, subjectLine, testNotice } from './mail-frame.js';
import { element, type MjmlNode } from './mjml-tree.js';
import { lightPalette, type Palette } from './palette.js';
import { placeholder, type RenderedBulletin } from './personal.js';
import { cleanText, markup } from './safe-html.js';
import { monthName, wordingOf } from './wording.js';

/** Everything that a bulletin says, and how its organization looks. */
export interface BulletinContent {
  readonly subject: string;
  /** What mail clients show beside the subject. */
  readonly preheader: string;
  readonly blocks: readonly Block[];
  readonly language: Language;
  readonly month: MonthString;
  /** The name that readers know the bulletin by; it stands in the head. */
  readonly listName: string;
  readonly brand: Brand;
  readonly postalAddress: string;
  /** The public copy of the bulletin, where there is one. */
  readonly webUrl?: string | undefined;
  /** For a page that anyone reads: in place of a reader's own links, the way to subscribe. */
  readonly subscribeUrl?: string | undefined;
  /** Marks the subject and the top of the copy as a test. */
  readonly test?: boolean | undefined;
}

/**
 * Blocks to a mail, once for all who read it; `personalize` then makes each copy. The same input gives the same
 * output. Every text is escaped, links lead only to http, https and mailto.
 */
export async function renderBulletin(content: BulletinContent): Promise<RenderedBulletin> {
  const subject = subjectLine(content.subject, content.language, content.test);
  const html = await compile(document(content, subject));
  return { html, text: plainText(content), subject, sizeBytes: Buffer.byteLength(html) };
}

function document(content: BulletinContent, subject: string): MjmlNode {
  const { language, month, blocks } = content;
  const palette = lightPalette(content.brand);
  return element('mjml', { lang: language, dir: 'ltr' }, [
    mailHead(content.brand, subject, content.preheader),
    element('mj-body', { width: '600px', 'background-color': palette.page, 'css-class': 'page' }, [
      ...(content.test ? [testNotice(language, palette)] : []),
      masthead(content.brand, content.listName, monthName(language, month), palette),
      ...bodySections(blocks, { palette, faces: facesOf(content.brand), language, month }),
      foot(content, palette),
    ]),
  ]);
}

function foot(
  { brand, postalAddress, language, webUrl, subscribeUrl }: BulletinContent,
  palette: Palette,
): MjmlNode {
  const words = wordingOf(language);
  const style = linkStyle(palette);
  const web = webUrl === undefined ? null : safeLink(webUrl);
  const webLink = web
    ? markup` &nbsp; <a href="${web}" style="${style}">${words.viewInBrowser}</a>`
    : markup``;
  const subscribe = subscribeUrl === undefined ? null : safeLink(subscribeUrl);
  const own = markup`${placeholder('reason')}<br><a href="${placeholder('unsubscribeUrl')}" style="${style}">${words.unsubscribe}</a> &nbsp; <a href="${placeholder('preferencesUrl')}" style="${style}">${words.preferences}</a>`;
  const below = subscribe ? markup`<a href="${subscribe}" style="${style}">${words.subscribe}</a>` : own;
  return footBand(brand, postalAddress, markup`${below}${webLink}`, palette);
}

function plainText(content: BulletinContent): string {
  const { language, brand, listName, month, postalAddress, webUrl, blocks, test } = content;
  const words = wordingOf(language);
  const web = webUrl === undefined ? null : safeLink(webUrl);
  const parts = [
    ...(test ? [words.testNotice] : []),
    cleanText(`${listName} · ${monthName(language, month)}`),
    ...blocksAsText(blocks, language),
    '--',
    `${cleanText(brand.name)}\n${prose(postalAddress)}`.trim(),
    placeholder('reason').toString(),
    `${words.unsubscribe}:\n${placeholder('unsubscribeUrl').toString()}`,
    `${words.preferences}:\n${placeholder('preferencesUrl').toString()}`,
    ...(web ? [`${words.viewInBrowser}:\n${web}`] : []),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}
