import { isEmail } from '@altavoz/domain/subscribers/email';
import type { Cell } from './cell.js';
import { booleanOf, dayOf, integerOf, listOf, minorUnitsOf, plainWord, textOf } from './cell-values.js';
import { issueOf, quoted, type MappedRow, type RowIssue, type Sentence } from './row-issue.js';

/** A value with the words that people write for it. */
export interface Choice<T> {
  readonly value: T;
  readonly name: Sentence;
}

/** Something that a cell may name. */
export interface Named {
  readonly id: string;
  /** Every name that it goes by. */
  readonly names: readonly string[];
}

/**
 * Reads the cells of one row as values and gathers what is wrong with them. Each method answers undefined when no
 * column brings the field or when its cell is wrong, and an empty value when the cell is empty.
 */
export class RowReader {
  readonly issues: RowIssue[] = [];

  constructor(private readonly row: MappedRow) {}

  has(key: string): boolean {
    return this.row.cells.has(key);
  }

  raw(key: string): string {
    return textOf(this.cell(key));
  }

  refuse(column: string | null, code: string, es: string, en: string, rule: string | null = null): undefined {
    this.issues.push(issueOf(column, code, es, en, rule));
    return undefined;
  }

  text(key: string, max: number, { lines = false } = {}): string | undefined {
    if (!this.has(key)) return undefined;
    const text = this.raw(key);
    if (text.length > max) {
      return this.refuse(
        key,
        'too-long',
        `Tiene ${text.length} caracteres; como mucho ${max}.`,
        `It has ${text.length} characters; ${max} at most.`,
      );
    }
    const wrong = lines ? /[^\P{Cc}\t\n\r]/u : /\p{Cc}/u;
    if (wrong.test(text)) {
      return this.refuse(
        key,
        'wrong-format',
        lines ? 'Tiene caracteres de control.' : 'Tiene que caber en una línea.',
        lines ? 'It has control characters.' : 'It must fit on one line.',
      );
    }
    return lines ? text.replace(/\r\n?/g, '\n') : text;
  }

  /** The day in a cell, for looking something up; what is wrong with it is said when it is read. */
  quietDay(key: string): string | undefined {
    return dayOf(this.cell(key));
  }

  day(key: string): string | null | undefined {
    return this.read(key, dayOf, (said) => [
      'wrong-day',
      `«${said}» no es un día: escriba 2030-05-31 o 31/5/2030.`,
      `“${said}” is no day: write 2030-05-31 or 31/5/2030.`,
    ]);
  }

  amount(key: string, digits: number, max: number): number | null | undefined {
    const amount = (cell: Cell) => within(minorUnitsOf(cell, digits), 0, max);
    return this.read(key, amount, (said) => [
      'wrong-amount',
      `«${said}» no es un importe: escriba un número como 1250${digits > 0 ? ',50' : ''}, desde 0.`,
      `“${said}” is no amount: write a number like 1250${digits > 0 ? '.50' : ''}, from 0 on.`,
    ]);
  }

  integer(key: string, min: number, max: number): number | null | undefined {
    const whole = (cell: Cell) => within(integerOf(cell), min, max);
    return this.read(key, whole, (said) => [
      'wrong-number',
      `«${said}» no es un número entero de ${min} a ${max}.`,
      `“${said}” is no whole number from ${min} to ${max}.`,
    ]);
  }

  yesOrNo(key: string): boolean | null | undefined {
    return this.read(key, booleanOf, (said) => [
      'wrong-choice',
      `«${said}» no dice ni sí ni no.`,
      `“${said}” says neither yes nor no.`,
    ]);
  }

  choice<T>(key: string, choices: readonly Choice<T>[]): T | null | undefined {
    return this.read(
      key,
      (cell) => chosen(textOf(cell), choices),
      (said) => notOneOf(said, choices),
    );
  }

  choices<T>(key: string, choices: readonly Choice<T>[]): T[] | undefined {
    return this.each(key, (said) => {
      const found = chosen(said, choices);
      return found ?? this.refuse(key, ...notOneOf(quoted(said), choices));
    });
  }

  lines(key: string, max: number, length: number): string[] | undefined {
    const all = this.each(key, (said) =>
      said.length <= length
        ? said
        : this.refuse(
            key,
            'too-long',
            `«${quoted(said)}» pasa de ${length} caracteres.`,
            `“${quoted(said)}” has more than ${length} characters.`,
          ),
    );
    return all && this.atMost(key, [...new Set(all)], max);
  }

  url(key: string, max: number): string | null | undefined {
    const web = (cell: Cell) => {
      const text = textOf(cell);
      if (text.length > max || !/^https?:\/\//i.test(text) || !URL.canParse(text)) return undefined;
      return text;
    };
    return this.read(key, web, (said) => [
      'wrong-address',
      `«${said}» no es una dirección que empiece por https:// o http://.`,
      `“${said}” is no address that begins with https:// or http://.`,
    ]);
  }

  email(key: string): string | null | undefined {
    const address = (cell: Cell) => {
      const text = textOf(cell);
      return isEmail(text) ? text : undefined;
    };
    return this.read(key, address, (said) => [
      'wrong-address',
      `«${said}» no es un correo como nombre@ejemplo.org.`,
      `“${said}” is no address like name@example.org.`,
    ]);
  }

  /** Identifiers of what the cell names, one on each line; `index` finds them. */
  named(key: string, index: NameIndex, max: number): string[] | undefined {
    if (!this.has(key)) return undefined;
    const parts = index.partsOf(textOf(this.cell(key)));
    const before = this.issues.length;
    const ids = parts.flatMap((part) => {
      const found = index.find(part);
      if (found.length === 1) return found;
      this.refuse(key, ...unknownName(quoted(part), found.length));
      return [];
    });
    return this.issues.length > before ? undefined : this.atMost(key, [...new Set(ids)], max);
  }

  oneNamed(key: string, index: NameIndex): string | null | undefined {
    const ids = this.named(key, index, 1);
    return ids && (ids[0] ?? null);
  }

  private atMost<T>(key: string, items: T[], max: number): T[] | undefined {
    if (items.length <= max) return items;
    return this.refuse(
      key,
      'too-many',
      `Nombra ${items.length}; como mucho ${max}.`,
      `It names ${items.length}; ${max} at most.`,
    );
  }

  private each<T>(key: string, read: (said: string) => T | undefined): T[] | undefined {
    if (!this.has(key)) return undefined;
    const before = this.issues.length;
    const values = listOf(this.cell(key)).flatMap((part) => {
      const value = read(part);
      return value === undefined ? [] : [value];
    });
    return this.issues.length > before ? undefined : values;
  }

  /** A cell that only its module understands; `wrong` says what is wrong with what it holds. */
  read<T>(
    key: string,
    read: (cell: Cell) => T | undefined,
    wrong: (said: string) => [code: string, es: string, en: string],
  ): T | null | undefined {
    if (!this.has(key)) return undefined;
    const cell = this.cell(key);
    if (cell === null) return null;
    const value = read(cell);
    return value ?? this.refuse(key, ...wrong(quoted(textOf(cell))));
  }

  private cell(key: string): Cell {
    return this.row.cells.get(key) ?? null;
  }
}

/** Finds things by what people call them, or by an identifier in brackets where two have the same name. */
export class NameIndex {
  private readonly byName = new Map<string, string[]>();
  private readonly written = new Map<string, string>();

  constructor(items: readonly Named[]) {
    for (const { id, names } of items) {
      for (const name of new Set(names.map(plainWord))) {
        this.byName.set(name, [...(this.byName.get(name) ?? []), id]);
      }
    }
    for (const { id, names } of items) {
      const [name = ''] = names;
      const plain = /[\n;]/.test(name) || (this.byName.get(plainWord(name)) ?? []).length > 1;
      const short = name.replace(/\s*[\n;]\s*/g, ' ').trim();
      this.written.set(id, plain || name !== short ? `${short.slice(0, 80)} [${id}]` : name);
    }
  }

  /** How a cell names it, so that `find` finds it again. */
  nameOf(id: string): string {
    return this.written.get(id) ?? `[${id}]`;
  }

  find(said: string): readonly string[] {
    const marked = /\[([0-9a-f]{24})\]$/.exec(said.trim())?.[1];
    if (marked !== undefined) return this.written.has(marked) ? [marked] : [];
    return this.byName.get(plainWord(said)) ?? [];
  }

  /** The names in a cell; one name may itself be what another would call a list. */
  partsOf(cell: string): string[] {
    const whole = !/[\n[]/.test(cell) && this.byName.has(plainWord(cell));
    return whole ? [cell] : listOf(cell);
  }
}

function within(value: number | undefined, min: number, max: number): number | undefined {
  return value === undefined || value < min || value > max ? undefined : value;
}

/** Words are made plain once for each list of choices, not for each cell. */
const plainChoices = new WeakMap<readonly Choice<unknown>[], ReadonlyMap<string, number>>();

function chosen<T>(said: string, choices: readonly Choice<T>[]): T | undefined {
  let known = plainChoices.get(choices);
  if (!known) {
    known = new Map(
      choices.flatMap(({ value, name }, position) =>
        [String(value), name.es, name.en].map((word) => [plainWord(word), position] as const),
      ),
    );
    plainChoices.set(choices, known);
  }
  const position = known.get(plainWord(said));
  return position === undefined ? undefined : choices[position]?.value;
}

function notOneOf<T>(said: string, choices: readonly Choice<T>[]): [code: string, es: string, en: string] {
  const list = (language: keyof Sentence) => choices.map(({ name }) => name[language]).join(', ');
  return [
    'wrong-choice',
    `«${said}» no vale. Puede ser: ${list('es')}.`,
    `“${said}” is none of: ${list('en')}.`,
  ];
}

function unknownName(said: string, count: number): [code: string, es: string, en: string] {
  return count === 0
    ? ['unknown-name', `El plan no tiene «${said}».`, `The plan does not have “${said}”.`]
    : [
        'ambiguous-name',
        `El plan tiene ${count} cosas llamadas «${said}»: añada el identificador entre corchetes.`,
        `The plan has ${count} things called “${said}”: add the identifier in brackets.`,
      ];
}
