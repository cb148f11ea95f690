import { bareName, isAtHosts, readClipLink } from '@altavoz/domain/free-press/clip-likeness';
import { rateCardOn, usualMethod } from '@altavoz/domain/free-press/rate-card';
import { NO_MULTIPLIER } from '@altavoz/domain/free-press/valuation';
import { isPlainDate } from '@altavoz/domain/shared/plain-date';
import type { Clip, ClipBody } from './api/free-press.js';
import type { Outlet, RateCard } from './api/outlets.js';
import { draftOf, isBlank, NEW_VALUATION, valuationOf, type ValuationDraft } from './valuation-draft.js';

/** A clip while it is being written. */
export interface ClipDraft {
  readonly title: string;
  readonly url: string;
  readonly outlet: string;
  readonly outletId: string | null;
  readonly tier: Clip['tier'];
  readonly date: string | undefined;
  readonly medium: Clip['medium'];
  readonly scope: Clip['scope'];
  readonly tone: Clip['tone'];
  readonly reach: string;
  readonly messageIds: readonly string[];
  readonly tacticId: string;
  readonly pressReleaseId: string;
  readonly eventId: string;
  readonly quoted: boolean;
  readonly offMessage: boolean;
  readonly note: string;
  readonly valuation: ValuationDraft;
  readonly rateCardId: string | null;
  /** As typed: `1`, `1,5`. */
  readonly multiplier: string;
  readonly multiplierReason: string;
  /** The clip it is a copy of; undefined lets the service find out. */
  readonly sameAsId: string | null | undefined;
}

export function draftOfClip(clip: Clip | undefined, today: string): ClipDraft {
  return {
    title: clip?.title ?? '',
    url: clip?.url ?? '',
    outlet: clip?.outlet ?? '',
    outletId: clip?.outletId ?? null,
    tier: clip?.tier ?? null,
    date: clip?.date ?? today,
    medium: clip?.medium ?? 'press',
    scope: clip?.scope ?? 'national',
    tone: clip?.tone ?? 'favourable',
    reach: clip?.reach?.toString() ?? '',
    messageIds: clip?.messageIds ?? [],
    tacticId: clip?.tacticId ?? '',
    pressReleaseId: clip?.pressReleaseId ?? '',
    eventId: clip?.eventId ?? '',
    quoted: clip?.spokespersonQuoted ?? false,
    offMessage: clip?.offMessage ?? false,
    note: clip?.note ?? '',
    valuation: clip ? draftOf(clip.valuation) : NEW_VALUATION,
    rateCardId: clip?.rateCardId ?? null,
    multiplier: String((clip?.multiplier ?? NO_MULTIPLIER) / NO_MULTIPLIER),
    multiplierReason: clip?.multiplierReason ?? '',
    sameAsId: clip ? clip.sameAsId : undefined,
  };
}

/** What the address already says of a new clip, when it begins with something that was said (F3). */
export function begunIn({
  outlet,
  date,
  messages,
}: Readonly<Record<string, string | undefined>>): Partial<ClipDraft> {
  return {
    ...(outlet === undefined ? {} : { outlet, quoted: true }),
    ...(date === undefined || !isPlainDate(date) ? {} : { date }),
    ...(messages ? { messageIds: messages.split(',') } : {}),
  };
}

/** What completes a clip: the media that are known, in the campaign's currency, and how the source of a rate is called. */
export interface Known {
  readonly outlets: readonly Outlet[];
  readonly currency: string;
  readonly source: (card: RateCard) => string;
}

/** A pasted link tells the outlet with all that is known of it, and often the headline and the day. */
export function withLink(draft: ClipDraft, text: string, known: Known): ClipDraft {
  const read = readClipLink(text);
  if (!read) return { ...draft, url: text };
  const outlet = known.outlets.find(({ hosts }) => isAtHosts(read.host, hosts));
  const filled: ClipDraft = {
    ...draft,
    url: text.trim(),
    title: draft.title.trim() || (read.title ?? ''),
    date: read.date ?? draft.date,
    ...(outlet || draft.outlet ? {} : { outlet: read.host, medium: 'online' as const }),
  };
  return outlet ? withOutlet(filled, outlet, known) : filled;
}

/** A page's name often ends in its outlet: `El río se mide en Valdemar | La Gaceta`. */
const PARTS = /\s+[|·•–—-]\s+/;

/** What was pasted: a link, or a headline that may end in its outlet. Null when it is nothing to be read. */
export function withPasted(draft: ClipDraft, text: string, known: Known): ClipDraft | null {
  if (readClipLink(text)) return withLink(draft, text, known);
  const title = text.replace(/\s+/g, ' ').trim();
  if (title === '') return null;
  const parts = title.split(PARTS);
  const last = parts.at(-1) ?? '';
  const outlet = parts.length > 1 ? named(last, known) : undefined;
  if (!outlet) return { ...draft, title };
  const bare = title.slice(0, title.length - last.length).replace(/\s+[|·•–—-]\s+$/, '');
  return withOutlet({ ...draft, title: bare }, outlet, known);
}

/** A name that is known brings its kind, scope, tier, reach and rate; another one takes them away again. */
export function withOutletName(draft: ClipDraft, name: string, known: Known): ClipDraft {
  const outlet = named(name, known);
  // Whoever goes on typing after a name that is known needs their space.
  if (outlet) return { ...withOutlet(draft, outlet, known), ...(/\s$/.test(name) ? { outlet: name } : {}) };
  const before = known.outlets.find(({ id }) => id === draft.outletId);
  return {
    ...draft,
    ...{ outlet: name, outletId: null, rateCardId: null },
    ...(before && draft.reach === before.reach?.toString() ? { reach: '' } : {}),
    ...(before && draft.tier === before.tier ? { tier: null } : {}),
    ...(draft.rateCardId === null ? {} : { valuation: NEW_VALUATION }),
  };
}

function named(name: string, { outlets }: Known): Outlet | undefined {
  const bare = bareName(name);
  return bare === '' ? undefined : outlets.find((outlet) => bareName(outlet.name) === bare);
}

function withOutlet(draft: ClipDraft, outlet: Outlet, known: Known): ClipDraft {
  const { id, name, medium, scope, tier, reach, rateCards } = outlet;
  const filled = {
    ...draft,
    ...{ outlet: name, outletId: id, medium, scope, tier, rateCardId: null },
    reach: reach?.toString() ?? draft.reach,
  };
  // What somebody wrote of a value stays; what an outlet's rates brought goes with it.
  if (!isBlank(draft.valuation) && draft.rateCardId === null) return filled;
  const card = rateCardOn(rateCards, draft.date ?? '');
  const method = card && usualMethod(medium, card.rates);
  if (!method) return draft.rateCardId === null ? filled : { ...filled, valuation: NEW_VALUATION };
  const size = method === draft.valuation.method ? draft.valuation.size : '';
  return withRate({ ...filled, valuation: { ...NEW_VALUATION, method, size } }, known);
}

/** Takes the rate of the outlet's card of that day for the chosen method, when it has one in this currency. */
export function withRate(draft: ClipDraft, { outlets, currency, source }: Known): ClipDraft {
  const { method } = draft.valuation;
  const outlet = outlets.find(({ id }) => id === draft.outletId);
  const card = outlet && rateCardOn(outlet.rateCards, draft.date ?? '');
  const rate = method === 'entered' ? null : (card?.rates[method] ?? null);
  if (!card || rate === null || card.currency !== currency) return { ...draft, rateCardId: null };
  const size = draft.valuation.size || (method === 'online-reach' ? draft.reach : '');
  return {
    ...draft,
    rateCardId: card.id,
    valuation: { method, amount: rate, size, source: source(card) },
  };
}

/** Another day may have had other rates: a new clip takes them, one that is kept keeps its own (RH15). */
export function withDate(
  draft: ClipDraft,
  date: string | undefined,
  known: Known,
  { kept }: { readonly kept: boolean },
): ClipDraft {
  const moved = { ...draft, date };
  if (draft.rateCardId === null) return moved;
  if (!kept) return withRate(moved, known);
  const cards = known.outlets.flatMap(({ rateCards }) => rateCards);
  const card = cards.find(({ id }) => id === draft.rateCardId);
  return card && card.validFrom <= (date ?? '') ? moved : { ...moved, rateCardId: null };
}

export type Lack =
  'title' | 'outlet' | 'date' | 'reach' | 'amount' | 'size' | 'source' | 'multiplier' | 'reason';

/** The body as the service takes it, or what is missing or wrong. `unvalued` says why there is no value. */
export function bodyOf(draft: ClipDraft, unvalued: string): ClipBody | { readonly lacks: readonly Lack[] } {
  const blank = isBlank(draft.valuation);
  const valuation = blank
    ? ({ method: 'entered', amount: 0, source: unvalued } as const)
    : valuationOf(draft.valuation);
  const multiplier = multiplierOf(draft.multiplier);
  const lacks: Lack[] = [
    ...(draft.title.trim() === '' ? ['title' as const] : []),
    ...(draft.outlet.trim() === '' ? ['outlet' as const] : []),
    ...(draft.date ? [] : ['date' as const]),
    ...(/^\d{0,10}$/.test(draft.reach.trim()) ? [] : ['reach' as const]),
    ...('missing' in valuation ? valuation.missing : []),
    ...(multiplier === undefined ? ['multiplier' as const] : []),
    ...(multiplier !== undefined && multiplier !== NO_MULTIPLIER && draft.multiplierReason.trim() === ''
      ? ['reason' as const]
      : []),
  ];
  if ('missing' in valuation || multiplier === undefined || !draft.date || lacks.length > 0) return { lacks };
  const { title, outlet, outletId, tier, date, medium, scope, tone, offMessage, note, sameAsId } = draft;
  return {
    ...{ title, outlet, outletId, tier, date, medium, scope, tone, offMessage, note, valuation, multiplier },
    url: draft.url.trim() === '' ? null : draft.url.trim(),
    reach: draft.reach.trim() === '' ? null : Number(draft.reach),
    messageIds: [...draft.messageIds],
    tacticId: draft.tacticId || null,
    pressReleaseId: draft.pressReleaseId || null,
    eventId: draft.eventId || null,
    spokespersonQuoted: draft.quoted,
    rateCardId: blank ? null : draft.rateCardId,
    multiplierReason: draft.multiplierReason,
    ...(sameAsId === undefined ? {} : { sameAsId }),
  };
}

/** `1,5` → 1500; undefined when it is no multiplier. */
function multiplierOf(text: string): number | undefined {
  const plain = text.trim().replace(',', '.');
  if (!/^\d{1,2}(\.\d{1,3})?$/.test(plain)) return undefined;
  const thousandths = Math.round(Number(plain) * NO_MULTIPLIER);
  return thousandths <= 10 * NO_MULTIPLIER ? thousandths : undefined;
}
