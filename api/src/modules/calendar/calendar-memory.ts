import type { Occurrence } from './calendar.presenter.js';

export interface CalendarAnswer {
  readonly items: Occurrence[];
}

interface Entry {
  /** What the answer was made from: the plan's revision and the bulletins it saw. */
  readonly seen: string;
  readonly answer: CalendarAnswer;
}

/** Ranges that people look at now, in this process; a year of 1,000 tactics weighs about half a megabyte. */
const KEPT = 64;

/**
 * Answers of the calendar that still hold. An answer is given again only when the plan's revision, which every change
 * raises in its own transaction, and the bulletins are those that it was made from; so another process's changes count.
 */
export class CalendarMemory {
  private readonly entries = new Map<string, Entry>();

  get(key: string, seen: string): CalendarAnswer | undefined {
    const entry = this.entries.get(key);
    if (entry?.seen !== seen) return undefined;
    this.keep(key, entry);
    return entry.answer;
  }

  set(key: string, seen: string, answer: CalendarAnswer): void {
    this.keep(key, { seen, answer });
    const [oldest] = this.entries.keys();
    if (this.entries.size > KEPT && oldest !== undefined) this.entries.delete(oldest);
  }

  /** The last used stands last. */
  private keep(key: string, entry: Entry): void {
    this.entries.delete(key);
    this.entries.set(key, entry);
  }
}
