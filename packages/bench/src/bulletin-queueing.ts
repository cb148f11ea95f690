import type { Bench, Figure } from './figure.js';
import { sendingStage } from './sending-stage.js';
import { startSink } from './sink.js';

const SMALL = 10_000;
const LARGE = 100_000;
const MOST_MB = 150;
const BENCH = 'bulletin-queueing';

/** What writing down a long list of recipients, and beginning to send to it, takes in memory. */
export const bulletinQueueing: Bench = {
  name: BENCH,
  async run(): Promise<Figure[]> {
    const small = await measure(SMALL);
    const large = await measure(LARGE);
    return [
      {
        bench: BENCH,
        what: `${LARGE} recipients: memory over idle`,
        value: large.over,
        unit: 'MB',
        target: { at: 'most', bound: MOST_MB },
      },
      {
        bench: BENCH,
        what: `beyond what ${SMALL} take`,
        value: large.over - small.over,
        unit: 'MB',
        target: { at: 'most', bound: 60 },
      },
      { bench: BENCH, what: `${LARGE} recipients: time to write them down`, value: large.seconds, unit: 's' },
    ];
  },
};

async function measure(readers: number): Promise<{ over: number; seconds: number }> {
  const sink = await startSink(20);
  const stage = await sendingStage(sink, 10, readers);
  try {
    const mail = await stage.bulletin();
    // What starting and making it left behind is collected first.
    await new Promise((resolve) => setTimeout(resolve, 3_000));
    const idle = (await stage.service.memory()).service;
    let top = idle;
    const look = async () => {
      top = Math.max(top, (await stage.service.memory()).service);
    };
    const begun = performance.now();
    await stage.send(mail);
    await stage.untilFrozen(mail.id, look);
    const seconds = (performance.now() - begun) / 1_000;
    const until = (await sink.report()).mails + SMALL / 2;
    while ((await sink.report()).mails < until) {
      await look();
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    return { over: top - idle, seconds };
  } finally {
    await stage.stop();
    sink.stop();
  }
}
