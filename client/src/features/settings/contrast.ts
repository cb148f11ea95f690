const SHAPE = /^#[0-9a-f]{6}$/i;

/** Whether a text is a colour like #12343F. */
export const isColour = (text: string): boolean => SHAPE.test(text);

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((start) => Number.parseInt(colour.slice(start, start + 2), 16) / 255)
    .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast ratio of WCAG 2: 1 for equal colours, 21 for black on white. */
export function contrastOf(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((one, other) => other - one);
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
}

/** What text of normal size needs. */
export const READABLE = 4.5;

/** White when it can be read on the ground, else black; one of them always can. */
export const inkOn = (ground: string): '#FFFFFF' | '#000000' =>
  contrastOf('#FFFFFF', ground) >= READABLE ? '#FFFFFF' : '#000000';
