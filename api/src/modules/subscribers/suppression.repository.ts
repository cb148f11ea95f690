import { createHash } from 'node:crypto';
import type { Scope } from '../../platform/caller.js';
import type { Database } from '../../platform/db/database.js';
import type { Entity } from '../../platform/db/model.js';
import type { Page, PageRequest } from '../../platform/db/page.js';
import type { Unit } from '../../platform/db/unit-of-work.js';
import { Repository } from '../../platform/db/repository.js';
import type { SuppressionFields } from './suppression.model.js';
import { suppressionModel } from './suppression.model.js';

export class SuppressionRepository extends Repository<SuppressionFields> {
  constructor(database: Database) {
    super(database, suppressionModel);
  }

  /** From now on this address gets no bulletin of the organization. */
  async suppress(unit: Unit, email: string): Promise<void> {
    if (await this.isSuppressed(unit, email)) return;
    await this.insert(unit, { mark: markOf(unit, email) });
  }

  /** Those of these addresses that are never written to again. */
  async suppressedAmong(scope: Scope, emails: readonly string[]): Promise<ReadonlySet<string>> {
    const byMark = new Map(emails.map((email) => [markOf(scope, email), email]));
    const found = await this.find(scope, { mark: { $in: [...byMark.keys()] } });
    return new Set(found.flatMap(({ mark }) => byMark.get(mark) ?? []));
  }

  /** The marks, the newest last. */
  all(scope: Scope, request: PageRequest): Promise<Page<Entity<SuppressionFields>>> {
    return this.page(scope, {}, [['_id', 1]], request);
  }

  async isSuppressed(scope: Scope, email: string): Promise<boolean> {
    return (await this.findOne(scope, { mark: markOf(scope, email) })) !== null;
  }
}

/** One way, and different in every organization, so that marks cannot be compared between them. */
function markOf({ organizationId }: Scope, email: string): string {
  return createHash('sha256').update(`suppressed\0${organizationId}\0${email}`).digest('base64url');
}
