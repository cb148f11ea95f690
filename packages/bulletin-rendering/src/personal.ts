import { cleanText, escapeHtml, SafeHtml } from './safe-html.js';

/** What differs between two copies of the same bulletin. */
export interface PersonalParts {
  readonly unsubscribeUrl: string;
  /** Where they choose lists and language, see what is kept of them and are erased. */
  readonly preferencesUrl: string;
  /** Why this person receives it. */
  readonly reason: string;
}

/** What differs between two copies of the same press release. */
export interface ReleaseParts {
  /** For whose attention it is. */
  readonly greeting: string;
  /** Where they say that they want none any more. */
  readonly unsubscribeUrl: string;
}

export type PersonalPart = keyof PersonalParts | keyof ReleaseParts;

const PERSONAL_PARTS: readonly PersonalPart[] = ['unsubscribeUrl', 'preferencesUrl', 'reason', 'greeting'];
const ADDRESSES: ReadonlySet<PersonalPart> = new Set(['unsubscribeUrl', 'preferencesUrl']);

/** A bulletin rendered once a language; the places of the personal parts are marked. */
export interface RenderedBulletin {
  readonly html: string;
  readonly text: string;
  readonly subject: string;
  /** Of the HTML, in bytes of UTF-8; Gmail cuts what is longer than about 102 KB. */
  readonly sizeBytes: number;
}

const OPEN = '\uE000';
const CLOSE = '\uE001';
const MARK = /\uE000(\w+)\uE001/g;

/** Where a personal part will stand. Private-use characters, which are taken out of every text that people write. */
export function placeholder(part: PersonalPart): SafeHtml {
  return SafeHtml.trusted(`${OPEN}${part}${CLOSE}`);
}

/** One recipient's copy. The parts are escaped for where they stand; texts of people cannot hold a mark. */
export function personalize(
  rendered: RenderedBulletin,
  parts: PersonalParts | ReleaseParts,
): RenderedBulletin {
  const given: Readonly<Partial<Record<PersonalPart, string>>> = parts;
  const text = (part: PersonalPart) => {
    const value = given[part];
    if (value === undefined) throw new RangeError(`a copy without its ${part}`);
    return asText(part, value);
  };
  const html = fill(rendered.html, (part) => escapeHtml(text(part)));
  return {
    html,
    text: fill(rendered.text, text),
    subject: rendered.subject,
    sizeBytes: Buffer.byteLength(html),
  };
}

/** A rendered text in pieces: what all copies share, and where the personal parts stand. */
export function piecesOf(template: string): (string | { readonly part: PersonalPart })[] {
  const marked = template.split(MARK);
  return marked.map((piece, index) => (index % 2 === 0 ? piece : { part: known(piece) }));
}

/** The personal parts as they stand in each of the two texts. */
export function personalValues<P extends PersonalPart>(
  parts: Readonly<Record<P, string>>,
): { readonly html: Readonly<Record<P, string>>; readonly text: Readonly<Record<P, string>> } {
  const text: Record<P, string> = { ...parts };
  const html: Record<P, string> = { ...parts };
  for (const part of Object.keys(parts) as P[]) {
    text[part] = asText(part, parts[part]);
    html[part] = escapeHtml(text[part]);
  }
  return { text, html };
}

function asText(part: PersonalPart, value: string): string {
  return ADDRESSES.has(part) ? httpAddress(value) : cleanText(value);
}

function known(name: string): PersonalPart {
  const part = PERSONAL_PARTS.find((one) => one === name);
  if (part === undefined) throw new RangeError(`unknown personal part: ${name}`);
  return part;
}

function fill(template: string, valueOf: (part: PersonalPart) => string): string {
  return template.replace(MARK, (_mark, name: string) => {
    return valueOf(known(name));
  });
}

function httpAddress(address: string): string {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (url?.protocol !== 'https:' && url?.protocol !== 'http:') {
    throw new RangeError('a personal address must begin with http:// or https://');
  }
  return url.href;
}
