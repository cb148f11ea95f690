import type { PlainDateString } from '../shared/plain-date.js';

/** One entry of a bulletin's agenda, copied from the calendar. */
export interface AgendaItem {
  readonly title: string;
  readonly start: PlainDateString;
  readonly end: PlainDateString;
  readonly place?: string | undefined;
  readonly url?: string | undefined;
  /** The activity on the calendar that it came from. */
  readonly tacticId?: string | undefined;
  /** What of the plan it tells, for saying later what changed there: `tactic:…`, and of one that recurs its day. */
  readonly from?: string | undefined;
}

export interface Figure {
  readonly label: string;
  readonly value: string;
}

/** A bulletin is a list of blocks, never free HTML; `id` is stable while blocks are reordered. */
export type Block =
  | { readonly id: string; readonly type: 'heading'; readonly text: string }
  | { readonly id: string; readonly type: 'text'; readonly title?: string | undefined; readonly text: string }
  | { readonly id: string; readonly type: 'message'; readonly messageId: string; readonly text: string }
  | {
      readonly id: string;
      readonly type: 'agenda';
      readonly title: string;
      readonly items: readonly AgendaItem[];
    }
  | {
      readonly id: string;
      readonly type: 'figures';
      readonly title: string;
      readonly figures: readonly Figure[];
      readonly note?: string | undefined;
    }
  | { readonly id: string; readonly type: 'quote'; readonly text: string; readonly author: string }
  | { readonly id: string; readonly type: 'image'; readonly url: string; readonly alt: string }
  | { readonly id: string; readonly type: 'button'; readonly label: string; readonly url: string }
  | { readonly id: string; readonly type: 'divider' };
