import type { DeliveryCounts } from '@altavoz/domain/bulletins/delivery';
import type { PressReleaseStatus } from '@altavoz/domain/free-press/press-release';
import type { Scope } from '../../platform/caller.js';
import type { Database } from '../../platform/db/database.js';
import { Repository } from '../../platform/db/repository.js';
import type { Unit } from '../../platform/db/unit-of-work.js';
import { pressReleaseModel, releaseCopyModel } from './press-release.model.js';
import type { PressRelease, PressReleaseFields, ReleaseCopyFields } from './press-release.js';

export class PressReleaseRepository extends Repository<PressReleaseFields> {
  private readonly copies: Repository<ReleaseCopyFields>;

  constructor(database: Database) {
    super(database, pressReleaseModel);
    this.copies = new Repository(database, releaseCopyModel);
  }

  byId(scope: Scope, id: string): Promise<PressRelease | null> {
    return this.findOne(scope, { _id: id });
  }

  /** Every release that is leaving, of any organization, and whether its recipients stand in the ledger. */
  async sendingAnywhere(): Promise<{ id: string; organizationId: string; frozen: boolean }[]> {
    const rows = await this.run(() =>
      this.model
        .find({ status: 'sending' }, { organizationId: 1, recipientsFrozen: 1 })
        .lean<{ _id: string; organizationId: string; recipientsFrozen: boolean }[]>(),
    );
    return rows.map(({ _id, organizationId, recipientsFrozen }) => ({
      id: _id,
      organizationId,
      frozen: recipientsFrozen,
    }));
  }

  /** Every release of any organization whose hour has come, the longest due first. */
  async scheduledUntil(now: Date): Promise<{ id: string; organizationId: string }[]> {
    const rows = await this.run(() =>
      this.model
        .find({ status: 'scheduled', sendAt: { $lte: now } }, { organizationId: 1 })
        .sort({ sendAt: 1 })
        .lean<{ _id: string; organizationId: string }[]>(),
    );
    return rows.map(({ _id, organizationId }) => ({ id: _id, organizationId }));
  }

  /** The status alone: it is asked for before every mail. */
  async statusOf(scope: Scope, id: string): Promise<PressReleaseStatus | null> {
    const row = await this.run(() =>
      this.model
        .findOne(this.within(scope, { _id: id }), { status: 1 })
        .lean<{ status: PressReleaseStatus } | null>(),
    );
    return row?.status ?? null;
  }

  /** A note of the sender's own that nobody edits, so the version stays. */
  async noteFrozen(scope: Scope, id: string): Promise<void> {
    await this.run(() =>
      this.model.updateOne(this.within(scope, { _id: id }), { $set: { recipientsFrozen: true } }),
    );
  }

  /** After an answer that came when the release was closed already. */
  async noteCounts(unit: Unit, id: string, closedCounts: DeliveryCounts): Promise<void> {
    await this.run(() =>
      this.model.updateOne(
        this.within(unit, { _id: id }),
        { $set: { closedCounts } },
        { session: unit.session },
      ),
    );
  }

  async saveCopy(unit: Unit, fields: ReleaseCopyFields): Promise<void> {
    await this.copies.insert(unit, fields);
  }

  copyOf(scope: Scope, pressReleaseId: string): Promise<ReleaseCopyFields | null> {
    return this.copies.findOne(scope, { pressReleaseId });
  }

  async removeOf(unit: Unit, campaignId: string): Promise<void> {
    const filter = this.within(unit, { campaignId });
    await this.run(() => this.model.deleteMany(filter, { session: unit.session }));
  }
}
