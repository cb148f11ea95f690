import type { Block } from '@altavoz/domain/bulletins/block';
import {
  agendaNode,
  type BlockContext,
  buttonNode,
  dividerNode,
  figureColumns,
  headingNode,
  imageNode,
  messageNode,
  noteNode,
  quoteNode,
  SIDE,
  textNode,
} from './block-html.js';
import { element, type MjmlNode } from './mjml-tree.js';

const SECTION_TOP = 30;

/** Blocks in their order, grouped into the bands of the page: white sheet, and tint for figures and the message. */
export function bodySections(blocks: readonly Block[], context: BlockContext): MjmlNode[] {
  return new Page(context).with(blocks).sections();
}

class Page {
  readonly #context: BlockContext;
  readonly #sections: MjmlNode[] = [];
  #sheet: MjmlNode[] = [];
  #before: Block['type'] | undefined;
  #titled = false;
  #called = false;

  constructor(context: BlockContext) {
    this.#context = context;
  }

  with(blocks: readonly Block[]): this {
    for (const block of blocks) {
      this.#add(block);
      this.#before = block.type;
    }
    return this;
  }

  sections(): MjmlNode[] {
    this.#closeSheet();
    return this.#sections;
  }

  #add(block: Block): void {
    const context = this.#context;
    const { palette } = context;
    switch (block.type) {
      case 'heading': {
        const level = this.#titled ? 2 : 1;
        this.#titled = true;
        return this.#place(headingNode(block.text, level, this.#gap(34), context));
      }
      case 'text': {
        if (block.title === undefined) return this.#place(textNode(block.text, this.#gap(14), context));
        this.#place(headingNode(block.title, 2, this.#gap(34), context));
        return this.#place(textNode(block.text, 12, context));
      }
      case 'message':
        return this.#band([
          element('mj-section', tinted(palette.tint, '0'), [
            element('mj-column', {}, [messageNode(block.text, context)]),
          ]),
        ]);
      case 'agenda':
        this.#place(headingNode(block.title, 2, this.#gap(34), context));
        if (block.items.length > 0) this.#place(agendaNode(block.items, 14, context));
        return undefined;
      case 'figures': {
        const note = block.note === undefined || block.note === '' ? [] : [noteNode(block.note, context)];
        return this.#band([
          element('mj-section', tinted(palette.tint, '0'), [
            element('mj-column', {}, [headingNode(block.title, 2, 28, context)]),
          ]),
          element(
            'mj-section',
            {
              ...tinted(palette.tint, `16px ${SIDE}px 10px`),
              'css-class': 'tint narrow',
              // What is left over for the last row begins where the others do.
              'text-align': 'left',
            },
            [
              ...figureColumns(block.figures, context),
              ...note.map((node) => element('mj-column', { width: '100%' }, [node])),
            ],
          ),
        ]);
      }
      case 'quote':
        return this.#place(quoteNode(block.text, block.author, this.#gap(28), context));
      case 'image': {
        const hero = this.#sections.length === 0 && this.#sheet.length === 0;
        const image = imageNode(block.url, block.alt, this.#gap(24), hero);
        if (image) this.#place(image);
        return undefined;
      }
      case 'button': {
        const first = !this.#called;
        this.#called = true;
        return this.#place(buttonNode(block, first, this.#gap(22), context));
      }
      case 'divider':
        return this.#place(dividerNode(this.#gap(32), context));
    }
  }

  #place(node: MjmlNode): void {
    this.#sheet.push(node);
  }

  /** White space above: what opens a band stands at its top, a text stays close to its heading. */
  #gap(usual: number): number {
    if (this.#sheet.length === 0) return SECTION_TOP;
    if (this.#before === 'heading' && usual < 24) return usual === 14 ? 12 : usual;
    if (this.#before === 'button' || this.#before === 'agenda' || this.#before === 'quote')
      return Math.max(usual, 26);
    return usual;
  }

  #band(sections: readonly MjmlNode[]): void {
    this.#closeSheet();
    this.#sections.push(...sections);
  }

  #closeSheet(): void {
    if (this.#sheet.length === 0) return;
    const { sheet } = this.#context.palette;
    this.#sections.push(
      element('mj-section', { 'background-color': sheet, padding: '0 0 34px', 'css-class': 'sheet' }, [
        element('mj-column', {}, this.#sheet),
      ]),
    );
    this.#sheet = [];
  }
}

function tinted(colour: string, padding: string): Record<string, string> {
  return { 'background-color': colour, padding, 'css-class': 'tint' };
}
