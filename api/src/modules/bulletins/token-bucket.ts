interface Options {
  readonly perSecond: number;
  readonly burst: number;
  /** Milliseconds that only ever grow. */
  readonly now: () => number;
  readonly wait: (milliseconds: number) => Promise<void>;
}

/**
 * Lets so many through a second, however many ask. It stands before the mail pool because the pool looks at its own
 * limit only after a message has left.
 */
export class TokenBucket {
  private tokens: number;
  private filledAt: number;

  constructor(private readonly options: Options) {
    this.tokens = options.burst;
    this.filledAt = options.now();
  }

  /** Waits for one's turn. */
  async take(): Promise<void> {
    this.fill();
    // The debt puts everyone who waits in line.
    this.tokens -= 1;
    if (this.tokens >= 0) return;
    await this.options.wait((-this.tokens / this.options.perSecond) * 1000);
  }

  private fill(): void {
    const { now, perSecond, burst } = this.options;
    const time = now();
    this.tokens = Math.min(burst, this.tokens + ((time - this.filledAt) / 1000) * perSecond);
    this.filledAt = time;
  }
}
