import type { Scope } from '../../platform/caller.js';
import type { Database } from '../../platform/db/database.js';
import type { Page, PageRequest } from '../../platform/db/page.js';
import { Repository, type Where } from '../../platform/db/repository.js';
import type { Unit } from '../../platform/db/unit-of-work.js';
import { statementModel } from './statement.model.js';
import type { Statement, StatementFields } from './statement.js';

/** Of whom, of which month, with which message; what is left out does not matter. */
export interface StatementFilter {
  readonly by?: string | undefined;
  readonly month?: string | undefined;
  readonly messageId?: string | undefined;
}

export class StatementRepository extends Repository<StatementFields> {
  constructor(database: Database) {
    super(database, statementModel);
  }

  /** The newest first. */
  pageOf(
    scope: Scope,
    campaignId: string,
    { by, month, messageId, ...request }: PageRequest & StatementFilter,
  ): Promise<Page<Statement>> {
    const where: Where<StatementFields> = {
      campaignId,
      ...(by === undefined ? {} : { 'by.id': by }),
      ...(month === undefined ? {} : { date: { $gte: `${month}-01`, $lte: `${month}-31` } }),
      ...(messageId === undefined ? {} : { messageIds: messageId }),
    };
    return this.page(
      scope,
      where,
      [
        ['date', -1],
        ['_id', -1],
      ],
      request,
    );
  }

  /** The latest of a person over all campaigns. */
  async latestOf(scope: Scope, personId: string, limit: number): Promise<Statement[]> {
    const sort = [
      ['date', -1],
      ['_id', -1],
    ] as const;
    return (await this.page(scope, { 'by.id': personId }, sort, { limit })).items;
  }

  /** Every one of the campaign. */
  ofCampaign(scope: Scope, campaignId: string): Promise<Statement[]> {
    return this.find(scope, { campaignId });
  }

  /** Those in which this message was said. */
  carrying(scope: Scope, campaignId: string, messageId: string): Promise<Statement[]> {
    return this.find(scope, { campaignId, messageIds: messageId }, [['date', -1]]);
  }

  async removeOf(unit: Unit, campaignId: string): Promise<void> {
    const filter = this.within(unit, { campaignId });
    await this.run(() => this.model.deleteMany(filter, { session: unit.session }));
  }
}
