import { Autosave, type AutosaveState } from './autosave.js';
import type { Bulletin } from './api/get-bulletins.js';
import { contentOf, isComplete, savablePart, type Content } from './content.js';
import type { BulletinChanges } from './api/change-bulletin.js';

export interface DeskState {
  readonly content: Content;
  readonly autosave: AutosaveState;
  /** When what is stored was stored. */
  readonly savedAt: string;
  /** What somebody else saved meanwhile, while a person decides what stays. */
  readonly theirs: Bulletin | undefined;
}

interface DeskOptions {
  readonly bulletin: Bulletin;
  readonly save: (version: number, changes: BulletinChanges) => Promise<Bulletin>;
  /** What is stored now; asked after a 412. */
  readonly fetch: () => Promise<Bulletin>;
  readonly onSaved: (bulletin: Bulletin) => void;
  readonly pauseMs?: number;
}

/** Where a bulletin is written: what stands on the screen, what of it is saved, and what to do when two people write. */
export class Desk {
  private base: Content;
  private state: DeskState;
  private readonly autosave: Autosave<Content, Bulletin>;
  private readonly listeners = new Set<() => void>();

  constructor(private readonly options: DeskOptions) {
    const { bulletin, pauseMs } = options;
    this.base = contentOf(bulletin);
    this.autosave = new Autosave({
      version: bulletin.version,
      save: (content, version) => options.save(version, savablePart(content, this.base)),
      onSaved: (answer) => {
        this.base = contentOf(answer);
        this.state = { ...this.state, savedAt: answer.updatedAt };
        options.onSaved(answer);
      },
      ...(pauseMs === undefined ? {} : { pauseMs }),
    });
    this.state = {
      content: this.base,
      autosave: this.autosave.getState(),
      savedAt: bulletin.updatedAt,
      theirs: undefined,
    };
    this.autosave.subscribe(() => {
      this.move({ autosave: this.autosave.getState() });
      if (this.state.autosave.phase === 'stale') void this.lookAtTheirs();
    });
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly getState = (): DeskState => this.state;

  get version(): number {
    return this.autosave.version;
  }

  /** What was last saved, for joining two people's work. */
  get saved(): Content {
    return this.base;
  }

  /** Writes; what can be saved of it is saved after a pause. */
  readonly change = (write: (content: Content) => Content): void => {
    const content = write(this.state.content);
    this.move({ content });
    this.autosave.change(content);
  };

  /** Saves at once; true when everything that is written is stored. */
  readonly flush = async (): Promise<boolean> =>
    (await this.autosave.flush()) && isComplete(this.state.content);

  /** A newer bulletin came from elsewhere: it is shown, unless something is being written here. */
  seen(bulletin: Bulletin): void {
    if (bulletin.version <= this.version || !this.autosave.idle || !isComplete(this.state.content)) return;
    this.take(bulletin);
  }

  /** After a 412, with what is stored: mine over it, or another mix of both. */
  decide(content: Content): void {
    const { theirs } = this.state;
    if (!theirs) return;
    this.base = contentOf(theirs);
    this.move({ theirs: undefined, content });
    this.autosave.rebase(theirs.version);
    this.autosave.change(content);
    void this.autosave.flush();
  }

  /** After a 412: what is stored stays. */
  giveWay(): void {
    if (this.state.theirs) this.take(this.state.theirs);
  }

  private take(bulletin: Bulletin): void {
    this.base = contentOf(bulletin);
    this.move({ content: this.base, savedAt: bulletin.updatedAt, theirs: undefined });
    this.autosave.rebase(bulletin.version);
  }

  private async lookAtTheirs(): Promise<void> {
    try {
      this.move({ theirs: await this.options.fetch() });
    } catch (error) {
      // Still not saved and nothing lost: the next try asks again.
      this.move({ autosave: { phase: 'failed', error } });
    }
  }

  /** Asks again what is stored, when that failed, or saves what failed. */
  readonly retry = (): void => {
    if (this.autosave.getState().phase !== 'stale') void this.autosave.flush();
    else void this.lookAtTheirs();
  };

  private move(change: Partial<DeskState>): void {
    this.state = { ...this.state, ...change };
    for (const listener of this.listeners) listener();
  }
}
