import { daysBetween, type PlainDateString } from '../shared/plain-date.js';

/** The same words printed by several media within a week are one piece that was syndicated. */
export const SYNDICATION_DAYS = 7;

/** Shorter headlines repeat by chance. */
const WORDS_THAT_TELL = 4;

export interface ClipTraces {
  /** The address without what does not lead anywhere else; null without one. */
  readonly linkKey: string | null;
  /** The headline's bare words; null when there are too few to tell. */
  readonly titleKey: string | null;
}

/** What two clips about the same piece have in common. */
export function tracesOf(clip: { readonly title: string; readonly url: string | null }): ClipTraces {
  const words = bareWords(clip.title);
  return {
    linkKey: clip.url === null ? null : linkKeyOf(clip.url),
    titleKey: words.length < WORDS_THAT_TELL ? null : words.join(' '),
  };
}

export type Likeness = 'same' | 'syndicated';

export interface ClipToCompare extends ClipTraces {
  readonly date: PlainDateString;
  readonly outlet: string;
}

/**
 * `same` is the very piece, noted twice: the same address, or the same headline of the same outlet within a week.
 * `syndicated` is the same headline elsewhere within a week. Null is another piece.
 */
export function likenessOf(one: ClipToCompare, other: ClipToCompare): Likeness | null {
  if (one.linkKey !== null && one.linkKey === other.linkKey) return 'same';
  if (one.titleKey === null || one.titleKey !== other.titleKey) return null;
  if (Math.abs(daysBetween(one.date, other.date)) > SYNDICATION_DAYS) return null;
  return bareName(one.outlet) === bareName(other.outlet) ? 'same' : 'syndicated';
}

/** `https://www.faro.example/a/?utm_source=x#top` → `faro.example/a`. */
export function linkKeyOf(url: string): string | null {
  const parsed = parse(url);
  if (!parsed) return null;
  const kept = [...parsed.searchParams].filter(([name]) => !/^(utm_|fbclid$|gclid$|ref$)/.test(name));
  const query = new URLSearchParams(kept).toString();
  const path = parsed.pathname.replace(/\/+$/, '');
  return `${hostOf(parsed)}${path}${query ? `?${query}` : ''}`;
}

/** What an address says of a piece before anybody has read it. */
export interface LinkReading {
  readonly host: string;
  /** From the last words of the address; null when there are none. */
  readonly title: string | null;
  /** From `/2027/03/10/` or `2027-03-10` in it. */
  readonly date: PlainDateString | null;
}

/** Reads a pasted link without asking anybody; null when it is no web address. */
export function readClipLink(text: string): LinkReading | null {
  const url = parse(text.trim());
  if (!url) return null;
  const parts = url.pathname.split('/').filter(Boolean).map(decoded);
  return { host: hostOf(url), title: titleIn(parts), date: dateIn(url.pathname) };
}

function titleIn(parts: readonly string[]): string | null {
  for (const part of [...parts].reverse()) {
    const words = part
      .replace(/\.[a-z]{2,5}$/i, '')
      .split(/[-_+ ]+/)
      .filter((word) => word !== '' && !/^\d+$/.test(word) && !/^[0-9a-f]{10,}$/i.test(word));
    if (words.length < 3) continue;
    const title = words.join(' ');
    return title.charAt(0).toUpperCase() + title.slice(1);
  }
  return null;
}

function dateIn(path: string): PlainDateString | null {
  const found = /(?:^|[^\d])(20\d{2})[/-](0[1-9]|1[0-2])[/-](0[1-9]|[12]\d|3[01])(?!\d)/.exec(path);
  return found ? `${found[1]}-${found[2]}-${found[3]}` : null;
}

function parse(text: string): URL | null {
  if (!/^https?:\/\/[^\s]+\.[^\s]+$/i.test(text)) return null;
  try {
    return new URL(text);
  } catch {
    return null;
  }
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** Whether a piece at this host is one of the outlet that is found at these: `economia.faro.example` is of `faro.example`. */
export function isAtHosts(host: string, hosts: readonly string[]): boolean {
  return hosts.map(bareHost).some((own) => host === own || host.endsWith(`.${own}`));
}

/** The host without the `www.` that leads to the same place. */
function bareHost(host: string): string {
  return host.toLowerCase().replace(/^www\./, '');
}

function hostOf(url: URL): string {
  return bareHost(url.hostname);
}

/** A name without accents, capitals and punctuation: what two ways of writing it have in common. */
export function bareName(text: string): string {
  return bareWords(text).join(' ');
}

function bareWords(text: string): string[] {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
}
