import { compareText, type TextOrder } from '../bson/compare.js';
import { isDoc, isTruthy, toInteger, type Doc } from '../bson/values.js';
import { ServerError } from '../errors.js';

/** A collation that is not the plain order by code point. */
export interface Collation {
  readonly locale: string;
  readonly strength: 1 | 2 | 3;
  readonly compare: TextOrder;
  /** The option document, for comparing and listing. */
  readonly spec: Doc;
}

const known = new Set([
  'locale',
  'strength',
  'caseLevel',
  'caseFirst',
  'numericOrdering',
  'alternate',
  'maxVariable',
  'normalization',
  'backwards',
  'version',
]);

/** Whether the collation asks for the plain order. */
export function isSimpleCollation(spec: Doc): boolean {
  return spec['locale'] === 'simple';
}

/** Reads a collation; `undefined` for none or the plain order. Refuses what `Intl.Collator` cannot do alike. */
export function parseCollation(spec: unknown): Collation | undefined {
  if (spec === undefined || spec === null) return undefined;
  if (!isDoc(spec))
    throw new ServerError('TypeMismatch', "BSON field 'collation' is the wrong type, expected type 'object'");
  if (Object.keys(spec).length === 0) return undefined;
  for (const key of Object.keys(spec)) {
    if (!known.has(key)) throw new ServerError(40415, `BSON field 'collation.${key}' is an unknown field.`);
  }
  const { locale } = spec;
  if (typeof locale !== 'string') {
    throw new ServerError(40414, "BSON field 'collation.locale' is missing but a required field");
  }
  if (isSimpleCollation(spec)) return undefined;
  const strength = spec['strength'] === undefined ? 3 : toInteger(spec['strength']);
  if (strength !== 1 && strength !== 2 && strength !== 3) throw refused('strength', spec['strength']);
  for (const option of ['backwards', 'normalization'] as const)
    if (isTruthy(spec[option])) throw refused(option, true);
  if (spec['alternate'] !== undefined && spec['alternate'] !== 'non-ignorable')
    throw refused('alternate', spec['alternate']);
  const caseFirst = spec['caseFirst'] ?? 'off';
  if (caseFirst !== 'off' && caseFirst !== 'upper' && caseFirst !== 'lower')
    throw refused('caseFirst', caseFirst);
  const tag = locale.replaceAll('_', '-').replace(/-?@collation=/, '-u-co-');
  return {
    locale,
    strength,
    compare: textOrder(
      tag,
      locale,
      strength,
      isTruthy(spec['caseLevel']),
      caseFirst,
      isTruthy(spec['numericOrdering']),
    ),
    spec,
  };
}

function textOrder(
  tag: string,
  locale: string,
  strength: 1 | 2 | 3,
  caseLevel: boolean,
  caseFirst: 'off' | 'upper' | 'lower',
  numeric: boolean,
): TextOrder {
  const base =
    strength === 1
      ? caseLevel
        ? 'case'
        : 'base'
      : strength === 2
        ? caseLevel
          ? 'variant'
          : 'accent'
        : 'variant';
  try {
    if (Intl.Collator.supportedLocalesOf([tag]).length === 0) throw new RangeError(locale);
    const collator = new Intl.Collator([tag], {
      sensitivity: base,
      numeric,
      caseFirst: caseFirst === 'off' ? 'false' : caseFirst,
    });
    return (a, b) => (a === b ? 0 : collator.compare(a, b));
  } catch {
    throw new ServerError('BadValue', `Field 'locale' is invalid in: { locale: "${locale}" }`);
  }
}

function refused(option: string, value: unknown): ServerError {
  return new ServerError(
    'NotImplemented',
    `This server does not support collations with ${option}: ${String(value)}`,
  );
}

/** Makes texts the collation holds for equal the same, so that an index can find and forbid them. */
export function foldText(value: unknown, collation: Collation): unknown {
  if (typeof value === 'string') return fold(value, collation.strength);
  if (Array.isArray(value)) return value.map((item: unknown) => foldText(item, collation));
  if (isDoc(value)) {
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, foldText(item, collation)]));
  }
  return value;
}

function fold(text: string, strength: 1 | 2 | 3): string {
  const plain = text.normalize('NFD');
  if (strength === 3) return plain;
  const lower = plain.toLowerCase().normalize('NFD');
  return strength === 2 ? lower : lower.replace(/\p{Mn}/gu, '');
}

/** The order of texts under a collation, or the plain one. */
export function textOrderOf(collation: Collation | undefined): TextOrder {
  return collation?.compare ?? compareText;
}

/** Whether two collations are the same for the planner. */
export function sameCollation(a: Collation | undefined, b: Collation | undefined): boolean {
  if (!a || !b) return a === b;
  return (
    a.locale === b.locale &&
    a.strength === b.strength &&
    isTruthy(a.spec['caseLevel']) === isTruthy(b.spec['caseLevel']) &&
    isTruthy(a.spec['numericOrdering']) === isTruthy(b.spec['numericOrdering'])
  );
}
