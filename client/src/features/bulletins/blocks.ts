import type { BlockType } from '@altavoz/domain/bulletins/bulletin';
import { LIMITS } from '@altavoz/domain/shared/limits';
import type { Block } from './api/get-bulletins.js';

/** The contract takes no more; beyond twelve the readiness list says that it is a lot. */
export const BLOCKS_AT_MOST = 24;

const moved = (blocks: readonly Block[], from: number, to: number): Block[] => {
  const block = blocks[from];
  return block ? blocks.toSpliced(from, 1).toSpliced(to, 0, block) : [...blocks];
};

/** The block at that place; a place beyond the ends is the end. */
export function moveBlock(blocks: readonly Block[], id: string, to: number): Block[] {
  const from = blocks.findIndex((block) => block.id === id);
  const place = Math.max(0, Math.min(blocks.length - 1, to));
  return from === -1 || from === place ? [...blocks] : moved(blocks, from, place);
}

export function removeBlock(blocks: readonly Block[], id: string): Block[] {
  return blocks.filter((block) => block.id !== id);
}

/** Puts a block in, for adding one and for taking a removal back; one that is there already stays once. */
export function insertBlock(blocks: readonly Block[], block: Block, at: number): Block[] {
  return removeBlock(blocks, block.id).toSpliced(Math.max(0, at), 0, block);
}

export function replaceBlock(blocks: readonly Block[], block: Block): Block[] {
  return blocks.map((one) => (one.id === block.id ? block : one));
}

/** An empty block, to be written. */
export function emptyBlock(type: BlockType, id: string): Block {
  switch (type) {
    case 'heading':
      return { id, type, text: '' };
    case 'text':
      return { id, type, text: '' };
    case 'message':
      return { id, type, messageId: '', text: '' };
    case 'agenda':
      return { id, type, title: '', items: [] };
    case 'figures':
      return { id, type, title: '', figures: [{ label: '', value: '' }] };
    case 'quote':
      return { id, type, text: '', author: '' };
    case 'image':
      return { id, type, url: '', alt: '' };
    case 'button':
      return { id, type, label: '', url: '' };
    case 'divider':
      return { id, type };
  }
}

/** What a closed card says of its content: the writer's own words. */
export function wordsOf(block: Block): string {
  switch (block.type) {
    case 'heading':
    case 'message':
      return block.text;
    case 'text':
      return block.title?.trim() ? block.title : block.text;
    case 'quote':
      return [block.text, block.author].filter((part) => part.trim() !== '').join(', ');
    case 'agenda':
    case 'figures':
      return block.title;
    case 'image':
      return block.alt.trim() ? block.alt : block.url;
    case 'button':
      return block.label;
    case 'divider':
      return '';
  }
}

export type Lack = 'required' | 'tooLong' | 'url' | 'order';
/** What keeps a block from being saved, by the name of its field (`text`, `figures.0.label`). */
export type Lacks = Readonly<Record<string, Lack>>;

const text = (value: string, max: number): Lack | undefined =>
  value.trim() === '' ? 'required' : value.trim().length > max ? 'tooLong' : undefined;
const atMost = (value: string | undefined, max: number): Lack | undefined =>
  (value ?? '').trim().length > max ? 'tooLong' : undefined;

/** A web address that a mail may link to. */
function address(value: string): Lack | undefined {
  const long = text(value, LIMITS.url);
  if (long) return long;
  const url = URL.canParse(value.trim()) ? new URL(value.trim()) : undefined;
  return url?.protocol === 'https:' || url?.protocol === 'http:' ? undefined : 'url';
}

/** What a block still lacks before it can be saved; nothing when it is whole. */
export function lacksOf(block: Block): Lacks {
  const found = Object.entries(checksOf(block)).filter(
    (entry): entry is [string, Lack] => entry[1] !== undefined,
  );
  return Object.fromEntries(found);
}

function checksOf(block: Block): Record<string, Lack | undefined> {
  switch (block.type) {
    case 'heading':
      return { text: text(block.text, LIMITS.title) };
    case 'text':
      return { title: atMost(block.title, LIMITS.title), text: text(block.text, LIMITS.paragraph) };
    case 'message':
      return { messageId: block.messageId === '' ? 'required' : undefined };
    case 'agenda':
      return {
        title: text(block.title, LIMITS.title),
        ...Object.fromEntries(
          block.items.flatMap((item, index) => [
            [`items.${index}.title`, text(item.title, LIMITS.title)],
            [`items.${index}.end`, item.end < item.start ? ('order' as const) : undefined],
            [`items.${index}.place`, atMost(item.place, LIMITS.line)],
            [`items.${index}.url`, item.url?.trim() ? address(item.url) : undefined],
          ]),
        ),
      };
    case 'figures':
      return {
        title: text(block.title, LIMITS.title),
        ...Object.fromEntries(
          block.figures.flatMap((figure, index) => [
            [`figures.${index}.value`, text(figure.value, 40)],
            [`figures.${index}.label`, text(figure.label, 80)],
          ]),
        ),
        note: atMost(block.note, LIMITS.line),
      };
    case 'quote':
      return { text: text(block.text, 600), author: text(block.author, LIMITS.name) };
    case 'image':
      return { url: address(block.url), alt: atMost(block.alt, LIMITS.line) };
    case 'button':
      return { label: text(block.label, 80), url: address(block.url) };
    case 'divider':
      return {};
  }
}

/** Whether it can be saved as it is. */
export const isWhole = (block: Block): boolean => Object.keys(lacksOf(block)).length === 0;

/** Fields that may be left out are left out rather than sent blank: a blank line is no line. */
export function tidyBlock(block: Block): Block {
  if (block.type === 'text') {
    const { title, ...rest } = block;
    return title?.trim() ? block : rest;
  }
  if (block.type === 'figures') {
    const { note, ...rest } = block;
    return note?.trim() ? block : rest;
  }
  if (block.type !== 'agenda') return block;
  const items = block.items.map(({ place, url, ...item }) => ({
    ...item,
    ...(place?.trim() ? { place } : {}),
    ...(url?.trim() ? { url } : {}),
  }));
  return { ...block, items };
}
