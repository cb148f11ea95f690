import { Readable } from 'node:stream';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import { NotHandedOver } from './not-handed-over.js';
import { codeOf, replyCodeOf } from './outcome.js';

export interface Envelope {
  readonly from: string;
  readonly to: string;
}

export interface LineOptions {
  /** Where, and how encrypted. */
  readonly relay: NonNullable<ConstructorParameters<typeof SMTPConnection>[0]>;
  readonly credentials: { readonly user: string; readonly pass: string } | null;
}

/** The relay takes its leave, whatever it was asked. */
const LEAVING = 421;

/** One connection to the relay, for mails one after another. */
export class SmtpLine {
  /** How many mails it was given. */
  carried = 0;
  private readonly connection: SMTPConnection;
  private ended = false;
  /** Ends what waits for the relay at this moment. */
  private fail: (error: Error) => void = () => undefined;

  private constructor({ relay }: LineOptions) {
    this.connection = new SMTPConnection(relay);
    this.connection.on('error', (error: Error) => this.end(error));
    this.connection.once('end', () => this.end(new Error('the connection is closed')));
  }

  /** Greeted, encrypted where that is asked for, and signed in; given up once a signal says so. */
  static async open(options: LineOptions, signals: readonly AbortSignal[]): Promise<SmtpLine> {
    const line = new SmtpLine(options);
    const { connection } = line;
    const forget = line.closeWhen(signals);
    try {
      await line.answer<void>((done) => connection.connect((error) => done(error ?? null, undefined)));
      if (options.credentials && connection.allowsAuth) {
        const { credentials } = options;
        await line.answer<unknown>((done) => connection.login({ credentials }, done));
      }
      return line;
    } catch (error) {
      line.close();
      throw new NotHandedOver(codeOf(error) ?? 'ECONNECTION', error);
    } finally {
      forget();
    }
  }

  get usable(): boolean {
    return !this.ended;
  }

  /** The relay's reply once it has taken the mail; NotHandedOver where nothing of the mail had left. */
  async send({ from, to }: Envelope, message: Buffer, signals: readonly AbortSignal[]): Promise<string> {
    this.carried += 1;
    const body = new Readable({
      read() {
        this.push(message);
        this.push(null);
      },
    });
    const forget = this.closeWhen(signals);
    try {
      const info = await this.answer<{ response: string }>((done) =>
        this.connection.send({ from, to: [to] }, body, done),
      );
      return info.response;
    } catch (error) {
      const reply = replyCodeOf(error);
      // The library refuses a malformed address before it says a word.
      if (reply === undefined && codeOf(error) === 'EENVELOPE') throw error;
      if (reply !== undefined && reply !== LEAVING) {
        await this.reset();
        throw error;
      }
      this.close();
      if (body.readableDidRead) throw error;
      throw new NotHandedOver(codeOf(error) ?? 'ECONNECTION', error);
    } finally {
      forget();
    }
  }

  close(): void {
    this.end(new Error('the connection was closed'));
    this.connection.close();
  }

  /** Whoever stops waits for no relay. */
  private closeWhen(signals: readonly AbortSignal[]): () => void {
    const close = () => this.close();
    for (const signal of signals) {
      if (signal.aborted) close();
      signal.addEventListener('abort', close);
    }
    return () => {
      for (const signal of signals) signal.removeEventListener('abort', close);
    };
  }

  private async reset(): Promise<void> {
    try {
      await this.answer<unknown>((done) => this.connection.reset(done));
    } catch {
      // What the relay said about the mail stands; the next one takes another line.
      this.close();
    }
  }

  /** The library's answer, or that the connection has ended while it was waited for. */
  private answer<R>(ask: (done: (error: Error | null, result: R) => void) => void): Promise<R> {
    return new Promise((resolve, reject) => {
      this.fail = reject;
      ask((error, result) => {
        if (error) reject(error);
        else resolve(result);
      });
    });
  }

  private end(error: Error): void {
    this.ended = true;
    this.fail(error);
  }
}
