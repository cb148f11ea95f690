import type { Logger } from '../../platform/observability/logger.js';
import type { SenderRepository } from './sender.repository.js';

interface Options {
  readonly id: string;
  readonly mailingId: string;
  readonly leaseMs: number;
  readonly senders: SenderRepository;
  readonly log: Logger;
}

/**
 * The right to send, for one run. It is renewed while the run lives; whoever cannot renew it in time stops by itself
 * before the others may take it for dead.
 */
export class SenderLease {
  private readonly timer: NodeJS.Timeout;
  private lost = false;

  private constructor(
    private readonly options: Options,
    /** Real time: this is about a machine. */
    private renewedAt: number,
  ) {
    this.timer = setInterval(() => void this.renew(), Math.max(100, options.leaseMs / 4));
    this.timer.unref();
  }

  static async open(options: Options): Promise<SenderLease> {
    const asked = performance.now();
    await options.senders.open(options.id, options.mailingId, options.leaseMs);
    return new SenderLease(options, asked);
  }

  get id(): string {
    return this.options.id;
  }

  /** Whether nobody can have taken this sender for dead yet, with time to spare for handing a mail over. */
  get held(): boolean {
    return !this.lost && performance.now() - this.renewedAt < this.options.leaseMs / 2;
  }

  /** Everyone else who is sending the same mailing. */
  async others(): Promise<string[]> {
    const alive = await this.options.senders.alive(this.options.mailingId);
    return alive.filter((id) => id !== this.id);
  }

  async close(): Promise<void> {
    clearInterval(this.timer);
    await this.options.senders.close(this.id);
  }

  private async renew(): Promise<void> {
    const asked = performance.now();
    try {
      if (await this.options.senders.renew(this.id, this.options.leaseMs)) this.renewedAt = asked;
      else this.lost = true;
    } catch (error) {
      this.options.log.warn({ event: 'sender-not-renewed', err: error }, 'A sender could not be renewed');
    }
  }
}
