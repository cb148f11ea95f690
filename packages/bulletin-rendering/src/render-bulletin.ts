import type { Block } from '@altavoz/domain/bulletins/block';
import type { Language } from '@altavoz/domain/shared/language';
import type { MonthString } from '@altavoz/domain/shared/plain-date';
import { SANS, SERIF, SIDE } from './block-html.js';
import { blocksAsText, prose } from './block-text.js';
import { bodySections } from './body-html.js';
import { safeImage, safeLink } from './link.js';
import { mailStyle } from './mail-style.js';
import { element, leaf, type MjmlNode } from './mjml-tree.js';
import { darkPalette, lightPalette, type Palette } from './palette.js';
import { placeholder, type RenderedBulletin } from './personal.js';
import { cleanText, markup, SafeHtml } from './safe-html.js';
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
  readonly brand: {
    /** The organization; it stands in the foot. */
    readonly name: string;
    readonly primaryColour: string;
    readonly accentColour: string;
    readonly logoUrl: string | null;
  };
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
  const subject = subjectOf(content);
  const html = await compile(document(content, subject));
  return { html, text: plainText(content), subject, sizeBytes: Buffer.byteLength(html) };
}

function subjectOf({ subject, language, test }: BulletinContent): string {
  const line = cleanText(subject).replace(/\s+/g, ' ').trim();
  return test ? `${wordingOf(language).testMark} ${line}` : line;
}

async function compile(tree: MjmlNode): Promise<string> {
  // Loaded with the first mail: it is large, and most processes that serve pages never need it.
  const { default: mjml2html } = await import('mjml');
  const { html } = await mjml2html(tree, {
    fonts: {},
    validationLevel: 'strict',
    keepComments: true,
  });
  // Indentation means nothing in a mail and costs a fifth of its size (Gmail cuts what is long).
  return html.replace(/^[ \t]+/gm, '').replace(/\n{2,}/g, '\n');
}

function document(content: BulletinContent, subject: string): MjmlNode {
  const { language, month, blocks } = content;
  const palette = lightPalette(content.brand);
  return element('mjml', { lang: language, dir: 'ltr' }, [
    head(content, subject),
    element('mj-body', { width: '600px', 'background-color': palette.page, 'css-class': 'page' }, [
      ...(content.test ? [testNotice(language, palette)] : []),
      masthead(content, palette),
      ...bodySections(blocks, { palette, language, month }),
      foot(content, palette),
    ]),
  ]);
}

function head({ brand, preheader }: BulletinContent, subject: string): MjmlNode {
  return element('mj-head', {}, [
    leaf('mj-title', {}, markup`${subject}`),
    leaf('mj-preview', {}, markup`${preheader}`),
    element('mj-breakpoint', { width: '620px' }),
    element('mj-attributes', {}, [
      element('mj-all', { 'font-family': SANS }),
      element('mj-section', { padding: '0' }),
      element('mj-column', { padding: '0' }),
    ]),
    leaf(
      'mj-raw',
      {},
      markup`<meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark">`,
    ),
    leaf('mj-style', {}, mailStyle(darkPalette(brand))),
  ]);
}

function testNotice(language: Language, palette: Palette): MjmlNode {
  return element('mj-section', { padding: '14px 0', 'css-class': 'page' }, [
    element('mj-column', {}, [
      leaf(
        'mj-text',
        {
          align: 'center',
          'font-size': '14px',
          'line-height': '20px',
          color: palette.text,
          padding: `0 ${SIDE}px`,
          'css-class': 'px body',
        },
        markup`<b>${wordingOf(language).testNotice}</b>`,
      ),
    ]),
  ]);
}

function masthead({ brand, listName, language, month }: BulletinContent, palette: Palette): MjmlNode {
  const source = brand.logoUrl === null ? null : safeImage(brand.logoUrl);
  const logo = source
    ? markup`<td width="52" style="width:52px;padding:0 14px 0 0"><img src="${source}" alt="" width="38" style="display:block;width:38px;height:auto;border:0"></td>`
    : markup``;
  return element('mj-section', { 'background-color': palette.band, 'css-class': 'band' }, [
    element('mj-column', {}, [
      leaf(
        'mj-table',
        { padding: `22px ${SIDE}px`, 'css-class': 'px', color: palette.onBand },
        markup`<tr>${logo}<td style="font-family:${SERIF};font-size:20px;line-height:26px;font-weight:bold;color:${palette.onBand}">${listName}</td><td align="right" style="font-size:13px;line-height:18px;white-space:nowrap;padding-left:16px;color:${palette.onBandMuted}">${monthName(language, month)}</td></tr>`,
      ),
    ]),
  ]);
}

function foot(
  { brand, postalAddress, language, webUrl, subscribeUrl }: BulletinContent,
  palette: Palette,
): MjmlNode {
  const words = wordingOf(language);
  const style = SafeHtml.trusted(`color:${palette.onBand}`);
  const web = webUrl === undefined ? null : safeLink(webUrl);
  const webLink = web
    ? markup` &nbsp; <a href="${web}" style="${style}">${words.viewInBrowser}</a>`
    : markup``;
  const subscribe = subscribeUrl === undefined ? null : safeLink(subscribeUrl);
  const own = markup`${placeholder('reason')}<br><a href="${placeholder('unsubscribeUrl')}" style="${style}">${words.unsubscribe}</a> &nbsp; <a href="${placeholder('preferencesUrl')}" style="${style}">${words.preferences}</a>`;
  const address = postalAddress.split(/\r?\n/).reduce((all, line) => markup`${all}<br>${line}`, markup``);
  return element('mj-section', { 'background-color': palette.band, 'css-class': 'band' }, [
    element('mj-column', {}, [
      leaf(
        'mj-text',
        {
          padding: `24px ${SIDE}px 28px`,
          'font-size': '13px',
          'line-height': '20px',
          color: palette.onBandMuted,
          'css-class': 'px',
        },
        markup`<b style="${style}">${brand.name}</b>${address}<br><br>${subscribe ? markup`<a href="${subscribe}" style="${style}">${words.subscribe}</a>` : own}${webLink}`,
      ),
    ]),
  ]);
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
