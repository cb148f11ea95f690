import { contrast, mix, type Colour } from './colour.js';

/** What a colour of the guide is for. One is the primary and one the accent; `other` is for print and pieces. */
export const COLOUR_ROLES = ['primary', 'accent', 'text', 'ground', 'other'] as const;
export type ColourRole = (typeof COLOUR_ROLES)[number];

/** A guide is for unity: more colours than these are none. */
export const MAX_BRAND_COLOURS = 12;

export interface BrandColour {
  readonly name: string;
  readonly value: Colour;
  readonly role: ColourRole;
}

/** Typefaces that every mail program has, or has something close to: a mail loads none. */
export const MAIL_TYPEFACES = [
  'georgia',
  'palatino',
  'times',
  'arial',
  'verdana',
  'trebuchet',
  'tahoma',
] as const;
export type MailTypeface = (typeof MAIL_TYPEFACES)[number];

const FAMILIES: Readonly<Record<MailTypeface, { readonly name: string; readonly stack: string }>> = {
  georgia: { name: 'Georgia', stack: "Georgia,'Times New Roman',serif" },
  palatino: { name: 'Palatino', stack: "Palatino,'Palatino Linotype','Book Antiqua',Georgia,serif" },
  times: { name: 'Times New Roman', stack: "'Times New Roman',Times,serif" },
  arial: { name: 'Arial', stack: 'Arial,Helvetica,sans-serif' },
  verdana: { name: 'Verdana', stack: 'Verdana,Geneva,sans-serif' },
  trebuchet: { name: 'Trebuchet', stack: "'Trebuchet MS',Tahoma,sans-serif" },
  tahoma: { name: 'Tahoma', stack: 'Tahoma,Verdana,sans-serif' },
};

/** The family and what stands in for it, as CSS says it. */
export const stackOf = (typeface: MailTypeface): string => FAMILIES[typeface].stack;

export const typefaceName = (typeface: MailTypeface): string => FAMILIES[typeface].name;

/** The logo as a mail shows it. */
export interface BrandLogo {
  readonly url: string;
  readonly alt: string;
  /** As the file has it; null for one that lies elsewhere. */
  readonly width: number | null;
  readonly height: number | null;
  /** It stands on a white plate, where the band would swallow it. */
  readonly plate: boolean;
}

/** What mails and reports wear (G1). */
export interface BrandLook {
  readonly primaryColour: Colour;
  readonly accentColour: Colour;
  readonly textColour: Colour | null;
  readonly groundColour: Colour | null;
  readonly titles: MailTypeface;
  readonly text: MailTypeface;
  readonly logo: BrandLogo | null;
}

/** White paper: what most of a mail stands on. */
export const SHEET: Colour = '#FFFFFF';
export const PLAIN_GROUND: Colour = '#F6F2E8';
export const PLAIN_TEXT: Colour = '#20242E';

/** The quiet ground of figures and of the month's message: the guide's, made light enough for every text on it. */
export function mailGround(ground: Colour | null): Colour {
  if (ground === null) return PLAIN_GROUND;
  for (let step = 0; step < 20; step += 1) {
    const lighter = mix(ground, SHEET, step / 20);
    if (contrast('#000000', lighter) >= 15) return lighter;
  }
  return SHEET;
}

/** The colour that has a role; null where the guide has none for it. */
export function colourFor(colours: readonly BrandColour[], role: ColourRole): Colour | null {
  return colours.find((colour) => colour.role === role)?.value ?? null;
}

const LOGO_BOX = { width: 168, height: 44 };

/** A logo's size in the head of a mail: as it is, but no wider and no taller than there is room for. */
export function logoSize({ width, height }: { readonly width: number; readonly height: number }): {
  readonly width: number;
  readonly height: number;
} {
  const share = Math.min(1, LOGO_BOX.width / width, LOGO_BOX.height / height);
  return { width: Math.max(1, Math.round(width * share)), height: Math.max(1, Math.round(height * share)) };
}
