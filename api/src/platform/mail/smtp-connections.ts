import { setMaxListeners } from 'node:events';
import { NotHandedOver } from './not-handed-over.js';
import { SmtpLine, type Envelope, type LineOptions } from './smtp-line.js';

/** Relays close a connection that has carried very many mails; ours ends before. */
const MAILS_A_LINE = 500;
/** Between two bulletins nothing is held open. */
const IDLE_MS = 30_000;

/**
 * Lines to the relay that are used again and again. The library speaks SMTP; which line a mail takes, and whether
 * anything of it may have left when one breaks, is decided here and guessed nowhere (RH17).
 */
export class SmtpConnections {
  private readonly idle: SmtpLine[] = [];
  private readonly waiting: (() => void)[] = [];
  private free: number;
  private readonly closing = new AbortController();
  private resting: NodeJS.Timeout | undefined;

  /** `most` at the same time. */
  constructor(
    private readonly options: LineOptions,
    most: number,
  ) {
    this.free = most;
    setMaxListeners(0, this.closing.signal);
  }

  /** The relay's reply once it has taken the mail. */
  async send(envelope: Envelope, message: Buffer, signal?: AbortSignal): Promise<string> {
    const signals = signal ? [signal, this.closing.signal] : [this.closing.signal];
    if (this.free > 0) this.free -= 1;
    else await new Promise<void>((resolve) => this.waiting.push(resolve));
    try {
      return await this.over(envelope, message, signals);
    } finally {
      const next = this.waiting.shift();
      if (next) next();
      else this.free += 1;
    }
  }

  close(): void {
    clearTimeout(this.resting);
    this.closing.abort();
    for (const line of this.idle.splice(0)) line.close();
  }

  private async over(envelope: Envelope, message: Buffer, signals: readonly AbortSignal[]): Promise<string> {
    for (let line = this.reusable(); line; line = this.reusable()) {
      try {
        return await this.on(line, envelope, message, signals);
      } catch (error) {
        // It had gone between two mails, and nothing of this one has left: another line takes it.
        if (!(error instanceof NotHandedOver)) throw error;
      }
    }
    return this.on(await SmtpLine.open(this.options, signals), envelope, message, signals);
  }

  private async on(
    line: SmtpLine,
    envelope: Envelope,
    message: Buffer,
    signals: readonly AbortSignal[],
  ): Promise<string> {
    try {
      return await line.send(envelope, message, signals);
    } finally {
      this.putBack(line);
    }
  }

  private reusable(): SmtpLine | undefined {
    for (let line = this.idle.pop(); line; line = this.idle.pop()) {
      if (line.usable) return line;
    }
    return undefined;
  }

  private putBack(line: SmtpLine): void {
    if (line.usable && line.carried < MAILS_A_LINE && !this.closing.signal.aborted) {
      this.idle.push(line);
      this.resting ??= setTimeout(() => this.rest(), IDLE_MS).unref();
      return;
    }
    line.close();
  }

  /** Closes what nobody has used for a while. */
  private rest(): void {
    this.resting = undefined;
    for (const line of this.idle.splice(0)) line.close();
  }
}
