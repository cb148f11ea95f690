import type { ImportKind } from '@altavoz/contracts/imports';
import type { Scope } from '../../platform/caller.js';
import type { Database } from '../../platform/db/database.js';
import { entity, Repository } from '../../platform/db/repository.js';
import type { Row } from '../../platform/db/model.js';
import type { Counts, Import, ImportFields } from './import.js';
import { importModel } from './import.model.js';

/** Which imports somebody may reach: those of a campaign, or those of the organization of one kind. */
export interface Reach {
  readonly campaignId: string | null;
  readonly kinds: readonly ImportKind[];
}

export class ImportRepository extends Repository<ImportFields> {
  constructor(database: Database) {
    super(database, importModel);
  }

  reachable(scope: Scope, { campaignId, kinds }: Reach, id: string): Promise<Import> {
    return this.get(scope, id, { campaignId, kind: { $in: [...kinds] } });
  }

  /** How far it is; says whether this run still counts. The version stays, because nobody decides on progress. */
  async note(
    scope: Scope,
    { id, run }: Pick<Import, 'id' | 'run'>,
    seen: { readonly progress: ImportFields['progress']; readonly counts?: Counts },
  ): Promise<boolean> {
    const where = this.within(scope, { _id: id, run, state: { $in: ['checking', 'applying'] } });
    const done = await this.run(() =>
      this.model.updateOne(where, { $set: { ...seen } }, scope.session ? { session: scope.session } : {}),
    );
    return done.matchedCount > 0;
  }

  /** Those that nobody touched since then, of every organization. */
  async untouchedSince(moment: Date, limit: number): Promise<Import[]> {
    const rows = await this.run(() =>
      this.model.find({ updatedAt: { $lt: moment } }, null, { limit }).lean<Row<ImportFields>[]>(),
    );
    return rows.map((row) => entity<ImportFields>(row));
  }
}
