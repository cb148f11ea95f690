import type { PlainDateString } from '../shared/plain-date.js';
import type { AgendaItem, Block, Figure } from './block.js';
import { SECTION_LIMITS, shownOf } from './compose-draft.js';
import { DRAFT_SECTIONS, type DraftSection, type DraftSource } from './draft-source.js';

/** What a bulletin says, as far as the plan may change it. */
export interface Written {
  readonly subject: string;
  readonly preheader: string;
  readonly blocks: readonly Block[];
}

/** The plan now: what a draft would say of it, and the words of every message that may be said on the day it leaves. */
export interface PlanNow {
  readonly source: DraftSource;
  readonly messagesInForce: ReadonlyMap<string, string>;
}

interface Button {
  readonly label: string;
  readonly url: string;
}

/** One thing of the plan that became different since the bulletin was drafted and that the bulletin says otherwise. */
export type PlanChange = {
  /** The same as long as it is the same change. */
  readonly id: string;
  /** Somebody rewrote it here: it is taken over only when a person asks for this very one. */
  readonly edited: boolean;
} & (
  | { readonly kind: 'item-added'; readonly section: DraftSection; readonly after: AgendaItem }
  | {
      readonly kind: 'item-changed';
      readonly section: DraftSection;
      readonly before: AgendaItem;
      readonly after: AgendaItem;
    }
  | {
      readonly kind: 'item-gone';
      readonly section: DraftSection;
      readonly before: AgendaItem;
      /** The days that it has now, outside this part; null when it is no longer on the plan of these months. */
      readonly movedTo: { readonly start: PlainDateString; readonly end: PlainDateString } | null;
    }
  | {
      readonly kind: 'message-changed';
      readonly messageId: string;
      readonly before: string;
      readonly after: string;
    }
  | {
      readonly kind: 'message-gone';
      readonly messageId: string;
      readonly before: string;
      /** The message that takes its place; null when none is in force. */
      readonly after: { readonly messageId: string; readonly text: string } | null;
    }
  | {
      readonly kind: 'figures';
      readonly before: readonly Figure[];
      readonly after: readonly Figure[];
      /** Some of them are results of indicators, and not the press alone. */
      readonly results: boolean;
    }
  | { readonly kind: 'button'; readonly before: Button | null; readonly after: Button | null }
);

/**
 * What changed on the plan since the draft (N4): three versions are compared, what was drafted from, what is planned
 * now and what is written. What somebody took out on purpose is not offered again, and what is written as the plan
 * says it already is no change.
 */
export function planChanges(source: DraftSource, now: PlanNow, written: Written): PlanChange[] {
  return [
    ...DRAFT_SECTIONS.flatMap((section) => changesOfSection(section, source, now.source, written)),
    ...messageChanges(source, now, written),
    ...figureChanges(source, now.source, written),
    ...buttonChanges(source, now.source, written),
  ];
}

/** Those that overwrite nobody's words: what “take all” takes. */
export function unedited(changes: readonly PlanChange[]): PlanChange[] {
  return changes.filter(({ edited }) => !edited);
}

function changesOfSection(
  section: DraftSection,
  source: DraftSource,
  now: DraftSource,
  { blocks }: Written,
): PlanChange[] {
  const was = byOrigin(source.sections[section]);
  const is = byOrigin(now.sections[section]);
  const block = blocks.find(({ id }) => id === section);
  const here = block?.type === 'agenda' ? block.items : [];
  const written = byOrigin(here);
  const changes: PlanChange[] = [];
  for (const [from, before] of was) {
    const mine = written.get(from);
    const after = is.get(from);
    if (!mine || (after && (sameItem(before, after) || sameItem(mine, after)))) continue;
    const about = { section, before: mine, edited: !sameItem(mine, before) };
    if (after) changes.push({ id: `changed:${from}`, kind: 'item-changed', ...about, after });
    else changes.push({ id: `gone:${from}`, kind: 'item-gone', ...about, movedTo: daysOf(from, now) });
  }
  // A part that was there and is no more was left out by a person.
  if (!block && was.size > 0) return changes;
  const gone = changes.filter(({ kind }) => kind === 'item-gone').length;
  const room = Math.max(0, SECTION_LIMITS[section] - here.length + gone);
  const isNew = ({ from = '' }: AgendaItem): boolean => !was.has(from) && !written.has(from);
  const added = shownOf(now, section).filter(isNew).slice(0, room);
  return [
    ...changes,
    ...added.map((after): PlanChange => {
      return { id: `added:${after.from ?? ''}`, kind: 'item-added', section, after, edited: false };
    }),
  ];
}

/** The days of something that left a part, when the plan of these months still has it. */
function daysOf(from: string, { sections }: DraftSource) {
  const found = [...sections.agenda, ...sections.upcoming].find((item) => item.from === from);
  return found ? { start: found.start, end: found.end } : null;
}

function messageChanges(source: DraftSource, now: PlanNow, { blocks }: Written): PlanChange[] {
  const seen = new Set<string>();
  const spoken = new Set(blocks.flatMap((block) => (block.type === 'message' ? [block.messageId] : [])));
  return blocks.flatMap((block): PlanChange[] => {
    if (block.type !== 'message' || seen.has(block.messageId)) return [];
    const { messageId, text: before } = block;
    seen.add(messageId);
    const words = now.messagesInForce.get(messageId);
    const settled = source.message?.id === messageId ? source.message.text : undefined;
    // As approved is how a message is said; only what is neither the old nor the new wording is somebody's own.
    const edited = settled !== undefined && before !== settled;
    if (words === undefined) {
      const { message } = now.source;
      const next = message && !spoken.has(message.id) ? message : null;
      const after = next ? { messageId: next.id, text: next.text } : null;
      return [{ id: `message-gone:${messageId}`, kind: 'message-gone', messageId, before, after, edited }];
    }
    if (words === before || words === settled) return [];
    return [{ id: `message:${messageId}`, kind: 'message-changed', messageId, before, after: words, edited }];
  });
}

function figureChanges(source: DraftSource, now: DraftSource, { blocks }: Written): PlanChange[] {
  const was = [...source.results, ...source.publications];
  const after = [...now.results, ...now.publications];
  if (sameFigures(was, after)) return [];
  const block = blocks.find(({ id }) => id === 'figures');
  const mine = block?.type === 'figures' ? block.figures : [];
  if ((mine.length === 0 && was.length > 0) || sameFigures(mine, after)) return [];
  const results = now.results.length > 0;
  return [{ id: 'figures', kind: 'figures', before: mine, after, results, edited: !sameFigures(mine, was) }];
}

function buttonChanges(source: DraftSource, now: DraftSource, { blocks }: Written): PlanChange[] {
  const [was] = source.buttons;
  const block = blocks.find(({ id }) => id === 'button');
  const mine = block?.type === 'button' ? block : undefined;
  const same = (one: Button | undefined, other: Button | undefined): boolean =>
    one?.label === other?.label && one?.url === other?.url;
  if (!was) {
    const [offered] = now.buttons;
    const asks = blocks.some(({ type }) => type === 'button');
    if (asks || !offered) return [];
    const { label, url } = offered;
    return [{ id: 'button', kind: 'button', before: null, after: { label, url }, edited: false }];
  }
  if (!mine) return [];
  // Another activity may begin earlier by now: as long as this one asks for the same, it stays.
  const after = now.buttons.find(({ from }) => from === was.from) ?? now.buttons[0];
  if (same(was, after) || same(mine, after)) return [];
  const before = { label: mine.label, url: mine.url };
  const next = after ? { label: after.label, url: after.url } : null;
  return [{ id: 'button', kind: 'button', before, after: next, edited: !same(mine, was) }];
}

/** The plan as it counts as known from now on, for changes that were taken over or that a person leaves aside. */
export function settle(source: DraftSource, now: PlanNow, changes: readonly PlanChange[]): DraftSource {
  return changes.reduce((known, change) => settled(known, now, change), source);
}

function settled(
  known: DraftSource,
  { source: now, messagesInForce }: PlanNow,
  change: PlanChange,
): DraftSource {
  switch (change.kind) {
    case 'item-added':
    case 'item-changed':
    case 'item-gone': {
      const { section } = change;
      const from = (change.kind === 'item-added' ? change.after : change.before).from;
      const others = known.sections[section].filter((item) => item.from !== from);
      const current = now.sections[section].filter((item) => item.from === from);
      return { ...known, sections: { ...known.sections, [section]: [...others, ...current] } };
    }
    case 'message-changed':
      return { ...known, message: { id: change.messageId, text: change.after } };
    case 'message-gone': {
      const after = change.after ?? null;
      const text = after ? (messagesInForce.get(after.messageId) ?? after.text) : '';
      return { ...known, message: after ? { id: after.messageId, text } : null };
    }
    case 'figures':
      return { ...known, results: now.results, publications: now.publications };
    case 'button':
      return { ...known, buttons: now.buttons };
  }
}

function byOrigin(items: readonly AgendaItem[]): Map<string, AgendaItem> {
  return new Map(items.flatMap((item) => (item.from === undefined ? [] : [[item.from, item] as const])));
}

function sameItem(a: AgendaItem, b: AgendaItem): boolean {
  return (
    a.title === b.title && a.start === b.start && a.end === b.end && a.place === b.place && a.url === b.url
  );
}

function sameFigures(a: readonly Figure[], b: readonly Figure[]): boolean {
  return (
    a.length === b.length &&
    a.every(({ label, value }, index) => label === b[index]?.label && value === b[index].value)
  );
}
