import type { acknowledgeGuidelines } from '@altavoz/contracts/people';
import type { getSay } from '@altavoz/contracts/say';
import type { createStatement, removeStatement } from '@altavoz/contracts/statements';
import { newKey } from '../shared/api-client/new-key.js';
import { ApiProblem, isProblem, OfflineError } from '../shared/api-client/problem.js';
import { call } from '../shared/api-client/request.js';
import {
  replaced,
  withoutExpired,
  type Gone,
  type GuidelinesToFollow,
  type Held,
  type Statement,
} from './held.js';
import { readyToChange } from './session.js';
import type { Noted, Shelf } from './shelf.js';

/** How the last try to hear something ended. */
export type Line = 'asking' | 'fresh' | 'offline' | 'failed' | 'session-over';

export interface SayState {
  /** The device has been looked through; before that nothing is known. */
  readonly read: boolean;
  readonly held: Held | undefined;
  readonly gone: readonly Gone[];
  readonly noted: readonly Noted[];
  readonly line: Line;
  /** The browser refuses to keep anything. */
  readonly forgetful: boolean;
  /** The page itself is not kept: it opens with a connection only. */
  readonly onlineOnly: boolean;
}

const BEFORE: SayState = {
  read: false,
  held: undefined,
  gone: [],
  noted: [],
  line: 'asking',
  forgetful: false,
  onlineOnly: false,
};

type NewNote = Omit<Noted, 'key' | 'personId' | 'refusal'>;

/** Keeps what may be said: on the device, up to date, and rid of what is withdrawn or expired. */
export class Keeper {
  private state = BEFORE;
  private readonly listeners = new Set<() => void>();
  private asking: Promise<void> | undefined;
  private sending: Promise<void> | undefined;

  constructor(
    private readonly shelf: Shelf,
    private readonly now: () => number = Date.now,
  ) {}

  readonly current = (): SayState => this.state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Shows what the device holds at once, and then asks for what is new. */
  async start(): Promise<void> {
    try {
      const { held, gone, noted } = await this.shelf.read();
      this.set({ gone, noted });
      if (held) await this.rid(held);
    } catch {
      // Private windows may refuse storage: the page then works as long as it is open and connected, and says so.
      this.set({ forgetful: true });
    }
    this.set({ read: true });
    await this.refresh();
  }

  /** Takes away what has expired since. Cheap enough for every minute. */
  async expire(): Promise<void> {
    if (this.state.held) await this.rid(this.state.held);
  }

  /** The browser would not keep the page. */
  readonly setOnlineOnly = (): void => this.set({ onlineOnly: true });

  refresh(): Promise<void> {
    this.asking ??= this.ask().finally(() => {
      this.asking = undefined;
    });
    return this.asking;
  }

  async dismissGone(): Promise<void> {
    if (this.state.held) await this.keep(this.state.held, []);
  }

  /** The person has seen the new words of a message. */
  async seen(): Promise<void> {
    const { held, gone } = this.state;
    if (held && held.changedIds.length > 0) await this.keep({ ...held, changedIds: [] }, gone);
  }

  /** Notes what was said; it leaves when there is a connection. */
  async note(note: NewNote): Promise<void> {
    const personId = this.state.held?.say.person.id;
    if (personId === undefined) return;
    await this.keepNoted([...this.state.noted, { ...note, key: newKey(), personId }]);
    await this.send();
  }

  /** Forgets a note that has not arrived. */
  async drop(key: string): Promise<void> {
    await this.keepNoted(this.state.noted.filter((noted) => noted.key !== key));
  }

  /** Takes back a note that has arrived. */
  async remove({ id, campaignId, version }: Statement): Promise<void> {
    await readyToChange();
    await call<typeof removeStatement>('DELETE /campaigns/:campaignId/statements/:statementId', {
      params: { campaignId, statementId: id },
      version,
    });
    await this.withStatements((statements) => statements.filter((statement) => statement.id !== id));
  }

  /** The person follows the guidelines that they have read. */
  async acknowledge({ campaignId, personId, number }: GuidelinesToFollow): Promise<void> {
    await readyToChange();
    await call<typeof acknowledgeGuidelines>('POST /campaigns/:campaignId/people/:personId/acknowledge', {
      params: { campaignId, personId },
      body: { guidelines: number },
    });
    await this.refresh();
  }

  async forget(): Promise<void> {
    if (!this.state.forgetful) await this.shelf.clear();
    this.set({ ...BEFORE, read: true });
  }

  private async ask(): Promise<void> {
    this.set({ line: 'asking' });
    try {
      const say = await call<typeof getSay>('GET /say');
      const { held, gone } = replaced(this.state.held, say, this.now());
      const known = this.state.held?.say.person.id === say.person.id ? this.state.gone : [];
      await this.keep(held, joined(known, gone));
      this.set({ line: 'fresh' });
    } catch (error) {
      this.set({ line: lineAfter(error) });
      return;
    }
    await this.send();
  }

  private async rid(before: Held): Promise<void> {
    const { held, gone } = withoutExpired(before, this.now());
    if (gone.length === 0) this.set({ held });
    else await this.keep(held, joined(this.state.gone, gone));
  }

  /** What is withdrawn leaves the screen before it leaves the device. */
  private async keep(held: Held, gone: readonly Gone[]): Promise<void> {
    this.set({ held, gone });
    if (this.state.forgetful) return;
    try {
      await this.shelf.keep(held, gone);
    } catch {
      this.set({ forgetful: true });
    }
  }

  private async keepNoted(noted: readonly Noted[]): Promise<void> {
    this.set({ noted });
    if (this.state.forgetful) return;
    try {
      await this.shelf.keepNoted(noted);
    } catch {
      this.set({ forgetful: true });
    }
  }

  private send(): Promise<void> {
    this.sending ??= this.sendAll().finally(() => {
      this.sending = undefined;
    });
    return this.sending;
  }

  /** One after the other, the person's own; the first one that nobody answers ends the round. */
  private async sendAll(): Promise<void> {
    const waits = ({ personId, refusal }: Noted): boolean =>
      refusal === undefined && personId === this.state.held?.say.person.id;
    for (let next = this.state.noted.find(waits); next; next = this.state.noted.find(waits)) {
      const { key, campaignId, date, outlet, messageIds, note } = next;
      try {
        await readyToChange();
        const saved = await call<typeof createStatement>('POST /campaigns/:campaignId/statements', {
          params: { campaignId },
          body: { date, outlet, messageIds: [...messageIds], note },
          idempotencyKey: key,
        });
        await this.drop(key);
        await this.withStatements((statements) => [
          saved,
          ...statements.filter((statement) => statement.id !== saved.id),
        ]);
      } catch (error) {
        if (!isRefusal(error)) {
          this.set({ line: lineAfter(error) });
          return;
        }
        const refusal = error.detail ?? error.title;
        await this.keepNoted(
          this.state.noted.map((noted) => (noted.key === key ? { ...noted, refusal } : noted)),
        );
      }
    }
  }

  private async withStatements(change: (statements: readonly Statement[]) => Statement[]): Promise<void> {
    const { held, gone } = this.state;
    if (!held) return;
    const statements = change(held.say.statements).sort((a, b) =>
      a.date < b.date ? 1 : a.date > b.date ? -1 : 0,
    );
    await this.keep({ ...held, say: { ...held.say, statements } }, gone);
  }

  private set(change: Partial<SayState>): void {
    this.state = { ...this.state, ...change };
    for (const listener of this.listeners) listener();
  }
}

function lineAfter(error: unknown): Line {
  if (error instanceof OfflineError) return 'offline';
  return isProblem(error, 'not-signed-in') ? 'session-over' : 'failed';
}

/** The service understood the note and will never take it; anything else may pass. */
function isRefusal(error: unknown): error is ApiProblem {
  const lasting: readonly number[] = [400, 404, 409, 422];
  return error instanceof ApiProblem && lasting.includes(error.status);
}

function joined(known: readonly Gone[], more: readonly Gone[]): Gone[] {
  const ids = new Set(more.map(({ id }) => id));
  return [...known.filter(({ id }) => !ids.has(id)), ...more];
}
