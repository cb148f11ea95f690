/** `#RRGGBB` */
export type Colour = string;

type Channels = readonly [number, number, number];

const SHAPE = /^#[0-9a-f]{6}$/i;

/** What text of normal size needs (WCAG 1.4.3). */
export const READABLE = 4.5;

/** Whether a text is a colour like #12343F. */
export const isColour = (text: string): boolean => SHAPE.test(text);

/** The colour when it is one, else the other. */
export function colourOr(text: string, otherwise: Colour): Colour {
  return SHAPE.test(text) ? text.toUpperCase() : otherwise;
}

/** Contrast ratio of WCAG 2: 1 for equal colours, 21 for black on white. */
export function contrast(a: Colour, b: Colour): number {
  const [one, other] = [luminance(a), luminance(b)];
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
}

/** `share` of the second colour in the first: 0 gives the first, 1 the second. */
export function mix(first: Colour, second: Colour, share: number): Colour {
  const [a, b] = [channels(first), channels(second)];
  const mixed = a.map((value, index) => Math.round(value + ((b[index] ?? 0) - value) * share));
  return `#${mixed.map((value) => value.toString(16).padStart(2, '0')).join('')}`.toUpperCase();
}

/** The colour, moved towards black or white only as far as it needs to be readable on every ground. */
export function readableOn(colour: Colour, grounds: readonly Colour[], ratio = READABLE): Colour {
  const towards = luminance(grounds[0] ?? '#FFFFFF') > 0.18 ? '#000000' : '#FFFFFF';
  for (let step = 0; step <= 20; step += 1) {
    const candidate = mix(colour, towards, step / 20);
    if (grounds.every((ground) => contrast(candidate, ground) >= ratio)) return candidate;
  }
  return towards;
}

/** White when it can be read on the ground, else black. One of them always can (4.58 at the worst ground). */
export function inkOn(ground: Colour): '#FFFFFF' | '#000000' {
  return contrast('#FFFFFF', ground) >= READABLE ? '#FFFFFF' : '#000000';
}

function luminance(colour: Colour): number {
  const [red, green, blue] = channels(colour).map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0);
}

function channels(colour: Colour): Channels {
  if (!SHAPE.test(colour)) throw new RangeError(`not a colour: ${colour}`);
  const number = Number.parseInt(colour.slice(1), 16);
  return [(number >> 16) & 255, (number >> 8) & 255, number & 255];
}
