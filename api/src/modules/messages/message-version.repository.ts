import type { VersionStatus } from '@altavoz/domain/messages/message-versions';
import type { Scope } from '../../platform/caller.js';
import type { Database } from '../../platform/db/database.js';
import { Repository } from '../../platform/db/repository.js';
import type { Unit } from '../../platform/db/unit-of-work.js';
import { messageVersionModel } from './message.model.js';
import type { MessageContent, MessageStep, MessageVersion, MessageVersionFields } from './message.js';

interface VersionChange {
  readonly status: VersionStatus;
  readonly content?: MessageContent;
  readonly step?: MessageStep;
}

/** Versions are written only together with their message, whose version number guards both. */
export class MessageVersionRepository extends Repository<MessageVersionFields> {
  constructor(database: Database) {
    super(database, messageVersionModel);
  }

  /** The newest first. */
  ofMessage(scope: Scope, messageId: string): Promise<MessageVersion[]> {
    return this.find(scope, { messageId }, [['number', -1]]);
  }

  async note(unit: Unit, messageId: string, number: number, change: VersionChange): Promise<void> {
    const { status, content, step } = change;
    const filter = this.within(unit, { messageId, number });
    await this.run(() =>
      this.model.updateOne(
        filter,
        {
          $set: { status, ...(content ? { content } : {}), updatedAt: this.clock.now() },
          $inc: { version: 1 },
          ...(step ? { $push: { steps: step } } : {}),
        },
        { session: unit.session },
      ),
    );
  }

  async removeOfMessage(unit: Unit, messageId: string): Promise<void> {
    await this.removeWhere(unit, { messageId });
  }

  async removeOf(unit: Unit, campaignId: string): Promise<void> {
    await this.removeWhere(unit, { campaignId });
  }

  private async removeWhere(
    unit: Unit,
    where: { messageId: string } | { campaignId: string },
  ): Promise<void> {
    const filter = this.within(unit, where);
    await this.run(() => this.model.deleteMany(filter, { session: unit.session }));
  }
}
