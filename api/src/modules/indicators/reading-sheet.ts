import { stepsOf, type IndicatorUnit } from '@altavoz/domain/indicators/indicator';
import { thousandthsOf } from '@altavoz/domain/indicators/thousandths';
import type { Language } from '@altavoz/domain/shared/language';
import { LIMITS } from '@altavoz/domain/shared/limits';
import type { Cell, WrittenCell } from '../../platform/spreadsheets/cell.js';
import { minorUnitsOf, plainWord, textOf } from '../../platform/spreadsheets/cell-values.js';
import type { NameIndex, RowReader } from '../../platform/spreadsheets/row-reader.js';
import type { Sentence } from '../../platform/spreadsheets/row-issue.js';
import {
  columnMaker,
  dayCell,
  orNull,
  put,
  type ColumnOf,
} from '../../platform/spreadsheets/sheet-column.js';
import type { Indicator } from './indicator.js';
import type { ReadingFields } from './reading.js';

/** What a row of the sheet says. */
export type ReadingRow = Pick<ReadingFields, 'indicatorId' | 'date' | 'value' | 'note'>;

/** What cells name beside the reading's own words. */
export interface ReadingNames {
  readonly language: Language;
  /** Decimals of the campaign's currency. */
  readonly digits: number;
  readonly indicators: NameIndex;
  readonly byId: ReadonlyMap<string, Indicator>;
}

const STEP_WORDS: Readonly<Partial<Record<IndicatorUnit, Readonly<Record<number, Sentence>>>>> = {
  'yes-no': { 1_000: { es: 'Sí', en: 'Yes' }, 0: { es: 'No', en: 'No' } },
  'scale-3': {
    3_000: { es: 'Alto', en: 'High' },
    2_000: { es: 'Medio', en: 'Medium' },
    1_000: { es: 'Bajo', en: 'Low' },
  },
  'scale-4': {
    4_000: { es: 'Bueno', en: 'Good' },
    3_000: { es: 'Aceptable', en: 'Acceptable' },
    2_000: { es: 'Regular', en: 'Fair' },
    1_000: { es: 'Malo', en: 'Bad' },
  },
};

const MOST = 1_000_000_000_000;
const THOUSANDTHS = 1_000;

const column = columnMaker<ReadingRow, ReadingNames>();

/** Every column of the sheet of readings; the indicator comes first, since it says what a value is. */
export const READING_COLUMNS: readonly ColumnOf<ReadingRow, ReadingNames>[] = [
  column('indicator', 'Indicador', 'Indicator', ['nombre', 'name', 'indicador nombre'], {
    width: 44,
    required: true,
    write: ({ indicatorId }, { indicators }) => indicators.nameOf(indicatorId),
    read: (row, _before, into, { indicators }) =>
      put(into, 'indicatorId', row.oneNamed('indicator', indicators)),
  }),
  column('date', 'Fecha', 'Date', ['dia', 'day', 'medido', 'measured'], {
    width: 12,
    required: true,
    write: ({ date }) => dayCell(date),
    read: (row, _before, into) => put(into, 'date', row.day('date')),
  }),
  column('value', 'Valor', 'Value', ['cifra', 'figure', 'medicion', 'reading', 'lectura'], {
    width: 14,
    required: true,
    write: ({ indicatorId, value }, names) => valueCell(value, indicatorId, names),
    read: (row, before, into, names) => {
      const indicator = names.byId.get(into.indicatorId ?? before.indicatorId);
      if (indicator) put(into, 'value', readValue(row, indicator.unit, names));
    },
  }),
  column('note', 'Nota', 'Note', ['observaciones', 'comentario', 'comment', 'remarks'], {
    width: 40,
    write: ({ note }) => orNull(note),
    read: (row, _before, into) => put(into, 'note', row.text('note', LIMITS.line, { lines: true })),
  }),
];

function valueCell(
  value: number,
  indicatorId: string,
  { byId, language, digits }: ReadingNames,
): WrittenCell {
  const unit = byId.get(indicatorId)?.unit ?? 'number';
  const word = STEP_WORDS[unit]?.[value];
  if (word) return word[language];
  return unit === 'money' ? { amount: Math.round(value / THOUSANDTHS), digits } : value / THOUSANDTHS;
}

function readValue(row: RowReader, unit: IndicatorUnit, names: ReadingNames): number | null | undefined {
  return row.read(
    'value',
    (cell) => {
      const value = valueOf(cell, unit, names);
      return value !== undefined && Math.abs(value) <= MOST ? value : undefined;
    },
    (said) => {
      const words = stepsOf(unit).flatMap((step) => STEP_WORDS[unit]?.[step] ?? []);
      const list = (language: Language) => words.map((word) => word[language]).join(', ');
      return words.length > 0
        ? [
            'wrong-choice',
            `«${said}» no vale. Puede ser: ${list('es')}.`,
            `“${said}” is none of: ${list('en')}.`,
          ]
        : [
            'wrong-number',
            `«${said}» no es una cifra con tres decimales como mucho.`,
            `“${said}” is no figure with three decimals at most.`,
          ];
    },
  );
}

function valueOf(cell: Cell, unit: IndicatorUnit, { language, digits }: ReadingNames): number | undefined {
  const steps = stepsOf(unit);
  if (steps.length > 0) {
    const said = plainWord(textOf(cell));
    return steps.find((step) => {
      const word = STEP_WORDS[unit]?.[step];
      return word && [word.es, word.en, String(step / THOUSANDTHS)].map(plainWord).includes(said);
    });
  }
  if (unit === 'money') {
    const amount = minorUnitsOf(cell, digits);
    return amount === undefined ? undefined : amount * THOUSANDTHS;
  }
  // A cell that is a number has no marks to be understood by.
  if (typeof cell === 'number') return minorUnitsOf(cell, 3);
  return thousandthsOf(textOf(cell).replace(/[\s\u00A0\u202F%]/g, ''), language);
}
