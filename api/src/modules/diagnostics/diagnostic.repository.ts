import type { Scope } from '../../platform/caller.js';
import type { Database } from '../../platform/db/database.js';
import { Repository } from '../../platform/db/repository.js';
import type { Unit } from '../../platform/db/unit-of-work.js';
import { diagnosticModel } from './diagnostic.model.js';
import type { DiagnosticFields } from './diagnostic.js';

export class DiagnosticRepository extends Repository<DiagnosticFields> {
  constructor(database: Database) {
    super(database, diagnosticModel);
  }

  /** Whether a record asked an audience or found something about it. */
  async namesAudience(scope: Scope, campaignId: string, audienceId: string): Promise<boolean> {
    const found = await this.count(scope, {
      campaignId,
      $or: [{ audienceIds: audienceId }, { 'findings.audienceId': audienceId }],
    });
    return found > 0;
  }

  async removeOf(unit: Unit, campaignId: string): Promise<void> {
    const filter = this.within(unit, { campaignId });
    await this.run(() => this.model.deleteMany(filter, { session: unit.session }));
  }
}
