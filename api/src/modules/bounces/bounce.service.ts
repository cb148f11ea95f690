import { createHash } from 'node:crypto';
import { readDeliveryMessageId } from '@altavoz/domain/bulletins/delivery-key';
import { bounceKindOf, countSoftBounce, type SoftBounceLimit } from '@altavoz/domain/subscribers/bounce';
import { AppError } from '../../platform/app-error.js';
import { systemCaller, type Scope } from '../../platform/caller.js';
import type { Clock } from '../../platform/clock.js';
import type { Page, PageRequest } from '../../platform/db/page.js';
import type { UnitOfWork } from '../../platform/db/unit-of-work.js';
import type { Ids } from '../../platform/ids.js';
import type { Logger } from '../../platform/observability/logger.js';
import type { Subscriber } from '../subscribers/subscriber.model.js';
import type { SubscriberService } from '../subscribers/subscriber.service.js';
import type { Bounce, BounceVia, DeliveryReport, MailReport } from './bounce.js';
import type { BounceRepository } from './bounce.repository.js';
import { readReports } from './read-report.js';

interface Dependencies {
  readonly bounces: BounceRepository;
  readonly subscribers: SubscriberService;
  readonly unitOfWork: UnitOfWork;
  readonly softLimit: SoftBounceLimit;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly log: Logger;
}

/** Called with every report that names a delivery of ours. */
export type ReportListener = (scope: Scope, report: DeliveryReport) => Promise<void>;

export interface Taken {
  readonly taken: number;
  readonly known: number;
  readonly ignored: number;
}

/** What a mail service says, in our words; contracts/bounces.ts. */
export interface BounceEvent {
  readonly id?: string | undefined;
  readonly type: 'bounce' | 'complaint' | 'delivered';
  readonly email?: string | undefined;
  readonly messageId?: string | undefined;
  readonly kind?: 'hard' | 'soft' | undefined;
  readonly status?: string | undefined;
  readonly reply?: string | undefined;
  readonly at?: string | undefined;
}

const KEEP_MS = 400 * 86_400_000;

/** Mailboxes that are gone or full, and readers who complain: what is said about our mails has its consequence (RH17). */
export class BounceService {
  private readonly listeners: ReportListener[] = [];

  constructor(private readonly needs: Dependencies) {}

  /** For the ledger of deliveries: a report may tell what became of one that is uncertain. */
  onReport(listener: ReportListener): void {
    this.listeners.push(listener);
  }

  page(scope: Scope, email: string | undefined, request: PageRequest): Promise<Page<Bounce>> {
    return this.needs.bounces.newestFirst(scope, email, request);
  }

  ofAddress(scope: Scope, email: string): Promise<Bounce[]> {
    return this.needs.bounces.ofAddress(scope, email);
  }

  async takeEvents(scope: Scope, events: readonly BounceEvent[]): Promise<Taken> {
    return this.takeAll(scope, events.map(reportOf), 'webhook');
  }

  /** What a whole message says; `ignored` when it is no report. */
  async takeMessage(scope: Scope, raw: Uint8Array | string, via: BounceVia): Promise<Taken> {
    let reports: MailReport[];
    try {
      reports = await readReports(raw);
    } catch (error) {
      // Whatever came is not a message that can be read; it must not keep the next one from being read.
      this.needs.log.warn({ event: 'report-unreadable', err: error }, 'A message could not be read');
      reports = [];
    }
    if (reports.length === 0) return { taken: 0, known: 0, ignored: 1 };
    return this.takeAll(scope, reports, via);
  }

  /** Reports hold addresses; after a year and a month nobody needs them. */
  async clean(): Promise<void> {
    await this.needs.bounces.removeBefore(new Date(this.needs.clock.now().getTime() - KEEP_MS));
  }

  private async takeAll(scope: Scope, reports: readonly MailReport[], via: BounceVia): Promise<Taken> {
    const counts = { taken: 0, known: 0, ignored: 0 };
    for (const report of reports) counts[await this.take(scope, report, via)] += 1;
    return counts;
  }

  private async take(scope: Scope, report: MailReport, via: BounceVia): Promise<keyof Taken> {
    const named = report.messageId === null ? null : readDeliveryMessageId(report.messageId);
    const person = await this.about(scope, report, named, via);
    const { kind, code, detail } = report;
    if (!person) {
      // A media contact: what is known of the mail is told, and nobody is unsubscribed.
      await this.tell(scope, named, kind, detail);
      return 'ignored';
    }
    const at = report.at ?? this.needs.clock.now();
    if (kind !== 'delivered') {
      const key = keyOf(report, person.email, this.needs.ids.next());
      if (
        !(await this.record(scope, {
          key,
          email: person.email,
          kind,
          code,
          detail,
          at,
          bulletinId: named?.mailingId ?? null,
          via,
        }))
      ) {
        return 'known';
      }
      await this.follow(scope, person, kind, code, detail, at);
    }
    await this.tell(scope, named, kind, detail);
    return 'taken';
  }

  /** To the ledger, which settles by it what nobody knew. */
  private async tell(
    scope: Scope,
    named: ReturnType<typeof readDeliveryMessageId>,
    kind: MailReport['kind'],
    detail: string,
  ): Promise<void> {
    if (!named || kind === 'complaint') return;
    const outcome = kind === 'delivered' ? 'delivered' : 'failed';
    for (const listener of this.listeners) await listener(scope, { ...named, outcome, detail });
  }

  /**
   * Anybody can write to a mailbox, so what lies there counts only with a Message-ID that nobody but the sender and the
   * reader has seen. Who signs, or is signed in, may name an address alone.
   */
  private async about(
    scope: Scope,
    { email }: MailReport,
    named: { readonly recipientId: string } | null,
    via: BounceVia,
  ): Promise<{ email: string; entries: Subscriber[] } | null> {
    const subscriber = named && (await this.needs.subscribers.find(scope, named.recipientId));
    const address = subscriber?.email ?? (via === 'mailbox' ? null : email);
    if (address === null) return null;
    const entries = await this.needs.subscribers.ofAddress(scope, address);
    return entries.length === 0 ? null : { email: address, entries };
  }

  /** Whether it is new. */
  private async record(scope: Scope, fields: Parameters<BounceRepository['insert']>[1]): Promise<boolean> {
    if (await this.needs.bounces.has(scope, fields.key)) return false;
    try {
      await this.needs.unitOfWork.run(systemCaller(scope.organizationId), (unit) =>
        this.needs.bounces.insert(unit, fields),
      );
      return true;
    } catch (error) {
      if (error instanceof AppError && error.code === 'duplicate') return false;
      throw error;
    }
  }

  private async follow(
    scope: Scope,
    { email, entries }: { readonly email: string; readonly entries: readonly Subscriber[] },
    kind: Bounce['kind'],
    code: string,
    detail: string,
    at: Date,
  ): Promise<void> {
    const { subscribers, softLimit } = this.needs;
    const because = [code, detail === code ? '' : detail].filter((part) => part !== '').join(' ');
    if (kind === 'complaint') return subscribers.complain(scope, email, at);
    if (kind === 'hard') return subscribers.bounceAddress(scope, email, because);
    const before = entries.flatMap(({ softBounces }) =>
      (softBounces ?? []).map((moment) => moment.getTime()),
    );
    const { counting, isGone } = countSoftBounce([...new Set(before)], at.getTime(), softLimit);
    if (isGone) return subscribers.bounceAddress(scope, email, because);
    return subscribers.noteSoftBounce(
      scope,
      email,
      counting.map((moment) => new Date(moment)),
    );
  }
}

function reportOf({
  id,
  type,
  email,
  messageId,
  kind,
  status = '',
  reply = '',
  at,
}: BounceEvent): MailReport {
  const judged = kind ?? bounceKindOf(status, reply) ?? 'soft';
  return {
    kind: type === 'bounce' ? judged : type,
    email: email ?? null,
    messageId: messageId === undefined ? null : messageId.replace(/^<?([^<>]*)>?$/, '<$1>'),
    code: status,
    detail: reply.slice(0, 500),
    id,
    ...(at === undefined ? {} : { at: new Date(at) }),
  };
}

/** The same report has the same name, whoever brings it and however often. */
function keyOf({ id, messageId, kind, code }: MailReport, email: string, fresh: string): string {
  const said = id === undefined ? ['mail', messageId ?? '', kind, code, email] : ['event', id, email];
  // A report without any name of its own counts once a call: nothing tells it from the next one.
  const unnamed = id === undefined && messageId === null;
  return createHash('sha256')
    .update(JSON.stringify(unnamed ? [...said, fresh] : said))
    .digest('base64url');
}
