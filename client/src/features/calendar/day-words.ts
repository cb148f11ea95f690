/** Words for days in the languages of the interface; a person may mix them. Accents are taken away before. */
const MONTHS: readonly (readonly string[])[] = [
  ['enero', 'january'],
  ['febrero', 'february'],
  ['marzo', 'march'],
  ['abril', 'april'],
  ['mayo', 'may'],
  ['junio', 'june'],
  ['julio', 'july'],
  ['agosto', 'august'],
  ['septiembre', 'setiembre', 'september'],
  ['octubre', 'october'],
  ['noviembre', 'november'],
  ['diciembre', 'december'],
];

/** Monday first. */
const WEEKDAYS: readonly (readonly string[])[] = [
  ['lunes', 'monday'],
  ['martes', 'tuesday'],
  ['miercoles', 'wednesday'],
  ['jueves', 'thursday'],
  ['viernes', 'friday'],
  ['sabado', 'saturday'],
  ['domingo', 'sunday'],
];

/** Three letters of the word are enough, as in `sep` or `jue`. */
function indexIn(words: readonly (readonly string[])[], text: string): number | undefined {
  if (text.length < 3) return undefined;
  const index = words.findIndex((names) => names.some((name) => name.startsWith(text)));
  return index === -1 ? undefined : index + 1;
}

/** 1 to 12. */
export const monthNamed = (text: string): number | undefined => indexIn(MONTHS, text);
/** 1 for Monday to 7 for Sunday. */
export const weekdayNamed = (text: string): number | undefined => indexIn(WEEKDAYS, text);

/** Small letters, no accents, no full stops after abbreviations, single spaces. */
export function plainWords(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/([a-z])\./g, '$1')
    .replace(/[,\u00a0\u202f\s]+/g, ' ')
    .trim();
}
