import { randomBytes } from 'node:crypto';
import type { Clock } from './clock.js';

/** Where identifiers come from, injected so that tests can foresee them. */
export interface Ids {
  /** 24 hexadecimal digits, in the order of creation. */
  next(): string;
}

/**
 * Identifiers in the layout of an ObjectId (seconds, random, counter) but kept as text from the database to the
 * address bar, so that nothing has to be converted or compared by method on the way.
 */
export function createIds(clock: Clock): Ids {
  const node = randomBytes(5).toString('hex');
  // Begins in the lower half, so that it hardly ever starts over within a second.
  let counter = randomBytes(3).readUIntBE(0, 3) >> 1;
  return {
    next() {
      counter = (counter + 1) % 0x1000000;
      const seconds = Math.floor(clock.now().getTime() / 1000) % 0x100000000;
      return seconds.toString(16).padStart(8, '0') + node + counter.toString(16).padStart(6, '0');
    },
  };
}

/** An unguessable token for a link, safe in an address. */
export function randomToken(): string {
  return randomBytes(32).toString('base64url');
}
