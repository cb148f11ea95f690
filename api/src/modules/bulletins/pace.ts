import { Gathered } from './gathered.js';
import type { PaceRepository } from './pace.repository.js';

const SECOND = 1_000;
const HOUR = 3_600_000;
/** Longer waits are not sat through: the sending goes on by itself later. */
const SIT_MS = 2_000;

/** Mails from all processes together; 0 is no limit. */
export interface PaceLimits {
  readonly perSecond: number;
  readonly perHour: number;
}

interface Options {
  readonly limits: PaceLimits;
  readonly windows: Pick<PaceRepository, 'take' | 'giveBack'>;
  /** Real milliseconds, whatever the service's clock says: this is about not flooding a relay. */
  readonly now: () => number;
  readonly wait: (milliseconds: number) => Promise<void>;
}

/**
 * Lets so many through a second and an hour, however many ask and from however many processes. It stands before the
 * mail pool because the pool looks at its own limit only after a message has left.
 */
export class Pace {
  private readonly asked: Gathered<null, number>;

  constructor(private readonly options: Options) {
    this.asked = new Gathered((items) => this.windowFor(items.length));
  }

  /** 0 once one may go; otherwise how many milliseconds until it makes sense to ask again. */
  async take(): Promise<number> {
    const { perSecond, perHour } = this.options.limits;
    if (perSecond === 0 && perHour === 0) return 0;
    for (;;) {
      const ms = await this.asked.add(null);
      if (ms === 0 || ms > SIT_MS) return ms;
      await this.options.wait(ms);
    }
  }

  /** For each of so many: 0, or the wait for the next window. */
  private async windowFor(count: number): Promise<number[]> {
    const { limits, windows, now } = this.options;
    const at = now();
    const inHour = await this.inWindow('hour', HOUR, limits.perHour, count, at);
    const inSecond = await this.inWindow('second', SECOND, limits.perSecond, inHour, at);
    // Asked for and not let through: of an hour that counts.
    if (limits.perHour > 0 && inSecond < count)
      await windows.giveBack(nameOf('hour', HOUR, at), count - inSecond);
    return Array.from({ length: count }, (_, index) => {
      if (index < inSecond) return 0;
      return index < inHour ? untilNext(SECOND, at) : untilNext(HOUR, at);
    });
  }

  private async inWindow(
    kind: string,
    length: number,
    limit: number,
    count: number,
    at: number,
  ): Promise<number> {
    if (limit === 0 || count === 0) return count;
    return this.options.windows.take(nameOf(kind, length, at), limit, count, new Date(at + 2 * length));
  }
}

function nameOf(kind: string, length: number, at: number): string {
  return `${kind}:${Math.floor(at / length)}`;
}

function untilNext(length: number, at: number): number {
  return length - (at % length) + 1;
}
