import type { ChannelType } from '@altavoz/domain/tactics/tactic';
import { dots } from './drawing.js';
import type { Sign } from './document.js';
import type { Pen } from './pen.js';

/** The same colours as on the screens, each with its shape, so that a copy without colour still tells them apart. */
const COLOURS: Readonly<Record<ChannelType, string>> = {
  traditional: '#0b5fa5',
  'non-traditional': '#b5420a',
  digital: '#006e58',
  'public-relations': '#8c3a77',
};

export const SIGN = 7;

/** ● ▲ ■ ◆ as drawings: no font has to have them. */
export function drawChannel(pen: Pen, channel: ChannelType, x: number, y: number): void {
  pen.paint(COLOURS[channel]);
  const { doc } = pen;
  const half = SIGN / 2;
  switch (channel) {
    case 'traditional':
      doc.circle(x + half, y + half, half).fill();
      return;
    case 'non-traditional':
      doc.polygon([x + half, y], [x + SIGN, y + SIGN], [x, y + SIGN]).fill();
      return;
    case 'digital':
      doc.rect(x + 0.3, y + 0.3, SIGN - 0.6, SIGN - 0.6).fill();
      return;
    case 'public-relations':
      doc.polygon([x + half, y], [x + SIGN, y + half], [x + half, y + SIGN], [x, y + half]).fill();
      return;
  }
}

export function drawSign(pen: Pen, sign: Sign, x: number, y: number, accent: string): void {
  if (sign.kind === 'channel') {
    drawChannel(pen, sign.channel, x, y);
    return;
  }
  if (sign.kind === 'part') tinted(pen, sign.opacity, accent, () => pen.doc.rect(x, y, SIGN, SIGN).fill());
  pen.doc.lineWidth(0.5).strokeColor(accent).rect(x, y, SIGN, SIGN).stroke();
  if (sign.kind === 'dotted') {
    pen.paint(accent);
    for (const [across, down] of [
      [2, 2],
      [5, 2],
      [2, 5],
      [5, 5],
    ] as const) {
      pen.doc.circle(x + across, y + down, 0.7).fill();
    }
  }
}

/** Paint that lets the paper through; what comes after it is whole again. */
export function tinted(pen: Pen, opacity: number, colour: string, draw: () => void): void {
  pen.doc.save().fillOpacity(opacity);
  pen.pageTurned();
  pen.paint(colour);
  draw();
  pen.doc.restore();
  pen.pageTurned();
}

export function drawDots(pen: Pen, area: readonly [number, number, number, number], colour: string): void {
  pen.paint(colour);
  for (const [x, y] of dots(...area)) pen.doc.circle(x, y, 0.8).fill();
}
