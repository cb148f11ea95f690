/** What we use of PDFKit, which brings no types of its own; those that others keep do not know its structure tree. */
declare module 'pdfkit' {
  import type { Readable } from 'node:stream';

  interface Reference {
    readonly data: Record<string, unknown>;
  }

  /** A node of the structure tree. What is added to one that hangs in the document is drawn at once. */
  export interface StructureElement {
    readonly dictionary: Reference;
    add(child: StructureElement | (() => void)): this;
    end(): void;
  }

  interface StructureOptions {
    readonly alt?: string;
    readonly lang?: string;
    readonly title?: string;
    readonly bbox?: readonly [number, number, number, number];
    readonly placement?: 'Block' | 'Inline';
  }

  interface ArtifactOptions {
    readonly type: 'Pagination' | 'Layout' | 'Page';
    readonly attached?: readonly ('Top' | 'Bottom')[];
  }

  interface TextOptions {
    readonly lineBreak: false;
    readonly baseline: 'alphabetic';
    readonly features?: readonly string[];
  }

  interface Outline {
    addItem(title: string): Outline;
  }

  interface DocumentOptions {
    readonly size: 'A4';
    readonly margin: number;
    readonly pdfVersion: '1.7';
    readonly subset: 'PDF/UA';
    readonly tagged: true;
    readonly lang: string;
    readonly displayTitle: true;
    readonly bufferPages: true;
    readonly autoFirstPage: false;
    readonly font: null;
    readonly info: {
      readonly Title: string;
      readonly Author: string;
      readonly Creator: string;
      readonly Producer: string;
      readonly CreationDate: Date;
    };
  }

  class PDFDocument extends Readable {
    constructor(options: DocumentOptions);
    readonly outline: Outline;

    addPage(): this;
    switchToPage(index: number): void;
    bufferedPageRange(): { readonly start: number; readonly count: number };
    end(): void;

    registerFont(name: string, file: Uint8Array): this;
    font(name: string): this;
    fontSize(size: number): this;
    widthOfString(text: string, options?: { readonly features?: readonly string[] }): number;
    text(text: string, x: number, y: number, options: TextOptions): this;

    save(): this;
    restore(): this;
    fillColor(colour: string): this;
    strokeColor(colour: string): this;
    fillOpacity(opacity: number): this;
    lineWidth(width: number): this;
    moveTo(x: number, y: number): this;
    lineTo(x: number, y: number): this;
    rect(x: number, y: number, width: number, height: number): this;
    circle(x: number, y: number, radius: number): this;
    polygon(...points: readonly (readonly [number, number])[]): this;
    clip(): this;
    fill(): this;
    stroke(): this;
    image(
      file: Uint8Array,
      x: number,
      y: number,
      options: {
        readonly fit: readonly [number, number];
        readonly align: 'right';
        readonly valign: 'center';
      },
    ): this;

    struct(type: string, options?: StructureOptions): StructureElement;
    addStructure(element: StructureElement): this;
    markContent(tag: 'Artifact', options: ArtifactOptions): this;
    endMarkedContent(): this;
  }
  export default PDFDocument;
}
