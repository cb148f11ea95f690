import type { BulletinChanges } from './api/change-bulletin.js';
import type { Block, Bulletin } from './api/get-bulletins.js';
import { isWhole, tidyBlock } from './blocks.js';

export const SUBJECT_MAX = 150;
export const PREHEADER_MAX = 200;
/** What most phones show of a subject and of the line after it. */
export const SUBJECT_ADVISED = 60;
export const PREHEADER_ADVISED = 100;

/** What the editor writes. */
export interface Content {
  readonly subject: string;
  readonly preheader: string;
  readonly sendOn: string;
  readonly blocks: readonly Block[];
}

export function contentOf({ subject, preheader, sendOn, blocks }: Bulletin): Content {
  return { subject, preheader, sendOn, blocks };
}

/** Whether a subject can be saved. */
export const isSubject = (subject: string): boolean =>
  subject.trim() !== '' && subject.trim().length <= SUBJECT_MAX;

/** Whether everything that is written can be saved as it stands. */
export function isComplete({ subject, preheader, blocks }: Content): boolean {
  return isSubject(subject) && preheader.trim().length <= PREHEADER_MAX && blocks.every(isWhole);
}

/**
 * What can be saved of it now. A block that is still being written counts as it was last saved, or not at all when it
 * is new; the same goes for the subject. So half a button never keeps the rest from being saved.
 */
export function savablePart(content: Content, saved: Content): BulletinChanges {
  const known = new Map(saved.blocks.map((block) => [block.id, block]));
  const blocks = content.blocks.flatMap((block) => {
    const savable = isWhole(block) ? tidyBlock(block) : known.get(block.id);
    return savable ? [savable] : [];
  });
  return {
    subject: isSubject(content.subject) ? content.subject : saved.subject,
    preheader: content.preheader.trim().length <= PREHEADER_MAX ? content.preheader : saved.preheader,
    sendOn: content.sendOn,
    blocks,
  };
}

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** One part that two people changed in different ways. */
export interface Difference {
  /** `subject`, `preheader`, `sendOn`, `order` or the id of a block. */
  readonly key: string;
  readonly mine: Block | string | undefined;
  readonly theirs: Block | string | undefined;
}

/** What differs between what I wrote and what somebody else saved meanwhile. */
export function differencesOf(mine: Content, theirs: Content): Difference[] {
  const plain = (['subject', 'preheader', 'sendOn'] as const).flatMap((key) =>
    mine[key].trim() === theirs[key].trim() ? [] : [{ key, mine: mine[key], theirs: theirs[key] }],
  );
  const own = new Map(mine.blocks.map((block) => [block.id, block]));
  const other = new Map(theirs.blocks.map((block) => [block.id, block]));
  const ids = [...new Set([...own.keys(), ...other.keys()])];
  const blocks = ids.flatMap((id) =>
    same(own.get(id), other.get(id)) ? [] : [{ key: id, mine: own.get(id), theirs: other.get(id) }],
  );
  const shared = (of: readonly Block[], and: ReadonlyMap<string, Block>): string[] =>
    of.filter(({ id }) => and.has(id)).map(({ id }) => id);
  const reordered = !same(shared(mine.blocks, other), shared(theirs.blocks, own));
  return [...plain, ...blocks, ...(reordered ? [{ key: 'order', mine: undefined, theirs: undefined }] : [])];
}

/**
 * Both people's work together. What only one of the two changed since `base` is taken from them; where both changed the
 * same words mine stay, and their block is kept right after mine, so that nothing is lost.
 */
export function mergeContents(base: Content, mine: Content, theirs: Content, newId: () => string): Content {
  const pick = (key: 'subject' | 'preheader' | 'sendOn'): string =>
    mine[key] === base[key] ? theirs[key] : mine[key];
  const from = (content: Content) => new Map(content.blocks.map((block) => [block.id, block]));
  const [was, other] = [from(base), from(theirs)];
  const own = from(mine);
  const merged = mine.blocks.flatMap((block): Block[] => {
    const before = was.get(block.id);
    const their = other.get(block.id);
    if (same(block, before)) return their ? [their] : [];
    if (!their || same(their, before) || same(their, block)) return [block];
    return [block, { ...their, id: newId() }];
  });
  // Blocks that they added, after the one that they stand behind; those that I took away stay away unless they wrote in them.
  theirs.blocks.forEach((block, index) => {
    if (own.has(block.id) || same(block, was.get(block.id))) return;
    const previous = theirs.blocks[index - 1];
    const at = previous ? merged.findIndex(({ id }) => id === previous.id) + 1 : 0;
    merged.splice(at, 0, block);
  });
  return {
    subject: pick('subject'),
    preheader: pick('preheader'),
    sendOn: pick('sendOn'),
    blocks: merged,
  };
}
