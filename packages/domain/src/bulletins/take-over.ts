import type { AgendaItem, Block } from './block.js';
import {
  DRAFT_ORDER,
  figuresBlock,
  headsOf,
  introOf,
  sectionBlock,
  type DraftFrame,
} from './compose-draft.js';
import { byDay, type DraftSection } from './draft-source.js';
import type { PlanChange, Written } from './plan-changes.js';

/**
 * The bulletin with these changes in it. The line to begin with, the subject and the summary follow as long as they
 * stand as a draft words them; what a person wrote stays.
 */
export function takeOver(written: Written, changes: readonly PlanChange[], frame: DraftFrame): Written {
  const blocks = changes.reduce<readonly Block[]>((all, change) => apply(all, change, frame), written.blocks);
  const [heads, newHeads] = [headsOf(written.blocks, frame), headsOf(blocks, frame)];
  return {
    subject: written.subject === heads.subject ? newHeads.subject : written.subject,
    preheader: written.preheader === heads.preheader ? newHeads.preheader : written.preheader,
    blocks: withIntro(blocks, introOf(agendaOf(written.blocks), frame), introOf(agendaOf(blocks), frame)),
  };
}

/** The line to begin with, while it is the one of a draft; it comes with the first activity and goes with the last. */
function withIntro(blocks: readonly Block[], before: string, after: string): readonly Block[] {
  if (before === '' && after !== '' && !blocks.some(({ id }) => id === 'intro')) {
    return placed(blocks, { id: 'intro', type: 'text', text: after });
  }
  return blocks.flatMap((block): Block[] => {
    if (block.id !== 'intro' || block.type !== 'text' || block.text !== before) return [block];
    return after === '' ? [] : [{ ...block, text: after }];
  });
}

function apply(blocks: readonly Block[], change: PlanChange, frame: DraftFrame): readonly Block[] {
  switch (change.kind) {
    case 'item-added':
      return withItems(blocks, change.section, frame, (items) => inserted(items, change.after));
    case 'item-changed':
      return withItems(blocks, change.section, frame, (items) =>
        moved(items, change.before.from, change.after),
      );
    case 'item-gone':
      return withItems(blocks, change.section, frame, (items) =>
        items.filter(({ from }) => from !== change.before.from),
      );
    case 'message-changed':
      return blocks.map((block) =>
        block.type === 'message' && block.messageId === change.messageId
          ? { ...block, text: change.after }
          : block,
      );
    case 'message-gone':
      return blocks.flatMap((block): Block[] => {
        if (block.type !== 'message' || block.messageId !== change.messageId) return [block];
        return change.after ? [{ ...block, ...change.after }] : [];
      });
    case 'figures':
      return withFigures(blocks, change, frame);
    case 'button': {
      const { after } = change;
      if (!after) return blocks.filter(({ id }) => id !== 'button');
      if (!blocks.some(({ id }) => id === 'button'))
        return placed(blocks, { id: 'button', type: 'button', ...after });
      return blocks.map((block) =>
        block.id === 'button' && block.type === 'button' ? { ...block, ...after } : block,
      );
    }
  }
}

function withItems(
  blocks: readonly Block[],
  section: DraftSection,
  frame: DraftFrame,
  write: (items: readonly AgendaItem[]) => readonly AgendaItem[],
): readonly Block[] {
  if (!blocks.some(({ id }) => id === section)) {
    const block = sectionBlock(section, write([]), frame);
    return block ? placed(blocks, block) : blocks;
  }
  return blocks.flatMap((block): Block[] => {
    if (block.id !== section || block.type !== 'agenda') return [block];
    const items = write(block.items);
    return items.length === 0 && block.items.length > 0 ? [] : [{ ...block, items }];
  });
}

function withFigures(
  blocks: readonly Block[],
  { after: figures, results }: Extract<PlanChange, { kind: 'figures' }>,
  frame: DraftFrame,
): readonly Block[] {
  if (figures.length === 0) return blocks.filter(({ id }) => id !== 'figures');
  if (blocks.some(({ id }) => id === 'figures')) {
    return blocks.map((block) =>
      block.id === 'figures' && block.type === 'figures' ? { ...block, figures } : block,
    );
  }
  const block = figuresBlock({ figures, results }, frame);
  return block ? placed(blocks, block) : blocks;
}

/** A part that was not there, where a draft has it: before the first that comes later. */
function placed(blocks: readonly Block[], block: Block): readonly Block[] {
  const order: readonly string[] = DRAFT_ORDER;
  const rank = order.indexOf(block.id);
  const at = blocks.findIndex(({ id }) => order.indexOf(id) > rank);
  return blocks.toSpliced(at === -1 ? blocks.length : at, 0, block);
}

/** Before the first that comes later, so that what a person put in an order of their own stays in it. */
function inserted(items: readonly AgendaItem[], item: AgendaItem): readonly AgendaItem[] {
  const at = items.findIndex((one) => byDay(one, item) > 0);
  return items.toSpliced(at === -1 ? items.length : at, 0, item);
}

function moved(
  items: readonly AgendaItem[],
  from: string | undefined,
  item: AgendaItem,
): readonly AgendaItem[] {
  const at = items.findIndex((one) => one.from === from);
  if (at === -1) return items;
  if (items[at]?.start === item.start) return items.with(at, item);
  return inserted(items.toSpliced(at, 1), item);
}

function agendaOf(blocks: readonly Block[]): readonly AgendaItem[] {
  return blocks.flatMap((block) => (block.id === 'agenda' && block.type === 'agenda' ? block.items : []));
}
