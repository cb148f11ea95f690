import type { Language } from '../shared/language.js';
import type { Block } from './block.js';
import type { BulletinDraft } from './compose-draft.js';
import type { DraftSource } from './draft-source.js';
import type { Written } from './plan-changes.js';

/** The words of a bulletin in another language than its list's. */
export interface BulletinVariant extends Written {
  readonly language: Language;
}

/** What the plan says in the other language, for beginning a variant with it. */
export interface OtherTongue {
  /** As the bulletin was drafted in its own language; null of one that nobody drafted from the plan. */
  readonly own: BulletinDraft | null;
  /** The same drafted in the other one. */
  readonly other: BulletinDraft;
  readonly source: DraftSource;
  /** What each message says in the other language. */
  readonly messages: ReadonlyMap<string, string>;
}

/**
 * A variant begins with the bulletin's own parts in their order: what came from the plan is said in the other language,
 * what a person wrote stands as it was, to be translated.
 */
export function beginVariant(written: Written, tongue: OtherTongue): Written {
  const { own, other } = tongue;
  const said = (text: string, as: string | undefined, instead: string | undefined): string =>
    text === as && instead !== undefined ? instead : text;
  return {
    subject: said(written.subject, own?.subject, other.subject),
    preheader: said(written.preheader, own?.preheader, other.preheader),
    blocks: written.blocks.map((block) => inOther(block, tongue, said)),
  };
}

/** Parts that say the same words in both languages: nobody has translated them yet. Names and figures may be alike. */
export function untranslatedParts(original: Written, variant: Written): string[] {
  const words = new Map(original.blocks.map((block) => [block.id, wordsOf(block)]));
  const same = (text: string | null | undefined, other: string | null | undefined): boolean =>
    typeof text === 'string' &&
    typeof other === 'string' &&
    text.trim() !== '' &&
    text.trim() === other.trim();
  return [
    ...(same(original.subject, variant.subject) ? ['subject'] : []),
    ...variant.blocks.flatMap((block) => (same(wordsOf(block), words.get(block.id)) ? [block.id] : [])),
  ];
}

type Said = (text: string, as: string | undefined, instead: string | undefined) => string;

function inOther(block: Block, { own, other, source, messages }: OtherTongue, said: Said): Block {
  const as = own?.blocks.find(({ id }) => id === block.id);
  const instead = other.blocks.find(({ id }) => id === block.id);
  switch (block.type) {
    case 'heading':
      return { ...block, text: said(block.text, textOf(as, 'heading'), textOf(instead, 'heading')) };
    case 'text':
      return { ...block, text: said(block.text, textOf(as, 'text'), textOf(instead, 'text')) };
    case 'message':
      return { ...block, text: messages.get(block.messageId) ?? block.text };
    case 'agenda': {
      const titles = new Map(
        Object.values(source.sections).flatMap((items) => items.map(({ from, title }) => [from, title])),
      );
      return {
        ...block,
        title: said(block.title, titleOf(as), titleOf(instead)),
        items: block.items.map((item) => ({
          ...item,
          title: (item.from === undefined ? undefined : titles.get(item.from)) ?? item.title,
        })),
      };
    }
    case 'figures':
      return sameFigures(block, as) && instead?.type === 'figures' ? instead : block;
    case 'button':
      return {
        ...block,
        label:
          as?.type === 'button' && instead?.type === 'button'
            ? said(block.label, as.label, instead.label)
            : block.label,
      };
    case 'quote':
    case 'image':
    case 'divider':
      return block;
  }
}

/** The words that two languages never share; headings, names and labels may be the same in both. */
function wordsOf(block: Block): string | null {
  return block.type === 'text' || block.type === 'message' ? block.text : null;
}

function textOf(block: Block | undefined, type: 'heading' | 'text'): string | undefined {
  return block?.type === type ? block.text : undefined;
}

function titleOf(block: Block | undefined): string | undefined {
  return block?.type === 'agenda' ? block.title : undefined;
}

function sameFigures(block: Extract<Block, { type: 'figures' }>, as: Block | undefined): boolean {
  return as?.type === 'figures' && JSON.stringify(block.figures) === JSON.stringify(as.figures);
}
