import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

/** A relay that only counts: what it was given whole is in its log before it says so. */
export interface Witness {
  readonly port: number;
  /** How often it was given a mail for this address since the last clearing. */
  timesTo(address: string): number;
  readonly count: number;
  clear(): void;
  close(): Promise<void>;
}

export async function startWitness(replyMs: number): Promise<Witness> {
  let log = new Map<string, number>();
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    disableReverseLookup: true,
    logger: false,
    onData(stream, session, done) {
      stream.resume();
      stream.on('end', () => {
        for (const { address } of session.envelope.rcptTo) log.set(address, (log.get(address) ?? 0) + 1);
        setTimeout(done, replyMs);
      });
    },
  });
  // Connections are broken on purpose.
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.server.address() as AddressInfo).port,
    timesTo: (address) => log.get(address) ?? 0,
    get count() {
      return log.size;
    },
    clear: () => (log = new Map()),
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
