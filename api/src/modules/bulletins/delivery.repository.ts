import { DELIVERY_STATUSES, type DeliveryStatus } from '@altavoz/domain/bulletins/bulletin';
import type { DeliveryCounts } from '@altavoz/domain/bulletins/delivery';
import type { Scope } from '../../platform/caller.js';
import type { Clock } from '../../platform/clock.js';
import type { Database } from '../../platform/db/database.js';
import type { Ids } from '../../platform/ids.js';
import type { Page, PageRequest } from '../../platform/db/page.js';
import type { Unit } from '../../platform/db/unit-of-work.js';
import { Repository } from '../../platform/db/repository.js';
import type { Delivery, DeliveryFields } from './bulletin.js';
import { deliveryModel } from './delivery.model.js';

const BATCH = 500;

export interface Recipient {
  readonly subscriberId: string;
  readonly email: string;
  readonly name: string;
  readonly messageId: string;
}

/** A claim that somebody holds: who, and which of the delivery's claims it is. */
export interface Claim {
  readonly id: string;
  readonly owner: string;
  readonly attempts: number;
}

type Ending = Pick<DeliveryFields, 'status' | 'reason'> &
  Partial<Pick<DeliveryFields, 'sentAt' | 'nextAttemptAt'>>;

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
    bulletinId: string,
    status: DeliveryStatus | undefined,
    request: PageRequest,
  ): Promise<Page<Delivery>> {
    return this.page(scope, { bulletinId, ...(status === undefined ? {} : { status }) }, [], request);
  }

  /** All of them, one page after another, so that none of a large list is held longer than needed. */
  async *batches(
    scope: Scope,
    bulletinId: string,
    status: DeliveryStatus | undefined,
  ): AsyncGenerator<readonly Delivery[]> {
    let cursor: string | null | undefined;
    do {
      const page: Page<Delivery> = await this.pageOf(scope, bulletinId, status, {
        limit: BATCH,
        ...(cursor ? { cursor } : {}),
      });
      yield page.items;
      cursor = page.nextCursor;
    } while (cursor !== null);
  }

  /** Adds recipients; who stands there already stays as they are, so a batch may be repeated. */
  async freeze(scope: Scope, bulletinId: string, recipients: readonly Recipient[]): Promise<void> {
    if (recipients.length === 0) return;
    const now = this.time.now();
    const { organizationId } = scope;
    await this.run(() =>
      this.model.bulkWrite(
        recipients.map(({ subscriberId, ...person }) => ({
          updateOne: {
            filter: { organizationId, bulletinId, subscriberId },
            update: {
              $setOnInsert: {
                _id: this.names.next(),
                ...person,
                status: 'pending' as const,
                attempts: 0,
                nextAttemptAt: now,
                leaseOwner: null,
                leaseUntil: null,
                sentAt: null,
                reason: null,
                version: 1,
                createdAt: now,
                updatedAt: now,
              },
            },
            upsert: true,
          },
        })),
        { ordered: false },
      ),
    );
  }

  async countsOf(
    scope: Scope,
    bulletinIds: readonly string[],
  ): Promise<(bulletinId: string) => DeliveryCounts> {
    const rows =
      bulletinIds.length === 0
        ? []
        : await this.run(() =>
            this.model.aggregate<{ _id: { bulletinId: string; status: DeliveryStatus }; count: number }>(
              [
                { $match: { organizationId: scope.organizationId, bulletinId: { $in: [...bulletinIds] } } },
                { $group: { _id: { bulletinId: '$bulletinId', status: '$status' }, count: { $sum: 1 } } },
              ],
              scope.session ? { session: scope.session } : {},
            ),
          );
    return (bulletinId) => {
      const counts = none();
      for (const { _id, count } of rows) if (_id.bulletinId === bulletinId) counts[_id.status] = count;
      return counts;
    };
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

  /** What may leave now, the longest waiting first. */
  due(scope: Scope, bulletinId: string, limit: number): Promise<Delivery[]> {
    const where = { bulletinId, status: 'pending' as const, nextAttemptAt: { $lte: this.time.now() } };
    return this.find(scope, where, [['nextAttemptAt', 1]], limit);
  }

  /** pending → sending, for one sender alone; null when another one was first. */
  async claim(
    scope: Scope,
    { id, attempts }: Delivery,
    owner: string,
    leaseMs: number,
  ): Promise<Claim | null> {
    const now = this.time.now();
    const done = await this.run(() =>
      this.model.updateOne(this.within(scope, { _id: id, status: 'pending', attempts }), {
        $set: {
          status: 'sending',
          leaseOwner: owner,
          leaseUntil: new Date(now.getTime() + leaseMs),
          updatedAt: now,
        },
        $inc: { attempts: 1, version: 1 },
      }),
    );
    return done.modifiedCount === 1 ? { id, owner, attempts: attempts + 1 } : null;
  }

  /** Ends a claim with what the mail server said; false when the claim was lost meanwhile. */
  async end(scope: Scope, { id, owner, attempts }: Claim, ending: Ending): Promise<boolean> {
    const held = { _id: id, attempts, leaseOwner: owner };
    if (
      await this.move(
        scope,
        { ...held, status: 'sending' },
        { ...ending, leaseOwner: null, leaseUntil: null },
      )
    ) {
      return true;
    }
    // The answer came after the claim had been given up as lost. It is still the answer: nobody has sent it again.
    return (
      ending.status === 'sent' && (await this.move(scope, { _id: id, attempts, status: 'uncertain' }, ending))
    );
  }

  /** pending → suppressed: they left between the freezing and now. */
  suppress(scope: Scope, { id, attempts }: Delivery, reason: string): Promise<boolean> {
    return this.move(scope, { _id: id, status: 'pending', attempts }, { status: 'suppressed', reason });
  }

  /** What is left of a cancelled bulletin. */
  async suppressPending(unit: Unit, bulletinId: string, reason: string): Promise<void> {
    await this.run(() =>
      this.model.updateMany(
        this.within(unit, { bulletinId, status: 'pending' }),
        { $set: { status: 'suppressed', reason, updatedAt: this.time.now() }, $inc: { version: 1 } },
        { session: unit.session },
      ),
    );
  }

  /** sending → uncertain, where whoever held the claim never came back. Never sent again by itself. */
  async giveUpLost(scope: Scope, bulletinId: string): Promise<number> {
    const now = this.time.now();
    const done = await this.run(() =>
      this.model.updateMany(
        this.within(scope, { bulletinId, status: 'sending', leaseUntil: { $lte: now } }),
        {
          $set: { status: 'uncertain', reason: 'lost', leaseOwner: null, leaseUntil: null, updatedAt: now },
          $inc: { version: 1 },
        },
      ),
    );
    return done.modifiedCount;
  }

  /** When there will be something to do again; null when nothing is left. */
  async nextDue(scope: Scope, bulletinId: string): Promise<Date | null> {
    const [waiting] = await this.find(scope, { bulletinId, status: 'pending' }, [['nextAttemptAt', 1]], 1);
    const [held] = await this.find(scope, { bulletinId, status: 'sending' }, [['leaseUntil', 1]], 1);
    const times = [waiting?.nextAttemptAt, held?.leaseUntil].filter((time) => time instanceof Date);
    return times.length === 0 ? null : new Date(Math.min(...times.map((time) => time.getTime())));
  }

  /** Takes the person out and leaves the count. */
  async forget(unit: Unit, subscriberId: string): Promise<void> {
    await this.run(() =>
      this.model.updateMany(
        this.within(unit, { subscriberId }),
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
