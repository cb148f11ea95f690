import type { Language } from '@altavoz/domain/shared/language';
import { SANS, SERIF, SIDE } from './block-html.js';
import { safeImage } from './link.js';
import { mailStyle } from './mail-style.js';
import { element, leaf, type MjmlNode } from './mjml-tree.js';
import { darkPalette, type Palette } from './palette.js';
import { cleanText, markup, SafeHtml } from './safe-html.js';
import { wordingOf } from './wording.js';

/** How the organization looks; its name stands in the foot. */
export interface Brand {
  readonly name: string;
  readonly primaryColour: string;
  readonly accentColour: string;
  readonly logoUrl: string | null;
}

/** One line, whatever somebody typed, with the mark of a test where it is one. */
export function subjectLine(subject: string, language: Language, test = false): string {
  const line = cleanText(subject).replace(/\s+/g, ' ').trim();
  return test ? `${wordingOf(language).testMark} ${line}` : line;
}

/** A tree of our own elements to the HTML of a mail. */
export async function compile(tree: MjmlNode): Promise<string> {
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

export function mailHead(brand: Brand, subject: string, preheader: string): MjmlNode {
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

export function testNotice(language: Language, palette: Palette): MjmlNode {
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

/** The band on top: the name that readers know, and what stands at its other end. */
export function masthead(brand: Brand, name: string, aside: string, palette: Palette): MjmlNode {
  const source = brand.logoUrl === null ? null : safeImage(brand.logoUrl);
  const logo = source
    ? markup`<td width="52" style="width:52px;padding:0 14px 0 0"><img src="${source}" alt="" width="38" style="display:block;width:38px;height:auto;border:0"></td>`
    : markup``;
  return element('mj-section', { 'background-color': palette.band, 'css-class': 'band' }, [
    element('mj-column', {}, [
      leaf(
        'mj-table',
        { padding: `22px ${SIDE}px`, 'css-class': 'px', color: palette.onBand },
        markup`<tr>${logo}<td style="font-family:${SERIF};font-size:20px;line-height:26px;font-weight:bold;color:${palette.onBand}">${name}</td><td align="right" style="font-size:13px;line-height:18px;white-space:nowrap;padding-left:16px;color:${palette.onBandMuted}">${aside}</td></tr>`,
      ),
    ]),
  ]);
}

export function linkStyle(palette: Palette): SafeHtml {
  return SafeHtml.trusted(`color:${palette.onBand}`);
}

/** The band below: who writes, from where, and what its reader can do about it. */
export function footBand(brand: Brand, postalAddress: string, below: SafeHtml, palette: Palette): MjmlNode {
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
        markup`<b style="${linkStyle(palette)}">${brand.name}</b>${address}<br><br>${below}`,
      ),
    ]),
  ]);
}
