import type { ChannelType } from '@altavoz/domain/tactics/tactic';
import type { CanvasElement, ContentCanvas } from 'pdfmake/interfaces.js';

/** The same colours as on the screens, each with its shape, so that a copy without colour still tells them apart. */
const COLOURS: Readonly<Record<ChannelType, string>> = {
  traditional: '#0b5fa5',
  'non-traditional': '#b5420a',
  digital: '#006e58',
  'public-relations': '#8c3a77',
};

const SIZE = 7;

/** ● ▲ ■ ◆ as drawings: no font has to have them. */
export function channelShape(channelType: ChannelType): ContentCanvas {
  return { canvas: [drawing(channelType)], margin: [0, 2.5, 0, 0] };
}

function drawing(channelType: ChannelType): CanvasElement {
  const color = COLOURS[channelType];
  const half = SIZE / 2;
  switch (channelType) {
    case 'traditional':
      return { type: 'ellipse', x: half, y: half, r1: half, r2: half, color };
    case 'non-traditional':
      return polygon(color, [half, 0], [SIZE, SIZE], [0, SIZE]);
    case 'digital':
      return { type: 'rect', x: 0, y: 0, w: SIZE, h: SIZE, color };
    case 'public-relations':
      return polygon(color, [half, 0], [SIZE, half], [half, SIZE], [0, half]);
  }
}

function polygon(color: string, ...points: [x: number, y: number][]): CanvasElement {
  return {
    type: 'polyline',
    closePath: true,
    color,
    lineWidth: 0,
    points: points.map(([x, y]) => ({ x, y })),
  };
}
