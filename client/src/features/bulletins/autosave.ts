import { isProblem } from '../../shared/api-client/problem.js';

interface Versioned {
  readonly version: number;
}

export type AutosaveState =
  /** Everything that was written is saved. */
  | { readonly phase: 'saved' }
  /** Something was written; it is saved after a pause. */
  | { readonly phase: 'waiting' }
  | { readonly phase: 'saving' }
  /** It could not be saved; it is kept here and tried again with the next change or on request. */
  | { readonly phase: 'failed'; readonly error: unknown }
  /** Somebody else saved first: nothing is sent until a person decides. */
  | { readonly phase: 'stale' };

interface AutosaveOptions<Content, Answer extends Versioned> {
  readonly version: number;
  readonly save: (content: Content, version: number) => Promise<Answer>;
  readonly onSaved: (answer: Answer) => void;
  /** How long nothing must be written before it is saved. */
  readonly pauseMs?: number;
}

const PAUSE_MS = 900;

/**
 * Saves what is written, after a pause. One request at a time, each over the version that the one before left; of what
 * was written meanwhile only the newest goes. A 412 stops it and loses nothing.
 */
export class Autosave<Content, Answer extends Versioned> {
  private current: AutosaveState = { phase: 'saved' };
  private newest: { readonly content: Content } | undefined;
  private running: Promise<void> | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly listeners = new Set<() => void>();
  private base: number;

  constructor(private readonly options: AutosaveOptions<Content, Answer>) {
    this.base = options.version;
  }

  /** The version that the next save goes over. */
  get version(): number {
    return this.base;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly getState = (): AutosaveState => this.current;

  /** Nothing is waiting and nothing is under way. */
  get idle(): boolean {
    return this.newest === undefined && this.running === undefined;
  }

  /** The content as it is now; the newest wins. */
  change(content: Content): void {
    this.newest = { content };
    clearTimeout(this.timer);
    if (this.current.phase === 'stale') return;
    if (this.running === undefined) this.move({ phase: 'waiting' });
    this.timer = setTimeout(() => void this.flush(), this.options.pauseMs ?? PAUSE_MS);
  }

  /** Saves at once what is still waiting; true when all of it is saved. */
  async flush(): Promise<boolean> {
    clearTimeout(this.timer);
    for (;;) {
      if (this.running === undefined) {
        if (this.newest === undefined || this.current.phase === 'stale') break;
        this.running = this.send(this.newest.content);
      }
      await this.running;
      if (this.current.phase === 'failed') break;
    }
    return this.current.phase === 'saved';
  }

  /** Somebody decided, or the bulletin changed elsewhere while nothing was being written here. */
  rebase(version: number): void {
    this.base = version;
    clearTimeout(this.timer);
    this.newest = undefined;
    this.move({ phase: 'saved' });
  }

  private async send(content: Content): Promise<void> {
    this.newest = undefined;
    this.move({ phase: 'saving' });
    try {
      const answer = await this.options.save(content, this.base);
      this.base = answer.version;
      this.options.onSaved(answer);
      this.running = undefined;
      this.move({ phase: this.newest === undefined ? 'saved' : 'waiting' });
    } catch (error) {
      this.newest ??= { content };
      this.running = undefined;
      this.move(isProblem(error, 'stale-version') ? { phase: 'stale' } : { phase: 'failed', error });
    }
  }

  private move(state: AutosaveState): void {
    this.current = state;
    for (const listener of this.listeners) listener();
  }
}
