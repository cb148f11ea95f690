import { hatching, type Mark, type Paint } from './drawing.js';
import type { BlockOf } from './document.js';
import type { Flow } from './flow.js';
import { BRASS, INK, QUIET, type Pen } from './pen.js';
import { drawDots, drawSign, SIGN, tinted } from './signs.js';

const LABEL = { face: 'text', size: 8.5, leading: 11, colour: QUIET } as const;
const VALUE = { face: 'bold', size: 9.5, leading: 13, colour: INK, tabular: true } as const;

export function figureHeight({ drawing }: BlockOf<'figure'>, flow: Flow): number {
  return (drawing.height * flow.width) / drawing.width + 8;
}

/** A chart as wide as the page, with what it says for those who do not see it. */
export function drawFigure(block: BlockOf<'figure'>, flow: Flow): void {
  const { pen, document } = flow;
  const { alt, drawing } = block;
  const height = figureHeight(block, flow) - 8;
  const top = flow.y;
  const element = pen.doc.struct('Figure', {
    alt,
    placement: 'Block',
    bbox: [flow.left, top, flow.right, top + height],
  });
  flow.root.add(element);
  const scale = flow.width / drawing.width;
  const colours = { ink: INK, quiet: QUIET, brass: BRASS, accent: document.colours.accent };
  const x = (value: number) => flow.left + value * scale;
  const y = (value: number) => top + value * scale;
  element.add(() => {
    for (const mark of drawing.marks) drawMark(pen, mark, { x, y, scale, colours });
  });
  element.end();
  flow.y = top + height + 8;
}

interface Frame {
  readonly x: (value: number) => number;
  readonly y: (value: number) => number;
  readonly scale: number;
  readonly colours: Readonly<Record<Paint, string>>;
}

function drawMark(pen: Pen, mark: Mark, { x, y, scale, colours }: Frame): void {
  const { doc } = pen;
  if (mark.kind === 'rule') {
    pen.rule(y(mark.y), x(mark.from), x(mark.to), INK, 0.8);
    return;
  }
  if (mark.kind === 'word') {
    const face = mark.bold ? 'bold' : 'text';
    const style = { face, size: mark.size, leading: 0, colour: colours[mark.paint], tabular: true } as const;
    // A line of no height: its middle lies where letters of this size stand on `mark.y`.
    pen.writeAll([mark.text], x(mark.x), y(mark.y) - mark.size * 0.36, style, mark.at);
    return;
  }
  const area = [x(mark.x), y(mark.y), mark.width * scale, mark.height * scale] as const;
  const colour = colours[mark.paint];
  switch (mark.fill.kind) {
    case 'solid': {
      const fill = () => doc.rect(...area).fill();
      if (mark.fill.opacity === undefined) {
        pen.paint(colour);
        fill();
      } else {
        tinted(pen, mark.fill.opacity, colour, fill);
      }
      if (mark.fill.outlined)
        doc
          .lineWidth(0.5)
          .strokeColor(colour)
          .rect(...area)
          .stroke();
      return;
    }
    case 'hatched':
      doc.lineWidth(0.5).strokeColor(colour);
      for (const { from, to } of hatching(...area))
        doc
          .moveTo(...from)
          .lineTo(...to)
          .stroke();
      doc.rect(...area).stroke();
      return;
    case 'dotted':
      doc
        .lineWidth(0.8)
        .strokeColor(colour)
        .rect(...area)
        .stroke();
      drawDots(pen, area, colour);
      return;
  }
}

export function legendHeight({ items }: BlockOf<'legend'>): number {
  return items.some(({ value }) => value !== undefined) ? 34 : 20;
}

/** Beside each other in equal parts when they have figures, else one after another. */
export function drawLegend(block: BlockOf<'legend'>, flow: Flow): void {
  const { pen, document, left, width } = flow;
  const top = flow.y;
  const hasFigures = block.items.some(({ value }) => value !== undefined);
  const list = pen.open(flow.root, 'L');
  let x = left;
  for (const { sign, label, value } of block.items) {
    const item = pen.open(list, 'LI');
    const at = x;
    pen.part(item, 'LBody', () => {
      drawSign(pen, sign, at, top + 2.2, document.colours.accent);
      pen.write(label, at + SIGN + 4, top, LABEL);
      if (value !== undefined) pen.write(value, at, top + 11.5, VALUE);
    });
    item.end();
    x += hasFigures ? width / block.items.length : SIGN + 4 + pen.widthOf(label, LABEL) + 16;
  }
  list.end();
  flow.y = top + legendHeight(block);
}
