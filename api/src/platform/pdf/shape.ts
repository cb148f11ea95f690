import type { ChannelType } from '@altavoz/domain/tactics/tactic';
import type { ContentSvg } from 'pdfmake/interfaces.js';

/** The same colours as on the screens, each with its shape, so that a copy without colour still tells them apart. */
const COLOURS: Readonly<Record<ChannelType, string>> = {
  traditional: '#0b5fa5',
  'non-traditional': '#b5420a',
  digital: '#006e58',
  'public-relations': '#8c3a77',
};

const SIZE = 7;

const HALF = SIZE / 2;
const SHAPES: Readonly<Record<ChannelType, string>> = {
  traditional: `<circle cx="${HALF}" cy="${HALF}" r="${HALF}"/>`,
  'non-traditional': `<polygon points="${HALF},0 ${SIZE},${SIZE} 0,${SIZE}"/>`,
  digital: `<rect width="${SIZE}" height="${SIZE}"/>`,
  'public-relations': `<polygon points="${HALF},0 ${SIZE},${HALF} ${HALF},${SIZE} 0,${HALF}"/>`,
};

/**
 * ● ▲ ■ ◆ as drawings: no font has to have them. As SVG and not on the library's canvas, which comes apart when a page
 * break makes it lay everything out again: rows were lost.
 */
export function channelShape(channelType: ChannelType): ContentSvg {
  const fill = COLOURS[channelType];
  const drawing = `<g fill="${fill}">${SHAPES[channelType]}</g>`;
  return {
    svg: `<svg xmlns="http://www.w3.org/2000/svg" width="${SIZE}" height="${SIZE}" viewBox="0 0 ${SIZE} ${SIZE}">${drawing}</svg>`,
    width: SIZE,
    margin: [0, 2.5, 0, 0],
  };
}
