import {
  SUBSCRIBER_STATUSES,
  type SubscriberStatus,
  type SuppressionReason,
} from '@altavoz/domain/subscribers/subscriber';
import type { Scope } from '../../platform/caller.js';
import type { Database } from '../../platform/db/database.js';
import type { Page, PageRequest } from '../../platform/db/page.js';
import { Repository, type Where } from '../../platform/db/repository.js';
import type { ListCounts, Subscriber, SubscriberFields } from './subscriber.model.js';
import { subscriberModel } from './subscriber.model.js';

export interface SubscriberFilter {
  readonly listId?: string | undefined;
  readonly status?: SubscriberStatus | undefined;
  /** The beginning of an address. */
  readonly q?: string | undefined;
}

interface Counted {
  readonly listId: string;
  readonly count: number;
}

interface Movements {
  readonly joined: readonly (Counted & { readonly month: string })[];
  readonly left: readonly (Counted & { readonly month: string })[];
  readonly ways: readonly (Counted & { readonly source: string })[];
}

type LeftReason = Exclude<SuppressionReason, 'erased'>;

const LEFT: Readonly<Record<LeftReason, Where<SubscriberFields>>> = {
  unsubscribed: { status: 'unsubscribed', complainedAt: null },
  bounced: { status: 'bounced' },
  complained: { status: 'unsubscribed', complainedAt: { $ne: null } },
};

export class SubscriberRepository extends Repository<SubscriberFields> {
  constructor(database: Database) {
    super(database, subscriberModel);
  }

  byEmail(
    scope: Scope,
    { listId, status, q }: SubscriberFilter,
    request: PageRequest,
  ): Promise<Page<Subscriber>> {
    const where = {
      ...(listId === undefined ? {} : { listId }),
      ...(status === undefined ? {} : { status }),
      // A range, not a pattern: it uses the index, and nothing in the text has a meaning of its own.
      ...(q ? { email: { $gte: q, $lt: `${q}\uFFFF` } } : {}),
    };
    return this.page(scope, where, [['email', 1]], request);
  }

  onList(scope: Scope, listId: string, email: string): Promise<Subscriber | null> {
    return this.findOne(scope, { listId, email });
  }

  /** Everyone with one of these addresses, on whichever list. */
  anywhere(scope: Scope, emails: readonly string[]): Promise<Subscriber[]> {
    return this.find(scope, { email: { $in: [...emails] } });
  }

  byId(scope: Scope, id: string): Promise<Subscriber | null> {
    return this.findOne(scope, { _id: id });
  }

  /** The next active subscribers in a fixed order, for walking through a whole list. */
  activeAfter(scope: Scope, listId: string, afterId: string | null, limit: number): Promise<Subscriber[]> {
    return this.find(
      scope,
      { listId, status: 'active', ...(afterId === null ? {} : { _id: { $gt: afterId } }) },
      [],
      limit,
    );
  }

  some(scope: Scope, ids: readonly string[]): Promise<Subscriber[]> {
    return ids.length === 0 ? Promise.resolve([]) : this.find(scope, { _id: { $in: [...ids] } });
  }

  /** Those that no bulletin goes to, by why. */
  suppressed(
    scope: Scope,
    reason: LeftReason,
    q: string | undefined,
    request: PageRequest,
  ): Promise<Page<Subscriber>> {
    const beginning = q ? { email: { $gte: q, $lt: `${q}\uFFFF` } } : {};
    return this.page(scope, { ...LEFT[reason], ...beginning }, [['email', 1]], request);
  }

  countSuppressed(scope: Scope, reason: LeftReason): Promise<number> {
    return this.count(scope, LEFT[reason]);
  }

  /** Entries of a list that are written to, or may be, and share a name whatever its capitals. */
  async sameName(scope: Scope, listId: string, limit: number): Promise<{ ids: string[] }[]> {
    const rows = await this.run(() =>
      this.model.aggregate<{ _id: string; ids: string[] }>([
        {
          $match: {
            organizationId: scope.organizationId,
            listId,
            status: { $in: ['active', 'pending'] },
            name: { $ne: '' },
          },
        },
        { $group: { _id: { $toLower: '$name' }, ids: { $push: '$_id' }, count: { $sum: 1 } } },
        { $match: { count: { $gte: 2 } } },
        { $sort: { _id: 1 } },
        { $limit: limit },
      ]),
    );
    return rows.map(({ ids }) => ({ ids: ids.slice(0, 20) }));
  }

  /**
   * Who said yes and who left again, by list and month, and how those with consent came. Of whoever bounced before the
   * day was noted, it is the day of the last change.
   */
  async movements(scope: Scope, timezone: string): Promise<Movements> {
    const { organizationId } = scope;
    const confirmed = { organizationId, status: { $ne: 'pending' }, 'consent.confirmedAt': { $ne: null } };
    const month = (date: object | string) => ({ $dateToString: { date, format: '%Y-%m', timezone } });
    const by = async <K extends string>($match: object, key: Readonly<Record<K, unknown>>) => {
      const rows = await this.run(() =>
        this.model.aggregate<{ _id: Record<K | 'listId', string>; count: number }>([
          { $match },
          { $group: { _id: { listId: '$listId', ...key }, count: { $sum: 1 } } },
        ]),
      );
      return rows.map(({ _id, count }) => ({ ..._id, count }));
    };
    const gone = { $ifNull: ['$unsubscribedAt', { $ifNull: ['$bouncedAt', '$updatedAt'] }] };
    return {
      joined: await by(confirmed, { month: month('$consent.confirmedAt') }),
      left: await by({ ...confirmed, status: { $in: ['unsubscribed', 'bounced'] } }, { month: month(gone) }),
      ways: await by({ organizationId, status: 'active' }, { source: '$consent.source' }),
    };
  }

  async countsOf(scope: Scope, listIds: readonly string[]): Promise<Map<string, ListCounts>> {
    const all = new Map<string, ListCounts>();
    for (const listId of listIds) {
      const counts = Object.fromEntries(SUBSCRIBER_STATUSES.map((status) => [status, 0])) as Record<
        SubscriberStatus,
        number
      >;
      // Each number is told by an index alone; going over a list of 100,000 takes seconds.
      for (const status of SUBSCRIBER_STATUSES) counts[status] = await this.count(scope, { listId, status });
      all.set(listId, counts);
    }
    return all;
  }
}
