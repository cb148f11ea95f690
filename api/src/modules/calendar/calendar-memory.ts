import type { Occurrence } from './calendar-source.js';

export interface CalendarAnswer {
  readonly items: Occurrence[];
}

interface Entry {
  /** What the answer was made from: the plan's revision, and what sources say that changes without it. */
  readonly seen: string;
  readonly answer: CalendarAnswer;
}

/** Ranges that people look at now, in this process. */
const KEPT = 64;
/** Of all kept answers together; an occurrence weighs about half a kilobyte, and as much again once it was sent. */
const KEPT_OCCURRENCES = 120_000;

/**
 * Answers of the calendar that still hold. An answer is given again only when the plan's revision, which every change
 * raises in its own transaction, is the one that it was made from; so another process's changes count.
 */
export class CalendarMemory {
  private readonly entries = new Map<string, Entry>();
  private occurrences = 0;

  get(key: string, seen: string): CalendarAnswer | undefined {
    const entry = this.entries.get(key);
    if (entry?.seen !== seen) return undefined;
    // The last used stands last.
    this.entries.delete(key);
    this.entries.set(key, entry);
    return entry.answer;
  }

  /** Gives back what it keeps. */
  set(key: string, seen: string, answer: CalendarAnswer): CalendarAnswer {
    this.forget(key);
    this.entries.set(key, { seen, answer });
    this.occurrences += answer.items.length;
    for (const oldest of this.entries.keys()) {
      if (this.entries.size <= KEPT && this.occurrences <= KEPT_OCCURRENCES) break;
      if (oldest !== key) this.forget(oldest);
    }
    return answer;
  }

  private forget(key: string): void {
    this.occurrences -= this.entries.get(key)?.answer.items.length ?? 0;
    this.entries.delete(key);
  }
}
