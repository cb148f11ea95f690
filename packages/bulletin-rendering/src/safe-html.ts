/** HTML that is known to be well formed and escaped; plain strings become it only by being escaped. */
export class SafeHtml {
  readonly #markup: string;

  private constructor(markup: string) {
    this.#markup = markup;
  }

  /** Only for the pieces of this package that are written out in its source. */
  static trusted(markup: string): SafeHtml {
    return new SafeHtml(markup);
  }

  toString(): string {
    return this.#markup;
  }
}

type Value = string | number | SafeHtml | readonly SafeHtml[];

/**
 * Builds markup: the literal parts are ours, everything in `${}` is escaped unless it is `SafeHtml` already.
 * (Not called `html`: formatters would rewrite the white space, which counts in a mail.)
 */
export function markup(parts: TemplateStringsArray, ...values: readonly Value[]): SafeHtml {
  let built = '';
  parts.forEach((part, index) => {
    built += part;
    const value = values[index];
    if (value !== undefined) built += markupOf(value);
  });
  return SafeHtml.trusted(built);
}

/** Escapes for element content and for double-quoted attributes alike. */
export function escapeHtml(text: string): string {
  return text
    .replace(UNSAFE, '')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/'/g, '&#39;');
}

/** Several paragraphs: blank lines separate them, single line breaks are kept. */
export function paragraphsOf(text: string): string[][] {
  return text
    .replace(/\r\n?/g, '\n')
    .split(/\n[ \t]*\n+/)
    .map((paragraph) => paragraph.split('\n').map((line) => line.trim()))
    .filter((lines) => lines.some((line) => line !== ''));
}

// Control characters have no place in a mail; the private-use pair marks what is filled in per recipient
// (personal.ts), so that no text a person writes can pose as a placeholder.
// eslint-disable-next-line no-control-regex -- naming them is the point
const UNSAFE = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\uE000\uE001]/g;

/** The same cleaning for the plain-text part. */
export function cleanText(text: string): string {
  return text.replace(UNSAFE, '');
}

function markupOf(value: Value): string {
  if (typeof value === 'string') return escapeHtml(value);
  if (typeof value === 'number') return String(value);
  if (value instanceof SafeHtml) return value.toString();
  return value.map((piece) => piece.toString()).join('');
}
