import { SUBSCRIBER_STATUSES, type SubscriberStatus } from '@altavoz/domain/subscribers/subscriber';
import type { Scope } from '../../platform/caller.js';
import type { Database } from '../../platform/db/database.js';
import type { Page, PageRequest } from '../../platform/db/page.js';
import { Repository } from '../../platform/db/repository.js';
import type { ListCounts, Subscriber, SubscriberFields } from './subscriber.model.js';
import { subscriberModel } from './subscriber.model.js';

export interface SubscriberFilter {
  readonly listId?: string | undefined;
  readonly status?: SubscriberStatus | undefined;
  /** The beginning of an address. */
  readonly q?: string | undefined;
}

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

  async countsOf(scope: Scope, listIds: readonly string[]): Promise<Map<string, ListCounts>> {
    const rows = await this.run(() =>
      this.model.aggregate<{ _id: { listId: string; status: SubscriberStatus }; count: number }>(
        [
          { $match: { organizationId: scope.organizationId, listId: { $in: [...listIds] } } },
          { $group: { _id: { listId: '$listId', status: '$status' }, count: { $sum: 1 } } },
        ],
        scope.session ? { session: scope.session } : {},
      ),
    );
    return new Map(
      listIds.map((listId) => {
        const counts = Object.fromEntries(SUBSCRIBER_STATUSES.map((status) => [status, 0])) as Record<
          SubscriberStatus,
          number
        >;
        for (const row of rows) if (row._id.listId === listId) counts[row._id.status] = row.count;
        return [listId, counts];
      }),
    );
  }
}
