import nodemailer from 'nodemailer';
import MailComposer from 'nodemailer/lib/mail-composer';
import type { Bench, Figure } from './figure.js';
import { sendingStage } from './sending-stage.js';
import { startSink, type Sink } from './sink.js';

const READERS = 10_000;
const CONNECTIONS = 10;
const SLOW_CONNECTIONS = 20;
const LATENCY_MS = 100;
const BENCH = 'bulletin-sending';

/**
 * A whole sending (freezing, personal links, ledger) to a relay on this machine, against the mail library's pool alone
 * with the same mail as ready-made bytes, and against what connections and latency allow.
 */
export const bulletinSending: Bench = {
  name: BENCH,
  async run(): Promise<Figure[]> {
    return [...(await againstPool()), ...(await againstLatency())];
  },
};

async function againstPool(): Promise<Figure[]> {
  const sink = await startSink(0);
  const stage = await sendingStage(sink, CONNECTIONS, READERS);
  try {
    const mail = await stage.bulletin();
    // Before and after, since a machine is not the same twice.
    const before = await poolAlone(sink, mail);
    await sink.forget();
    const begun = performance.now();
    const workedBefore = await stage.worked();
    await stage.send(mail);
    await stage.untilSent(mail.id);
    const ours = READERS / ((performance.now() - begun) / 1_000);
    const worked = ((await stage.worked()) - workedBefore) / READERS;
    await expectEveryone(sink);
    const after = await poolAlone(sink, mail);
    const alone = (before.rate + after.rate) / 2;
    return [
      {
        bench: BENCH,
        what: `${READERS} deliveries, from the button to the last`,
        value: ours,
        unit: 'mails/s',
      },
      { bench: BENCH, what: 'the pool alone', value: alone, unit: 'mails/s' },
      {
        bench: BENCH,
        what: 'ratio to the pool alone',
        value: ours / alone,
        unit: '×',
        target: { at: 'least', bound: 0.5 },
      },
      // What a machine that does other things as well does not hide.
      { bench: BENCH, what: 'processor time a mail, with its database', value: worked * 1e6, unit: 'µs' },
      {
        bench: BENCH,
        what: 'the pool alone: processor time a mail',
        value: ((before.worked + after.worked) / 2) * 1e6,
        unit: 'µs',
      },
    ];
  } finally {
    await stage.stop();
    sink.stop();
  }
}

async function againstLatency(): Promise<Figure[]> {
  const sink = await startSink(LATENCY_MS);
  const stage = await sendingStage(sink, SLOW_CONNECTIONS, READERS);
  try {
    const one = await timeOf(stage, sink);
    const worker = await stage.addWorker();
    const two = await timeOf(stage, sink).finally(() => worker.stop());
    const ceiling = SLOW_CONNECTIONS / (LATENCY_MS / 1_000);
    return [
      {
        bench: BENCH,
        what: `${LATENCY_MS} ms a reply, ${SLOW_CONNECTIONS} connections: share of what they allow`,
        value: one.rate / ceiling,
        unit: '×',
        target: { at: 'least', bound: 0.85 },
      },
      {
        bench: BENCH,
        what: 'the same with two workers: time against one',
        value: two.seconds / one.seconds,
        unit: '×',
        target: { at: 'most', bound: 0.75 },
      },
      {
        bench: BENCH,
        what: 'mails beyond one for each reader',
        value: one.surplus + two.surplus,
        unit: '',
        target: { at: 'most', bound: 0 },
      },
    ];
  } finally {
    await stage.stop();
    sink.stop();
  }
}

/** From the first mail to the last, by the relay's own clock. */
async function timeOf(stage: Awaited<ReturnType<typeof sendingStage>>, sink: Sink) {
  await sink.forget();
  const mail = await stage.bulletin();
  await stage.send(mail);
  await stage.untilSent(mail.id);
  const surplus = await expectEveryone(sink);
  const { seconds } = await sink.report();
  return { seconds, rate: READERS / seconds, surplus };
}

/** How many mails there were beyond one for each reader. */
async function expectEveryone(sink: Sink): Promise<number> {
  const { mails, addresses } = await sink.report();
  if (addresses !== READERS) throw new Error(`the relay knows ${addresses} of ${READERS} readers`);
  return mails - addresses;
}

/** The same bytes to every reader: nothing is composed, personal or written down. */
async function poolAlone(
  sink: Sink,
  { html, text }: { html: string; text: string },
): Promise<{ rate: number; worked: number }> {
  const transport = nodemailer.createTransport({
    pool: true,
    host: '127.0.0.1',
    port: sink.port,
    ignoreTLS: true,
    maxConnections: CONNECTIONS,
    maxMessages: Infinity,
  });
  const from = { name: 'Valdemar', address: 'boletin@valdemar.example' };
  const to = { name: 'Lectora', address: 'lectora@lectoras.example' };
  const raw = await new MailComposer({ from, to, subject: 'Este mes en Valdemar', html, text })
    .compile()
    .build();
  const count = READERS / 2;
  let next = 0;
  const lane = async () => {
    while (next < count) {
      const envelope = { from: from.address, to: [`lectora.${next}@lectoras.example`] };
      next += 1;
      await transport.sendMail({ envelope, raw });
    }
  };
  const begun = performance.now();
  const cpu = process.cpuUsage();
  await Promise.all(Array.from({ length: CONNECTIONS * 2 }, lane));
  const { user, system } = process.cpuUsage(cpu);
  const rate = count / ((performance.now() - begun) / 1_000);
  transport.close();
  return { rate, worked: (user + system) / 1e6 / count };
}
