import type { progress } from '@altavoz/contracts/deliveries';
import { secondsLeft, sendingStatus, type DeliveryCounts } from '@altavoz/domain/bulletins/delivery';
import { Readable } from 'node:stream';
import type { z } from 'zod';
import { RawAnswer } from '../../platform/http/answer.js';
import type { Bulletin } from './bulletin.js';

const LOOK_MS = 1_000;
/** Counting a long ledger takes a while: a look at most so many times as long as it took. */
const REST = 4;
/** Programs that listen come back by themselves; so a service that ends waits for nobody long. */
const LONGEST_MS = 30_000;
const PACE_LOOKS = 10;

export type Progress = z.output<typeof progress>;

/** How far it is at one moment. */
export interface Look {
  readonly status: Bulletin['status'];
  readonly counts: DeliveryCounts;
  readonly senders: number;
}

/** Tells how far sending is until nothing moves any more. */
export function progressStream(look: () => Promise<Look>): RawAnswer {
  return new RawAnswer(
    'text/event-stream; charset=utf-8',
    Readable.from(events(look), { objectMode: false }),
    {
      // Neither kept nor compressed: each event has to arrive at once.
      'cache-control': 'no-store, no-transform',
      'x-accel-buffering': 'no',
    },
  );
}

async function* events(look: () => Promise<Look>): AsyncGenerator<string> {
  const begun = performance.now();
  const looks: { at: number; done: number }[] = [];
  yield 'retry: 500\n\n';
  for (;;) {
    const asked = performance.now();
    const { status, counts, senders } = await look();
    const at = performance.now();
    const state = sendingStatus(counts);
    looks.push({ at, done: state.done });
    if (looks.length > PACE_LOOKS) looks.shift();
    const perSecond = paceOf(looks);
    const left = perSecond === null ? null : secondsLeft(state, perSecond * 60);
    const told: Progress = {
      status,
      deliveries: { total: state.total, ...counts },
      perSecond,
      secondsLeft: left,
      senders,
    };
    yield `event: progress\ndata: ${JSON.stringify(told)}\n\n`;
    if (status !== 'sending') {
      yield 'event: end\ndata: {}\n\n';
      return;
    }
    if (at - begun > LONGEST_MS) return;
    await new Promise((resolve) => setTimeout(resolve, Math.max(LOOK_MS, (at - asked) * REST)));
  }
}

/** Mails a second between the oldest look and the newest. */
function paceOf(looks: readonly { readonly at: number; readonly done: number }[]): number | null {
  const [first] = looks;
  const last = looks.at(-1);
  if (!first || !last || last.at - first.at < LOOK_MS / 2) return null;
  return Math.round(((last.done - first.done) / (last.at - first.at)) * 10_000) / 10;
}
