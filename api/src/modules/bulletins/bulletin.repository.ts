import type { BulletinStatus } from '@altavoz/domain/bulletins/bulletin';
import type { DeliveryCounts } from '@altavoz/domain/bulletins/delivery';
import type { Scope } from '../../platform/caller.js';
import type { Database } from '../../platform/db/database.js';
import type { Page, PageRequest } from '../../platform/db/page.js';
import type { Unit } from '../../platform/db/unit-of-work.js';
import { Repository } from '../../platform/db/repository.js';
import type { Bulletin, BulletinCopyFields, BulletinFields } from './bulletin.js';
import { bulletinModel } from './bulletin.model.js';
import { bulletinCopyModel } from './bulletin-copy.model.js';

const BEGUN = ['sending', 'paused', 'sent'] as const;
const NEVER_SENT = ['draft', 'in-review', 'approved', 'scheduled', 'cancelled'] as const;

export class BulletinRepository extends Repository<BulletinFields> {
  private readonly copies: Repository<BulletinCopyFields>;

  constructor(database: Database) {
    super(database, bulletinModel);
    this.copies = new Repository(database, bulletinCopyModel);
  }

  newestMonth(scope: Scope, campaignId: string, request: PageRequest): Promise<Page<Bulletin>> {
    return this.page(scope, { campaignId }, [['month', -1]], request);
  }

  ofCampaign(scope: Scope, campaignId: string): Promise<Bulletin[]> {
    return this.find(scope, { campaignId }, [['month', 1]], 0, ['blocks']);
  }

  /** Those that leave, or left, on some day of the range. */
  onDays(scope: Scope, campaignId: string, start: string, end: string): Promise<Bulletin[]> {
    const where = { campaignId, sendOn: { $gte: start, $lte: end }, status: { $ne: 'cancelled' as const } };
    return this.find(scope, where, [['sendOn', 1]], 0, ['blocks']);
  }

  inReview(scope: Scope, campaignId: string): Promise<Bulletin[]> {
    return this.find(scope, { campaignId, status: 'in-review' }, [['submittedAt', 1]], 0, ['blocks']);
  }

  /** The one of a list and month, if there is any (RH17). */
  inMonth(scope: Scope, listId: string, month: string): Promise<Bulletin | null> {
    return this.findOne(scope, { listId, month });
  }

  /** Schedules that were not kept, and drafts that appeared by themselves and nobody wrote in. */
  waiting(scope: Scope, campaignId: string): Promise<Bulletin[]> {
    const held = { status: 'approved' as const, heldBecause: { $ne: null } };
    const appeared = { status: 'draft' as const, authorIds: { $size: 0 } };
    return this.find(scope, { campaignId, $or: [held, appeared] }, [['sendOn', 1]], 0, ['blocks', 'source']);
  }

  byId(scope: Scope, id: string): Promise<Bulletin | null> {
    return this.findOne(scope, { _id: id });
  }

  countCarrying(scope: Scope, campaignId: string, messageId: string): Promise<number> {
    return this.count(scope, { campaignId, 'blocks.messageId': messageId });
  }

  /** Those with this message among their blocks that were not called off. */
  carrying(scope: Scope, campaignId: string, messageId: string): Promise<Bulletin[]> {
    const where = { campaignId, 'blocks.messageId': messageId, status: { $ne: 'cancelled' as const } };
    return this.find(scope, where, [['sendOn', 1]], 0, ['blocks']);
  }

  /** Those with any message among their blocks that were not called off, with their blocks. */
  carryingAny(scope: Scope, campaignId: string): Promise<Bulletin[]> {
    return this.find(scope, { campaignId, 'blocks.type': 'message', status: { $ne: 'cancelled' as const } });
  }

  /** Every bulletin that is leaving, of any organization, and whether its recipients stand in the ledger. */
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

  /** Every bulletin of any organization whose hour has come, the longest due first. */
  async scheduledUntil(now: Date): Promise<{ id: string; organizationId: string }[]> {
    const rows = await this.run(() =>
      this.model
        .find({ status: 'scheduled', sendAt: { $lte: now } }, { organizationId: 1 })
        .sort({ sendAt: 1 })
        .lean<{ _id: string; organizationId: string }[]>(),
    );
    return rows.map(({ _id, organizationId }) => ({ id: _id, organizationId }));
  }

  /** What a list was sent, the newest month first. */
  sentTo(scope: Scope, listId: string): Promise<Bulletin[]> {
    return this.find(scope, { listId, status: 'sent' }, [['month', -1]], 0, ['blocks']);
  }

  /** Also one that is still leaving: who has it already may follow its link to this copy. */
  sentInMonth(scope: Scope, listId: string, month: string): Promise<Bulletin | null> {
    return this.findOne(scope, { listId, month, status: { $in: [...BEGUN] } });
  }

  /** The status alone: it is asked for before every mail. */
  async statusOf(scope: Scope, id: string): Promise<BulletinStatus | null> {
    const row = await this.run(() =>
      this.model
        .findOne(this.within(scope, { _id: id }), { status: 1 })
        .lean<{ status: BulletinStatus } | null>(),
    );
    return row?.status ?? null;
  }

  /** A note of the sender's own that nobody edits, so the version stays. */
  async noteFrozen(scope: Scope, id: string): Promise<void> {
    await this.run(() =>
      this.model.updateOne(this.within(scope, { _id: id }), { $set: { recipientsFrozen: true } }),
    );
  }

  /** After an answer that came when the bulletin was closed already. */
  async noteCounts(scope: Scope, id: string, closedCounts: DeliveryCounts): Promise<void> {
    await this.run(() =>
      this.model.updateOne(
        this.within(scope, { _id: id }),
        { $set: { closedCounts } },
        scope.session ? { session: scope.session } : {},
      ),
    );
  }

  async saveCopy(unit: Unit, fields: BulletinCopyFields): Promise<void> {
    await this.copies.insert(unit, fields);
  }

  copyOf(scope: Scope, bulletinId: string): Promise<BulletinCopyFields | null> {
    return this.copies.findOne(scope, { bulletinId });
  }

  /** With the draft campaign that held them. */
  async removeOf(unit: Unit, campaignId: string): Promise<void> {
    await this.run(() =>
      this.model.deleteMany(this.within(unit, { campaignId, status: { $in: NEVER_SENT } }), {
        session: unit.session,
      }),
    );
  }
}
