import {
  colourFor,
  mailGround,
  PLAIN_TEXT,
  SHEET,
  type BrandColour,
  type ColourRole,
} from './brand-guide.js';
import { contrast, inkOn, READABLE, readableOn, type Colour } from './colour.js';

/** What stands on what in a mail and on a report. */
export const CONTRAST_USES = ['band', 'titles', 'figures', 'text'] as const;
export type ContrastUse = (typeof CONTRAST_USES)[number];

export interface ContrastCheck {
  readonly use: ContrastUse;
  readonly ink: Colour;
  readonly ground: Colour;
  /** 1 to 21, as WCAG 2 counts it. */
  readonly ratio: number;
  readonly enough: boolean;
  /** What can be read there: the same colour where it is good, else the nearest darker one. */
  readonly right: Colour;
}

const INKS: Readonly<Record<Exclude<ContrastUse, 'band'>, ColourRole>> = {
  titles: 'primary',
  figures: 'accent',
  text: 'text',
};

/** Every pair that a mail and a report set one on the other (G1, WCAG 1.4.3: 4.5 to 1). */
export function checkContrast(colours: readonly BrandColour[]): ContrastCheck[] {
  const grounds = [SHEET, mailGround(colourFor(colours, 'ground'))];
  const primary = colourFor(colours, 'primary');
  const band = primary === null ? [] : [checked('band', inkOn(primary), primary, inkOn(primary))];
  const written = (['titles', 'figures', 'text'] as const).flatMap((use) => {
    const ink = colourFor(colours, INKS[use]) ?? (use === 'text' ? PLAIN_TEXT : null);
    if (ink === null) return [];
    const right = readableOn(ink, grounds);
    return grounds.map((ground) => checked(use, ink, ground, right));
  });
  return [...band, ...written];
}

/** The colours of the guide that no mail can show as they are, each once, with what it shows instead. */
export function correctedColours(
  colours: readonly BrandColour[],
): { readonly name: string; readonly value: Colour; readonly right: Colour }[] {
  const poor = checkContrast(colours).filter(({ use, enough }) => use !== 'band' && !enough);
  return colours.flatMap(({ name, value, role }) => {
    const found = poor.find(({ use }) => use !== 'band' && INKS[use] === role);
    return found ? [{ name, value, right: found.right }] : [];
  });
}

/** For pieces: which colour may carry text in which, row on column. */
export function contrastGrid(colours: readonly Colour[]): {
  readonly ink: Colour;
  readonly ground: Colour;
  readonly ratio: number;
  readonly enough: boolean;
}[] {
  return colours.flatMap((ink) =>
    colours.map((ground) => {
      const ratio = contrast(ink, ground);
      return { ink, ground, ratio, enough: ratio >= READABLE };
    }),
  );
}

function checked(use: ContrastUse, ink: Colour, ground: Colour, right: Colour): ContrastCheck {
  const ratio = contrast(ink, ground);
  return { use, ink, ground, ratio, enough: ratio >= READABLE, right };
}
