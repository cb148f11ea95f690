import { mailGround, PLAIN_GROUND, PLAIN_TEXT, SHEET } from '@altavoz/domain/brand/brand-guide';
import {
  colourOr,
  contrast,
  inkOn,
  isColour,
  mix,
  READABLE,
  readableOn,
  type Colour,
} from '@altavoz/domain/brand/colour';

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
  readonly textColour?: string | null | undefined;
  readonly groundColour?: string | null | undefined;
}

const FALLBACK = { primary: '#22335B', accent: '#9A4025' };
const LIGHT = {
  page: '#ECE8DE',
  sheet: SHEET,
  tint: PLAIN_GROUND,
  text: PLAIN_TEXT,
  muted: '#5A5648',
  line: '#DCD6C8',
};
type Grounds = Readonly<Record<keyof typeof LIGHT, Colour>>;

const DARK: Grounds = {
  page: '#121419',
  sheet: '#1B1F27',
  tint: '#252A34',
  text: '#E8EAEE',
  muted: '#B1B7C2',
  line: '#3A4150',
};

/** The organization's colours (G1), corrected where a text in them could not be read. */
export function lightPalette(brand: BrandColours): Palette {
  return paletteOn(lightGrounds(brand), brand, (primary) => primary);
}

/** For mail clients that say they are dark. */
export function darkPalette(brand: BrandColours): Palette {
  return paletteOn(DARK, brand, (primary) => mix(primary, DARK.page, 0.35));
}

/** A guide's own ground and text colour take the place of ours, and what stands around them follows. */
function lightGrounds({ textColour, groundColour }: BrandColours): Grounds {
  const tint = isGiven(groundColour) ? mailGround(groundColour) : LIGHT.tint;
  const paper = [LIGHT.sheet, tint];
  return {
    sheet: LIGHT.sheet,
    tint,
    page: isGiven(groundColour) ? mix(tint, '#000000', 0.05) : LIGHT.page,
    line: isGiven(groundColour) ? mix(tint, '#000000', 0.12) : LIGHT.line,
    text: readableOn(isGiven(textColour) ? textColour : LIGHT.text, paper),
    muted: readableOn(LIGHT.muted, paper),
  };
}

const isGiven = (colour: string | null | undefined): colour is Colour =>
  typeof colour === 'string' && isColour(colour);

function paletteOn(grounds: Grounds, brand: BrandColours, bandOf: (primary: Colour) => Colour): Palette {
  const primary = colourOr(brand.primaryColour, FALLBACK.primary);
  const accent = colourOr(brand.accentColour, FALLBACK.accent);
  const strong = readableOn(primary, [grounds.sheet, grounds.tint], grounds === DARK ? 10 : READABLE);
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
    onBandMuted: contrast(quieter, band) >= READABLE ? quieter : onBand,
  };
}
