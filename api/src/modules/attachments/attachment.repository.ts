import type { StoredOwner } from '@altavoz/contracts/attachments';
import type { Scope } from '../../platform/caller.js';
import type { Database } from '../../platform/db/database.js';
import { Repository } from '../../platform/db/repository.js';
import type { Unit } from '../../platform/db/unit-of-work.js';
import { attachmentModel, type Attachment, type AttachmentFields } from './attachment.model.js';

/** What a file belongs to. */
export interface Owned {
  /** Null for what belongs to the organization itself. */
  readonly campaignId: string | null;
  readonly owner: StoredOwner;
  readonly ownerId: string;
}

export class AttachmentRepository extends Repository<AttachmentFields> {
  constructor(database: Database) {
    super(database, attachmentModel);
  }

  /** The oldest first. */
  of(scope: Scope, { campaignId, owner, ownerId }: Owned): Promise<Attachment[]> {
    return this.find(scope, { campaignId, owner, ownerId });
  }

  ofCampaign(scope: Scope, campaignId: string): Promise<Attachment[]> {
    return this.find(scope, { campaignId });
  }

  async removeAll(unit: Unit, rows: readonly Attachment[]): Promise<void> {
    const ids = rows.map(({ id }) => id);
    await this.run(() =>
      this.model.deleteMany(this.within(unit, { _id: { $in: ids } }), { session: unit.session }),
    );
  }
}
