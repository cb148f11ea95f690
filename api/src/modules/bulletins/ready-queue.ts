/** What is ready for the wire, taken by many and filled by one. */
export class ReadyQueue<T> {
  private items: T[] = [];
  private readonly takers: ((item: T | undefined) => void)[] = [];
  private filler: (() => void) | undefined;
  private level = 0;
  private ended = false;
  /** Somebody had to wait since it was last looked at. */
  private ranDry = false;

  /** The next one; nothing once it has ended. */
  take(): Promise<T | undefined> | T | undefined {
    const item = this.items.shift();
    if (this.items.length <= this.level) this.filler?.();
    if (item !== undefined || this.ended) return item;
    this.ranDry = true;
    return new Promise((resolve) => {
      this.takers.push(resolve);
      this.filler?.();
    });
  }

  push(items: readonly T[]): void {
    for (const item of items) {
      const taker = this.takers.shift();
      if (taker) taker(item);
      else this.items.push(item);
    }
  }

  /** How many are missing to `goal`, beside those that are waited for, once not more than half of it is left. */
  async missing(goal: number): Promise<number> {
    this.level = Math.floor(goal / 2);
    while (!this.ended && this.takers.length === 0 && this.items.length > this.level)
      await new Promise<void>((resolve) => (this.filler = resolve));
    this.filler = undefined;
    return Math.max(0, goal - this.items.length) + this.takers.length;
  }

  /** Whether takers had to wait since this was last asked. */
  hasRunDry(): boolean {
    const dry = this.ranDry;
    this.ranDry = false;
    return dry;
  }

  /** Nothing comes any more: whoever waits goes without. */
  end(): void {
    this.ended = true;
    for (const taker of this.takers.splice(0)) taker(undefined);
    this.filler?.();
  }

  /** What nobody has taken; it is gone from here. */
  drain(): T[] {
    return this.items.splice(0);
  }
}
