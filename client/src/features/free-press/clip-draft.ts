import { RATED_METHODS, type RatedMethod } from '@altavoz/domain/free-press/clip';
import { bareHost, readClipLink } from '@altavoz/domain/free-press/clip-likeness';
import { NO_MULTIPLIER } from '@altavoz/domain/free-press/valuation';
import { isPlainDate } from '@altavoz/domain/shared/plain-date';
import type { Clip, ClipBody } from './api/free-press.js';
import type { Outlet } from './api/outlets.js';
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

/** How the source of a rate is called in the user's language. */
export type SourceWords = (card: NonNullable<Outlet['rateCard']>) => string;

/** A pasted link tells the outlet with all that is known of it, and often the headline and the day. */
export function withLink(
  draft: ClipDraft,
  text: string,
  outlets: readonly Outlet[],
  currency: string,
  source: SourceWords,
): ClipDraft {
  const read = readClipLink(text);
  if (!read) return { ...draft, url: text };
  const known = outlets.find(({ hosts }) =>
    hosts.some((host) => read.host === bareHost(host) || read.host.endsWith(`.${bareHost(host)}`)),
  );
  const filled: ClipDraft = {
    ...draft,
    url: text.trim(),
    title: draft.title.trim() || (read.title ?? ''),
    date: read.date ?? draft.date,
    ...(known || draft.outlet ? {} : { outlet: read.host, medium: 'online' as const }),
  };
  return known ? withOutlet(filled, known, currency, source) : filled;
}

/** A name that is known brings its kind, scope, tier, reach and rate; another one leaves the known one. */
export function withOutletName(
  draft: ClipDraft,
  name: string,
  outlets: readonly Outlet[],
  currency: string,
  source: SourceWords,
): ClipDraft {
  const bare = name.trim().toLocaleLowerCase();
  const known = outlets.find((outlet) => outlet.name.toLocaleLowerCase() === bare);
  if (known) return withOutlet({ ...draft, outlet: name }, known, currency, source);
  return { ...draft, outlet: name, outletId: null, rateCardId: null };
}

const USUAL: Readonly<Record<Clip['medium'], readonly RatedMethod[]>> = {
  press: ['print-area', 'page-share'],
  magazine: ['page-share', 'print-area'],
  radio: ['broadcast'],
  television: ['broadcast'],
  online: ['online-reach', 'cpm'],
  agency: RATED_METHODS,
};

function withOutlet(draft: ClipDraft, outlet: Outlet, currency: string, source: SourceWords): ClipDraft {
  const { id, name, medium, scope, tier, reach, rateCard } = outlet;
  const filled = {
    ...draft,
    ...{ outlet: name, outletId: id, medium, scope, tier, rateCardId: null },
    reach: reach?.toString() ?? draft.reach,
  };
  if (!rateCard || !isBlank(draft.valuation)) return filled;
  const method = [...USUAL[medium], ...RATED_METHODS].find((one) => (rateCard.rates[one] ?? null) !== null);
  return method
    ? withRate({ ...filled, valuation: { ...filled.valuation, method } }, outlet, currency, source)
    : filled;
}

/** Takes the rate of the outlet's card for the chosen method, when it has one in this currency on that day. */
export function withRate(
  draft: ClipDraft,
  outlet: Outlet | undefined,
  currency: string,
  source: SourceWords,
): ClipDraft {
  const { method } = draft.valuation;
  const card = outlet?.rateCard;
  const rate = method === 'entered' ? null : card?.rates[method];
  if (
    !card ||
    rate === null ||
    rate === undefined ||
    card.currency !== currency ||
    (draft.date ?? '') < card.validFrom
  ) {
    return { ...draft, rateCardId: null };
  }
  const size = draft.valuation.size || (method === 'online-reach' ? draft.reach : '');
  return {
    ...draft,
    rateCardId: card.id,
    valuation: { method, amount: rate, size, source: source(card) },
  };
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
