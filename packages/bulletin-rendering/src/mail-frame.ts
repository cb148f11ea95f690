import { logoSize, type BrandLogo } from '@altavoz/domain/brand/brand-guide';
import type { Language } from '@altavoz/domain/shared/language';
import { SIDE } from './block-html.js';
import { facesOf, type Brand } from './brand.js';
import { safeImage } from './link.js';
import { mailStyle } from './mail-style.js';
import { element, leaf, type MjmlNode } from './mjml-tree.js';
import { darkPalette, type Palette } from './palette.js';
import { cleanText, markup, SafeHtml } from './safe-html.js';
import { wordingOf } from './wording.js';

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
      element('mj-all', { 'font-family': facesOf(brand).text }),
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
  const { titles } = facesOf(brand);
  return element('mj-section', { 'background-color': palette.band, 'css-class': 'band' }, [
    element('mj-column', {}, [
      leaf(
        'mj-table',
        { padding: `22px ${SIDE}px`, 'css-class': 'px', color: palette.onBand },
        markup`<tr>${logoCell(brand.logo ?? null, palette)}<td style="font-family:${titles};font-size:20px;line-height:26px;font-weight:bold;color:${palette.onBand}">${name}</td><td align="right" style="font-size:13px;line-height:18px;white-space:nowrap;padding-left:16px;color:${palette.onBandMuted}">${aside}</td></tr>`,
      ),
    ]),
  ]);
}

/**
 * Its size stands in figures for programs that know no CSS, and its words in the band's colour for readers whose pictures
 * are off. Where the band would swallow it, in dark appearance too, it stands on a white plate.
 */
function logoCell(logo: BrandLogo | null, palette: Palette): SafeHtml {
  const source = logo === null ? null : safeImage(logo.url);
  if (logo === null || source === null) return markup``;
  const { width, height } = logo;
  // One that lies elsewhere does not say how large it is.
  const size = width === null || height === null ? null : logoSize({ width, height });
  const wide = size?.width ?? 38;
  const tall = size
    ? markup` height="${size.height}" style="height:${size.height}px;`
    : markup` style="height:auto;`;
  const ink = logo.plate ? '#000000' : palette.onBand;
  const picture = markup`<img src="${source}" alt="${logo.alt}" width="${wide}"${tall}display:block;width:${wide}px;border:0;font-size:13px;line-height:18px;color:${ink}">`;
  const plate = 6;
  return logo.plate
    ? markup`<td width="${wide + 2 * plate + 16}" style="width:${wide + 2 * plate + 16}px"><table role="presentation" cellpadding="0" cellspacing="0" border="0"><tr><td bgcolor="#FFFFFF" style="padding:${plate}px;background-color:#FFFFFF;border-radius:4px">${picture}</td></tr></table></td>`
    : markup`<td width="${wide + 14}" style="width:${wide + 14}px">${picture}</td>`;
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
