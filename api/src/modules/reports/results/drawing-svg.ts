import { dots, hatching, type Drawing, type Mark, type Paint } from '../../../platform/pdf/drawing.js';

/** On a page everything has the colour of the words around it, in whatever theme it is read. */
const OPACITY: Readonly<Record<Paint, number>> = { ink: 1, accent: 1, quiet: 0.75, brass: 0.6 };

/** A chart for a page. Nothing in a drawing comes from people, so nothing has to be escaped. */
export function drawingSvg({ width, height, marks }: Drawing): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}">${marks.map(markSvg).join('')}</svg>`;
}

function markSvg(mark: Mark): string {
  if (mark.kind === 'rule') {
    return `<path d="M${mark.from} ${mark.y}H${mark.to}" stroke="currentColor" stroke-width="0.8"/>`;
  }
  const paint = `opacity="${OPACITY[mark.paint]}"`;
  if (mark.kind === 'word') {
    const weight = mark.bold ? ' font-weight="600"' : '';
    return `<text x="${short(mark.x)}" y="${short(mark.y)}" text-anchor="${mark.at}" font-size="${mark.size}"${weight} fill="currentColor" ${paint}>${mark.text}</text>`;
  }
  const { x, y, width, height, fill } = mark;
  const box = `x="${short(x)}" y="${short(y)}" width="${short(width)}" height="${short(height)}"`;
  const frame = `<rect ${box} fill="none" stroke="currentColor" stroke-width="0.5" ${paint}/>`;
  switch (fill.kind) {
    case 'solid':
      return `<rect ${box} fill="currentColor" opacity="${fill.opacity ?? 1}"/>${fill.outlined ? frame : ''}`;
    case 'hatched': {
      const lines = hatching(x, y, width, height).map(
        ({ from, to }) => `M${short(from[0])} ${short(from[1])}L${short(to[0])} ${short(to[1])}`,
      );
      return `<path d="${lines.join('')}" stroke="currentColor" stroke-width="0.5" ${paint}/>${frame}`;
    }
    case 'dotted':
      return `${dots(x, y, width, height)
        .map(([cx, cy]) => `<circle cx="${short(cx)}" cy="${short(cy)}" r="0.8" fill="currentColor"/>`)
        .join('')}${frame}`;
  }
}

const short = (value: number) => String(Math.round(value * 100) / 100);
