import type PDFDocument from 'pdfkit';
import type { StructureElement } from 'pdfkit';
import type { Face, Faces } from './faces.js';

export const INK = '#1c2326';
export const QUIET = '#545e64';
export const LINE = '#d5dbde';
export const BRASS = '#b9a06a';
export const CREAM = '#f6f1e6';

export interface TextStyle {
  readonly face: Face;
  readonly size: number;
  /** From one line to the next. */
  readonly leading: number;
  readonly colour: string;
  /** Figures of one width, so that they stand below each other. */
  readonly tabular?: boolean;
}

const TABULAR = { features: ['tnum'] } as const;
/** Where letters stand in their line, as a share of their size below its middle. */
const MIDDLE = 0.36;

/** Writes and draws on the page that is open. Knows letters, lines and colours; nothing of what they mean. */
export class Pen {
  private fill = '';
  private readonly widths = new Map<string, number>();

  constructor(
    readonly doc: PDFDocument,
    private readonly faces: Faces,
  ) {
    for (const [name, file] of faces.files) doc.registerFont(name, file);
  }

  /** A page does not know the colours of the one before. */
  pageTurned(): void {
    this.fill = '';
  }

  widthOf(text: string, style: TextStyle): number {
    const font = this.faces.fontOf(style.face, text);
    const key = `${font}${style.tabular ? '#' : ''}${text}`;
    let width = this.widths.get(key);
    if (width === undefined) {
      this.doc.font(font).fontSize(100);
      width = this.doc.widthOfString(text, style.tabular ? TABULAR : {});
      this.widths.set(key, width);
    }
    return (width * style.size) / 100;
  }

  /** The lines of a text in a width: broken between words, inside one only where it is longer than a line. */
  linesOf(text: string, width: number, style: TextStyle): string[] {
    const lines: string[] = [];
    for (const paragraph of this.faces.printable(text).split('\n')) {
      let line = '';
      let used = 0;
      const space = this.widthOf(' ', style);
      for (const word of paragraph.split(' ')) {
        if (word === '') continue;
        const long = this.widthOf(word, style);
        if (line !== '' && used + space + long > width + 0.01) {
          lines.push(line);
          line = '';
          used = 0;
        }
        if (long > width + 0.01) {
          const pieces = this.piecesOf(word, width, style);
          lines.push(...pieces.slice(0, -1));
          line = pieces.at(-1) ?? '';
          used = this.widthOf(line, style);
        } else {
          used += line === '' ? long : space + long;
          line = line === '' ? word : `${line} ${word}`;
        }
      }
      lines.push(line);
    }
    while (lines.length > 1 && lines.at(-1) === '') lines.pop();
    return lines;
  }

  /** The longest of its words. */
  longestWord(text: string, style: TextStyle): number {
    return this.faces
      .printable(text)
      .split(/[ \n]/)
      .reduce((most, word) => Math.max(most, word === '' ? 0 : this.widthOf(word, style)), 0);
  }

  /** The longest of its lines when nothing breaks them. */
  longestLine(text: string, style: TextStyle): number {
    const space = this.widthOf(' ', style);
    return this.faces
      .printable(text)
      .split('\n')
      .reduce((most, line) => {
        const words = line.split(' ').filter((word) => word !== '');
        const wide = words.reduce((sum, word) => sum + this.widthOf(word, style), 0);
        return Math.max(most, wide + space * Math.max(0, words.length - 1));
      }, 0);
  }

  private piecesOf(word: string, width: number, style: TextStyle): string[] {
    const pieces: string[] = [];
    let piece = '';
    for (const sign of word) {
      if (piece !== '' && this.widthOf(piece + sign, style) > width) {
        pieces.push(piece);
        piece = '';
      }
      piece += sign;
    }
    return [...pieces, piece];
  }

  /** One line. `top` is where its line begins, not its letters. */
  write(line: string, x: number, top: number, style: TextStyle): void {
    const text = this.faces.printable(line);
    if (text === '') return;
    this.paint(style.colour);
    this.doc.font(this.faces.fontOf(style.face, text)).fontSize(style.size);
    this.doc.text(text, x, top + style.leading / 2 + style.size * MIDDLE, {
      lineBreak: false,
      baseline: 'alphabetic',
      ...(style.tabular ? TABULAR : {}),
    });
  }

  /** Lines below each other; to the right of `x` or, when they end there, to its left. */
  writeAll(
    lines: readonly string[],
    x: number,
    top: number,
    style: TextStyle,
    at: 'start' | 'middle' | 'end' = 'start',
  ): void {
    lines.forEach((line, index) => {
      const before = at === 'start' ? 0 : this.widthOf(line, style) * (at === 'end' ? 1 : 0.5);
      this.write(line, x - before, top + index * style.leading, style);
    });
  }

  rectangle(x: number, y: number, width: number, height: number, colour: string): void {
    this.paint(colour);
    this.doc.rect(x, y, width, height).fill();
  }

  rule(y: number, from: number, to: number, colour: string, width = 0.5): void {
    this.doc.lineWidth(width).strokeColor(colour).moveTo(from, y).lineTo(to, y).stroke();
  }

  paint(colour: string): void {
    if (this.fill === colour) return;
    this.doc.fillColor(colour);
    this.fill = colour;
  }

  /** What is drawn for the eye alone: lines, grounds, the number of the page. Never inside a part of the structure. */
  artifact(type: 'Pagination' | 'Layout', draw: () => void, attached?: 'Top' | 'Bottom'): void {
    this.doc.markContent('Artifact', { type, ...(attached ? { attached: [attached] } : {}) });
    draw();
    this.doc.endMarkedContent();
  }

  /** The page that is open, in the list of bookmarks. */
  bookmark(text: string): void {
    this.doc.outline.addItem(this.faces.printable(text));
  }

  /** A node of the structure with its words. */
  part(
    parent: StructureElement,
    type: string,
    draw: (() => void) | null,
    attributes?: Readonly<Record<string, unknown>>,
  ): StructureElement {
    const element = this.open(parent, type, attributes);
    if (draw) element.add(draw);
    element.end();
    return element;
  }

  /** A node that is added to until its `end`. */
  open(
    parent: StructureElement,
    type: string,
    attributes?: Readonly<Record<string, unknown>>,
  ): StructureElement {
    const element = this.doc.struct(type);
    if (attributes) element.dictionary.data['A'] = attributes;
    parent.add(element);
    return element;
  }
}
