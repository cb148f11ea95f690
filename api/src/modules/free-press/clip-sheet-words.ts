import {
  OUTLET_TIERS,
  type CLIP_SCOPES,
  type CLIP_TONES,
  type MEDIUMS,
  type OutletTier,
  type VALUATION_METHODS,
} from '@altavoz/domain/free-press/clip';
import type { Choice } from '../../platform/spreadsheets/row-reader.js';

/** The words of cells that say one of a few things. */

type Words<T extends string> = Readonly<Record<T, readonly [es: string, en: string]>>;

function choicesOf<T extends string>(words: Words<T>): readonly Choice<T>[] {
  return (Object.entries(words) as [T, readonly [string, string]][]).map(([value, [es, en]]) => ({
    value,
    name: { es, en },
  }));
}

export const MEDIUM_CHOICES = choicesOf<(typeof MEDIUMS)[number]>({
  press: ['Prensa', 'Press'],
  magazine: ['Revista', 'Magazine'],
  radio: ['Radio', 'Radio'],
  television: ['Televisión', 'Television'],
  online: ['Digital', 'Online'],
  agency: ['Agencia', 'Agency'],
});
export const SCOPE_CHOICES = choicesOf<(typeof CLIP_SCOPES)[number]>({
  national: ['Nacional', 'National'],
  international: ['Internacional', 'International'],
});
export const TONE_CHOICES = choicesOf<(typeof CLIP_TONES)[number]>({
  favourable: ['Favorable', 'Favourable'],
  neutral: ['Neutro', 'Neutral'],
  critical: ['Crítico', 'Critical'],
});
export const METHOD_CHOICES = choicesOf<(typeof VALUATION_METHODS)[number]>({
  entered: ['Importe con su fuente', 'Amount with its source'],
  'print-area': ['Superficie impresa', 'Print area'],
  'page-share': ['Parte de página', 'Share of a page'],
  broadcast: ['Duración en radio o TV', 'Broadcast time'],
  'online-reach': ['Personas alcanzadas', 'People reached online'],
  cpm: ['Lecturas digitales', 'Online views'],
});

const TIER_WORDS: Readonly<Record<OutletTier, readonly [es: string, en: string]>> = {
  1: ['Principal', 'Main'],
  2: ['Relevante', 'Relevant'],
  3: ['Menor', 'Minor'],
};
export const TIER_CHOICES: readonly Choice<OutletTier>[] = OUTLET_TIERS.map((value) => {
  const [es, en] = TIER_WORDS[value];
  return { value, name: { es, en } };
});

/** Whether the value is in the sum, and why not; only to be read. */
export const PLACE_CHOICES = choicesOf<'sum' | 'critical' | 'off-message' | 'copy'>({
  sum: ['En la suma', 'In the sum'],
  critical: ['Aparte: crítica', 'Apart: critical'],
  'off-message': ['Aparte: sin nuestros mensajes', 'Apart: off message'],
  copy: ['Copia, contada una vez', 'Copy, counted once'],
});
