import { stackOf, type BrandLook } from '@altavoz/domain/brand/brand-guide';

/** How the organization looks (G1); its name stands in the foot. Without a guide, two colours are all there is. */
export type Brand = { readonly name: string } & Pick<BrandLook, 'primaryColour' | 'accentColour'> &
  Partial<BrandLook>;

/** The typefaces of a mail, each with what stands in for it. */
export interface Faces {
  readonly titles: string;
  readonly text: string;
}

/** The guide's typefaces; every mail program has them, so nothing is loaded. */
export function facesOf({ titles = 'georgia', text = 'arial' }: Brand): Faces {
  return { titles: stackOf(titles), text: stackOf(text) };
}
