import { fork, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

const ENTRY = fileURLToPath(new URL('./sink-process.ts', import.meta.url));
const port = z.object({ port: z.int() });
const report = z.object({ mails: z.int(), addresses: z.int(), seconds: z.number() });

export type SinkReport = z.output<typeof report>;

/** A relay that takes everything, after a wait. */
export interface Sink {
  readonly port: number;
  /** What it was given so far; `seconds` from the first to the last. */
  report(): Promise<SinkReport>;
  forget(): Promise<void>;
  stop(): void;
}

export async function startSink(delayMs: number): Promise<Sink> {
  const child = fork(ENTRY, [String(delayMs)], { execArgv: ['--import', 'tsx'] });
  const listening = port.parse(await next(child));
  const ask = async (question: string) => {
    const answer = next(child);
    child.send(question);
    return report.parse(await answer);
  };
  return {
    port: listening.port,
    report: () => ask('report'),
    async forget() {
      await ask('forget');
    },
    stop: () => child.disconnect(),
  };
}

function next(child: ChildProcess): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const ended = (code: number | null) => reject(new Error(`the relay ended with ${code}`));
    child.once('exit', ended);
    child.once('message', (message) => {
      child.off('exit', ended);
      resolve(message);
    });
  });
}
