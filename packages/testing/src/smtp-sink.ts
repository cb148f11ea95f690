import type { AddressInfo } from 'node:net';
import PostalMime from 'postal-mime';
import { SMTPServer } from 'smtp-server';

export interface ReceivedMail {
  /** The envelope: whom the relay was told to deliver to. */
  readonly recipients: readonly string[];
  readonly raw: string;
  readonly subject: string;
  readonly html: string;
  readonly text: string;
  header(name: string): string | undefined;
}

/** What the relay answers to one recipient: a code of SMTP, or nothing to take it. */
export type Verdict = (recipient: string) => { readonly code: number; readonly message: string } | undefined;

/** A relay on this machine that keeps what it is given. */
export interface SmtpSink {
  readonly url: string;
  readonly mails: readonly ReceivedMail[];
  /** From now on. */
  decide(verdict: Verdict): void;
  /** Drops the connection after the next message was read and before it is confirmed: nobody knows what became of it. */
  hangUpAfterNextMessage(): void;
  close(): Promise<void>;
}

export async function startSmtpSink(): Promise<SmtpSink> {
  const mails: ReceivedMail[] = [];
  let decide: Verdict = () => undefined;
  let hangUp = false;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    logger: false,
    onRcptTo(address, _session, done) {
      const refused = decide(address.address);
      if (refused) done(Object.assign(new Error(refused.message), { responseCode: refused.code }));
      else done();
    },
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const source = Buffer.concat(chunks);
        const recipients = session.envelope.rcptTo.map(({ address }) => address);
        void read(source, recipients).then((mail) => {
          mails.push(mail);
          if (hangUp) {
            hangUp = false;
            for (const connection of server.connections) connection.close();
            return;
          }
          done();
        });
      });
    },
  });
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    mails,
    decide: (verdict) => (decide = verdict),
    hangUpAfterNextMessage: () => (hangUp = true),
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

/** Reads a mail with a parser that shares nothing with what built it. */
export async function readMail(source: Buffer | string): Promise<Omit<ReceivedMail, 'recipients'>> {
  const mail = await PostalMime.parse(source);
  return {
    raw: source.toString(),
    subject: mail.subject ?? '',
    html: mail.html ?? '',
    text: mail.text ?? '',
    header: (name) => mail.headers.find(({ key }) => key === name.toLowerCase())?.value,
  };
}

async function read(source: Buffer, recipients: readonly string[]): Promise<ReceivedMail> {
  return { ...(await readMail(source)), recipients };
}
