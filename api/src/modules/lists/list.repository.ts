import type { Scope } from '../../platform/caller.js';
import type { Database } from '../../platform/db/database.js';
import type { Page, PageRequest } from '../../platform/db/page.js';
import { Repository } from '../../platform/db/repository.js';
import type { List, ListFields } from './list.model.js';
import { listModel } from './list.model.js';

export class ListRepository extends Repository<ListFields> {
  constructor(database: Database) {
    super(database, listModel);
  }

  byName(scope: Scope, request: PageRequest): Promise<Page<List>> {
    return this.page(scope, {}, [['name', 1]], request);
  }

  bySlug(scope: Scope, slug: string): Promise<List | null> {
    return this.findOne(scope, { slug });
  }

  /** Those whose bulletins appear by themselves. */
  monthly(scope: Scope): Promise<List[]> {
    return this.find(scope, { draftDaysBefore: { $gt: 0 } }, [['_id', 1]]);
  }

  internal(scope: Scope): Promise<List[]> {
    return this.find(scope, { kind: 'internal' });
  }

  named(scope: Scope, ids: readonly string[]): Promise<List[]> {
    return this.find(scope, { _id: { $in: [...new Set(ids)] } });
  }
}
