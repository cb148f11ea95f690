import type { BlockOf } from './document.js';
import { PAGE, type Flow } from './flow.js';
import { withWholeBytes } from './whole-bytes.js';
import { BRASS, CREAM, INK, LINE, QUIET, type TextStyle } from './pen.js';

const LOOKS = {
  lead: { face: 'text', size: 12, leading: 18, colour: INK },
  body: { face: 'text', size: 10.5, leading: 15.5, colour: INK },
  quiet: { face: 'text', size: 9.5, leading: 14, colour: QUIET },
} as const satisfies Record<BlockOf<'paragraph'>['look'], TextStyle>;
const AFTER = 6;

/** What has to stay together at the foot of a page: two lines, or all when there are no more than three. */
export function paragraphStart({ text, look }: BlockOf<'paragraph'>, flow: Flow): number {
  const style = LOOKS[look];
  const { length } = flow.pen.linesOf(text, flow.width, style);
  return (length <= 3 ? length : 2) * style.leading;
}

export function drawParagraph({ text, look }: BlockOf<'paragraph'>, flow: Flow): void {
  const { pen, root } = flow;
  const style = LOOKS[look];
  const lines = pen.linesOf(text, flow.width, style);
  const element = pen.open(root, 'P');
  for (let at = 0; at < lines.length;) {
    const fit = Math.max(1, Math.floor(flow.room / style.leading));
    // No line of it stands alone at the head of the next page.
    const rest = lines.length - at;
    const take = rest - fit === 1 && fit > 2 ? fit - 1 : Math.min(fit, rest);
    const piece = lines.slice(at, at + take);
    const top = flow.y;
    element.add(() => pen.writeAll(piece, flow.left, top, style));
    flow.y += piece.length * style.leading;
    at += take;
    if (at < lines.length) flow.turn();
  }
  element.end();
  flow.y += AFTER;
}

const HEADINGS = {
  1: { face: 'title', size: 24, leading: 30, colour: INK },
  2: { face: 'title', size: 17, leading: 22, colour: INK },
  3: { face: 'bold', size: 11, leading: 15, colour: INK },
} as const satisfies Record<1 | 2 | 3, TextStyle>;
const OVER = { face: 'bold', size: 9.5, leading: 13 } as const;
const ABOVE = { 1: 0, 2: 26, 3: 12 } as const;
const BELOW = { 1: 4, 2: 7, 3: 4 } as const;

export function headingHeight({ level, text, over }: BlockOf<'heading'>, flow: Flow): number {
  const style = HEADINGS[level];
  const lines = flow.pen.linesOf(text, flow.width, style).length;
  return ABOVE[level] + (over === undefined ? 0 : OVER.leading) + lines * style.leading + BELOW[level];
}

export function drawHeading({ level, text, over, bookmark }: BlockOf<'heading'>, flow: Flow): void {
  const { pen, document, left, width } = flow;
  flow.space(ABOVE[level]);
  const style = { ...HEADINGS[level], ...(level === 2 ? { colour: document.colours.accent } : {}) };
  const lines = pen.linesOf(text, width, style);
  const small = { ...OVER, colour: document.colours.second };
  const top = flow.y;
  const below = top + (over === undefined ? 0 : OVER.leading);
  pen.part(flow.root, `H${level}`, () => {
    if (over !== undefined) pen.write(over, left, top, small);
    pen.writeAll(lines, left, below, style);
  });
  if (bookmark) pen.bookmark(text);
  flow.y = below + lines.length * style.leading + BELOW[level];
}

const ITEM = LOOKS.body;
const MARK = 17;

/** a, b, c…, with a line between. */
export function drawList({ items }: BlockOf<'list'>, flow: Flow): void {
  const { pen, root, left, width, document } = flow;
  const mark = { ...ITEM, face: 'bold', colour: document.colours.second } as const;
  const list = pen.open(root, 'L', { O: 'List', ListNumbering: 'LowerAlpha' });
  items.forEach((text, index) => {
    const lines = pen.linesOf(text, width - MARK, ITEM);
    flow.need(Math.min(lines.length * ITEM.leading + 8, flow.tallest));
    const top = flow.y + 4;
    pen.artifact('Layout', () => pen.rule(flow.y, left, left + width, LINE));
    const item = pen.open(list, 'LI');
    pen.part(item, 'Lbl', () => pen.write(letter(index), left, top, mark));
    pen.part(item, 'LBody', () => pen.writeAll(lines, left + MARK, top, ITEM));
    item.end();
    flow.y = top + lines.length * ITEM.leading + 4;
  });
  list.end();
  flow.y += AFTER;
}

function letter(index: number): string {
  const before = Math.floor(index / 26);
  return `${before === 0 ? '' : letter(before - 1)}${String.fromCharCode(97 + (index % 26))}`;
}

const NOTICE = { face: 'text', size: 9.5, leading: 14, colour: INK } as const;
const NOTICE_TITLE = { ...NOTICE, face: 'bold' } as const;
const INSET = 12;

export function noticeHeight({ title, text }: BlockOf<'notice'>, flow: Flow): number {
  const inner = flow.width - 2 * INSET;
  const lines =
    flow.pen.linesOf(title, inner, NOTICE_TITLE).length + flow.pen.linesOf(text, inner, NOTICE).length;
  return lines * NOTICE.leading + 14 + AFTER;
}

/** On a light ground with a line of brass, as on the screens. */
export function drawNotice(block: BlockOf<'notice'>, flow: Flow): void {
  const { pen, left, width } = flow;
  const inner = width - 2 * INSET;
  const title = pen.linesOf(block.title, inner, NOTICE_TITLE);
  const text = pen.linesOf(block.text, inner, NOTICE);
  const height = noticeHeight(block, flow) - AFTER;
  const top = flow.y;
  pen.artifact('Layout', () => {
    pen.rectangle(left, top, width, height, CREAM);
    pen.rectangle(left, top, 2.5, height, BRASS);
  });
  const x = left + INSET;
  const below = top + 7 + title.length * NOTICE.leading;
  const note = pen.open(flow.root, 'Div');
  pen.part(note, 'P', () => pen.writeAll(title, x, top + 7, NOTICE_TITLE));
  pen.part(note, 'P', () => pen.writeAll(text, x, below, NOTICE));
  note.end();
  flow.y = top + height + AFTER;
}

const COVER_TITLE = { face: 'title', size: 32, leading: 38 } as const;
const COVER_TEXT = { face: 'text', size: 14, leading: 20 } as const;
const COVER_OVER = { face: 'text', size: 10.5, leading: 15 } as const;
const FIGURE = { face: 'bold', size: 18, leading: 23, tabular: true } as const;
const FIGURE_LABEL = { face: 'text', size: 9.5, leading: 13, colour: QUIET } as const;
const LOGO = { width: 130, height: 44 } as const;

export function drawCover(block: BlockOf<'cover'>, flow: Flow): void {
  const { pen, root, left, width, document } = flow;
  const { colour, ink, logo, figures } = block;
  const title = pen.linesOf(block.title, width, { ...COVER_TITLE, colour: ink });
  const subtitle = pen.linesOf(block.subtitle, width, { ...COVER_TEXT, colour: ink });
  const top = 36;
  const titleTop = top + 78;
  const subtitleTop = titleTop + title.length * COVER_TITLE.leading + 6;
  const band = subtitleTop + subtitle.length * COVER_TEXT.leading + 26;
  pen.artifact('Layout', () => pen.rectangle(0, 0, PAGE.width, band, colour));
  if (logo) drawLogo(logo, flow, top - 8);
  const over = pen.linesOf(block.over, width - (logo ? LOGO.width + 24 : 0), { ...COVER_OVER, colour: ink });
  pen.part(root, 'P', () => pen.writeAll(over, left, top, { ...COVER_OVER, colour: ink }));
  pen.part(root, 'H1', () => pen.writeAll(title, left, titleTop, { ...COVER_TITLE, colour: ink }));
  pen.part(root, 'P', () => pen.writeAll(subtitle, left, subtitleTop, { ...COVER_TEXT, colour: ink }));
  pen.bookmark(block.title);
  flow.y = band;
  if (figures.length === 0) return;

  const gap = 14;
  const share = (width - gap * (figures.length - 1)) / figures.length;
  const value = {
    ...FIGURE,
    ...fitting(
      figures.map((one) => one.value),
      share,
      flow,
    ),
  };
  const labels = figures.map(({ label }) => pen.linesOf(label, share, FIGURE_LABEL));
  const most = Math.max(...labels.map(({ length }) => length));
  const height = 16 + FIGURE.leading + most * FIGURE_LABEL.leading + 16;
  pen.artifact('Layout', () => pen.rectangle(0, band, PAGE.width, height, CREAM));
  figures.forEach((figure, index) => {
    const x = left + index * (share + gap);
    pen.part(root, 'P', () => {
      pen.write(figure.value, x, band + 16, { ...value, colour: document.colours.accent });
      pen.writeAll(labels[index] ?? [], x, band + 16 + FIGURE.leading, FIGURE_LABEL);
    });
  });
  flow.y = band + height;
}

/** All of one size, in which the longest still fits. */
function fitting(values: readonly string[], width: number, { pen }: Flow): { size: number } {
  const widest = Math.max(...values.map((value) => pen.widthOf(value, { ...FIGURE, colour: INK })));
  return { size: widest <= width ? FIGURE.size : Math.max(9, (FIGURE.size * width) / widest) };
}

/** On a white plate where it would not be seen on the band. */
function drawLogo(logo: NonNullable<BlockOf<'cover'>['logo']>, flow: Flow, top: number): void {
  const { pen, right } = flow;
  const x = right - LOGO.width;
  if (logo.plate) {
    pen.artifact('Layout', () => pen.rectangle(x, top, LOGO.width, LOGO.height, '#ffffff'));
  }
  const bbox = [x, top, right, top + LOGO.height] as const;
  const element = pen.doc.struct('Figure', { alt: logo.alt, placement: 'Block', bbox });
  flow.root.add(element);
  element.add(() => {
    pen.doc.image(withWholeBytes(Buffer.from(logo.file)), x + 8, top + 6, {
      fit: [LOGO.width - 16, LOGO.height - 12],
      align: 'right',
      valign: 'center',
    });
  });
  element.end();
}
