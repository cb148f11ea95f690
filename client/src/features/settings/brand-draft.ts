import type { ColourRole } from '@altavoz/domain/brand/brand-guide';
import { isColour } from '@altavoz/domain/brand/colour';
import type { BrandGuide, BrandWords } from './api/brand.js';

/** Where the guide is written; what is not finished stands as it was typed. */
export type BrandDraft = BrandWords;
export type DraftColour = BrandDraft['colours'][number];

interface Beginning {
  readonly primaryColour: string;
  readonly accentColour: string;
}

/** What the form begins with: the guide, or for the first one the colours that are worn already. */
export function draftOf(
  guide: Omit<BrandGuide, 'id'> | undefined,
  brand: Beginning,
  names: Readonly<Record<'primary' | 'accent', string>>,
): BrandDraft {
  if (!guide) {
    return {
      colours: [
        { name: names.primary, value: brand.primaryColour, role: 'primary' },
        { name: names.accent, value: brand.accentColour, role: 'accent' },
      ],
      typefaces: { titles: 'georgia', text: 'arial', print: [] },
      imageStyle: '',
      provider: '',
      manualUrl: null,
      logoAlt: '',
      logoPlate: false,
    };
  }
  const { colours, typefaces, imageStyle, provider, manualUrl, logoAlt, logoPlate } = guide;
  return { colours, typefaces, imageStyle, provider, manualUrl, logoAlt, logoPlate };
}

/** The colours that are finished, for samples and checks while others are typed. */
export const finished = (colours: readonly DraftColour[]): DraftColour[] =>
  colours.filter(({ value }) => isColour(value));

/** Gives a colour its role; whoever had one that only one can have keeps being a colour of the guide. */
export function withRole(colours: readonly DraftColour[], index: number, role: ColourRole): DraftColour[] {
  const before = colours[index]?.role;
  return colours.map((colour, at) => {
    if (at === index) return { ...colour, role };
    // The two that every guide has change places.
    if (role !== 'other' && colour.role === role) {
      const needed = before === 'primary' || before === 'accent';
      return { ...colour, role: needed ? before : 'other' };
    }
    return colour;
  });
}

export type BrandProblem = 'colours' | 'names' | 'typefaces' | 'manual';

/** What keeps it from being saved. */
export function brandProblems({ colours, typefaces, manualUrl }: BrandDraft): BrandProblem[] {
  const blank = (text: string) => text.trim() === '';
  const manual = manualUrl === null || (/^https?:\/\//.test(manualUrl) && URL.canParse(manualUrl));
  return [
    ...(colours.every(({ value }) => isColour(value)) ? [] : (['colours'] as const)),
    ...(colours.some(({ name }) => blank(name)) ? (['names'] as const) : []),
    ...(typefaces.print.some(({ name, use }) => blank(name) || blank(use)) ? (['typefaces'] as const) : []),
    ...(manual ? [] : (['manual'] as const)),
  ];
}
