import type { DateRange } from '@altavoz/domain/shared/date-range';
import type { Scope } from '../../platform/caller.js';
import type { Database } from '../../platform/db/database.js';
import type { Page, PageRequest } from '../../platform/db/page.js';
import { Repository, type Where } from '../../platform/db/repository.js';
import type { Unit } from '../../platform/db/unit-of-work.js';
import { messageModel } from './message.model.js';
import type { Message, MessageFields } from './message.js';

/** Who reads what is in force, on which day; `themes` null reads about everything. */
interface Reader {
  readonly day: string;
  readonly themes: readonly string[] | null;
}

/** What holds for a reader: approved, not retired, within its dates, about one of their themes. */
function heldFor({ day, themes }: Reader): Record<string, unknown> {
  return {
    ...(themes === null ? {} : { 'inForce.content.themes': { $in: [...themes] } }),
    'inForce.number': { $gte: 1 },
    $and: [
      { $or: [{ 'inForce.content.validFrom': null }, { 'inForce.content.validFrom': { $lte: day } }] },
      { $or: [{ 'inForce.content.validUntil': null }, { 'inForce.content.validUntil': { $gte: day } }] },
    ],
  };
}

export class MessageRepository extends Repository<MessageFields> {
  constructor(database: Database) {
    super(database, messageModel);
  }

  /** The general ones first, then in the order in which they were begun. */
  pageOf(scope: Scope, campaignId: string, request: PageRequest): Promise<Page<Message>> {
    return this.page(scope, { campaignId }, [['content.kind', 1]], request);
  }

  pageInForce(
    scope: Scope,
    campaignId: string,
    reader: Reader,
    request: PageRequest,
  ): Promise<Page<Message>> {
    const where = { campaignId, ...heldFor(reader) } as Where<MessageFields>;
    return this.page(scope, where, [['inForce.content.kind', 1]], request);
  }

  getInForce(scope: Scope, campaignId: string, id: string, reader: Reader): Promise<Message> {
    return this.get(scope, id, { campaignId, ...heldFor(reader) });
  }

  /** Those in force whose last day is one of these. */
  endingOn(scope: Scope, campaignId: string, { start, end }: DateRange): Promise<Message[]> {
    const ending = {
      'inForce.number': { $gte: 1 },
      'inForce.content.validUntil': { $gte: start, $lte: end },
    };
    return this.find(scope, { campaignId, ...ending });
  }

  all(scope: Scope, campaignId: string): Promise<Message[]> {
    return this.find(scope, { campaignId }, [['content.kind', 1]]);
  }

  some(scope: Scope, campaignId: string, ids: readonly string[]): Promise<Message[]> {
    return this.find(scope, { campaignId, _id: { $in: [...ids] } }, [['content.kind', 1]]);
  }

  inReview(scope: Scope, campaignId: string): Promise<Message[]> {
    return this.find(scope, { campaignId, status: 'in-review' });
  }

  countNamingAudience(scope: Scope, campaignId: string, audienceId: string): Promise<number> {
    const where = {
      campaignId,
      $or: [{ 'content.audienceIds': audienceId }, { 'inForce.content.audienceIds': audienceId }],
    };
    return this.count(scope, where);
  }

  async removeOf(unit: Unit, campaignId: string): Promise<void> {
    const filter = this.within(unit, { campaignId });
    await this.run(() => this.model.deleteMany(filter, { session: unit.session }));
  }
}
