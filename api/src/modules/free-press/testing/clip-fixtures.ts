export const SOURCE = 'Tarifas del medio, 2030';

export const entered = (euros: number) => ({ method: 'entered', amount: euros * 100, source: SOURCE });

/** A national clip worth 1,200. */
export const CLIP = {
  title: 'Valdemar abre sus acuerdos',
  outlet: 'La Gaceta',
  medium: 'press',
  date: '2030-02-10',
  scope: 'national',
  tone: 'favourable',
  valuation: entered(1_200),
  /** Each for itself, however alike they are. */
  sameAsId: null,
};
