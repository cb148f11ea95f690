import { INK } from './pen.js';

/** Ink or white, whichever stands out more on the organization's colour. */
export function readableOn(colour: string): string {
  return luminance(colour) > 0.179 ? INK : '#ffffff';
}

/** The organization's colour where white paper lets it be read, our ink where it does not (4.5:1). */
export function darkEnough(colour: string): string {
  return 1.05 / (luminance(colour) + 0.05) >= 4.5 ? colour : INK;
}

function luminance(colour: string): number {
  const channels = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255);
  const [red = 0, green = 0, blue = 0] = channels.map((value) =>
    value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
