import type { Label } from './label.js';

/** Shown wherever the catalogue's lists are: the names come from the guides, the explanations are ours. */
export const SOURCE: Label = {
  es: 'Fuente de las listas: guías del proyecto AL-LAs y Metropolis. Explicaciones, duraciones y costos propuestos: Altavoz.',
  en: 'Source of the lists: guides of the AL-LAs project and Metropolis. Explanations, durations and proposed costs: Altavoz.',
};
