import { MAX_IMPORT_ROWS } from '@altavoz/contracts/imports';
import type { SpreadsheetError, SpreadsheetProblem } from '../../platform/spreadsheets/spreadsheet-error.js';
import { issueOf, type Sentence } from '../../platform/spreadsheets/row-issue.js';

const MEGABYTE = 1024 * 1024;

const FILE: Readonly<Record<SpreadsheetProblem, (place: SpreadsheetError['place']) => Sentence>> = {
  'not-a-spreadsheet': () => ({
    es: 'El archivo no es una hoja de cálculo. Use XLSX o CSV.',
    en: 'The file is not a spreadsheet. Use XLSX or CSV.',
  }),
  damaged: ({ row }) => ({
    es: `El archivo está dañado${row === undefined ? '' : ` en la fila ${row}`}. Vuelva a guardarlo y súbalo otra vez.`,
    en: `The file is damaged${row === undefined ? '' : ` at row ${row}`}. Save it again and send it once more.`,
  }),
  encrypted: () => ({
    es: 'El libro tiene contraseña o es de un formato antiguo. Guárdelo como XLSX sin contraseña.',
    en: 'The workbook has a password or is of an old format. Save it as XLSX without a password.',
  }),
  empty: () => ({
    es: 'La hoja está vacía. La primera fila dice los nombres de las columnas.',
    en: 'The sheet is empty. Its first row says the names of the columns.',
  }),
  'too-large': ({ limit = 0 }) => ({
    es: `La hoja es demasiado grande al abrirse (más de ${Math.floor(limit / MEGABYTE)} MB). Guárdela como CSV.`,
    en: `The sheet is too large once unpacked (over ${Math.floor(limit / MEGABYTE)} MB). Save it as CSV.`,
  }),
  'too-many-rows': ({ limit = MAX_IMPORT_ROWS }) => ({
    es: `Hay más de ${limit} filas. Parta el archivo en varios.`,
    en: `There are more than ${limit} rows. Split the file.`,
  }),
  'too-many-columns': ({ row, limit }) => ({
    es: `La fila ${row} tiene más de ${limit} columnas.`,
    en: `Row ${row} has more than ${limit} columns.`,
  }),
  'cell-too-long': ({ row, column, limit }) => ({
    es: `La celda de la fila ${row}, columna ${column}, pasa de ${limit} caracteres.`,
    en: `The cell in row ${row}, column ${column}, has more than ${limit} characters.`,
  }),
  'line-too-long': ({ row, limit }) => ({
    es: `La línea ${row} pasa de ${limit} caracteres. Quizá unas comillas se abren y no se cierran.`,
    en: `Line ${row} has more than ${limit} characters. Perhaps a quotation mark is opened and never closed.`,
  }),
};

/** Why a file cannot be read. */
export function fileProblem({ problem, place }: SpreadsheetError) {
  return { code: problem, message: FILE[problem](place) };
}

export const GONE = {
  code: 'file-gone',
  message: {
    es: 'El archivo ya no está en el servidor. Súbalo otra vez.',
    en: 'The file is no longer on the server. Send it once more.',
  },
};

export const BROKEN = {
  code: 'internal-error',
  message: {
    es: 'Falló algo de nuestro lado y no se escribió nada más. Pruebe otra vez; lo escrito está dicho abajo.',
    en: 'Something failed on our side and nothing more was written. Try again; what was written is told below.',
  },
};

export const CHANGED_MEANWHILE = issueOf(
  null,
  'changed-meanwhile',
  'El plan cambió desde que se comparó el archivo. Mire otra vez qué haría cada fila.',
  'The plan changed since the file was compared. Look again at what each row would do.',
);
