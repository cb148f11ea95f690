import type { Language } from '@altavoz/domain/shared/language';
import type { Sheet } from '../../platform/spreadsheets/write-xlsx.js';
import { METHOD_CHOICES } from './clip-sheet-words.js';
import { METHODOLOGY } from './methodology.js';
import type { Valuation } from './clip.js';

const WORDS = {
  es: {
    sheet: 'Método',
    heads: ['Qué', 'Cómo'],
    not: 'Lo que no dice',
    made: 'Cómo se calcula',
    formula:
      'Tamaño × tarifa × multiplicador, exacto hasta el final y redondeado una vez, la mitad hacia arriba, a la unidad menor. Cada publicación conserva la versión del tarifario con la que se valoró.',
    apart: 'Fuera de la suma',
    apartText: 'Las críticas y las que no dicen nuestros mensajes, que se muestran aparte, y las copias.',
    currency: 'Moneda',
  },
  en: {
    sheet: 'Method',
    heads: ['What', 'How'],
    not: 'What it does not say',
    made: 'How it is made',
    formula:
      'Size × rate × multiplier, exact to the end and rounded once, half up, to the minor unit. Each clip keeps the version of the rates that it was valued with.',
    apart: 'Not in the sum',
    apartText: 'Critical clips and those that do not carry our messages, which are shown apart, and copies.',
    currency: 'Currency',
  },
} as const;

const UNITS: Readonly<Record<Valuation['method'], readonly [es: string, en: string]>> = {
  entered: ['Un importe, con su fuente', 'An amount, with its source'],
  'print-area': ['Centímetros de columna × tarifa de uno', 'Column-centimetres × rate of one'],
  'page-share': ['Parte de una página × tarifa de una página', 'Share of a page × rate of a page'],
  broadcast: ['Segundos × tarifa de uno', 'Seconds × rate of one'],
  'online-reach': ['Personas ÷ 1000 × coste de mil', 'People ÷ 1000 × cost of a thousand'],
  cpm: ['Lecturas ÷ 1000 × coste por mil', 'Views ÷ 1000 × cost per thousand'],
};

/** What the value in a workbook is, how it was made and what it does not say (RH15). */
export function methodSheet(currency: string, language: Language): Sheet {
  const words = WORDS[language];
  const of = language === 'es' ? 0 : 1;
  return {
    name: words.sheet,
    columns: [
      { title: words.heads[0], width: 32 },
      { title: words.heads[1], width: 110 },
    ],
    rows: [
      [METHODOLOGY.name[language], words.formula],
      [words.not, METHODOLOGY.caution[language]],
      [words.apart, words.apartText],
      ...METHOD_CHOICES.map(({ value, name }) => [name[language], UNITS[value][of]]),
      [words.currency, currency],
    ],
  };
}
