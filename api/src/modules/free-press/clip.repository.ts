import type { Scope } from '../../platform/caller.js';
import type { Database } from '../../platform/db/database.js';
import type { Page, PageRequest } from '../../platform/db/page.js';
import { Repository, type Where } from '../../platform/db/repository.js';
import type { Unit } from '../../platform/db/unit-of-work.js';
import { clipModel } from './clip.model.js';
import { NOT_OF_THE_FIGURES, type Clip, type ClipFields, type ClipFigures } from './clip.js';

export interface ClipFilters {
  readonly scope?: string | undefined;
  readonly tone?: string | undefined;
  readonly tacticId?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

export class ClipRepository extends Repository<ClipFields> {
  constructor(database: Database) {
    super(database, clipModel);
  }

  /** The newest first. */
  pageOf(scope: Scope, campaignId: string, filters: ClipFilters, request: PageRequest): Promise<Page<Clip>> {
    return this.page(scope, where(campaignId, filters), [['date', -1]], request);
  }

  between(scope: Scope, campaignId: string, from?: string, to?: string): Promise<Clip[]> {
    return this.find(scope, where(campaignId, { from, to }), [['date', -1]]);
  }

  /** What sums need, the newest first. */
  figures(scope: Scope, campaignId: string, from?: string, to?: string): Promise<ClipFigures[]> {
    return this.find(scope, where(campaignId, { from, to }), [['date', -1]], 0, NOT_OF_THE_FIGURES);
  }

  /** Those that rows of a spreadsheet may be about. */
  matching(
    scope: Scope,
    campaignId: string,
    { ids, urls, dates }: Readonly<Record<'ids' | 'urls' | 'dates', readonly string[]>>,
  ): Promise<Clip[]> {
    const any = [{ _id: { $in: [...ids] } }, { url: { $in: [...urls] } }, { date: { $in: [...dates] } }];
    return this.find(scope, { campaignId, $or: any });
  }

  /** Those in which this message appeared. */
  carrying(scope: Scope, campaignId: string, messageId: string): Promise<Clip[]> {
    return this.find(scope, { campaignId, messageIds: messageId }, [['date', -1]]);
  }

  async removeOf(unit: Unit, campaignId: string): Promise<void> {
    await this.run(() => this.model.deleteMany(this.within(unit, { campaignId }), { session: unit.session }));
  }
}

function where(campaignId: string, { scope, tone, tacticId, from, to }: ClipFilters): Where<ClipFields> {
  const date = { ...(from ? { $gte: from } : {}), ...(to ? { $lte: to } : {}) };
  const filter: Record<string, unknown> = {
    campaignId,
    ...(scope ? { scope } : {}),
    ...(tone ? { tone } : {}),
    ...(tacticId ? { tacticId } : {}),
    ...(from || to ? { date } : {}),
  };
  return filter;
}
