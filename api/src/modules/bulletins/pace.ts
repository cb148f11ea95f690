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

/** How many may go now, and where none may, how long until it makes sense to ask again. */
export interface Granted {
  readonly through: number;
  readonly waitMs: number;
}

/**
 * Lets so many through a second and an hour, however many ask and from however many processes. It stands before the
 * ledger, so that nothing is begun that may not leave yet.
 */
export class Pace {
  constructor(private readonly options: Options) {}

  /** At least one of `wanted`, once it may go; none where the wait is too long to sit through. */
  async take(wanted: number): Promise<Granted> {
    const { perSecond, perHour } = this.options.limits;
    if (perSecond === 0 && perHour === 0) return { through: wanted, waitMs: 0 };
    for (;;) {
      const granted = await this.ask(wanted);
      if (granted.through > 0 || granted.waitMs > SIT_MS) return granted;
      await this.options.wait(granted.waitMs);
    }
  }

  private async ask(wanted: number): Promise<Granted> {
    const { limits, windows, now } = this.options;
    const at = now();
    const inHour = await this.inWindow('hour', HOUR, limits.perHour, wanted, at);
    const inSecond = await this.inWindow('second', SECOND, limits.perSecond, inHour, at);
    // Asked for and not let through: of an hour that counts.
    if (limits.perHour > 0 && inSecond < wanted)
      await windows.giveBack(nameOf('hour', HOUR, at), wanted - inSecond);
    if (inSecond > 0) return { through: inSecond, waitMs: 0 };
    return { through: 0, waitMs: untilNext(inHour > 0 ? SECOND : HOUR, at) };
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
