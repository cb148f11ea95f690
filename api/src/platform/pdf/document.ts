import type { Language } from '@altavoz/domain/shared/language';
import type { ChannelType } from '@altavoz/domain/tactics/tactic';
import type { Drawing } from './drawing.js';

/** A document as it is, before it is laid out: what stands in it and what each thing is. */
export interface PdfDocument {
  readonly language: Language;
  readonly title: string;
  readonly organization: string;
  readonly madeAt: Date;
  /** Left in the foot of every page: what it is and of when. */
  readonly foot: string;
  /** At the top of every page but the first. */
  readonly head?: readonly [left: string, right: string];
  readonly colours: PdfColours;
  readonly content: readonly PdfBlock[];
}

/** Both can be read on white paper. */
interface PdfColours {
  readonly accent: string;
  readonly second: string;
}

/** The first page's upper part: a band in the organization's colour, and a light one with figures. */
interface Cover {
  readonly kind: 'cover';
  readonly colour: string;
  /** Can be read on the colour. */
  readonly ink: string;
  readonly over: string;
  readonly logo: { readonly file: Uint8Array; readonly alt: string; readonly plate: boolean } | null;
  readonly title: string;
  readonly subtitle: string;
  readonly figures: readonly { readonly value: string; readonly label: string }[];
}

interface Heading {
  readonly kind: 'heading';
  readonly level: 1 | 2 | 3;
  readonly text: string;
  /** A few small words above it, in the same heading. */
  readonly over?: string;
  /** Stands in the list of bookmarks. */
  readonly bookmark?: boolean;
}

interface Paragraph {
  readonly kind: 'paragraph';
  readonly text: string;
  readonly look: 'lead' | 'body' | 'quiet';
}

interface Listing {
  readonly kind: 'list';
  readonly items: readonly string[];
}

/** Something that has to be read with what stands beside it. */
interface Notice {
  readonly kind: 'notice';
  readonly title: string;
  readonly text: string;
}

/** A drawing, and what it says to those who do not see it. */
interface Figure {
  readonly kind: 'figure';
  readonly alt: string;
  readonly drawing: Drawing;
}

/** What the parts of a drawing are called, each with its sign and its figure. */
interface Legend {
  readonly kind: 'legend';
  readonly items: readonly {
    readonly sign: Sign;
    readonly label: string;
    readonly value?: string;
  }[];
}

export type Sign =
  | { readonly kind: 'channel'; readonly channel: ChannelType }
  | { readonly kind: 'part'; readonly opacity: number }
  | { readonly kind: 'dotted' };

export interface PdfColumn {
  readonly title: string;
  /** What it shares with its neighbours; stands above them. */
  readonly group?: string;
  readonly numeric?: boolean;
  /** Takes what the others leave; a column without it takes what its words need. */
  readonly wide?: boolean;
  /** A share of the page, so that tables below each other stand in line. */
  readonly width?: number;
}

export interface PdfCell {
  readonly text: string;
  /** Smaller, below. */
  readonly under?: string;
  readonly channel?: ChannelType;
  /** Stands back: it asks, and what stands beside it answers. */
  readonly quiet?: boolean;
}

export interface PdfTable {
  readonly kind: 'table';
  /** Without any title there is no line of heads: then the first cell of each row says what it is. */
  readonly columns: readonly PdfColumn[];
  readonly rows: readonly (readonly PdfCell[])[];
  readonly total?: readonly PdfCell[];
}

export type PdfBlock = Cover | Heading | Paragraph | Listing | Notice | Figure | Legend | PdfTable;
export type BlockOf<K extends PdfBlock['kind']> = Extract<PdfBlock, { kind: K }>;
