import { searchTerms } from '@altavoz/domain/contacts/search-terms';
import type { Scope } from '../../platform/caller.js';
import type { Database } from '../../platform/db/database.js';
import type { Page, PageRequest } from '../../platform/db/page.js';
import { Repository, type Where } from '../../platform/db/repository.js';
import { contactModel } from './contact.model.js';
import type { Contact, ContactCounts, ContactFields, ContactFilter } from './contact.js';

const ID = /^[0-9a-f]{24}$/;
const NOT_ARCHIVED = { archivedAt: null };

export class ContactRepository extends Repository<ContactFields> {
  constructor(database: Database) {
    super(database, contactModel);
  }

  byName(scope: Scope, filter: ContactFilter, request: PageRequest): Promise<Page<Contact>> {
    return this.page(scope, whereOf(filter), [['sortName', 1]], request);
  }

  /** Those that rows of a file may be about. */
  async matching(
    scope: Scope,
    given: { ids: readonly string[]; emails: readonly string[]; names: readonly string[] },
  ): Promise<Contact[]> {
    return this.find(scope, {
      $or: [
        { _id: { $in: [...given.ids] } },
        { email: { $in: [...given.emails] } },
        { sortName: { $in: [...given.names] } },
      ],
    });
  }

  async counts(scope: Scope): Promise<ContactCounts> {
    const [kinds, keys, ids, archived] = await Promise.all([
      this.countBy(scope, 'kind'),
      this.countBy(scope, 'audienceKeys'),
      this.countBy(scope, 'audienceIds'),
      this.count(scope, { archivedAt: { $ne: null } }),
    ]);
    return {
      total: [...kinds.values()].reduce((sum, count) => sum + count, 0),
      archived,
      kinds: Object.fromEntries(kinds),
      audiences: Object.fromEntries([...keys, ...ids]),
    };
  }

  /** How many contacts are in one of these groups at least, without those put aside. */
  countInGroups(scope: Scope, keys: readonly string[], ids: readonly string[]): Promise<number> {
    return this.count(scope, {
      ...NOT_ARCHIVED,
      $or: [{ audienceKeys: { $in: [...keys] } }, { audienceIds: { $in: [...ids] } }],
    });
  }

  /** How many contacts name each value of a field, without those put aside. */
  async countBy(
    scope: Scope,
    field: 'kind' | 'audienceKeys' | 'audienceIds',
  ): Promise<ReadonlyMap<string, number>> {
    const rows = await this.run(() =>
      this.model.aggregate<{ _id: string; count: number }>(
        [
          { $match: { organizationId: scope.organizationId, ...NOT_ARCHIVED } },
          ...(field === 'kind' ? [] : [{ $unwind: `$${field}` }]),
          { $group: { _id: `$${field}`, count: { $sum: 1 } } },
        ],
        scope.session ? { session: scope.session } : {},
      ),
    );
    return new Map(rows.map(({ _id, count }) => [_id, count]));
  }
}

function whereOf({
  kind,
  mediaScope,
  audience,
  actorType,
  q = '',
  archived = false,
}: ContactFilter): Where<ContactFields> {
  const words = searchTerms([q]).map((word) => ({
    // A range, not a pattern: nothing in the text has a meaning of its own.
    terms: { $elemMatch: { $gte: word, $lt: `${word}\uFFFF` } },
  }));
  return {
    ...(archived ? { archivedAt: { $ne: null } } : NOT_ARCHIVED),
    ...(kind === undefined ? {} : { kind }),
    ...(mediaScope === undefined ? {} : { mediaScope }),
    ...(actorType === undefined ? {} : { actorType }),
    ...(audience === undefined
      ? {}
      : ID.test(audience)
        ? { audienceIds: audience }
        : { audienceKeys: audience }),
    ...(words.length === 0 ? {} : { $and: words }),
  };
}
