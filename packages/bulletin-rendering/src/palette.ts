import { colourOr, inkOn, mix, readableOn, contrast, type Colour } from '@altavoz/domain/brand/colour';

/** Every colour of a mail in one appearance. */
export interface Palette {
  /** Behind the mail. */
  readonly page: Colour;
  readonly sheet: Colour;
  /** The ground of figures and of the month's message. */
  readonly tint: Colour;
  readonly text: Colour;
  readonly muted: Colour;
  readonly line: Colour;
  /** Titles, day numbers, buttons. */
  readonly strong: Colour;
  readonly onStrong: Colour;
  readonly accent: Colour;
  /** Head and foot. */
  readonly band: Colour;
  readonly onBand: Colour;
  readonly onBandMuted: Colour;
}

export interface BrandColours {
  readonly primaryColour: string;
  readonly accentColour: string;
}

const FALLBACK = { primary: '#22335B', accent: '#9A4025' };
const LIGHT = {
  page: '#ECE8DE',
  sheet: '#FFFFFF',
  tint: '#F6F2E8',
  text: '#20242E',
  muted: '#5A5648',
  line: '#DCD6C8',
};
const DARK = {
  page: '#121419',
  sheet: '#1B1F27',
  tint: '#252A34',
  text: '#E8EAEE',
  muted: '#B1B7C2',
  line: '#3A4150',
};

/** The organization's colours (G1), corrected where a text in them could not be read. */
export function lightPalette(brand: BrandColours): Palette {
  return paletteOn(LIGHT, brand, (primary) => primary);
}

/** For mail clients that say they are dark. */
export function darkPalette(brand: BrandColours): Palette {
  return paletteOn(DARK, brand, (primary) => mix(primary, DARK.page, 0.35));
}

function paletteOn(grounds: typeof LIGHT, brand: BrandColours, bandOf: (primary: Colour) => Colour): Palette {
  const primary = colourOr(brand.primaryColour, FALLBACK.primary);
  const accent = colourOr(brand.accentColour, FALLBACK.accent);
  const strong = readableOn(primary, [grounds.sheet, grounds.tint], grounds === DARK ? 7 : 4.5);
  const band = bandOf(primary);
  const onBand = inkOn(band);
  const quieter = mix(onBand, band, 0.18);
  return {
    ...grounds,
    strong,
    onStrong: inkOn(strong),
    accent: readableOn(accent, [grounds.sheet, grounds.tint]),
    band,
    onBand,
    onBandMuted: contrast(quieter, band) >= 4.5 ? quieter : onBand,
  };
}
