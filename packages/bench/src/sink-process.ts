import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

/** A relay in a process of its own, so that what it costs is not ours; it answers its parent's questions. */
const delay = Number(process.argv[2] ?? '0');
let mails = 0;
let firstAt = 0;
let lastAt = 0;
const seen = new Set<string>();

const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS', 'AUTH'],
  disableReverseLookup: true,
  logger: false,
  onData(stream, session, done) {
    stream.resume();
    stream.on('end', () => {
      mails += 1;
      lastAt = performance.now();
      if (mails === 1) firstAt = lastAt;
      for (const { address } of session.envelope.rcptTo) seen.add(address);
      if (delay === 0) done();
      else setTimeout(done, delay);
    });
  },
});
server.listen(0, '127.0.0.1', () => {
  process.send?.({ port: (server.server.address() as AddressInfo).port });
});
process.on('message', (question) => {
  process.send?.({ mails, addresses: seen.size, seconds: (lastAt - firstAt) / 1_000 });
  if (question === 'forget') {
    mails = 0;
    seen.clear();
  }
});
process.on('disconnect', () => process.exit(0));
