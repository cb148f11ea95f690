import { createHmac, randomBytes } from 'node:crypto';
import { OPENED } from './tally.js';

const WITHIN_MS = 1_000;

interface Burst {
  at: number;
  readonly links: Set<number>;
  isMachine: boolean;
}

interface Look {
  readonly bulletinId: string;
  readonly link: number;
  /** Where it comes from and what asks: only for telling two programs apart within a second. */
  readonly ip: string;
  readonly userAgent: string;
}

/**
 * Scanners follow every link of a mail at once, a second after it arrived; people one after another. What they did
 * within that second is known by a fingerprint with a key that never leaves this process, and forgotten after it.
 */
export class Bursts {
  private readonly key = randomBytes(32);
  private readonly seen = new Map<string, Burst>();

  /** What a look adds to the counts, and what it takes back of those before it that turn out to be a program's. */
  note({ bulletinId, link, ip, userAgent }: Look, now: number): readonly (readonly [number, number])[] {
    this.forget(now);
    const who = createHmac('sha256', this.key)
      .update(`${bulletinId}\n${ip}\n${userAgent}`)
      .digest('base64url');
    const burst = this.seen.get(who) ?? { at: now, links: new Set<number>(), isMachine: false };
    // The latest goes last, so that what is old stands first.
    this.seen.delete(who);
    this.seen.set(who, burst);
    burst.at = now;
    if (burst.isMachine || burst.links.has(link)) return [];
    const before = [...burst.links];
    burst.links.add(link);
    burst.isMachine = [...burst.links].filter((one) => one !== OPENED).length > 1;
    return burst.isMachine ? before.map((one) => [one, -1] as const) : [[link, 1]];
  }

  private forget(now: number): void {
    for (const [who, { at }] of this.seen) {
      if (now - at < WITHIN_MS) return;
      this.seen.delete(who);
    }
  }
}
