import type { StructureElement } from 'pdfkit';
import type { PdfDocument } from './document.js';
import { LINE, QUIET, type Pen, type TextStyle } from './pen.js';

/** Millimetres to the points of a page. */
const mm = (millimetres: number) => (millimetres * 72) / 25.4;

export const PAGE = { width: 595.28, height: 841.89 } as const;
const MARGIN = { side: mm(17.5), top: mm(16), head: mm(24), bottom: mm(23) };
const SMALL: TextStyle = { face: 'text', size: 8.5, leading: 11, colour: QUIET };

/** For how long laying out keeps everybody else waiting. */
const SHARE_MS = 15;

const WORDS = { es: { page: 'Página', of: 'de' }, en: { page: 'Page', of: 'of' } } as const;

/** The pages of a document: where the next thing goes, and what stands around it on every page. */
export class Flow {
  y = 0;
  readonly left = MARGIN.side;
  readonly width = PAGE.width - 2 * MARGIN.side;
  readonly bottom = PAGE.height - MARGIN.bottom;
  /** The whole document in the structure; what is read is added to it in order. */
  readonly root: StructureElement;
  private pages = 0;
  private lastPause = performance.now();

  constructor(
    readonly pen: Pen,
    readonly document: PdfDocument,
  ) {
    this.turn();
    this.root = pen.doc.struct('Document');
    pen.doc.addStructure(this.root);
  }

  get right(): number {
    return this.left + this.width;
  }

  /** How tall something can be that begins on a page of its own. */
  get tallest(): number {
    return this.bottom - this.topOfNext;
  }

  get room(): number {
    return this.bottom - this.y;
  }

  turn(): void {
    this.pen.doc.addPage();
    this.pen.pageTurned();
    this.pages += 1;
    this.y = this.pages === 1 ? MARGIN.top : this.topOfNext;
  }

  /** On to the next page unless there is room for this. Says whether it turned. */
  need(height: number): boolean {
    if (this.room >= height || this.y <= this.topOfNext) return false;
    this.turn();
    return true;
  }

  /** Nothing to leave above the first thing of a page. */
  space(height: number): void {
    if (this.y > this.topOfNext) this.y += height;
  }

  private get topOfNext(): number {
    return this.document.head === undefined ? MARGIN.top : MARGIN.head;
  }

  /** Long documents let others be served in between: one who waits too long for the database gives up. */
  async pause(): Promise<void> {
    if (performance.now() - this.lastPause < SHARE_MS) return;
    await new Promise((resolve) => setImmediate(resolve));
    this.lastPause = performance.now();
  }

  /** Head and foot of every page, once it is known how many there are. */
  async finish(): Promise<void> {
    this.root.end();
    const { pen, document } = this;
    const { page, of } = WORDS[document.language];
    for (let index = 0; index < this.pages; index += 1) {
      await this.pause();
      pen.doc.switchToPage(index);
      pen.pageTurned();
      const number = `${page} ${index + 1} ${of} ${this.pages}`;
      pen.artifact('Pagination', () => this.foot(number), 'Bottom');
      if (index > 0 && document.head) {
        const [left, right] = document.head;
        pen.artifact('Pagination', () => this.head(left, right), 'Top');
      }
    }
  }

  private foot(number: string): void {
    const top = this.bottom + mm(7);
    const wide = this.pen.widthOf(number, SMALL);
    const [what = ''] = this.pen.linesOf(this.document.foot, this.width - wide - 20, SMALL);
    this.pen.rule(top - 5, this.left, this.right, LINE);
    this.pen.write(what, this.left, top, SMALL);
    this.pen.writeAll([number], this.right, top, SMALL, 'end');
  }

  private head(left: string, right: string): void {
    const top = MARGIN.head - mm(11);
    const half = this.width / 2 - 10;
    const [first = ''] = this.pen.linesOf(left, half, SMALL);
    const [second = ''] = this.pen.linesOf(right, half, SMALL);
    this.pen.write(first, this.left, top, SMALL);
    this.pen.writeAll([second], this.right, top, SMALL, 'end');
    this.pen.rule(top + 16, this.left, this.right, this.document.colours.accent, 0.8);
  }
}
