import type { resultEs } from './result-es.js';

/** The words of what came of a bulletin. */
export const resultEn: typeof resultEs = {
  reading: 'Reading',
  opens: 'Opens',
  clicks: 'Clicks',
  noOne: 'Totals of the whole list, without knowing who. Programs are left out.',
  areas: 'By area',
  noArea: 'No area',
  of: '{{sent}} of {{total}}',
};
