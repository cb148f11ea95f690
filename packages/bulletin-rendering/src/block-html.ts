import type { AgendaItem, Figure } from '@altavoz/domain/bulletins/block';
import type { Language } from '@altavoz/domain/shared/language';
import type { MonthString } from '@altavoz/domain/shared/plain-date';
import type { Faces } from './brand.js';
import { safeImage, safeLink } from './link.js';
import { element, leaf, type MjmlNode } from './mjml-tree.js';
import type { Palette } from './palette.js';
import { markup, paragraphsOf, type SafeHtml } from './safe-html.js';
import { dayOfMonth, dayRange, monthOfDay, weekdayName } from './wording.js';

/** Outer white space, the same for everything that holds text. */
export const SIDE = 40;

export interface BlockContext {
  readonly palette: Palette;
  readonly faces: Faces;
  readonly language: Language;
  readonly month: MonthString;
}

/** One idea first: the first heading is the mail's title, later ones open a section. */
export function headingNode(
  text: string,
  level: 1 | 2,
  top: number,
  { palette, faces }: BlockContext,
): MjmlNode {
  const size =
    level === 1
      ? { 'font-size': '32px', 'line-height': '38px' }
      : { 'font-size': '23px', 'line-height': '29px' };
  return leaf(
    'mj-text',
    {
      ...size,
      'font-family': faces.titles,
      'font-weight': 'bold',
      color: palette.strong,
      padding: padding(top),
      'css-class': level === 1 ? 'px strong h1' : 'px strong',
    },
    level === 1
      ? markup`<h1 style="margin:0;font:inherit">${text}</h1>`
      : markup`<h2 style="margin:0;font:inherit">${text}</h2>`,
  );
}

/** Body text, 17/26. */
export function textNode(text: string, top: number, { palette }: BlockContext): MjmlNode {
  const paragraphs = paragraphsOf(text);
  const written = paragraphs.map((lines, index) => {
    const margin = index === paragraphs.length - 1 ? '0' : '0 0 14px';
    return markup`<p style="margin:${margin}">${withBreaks(lines)}</p>`;
  });
  return leaf(
    'mj-text',
    {
      'font-size': '17px',
      'line-height': '26px',
      color: palette.text,
      padding: padding(top),
      'css-class': 'px body',
    },
    markup`${written}`,
  );
}

/** The key message in force: the sentence that stands out. */
export function messageNode(text: string, { palette, faces }: BlockContext): MjmlNode {
  const sentence = paragraphsOf(text).map((lines) => markup`<p style="margin:0">${withBreaks(lines)}</p>`);
  return leaf(
    'mj-text',
    {
      'font-family': faces.titles,
      'font-size': '23px',
      'line-height': '32px',
      color: palette.strong,
      padding: `30px ${SIDE}px`,
      'css-class': 'px strong',
    },
    markup`${sentence}`,
  );
}

export function quoteNode(
  text: string,
  author: string,
  top: number,
  { palette, faces }: BlockContext,
): MjmlNode {
  const words = paragraphsOf(text).map(
    (lines) => markup`<p style="margin:0 0 8px;font-style:italic">${withBreaks(lines)}</p>`,
  );
  return leaf(
    'mj-text',
    {
      'font-family': faces.titles,
      'font-size': '20px',
      'line-height': '30px',
      color: palette.text,
      padding: padding(top),
      'css-class': 'px body',
    },
    markup`${words}<span class="muted" style="font-family:${faces.text};font-size:14px;line-height:20px;color:${palette.muted}">— ${author}</span>`,
  );
}

/** `undefined` when the address is none that a mail may load. */
export function imageNode(url: string, alt: string, top: number, hero: boolean): MjmlNode | undefined {
  const source = safeImage(url);
  if (!source) return undefined;
  return element('mj-image', {
    src: source,
    alt,
    width: hero ? '600px' : '520px',
    padding: hero ? '0' : padding(top),
    'css-class': hero ? 'hero' : 'px',
    'font-size': '14px',
  });
}

/** The first call to action is filled, later ones are outlined. */
export function buttonNode(
  { label, url }: { readonly label: string; readonly url: string },
  first: boolean,
  top: number,
  context: BlockContext,
): MjmlNode {
  const link = safeLink(url);
  if (!link) return textNode(label, top, context);
  const { palette } = context;
  const look = first
    ? {
        'background-color': palette.strong,
        color: palette.onStrong,
        'inner-padding': '13px 26px',
        'font-size': '17px',
        'line-height': '24px',
      }
    : {
        'background-color': palette.sheet,
        color: palette.strong,
        'inner-padding': '10px 22px',
        'font-size': '16px',
        'line-height': '22px',
        border: `2px solid ${palette.strong}`,
      };
  return leaf(
    'mj-button',
    {
      ...look,
      href: link,
      align: 'left',
      'font-weight': 'bold',
      'border-radius': '4px',
      padding: padding(top),
      'css-class': first ? 'px btn filled' : 'px btn outlined',
    },
    markup`${label}`,
  );
}

export function dividerNode(top: number, { palette }: BlockContext): MjmlNode {
  return element('mj-divider', {
    'border-width': '1px',
    'border-color': palette.line,
    padding: padding(top),
    'css-class': 'px rule',
  });
}

/** Days in the first column, what happens in the second. */
export function agendaNode(items: readonly AgendaItem[], top: number, context: BlockContext): MjmlNode {
  return leaf(
    'mj-table',
    {
      padding: padding(top),
      'css-class': 'px',
      'font-size': '16px',
      'line-height': '23px',
      color: context.palette.text,
    },
    markup`${items.map((item) => agendaRow(item, context))}`,
  );
}

function agendaRow(item: AgendaItem, { palette, language, month }: BlockContext): SafeHtml {
  const cell = `padding:14px 0;border-top:1px solid ${palette.line};vertical-align:top`;
  const below =
    item.start.slice(0, 7) === month ? weekdayName(language, item.start) : monthOfDay(language, item.start);
  const when = item.end > item.start ? dayRange(language, item.start, item.end) : undefined;
  const details = [when, item.place].filter((part) => part !== undefined).join(' · ');
  const link = item.url === undefined ? null : safeLink(item.url);
  const title = link
    ? markup`<a class="strong" href="${link}" style="color:${palette.strong};font-weight:bold">${item.title}</a>`
    : markup`<b>${item.title}</b>`;
  const more =
    details === ''
      ? markup``
      : markup`<br><span class="muted" style="font-size:14px;line-height:20px;color:${palette.muted}">${details}</span>`;
  return markup`<tr><td class="cell muted" width="76" style="${cell};width:76px;font-size:13px;line-height:18px;color:${palette.muted}"><span class="strong" style="font-size:24px;line-height:26px;font-weight:bold;color:${palette.strong}">${dayOfMonth(item.start)}</span><br>${below}</td><td class="cell body" style="${cell};color:${palette.text}">${title}${more}</td></tr>`;
}

/** Up to three figures stand side by side; on a phone below each other. */
export function figureColumns(figures: readonly Figure[], { palette, faces }: BlockContext): MjmlNode[] {
  const perRow = figures.length === 1 ? 1 : figures.length === 2 || figures.length === 4 ? 2 : 3;
  const width = perRow === 1 ? '100%' : perRow === 2 ? '50%' : '33.33%';
  return figures.map(({ label, value }) =>
    element('mj-column', { width, 'vertical-align': 'top' }, [
      leaf(
        'mj-text',
        {
          padding: '0 14px 18px 0',
          'font-size': '14px',
          'line-height': '20px',
          color: palette.text,
          'css-class': 'body',
        },
        markup`<span class="accent" style="font-family:${faces.titles};font-size:27px;line-height:32px;font-weight:bold;color:${palette.accent}">${value}</span><br><b>${label}</b>`,
      ),
    ]),
  );
}

export function noteNode(text: string, { palette }: BlockContext): MjmlNode {
  const lines = paragraphsOf(text).map(
    (paragraph) => markup`<p style="margin:0">${withBreaks(paragraph)}</p>`,
  );
  return leaf(
    'mj-text',
    {
      padding: '0 0 18px',
      'font-size': '14px',
      'line-height': '20px',
      color: palette.muted,
      'css-class': 'muted',
    },
    markup`${lines}`,
  );
}

function withBreaks(lines: readonly string[]): SafeHtml {
  return lines.reduce<SafeHtml>(
    (all, line, index) => (index === 0 ? markup`${line}` : markup`${all}<br>${line}`),
    markup``,
  );
}

function padding(top: number): string {
  return `${top}px ${SIDE}px 0`;
}
