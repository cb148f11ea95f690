import { DELIVERY_STATUSES, type DeliveryStatus } from '@altavoz/domain/bulletins/bulletin';
import type { DeliveryCounts } from '@altavoz/domain/bulletins/delivery';
import type { Scope } from '../../platform/caller.js';
import type { Clock } from '../../platform/clock.js';
import type { Database } from '../../platform/db/database.js';
import { isOnlyDuplicates, translateDatabaseError } from '../../platform/db/database-error.js';
import type { Ids } from '../../platform/ids.js';
import type { Page, PageRequest } from '../../platform/db/page.js';
import type { Unit } from '../../platform/db/unit-of-work.js';
import { Repository } from '../../platform/db/repository.js';
import type { Delivery, DeliveryFields } from './bulletin.js';
import { deliveryModel } from './delivery.model.js';

const BATCH = 500;

export interface Recipient {
  readonly recipientId: string;
  readonly email: string;
  readonly name: string;
  readonly area: string;
  readonly messageId: string;
}

/** What the ledger says after the mail server's answer. */
export type Ending = Pick<DeliveryFields, 'status' | 'reason'> &
  Partial<Pick<DeliveryFields, 'sentAt' | 'nextAttemptAt'>>;

export interface Ended {
  readonly id: string;
  readonly ending: Ending;
}

/** The ledger. Every step compares the state it starts from, so that two senders never take the same one. */
export class DeliveryRepository extends Repository<DeliveryFields> {
  private readonly time: Clock;
  private readonly names: Ids;

  constructor(database: Database) {
    super(database, deliveryModel);
    this.time = database.clock;
    this.names = database.ids;
  }

  pageOf(
    scope: Scope,
    mailingId: string,
    status: DeliveryStatus | undefined,
    request: PageRequest,
  ): Promise<Page<Delivery>> {
    return this.page(scope, { mailingId, ...(status === undefined ? {} : { status }) }, [], request);
  }

  /** All of them, one page after another, so that none of a large list is held longer than needed. */
  async *batches(
    scope: Scope,
    mailingId: string,
    status: DeliveryStatus | undefined,
  ): AsyncGenerator<readonly Delivery[]> {
    let cursor: string | null | undefined;
    do {
      const page: Page<Delivery> = await this.pageOf(scope, mailingId, status, {
        limit: BATCH,
        ...(cursor ? { cursor } : {}),
      });
      yield page.items;
      cursor = page.nextCursor;
    } while (cursor !== null);
  }

  /** Adds recipients; who stands there already stays as they are, so a batch may be repeated. */
  async freeze(scope: Scope, mailingId: string, recipients: readonly Recipient[]): Promise<void> {
    if (recipients.length === 0) return;
    const now = this.time.now();
    const same = {
      organizationId: scope.organizationId,
      mailingId,
      status: 'pending' as const,
      attempts: 0,
      nextAttemptAt: now,
      leaseOwner: null,
      sentAt: null,
      reason: null,
      version: 1,
      createdAt: now,
      updatedAt: now,
    };
    const rows = recipients.map((recipient) => ({ _id: this.names.next(), ...same, ...recipient }));
    try {
      await this.model.insertMany(rows, { ordered: false, lean: true });
    } catch (error) {
      if (!isOnlyDuplicates(error)) throw translateDatabaseError(error);
    }
  }

  async countsOf(
    scope: Scope,
    mailingIds: readonly string[],
  ): Promise<(mailingId: string) => DeliveryCounts> {
    const all = new Map<string, Record<DeliveryStatus, number>>();
    for (const mailingId of mailingIds) {
      const counts = none();
      // Each number is told by an index alone, one after the other as a transaction asks; going over all rows of a
      // long list takes seconds.
      for (const status of DELIVERY_STATUSES) counts[status] = await this.count(scope, { mailingId, status });
      all.set(mailingId, counts);
    }
    return (mailingId) => all.get(mailingId) ?? none();
  }

  /** What each area was sent, those without an area apart (N11). */
  async countsByArea(scope: Scope, mailingId: string): Promise<{ area: string; counts: DeliveryCounts }[]> {
    const rows = await this.run(() =>
      this.model.aggregate<{ _id: { area: string | null; status: DeliveryStatus }; count: number }>([
        { $match: { organizationId: scope.organizationId, mailingId } },
        { $group: { _id: { area: '$area', status: '$status' }, count: { $sum: 1 } } },
      ]),
    );
    const areas = new Map<string, ReturnType<typeof none>>();
    for (const { _id, count } of rows) {
      const area = _id.area ?? '';
      const counts = areas.get(area) ?? none();
      counts[_id.status] = count;
      areas.set(area, counts);
    }
    return [...areas].map(([area, counts]) => ({ area, counts }));
  }

  /** Of every organization, for the figures of operations. */
  async countAll(): Promise<DeliveryCounts> {
    const rows = await this.run(() =>
      this.model.aggregate<{ _id: DeliveryStatus; count: number }>([
        { $group: { _id: '$status', count: { $sum: 1 } } },
      ]),
    );
    const counts = none();
    for (const { _id, count } of rows) counts[_id] = count;
    return counts;
  }

  /** What may leave now, the longest waiting first, without what other living senders have set aside. */
  due(scope: Scope, mailingId: string, others: readonly string[], limit: number): Promise<Delivery[]> {
    const where = {
      mailingId,
      status: 'pending' as const,
      nextAttemptAt: { $lte: this.time.now() },
      ...(others.length === 0 ? {} : { leaseOwner: { $nin: [...others] } }),
    };
    return this.find(scope, where, [['nextAttemptAt', 1]], limit);
  }

  /** Keeps other senders from trying the same ones; `begin` is what decides. */
  async setAside(
    scope: Scope,
    deliveries: readonly Delivery[],
    owner: string,
    others: readonly string[],
  ): Promise<Delivery[]> {
    const wanted = {
      _id: { $in: deliveries.map(({ id }) => id) },
      status: 'pending' as const,
      leaseOwner: { $nin: [...others] },
    };
    const done = await this.run(() =>
      this.model.updateMany(this.within(scope, wanted), { $set: { leaseOwner: owner } }),
    );
    if (done.matchedCount === deliveries.length) return [...deliveries];
    return this.find(scope, { ...wanted, leaseOwner: owner });
  }

  /** Lets others have what was set aside and did not begin. */
  async putBack(scope: Scope, mailingId: string, owner: string): Promise<void> {
    await this.run(() =>
      this.model.updateMany(this.within(scope, { mailingId, status: 'pending', leaseOwner: owner }), {
        $set: { leaseOwner: null },
      }),
    );
  }

  /**
   * pending → sending, each for one sender alone; answers whose turn it really was. Asking again after a lost answer
   * gives the same.
   */
  async begin(scope: Scope, ids: readonly string[], owner: string): Promise<ReadonlySet<string>> {
    if (ids.length === 0) return new Set();
    const now = this.time.now();
    const waiting = { _id: { $in: [...ids] }, status: 'pending' as const, nextAttemptAt: { $lte: now } };
    const done = await this.run(() =>
      this.model.updateMany(this.within(scope, waiting), {
        $set: { status: 'sending', leaseOwner: owner, updatedAt: now },
        $inc: { attempts: 1, version: 1 },
      }),
    );
    if (done.modifiedCount === ids.length) return new Set(ids);
    const own = await this.find(scope, { _id: { $in: [...ids] }, status: 'sending', leaseOwner: owner });
    return new Set(own.map(({ id }) => id));
  }

  /** sending → pending, for what began and was not handed over: it may be tried again at once. */
  async unbegin(scope: Scope, ids: readonly string[], owner: string): Promise<void> {
    await this.run(() =>
      this.model.updateMany(
        this.within(scope, { _id: { $in: [...ids] }, status: 'sending', leaseOwner: owner }),
        {
          $set: { status: 'pending', leaseOwner: null, updatedAt: this.time.now() },
          $inc: { attempts: -1, version: 1 },
        },
      ),
    );
  }

  /**
   * Writes down what the mail server said. An answer that comes after the sender was given up for dead is still the
   * answer: nobody has sent it again, so what was uncertain becomes sent. Answers how many had been lost for good.
   */
  async end(scope: Scope, ended: readonly Ended[], owner: string): Promise<number> {
    const sent = ended.filter(({ ending }) => ending.status === 'sent');
    let lost = 0;
    if (sent.length > 0) {
      const held = { _id: { $in: sent.map(({ id }) => id) }, leaseOwner: owner };
      const from = { status: { $in: ['sending' as const, 'uncertain' as const] } };
      const { status, sentAt = null, reason } = sent[0]?.ending ?? { status: 'sent', reason: null };
      const now = this.time.now();
      const done = await this.run(() =>
        this.model.updateMany(this.within(scope, { ...held, ...from }), {
          $set: { status, sentAt, reason, updatedAt: now },
          $inc: { version: 1 },
        }),
      );
      lost += sent.length - done.matchedCount;
    }
    for (const { id, ending } of ended) {
      if (ending.status === 'sent') continue;
      const moved = await this.move(
        scope,
        { _id: id, status: 'sending', leaseOwner: owner },
        { ...ending, leaseOwner: null },
      );
      if (!moved) lost += 1;
    }
    return lost;
  }

  /** pending → suppressed: they left between the freezing and now. */
  suppress(scope: Scope, { id }: Delivery, reason: string): Promise<boolean> {
    return this.move(
      scope,
      { _id: id, status: 'pending' },
      { status: 'suppressed', reason, leaseOwner: null },
    );
  }

  /** What is left of a cancelled bulletin. */
  async suppressPending(unit: Unit, mailingId: string, reason: string): Promise<void> {
    await this.run(() =>
      this.model.updateMany(
        this.within(unit, { mailingId, status: 'pending' }),
        { $set: { status: 'suppressed', reason, updatedAt: this.time.now() }, $inc: { version: 1 } },
        { session: unit.session },
      ),
    );
  }

  /** Whoever holds something that is on its way, living or dead. */
  async holders(scope: Scope, mailingId: string): Promise<string[]> {
    const owners = await this.run(() =>
      this.model.distinct('leaseOwner', this.within(scope, { mailingId, status: 'sending' })),
    );
    return owners.filter((owner): owner is string => typeof owner === 'string');
  }

  /**
   * sending → uncertain, for what the dead held. Never sent again by itself. The name of who held it stays, so that
   * its own late answer is known from another's.
   */
  async giveUpLost(scope: Scope, mailingId: string, dead: readonly string[]): Promise<number> {
    if (dead.length === 0) return 0;
    const done = await this.run(() =>
      this.model.updateMany(
        this.within(scope, { mailingId, status: 'sending', leaseOwner: { $in: [...dead] } }),
        { $set: { status: 'uncertain', reason: 'lost', updatedAt: this.time.now() }, $inc: { version: 1 } },
      ),
    );
    return done.modifiedCount;
  }

  /** When something may leave again; null when nothing waits. */
  async nextDue(scope: Scope, mailingId: string): Promise<Date | null> {
    const [waiting] = await this.find(scope, { mailingId, status: 'pending' }, [['nextAttemptAt', 1]], 1);
    return waiting?.nextAttemptAt ?? null;
  }

  /** Takes the person out and leaves the count. */
  async forget(unit: Unit, recipientId: string): Promise<void> {
    await this.run(() =>
      this.model.updateMany(
        this.within(unit, { recipientId }),
        { $set: { email: '', name: '' }, $inc: { version: 1 } },
        { session: unit.session },
      ),
    );
  }

  private async move(
    scope: Scope,
    from: Parameters<typeof this.count>[1],
    to: Partial<DeliveryFields>,
  ): Promise<boolean> {
    const done = await this.run(() =>
      this.model.updateOne(this.within(scope, from ?? {}), {
        $set: { ...to, updatedAt: this.time.now() },
        $inc: { version: 1 },
      }),
    );
    return done.modifiedCount === 1;
  }
}

function none(): Record<DeliveryStatus, number> {
  return Object.fromEntries(DELIVERY_STATUSES.map((status) => [status, 0])) as Record<DeliveryStatus, number>;
}
