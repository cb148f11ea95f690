/**
 * Calls that come in the same moment, or while the one before is under way, go together: one question to the database
 * for many mails.
 */
export class Gathered<T, R> {
  private waiting: { item: T; resolve: (result: R) => void; reject: (error: unknown) => void }[] = [];
  private busy = false;

  /** `together` answers for every item, in their order; each group waits a moment for more. */
  constructor(
    private readonly together: (items: readonly T[]) => Promise<readonly R[]>,
    private readonly lingerMs = 0,
  ) {}

  add(item: T): Promise<R> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ item, resolve, reject });
      if (!this.busy) {
        this.busy = true;
        setTimeout(() => void this.flush(), this.lingerMs);
      }
    });
  }

  private async flush(): Promise<void> {
    while (this.waiting.length > 0) {
      const group = this.waiting;
      this.waiting = [];
      try {
        const results = await this.together(group.map(({ item }) => item));
        group.forEach(({ resolve, reject }, index) => {
          const result = results[index];
          if (index < results.length) resolve(result as R);
          else reject(new Error('a gathered call was left without an answer'));
        });
      } catch (error) {
        for (const { reject } of group) reject(error);
      }
      if (this.waiting.length > 0) await new Promise((resolve) => setTimeout(resolve, this.lingerMs));
    }
    this.busy = false;
  }
}
