import { LEADS, PLAN_READERS } from '@altavoz/contracts/access';
import type { Role } from '@altavoz/domain/accounts/role';
import { addDays } from '@altavoz/domain/shared/plain-date';
import { AppError } from '../../platform/app-error.js';
import type { Actor, Scope } from '../../platform/caller.js';
import type { Page, PageRequest } from '../../platform/db/page.js';
import type { UnitOfWork } from '../../platform/db/unit-of-work.js';
import type { CampaignService } from '../campaigns/campaign.service.js';
import { assertVersion } from '../campaigns/campaign.service.js';
import type { Statement, StatementFields } from './statement.js';
import type { StatementFilter, StatementRepository } from './statement.repository.js';

/** What statements need to know of the plan. */
export interface PlanAroundStatements {
  /** Those of these messages that were ever approved. */
  approvedOnce(scope: Scope, campaignId: string, ids: readonly string[]): Promise<ReadonlySet<string>>;
  person(scope: Scope, userId: string): Promise<{ id: string; name: string }>;
}

interface Dependencies {
  readonly campaigns: CampaignService;
  readonly statements: StatementRepository;
  readonly unitOfWork: UnitOfWork;
  readonly plan: PlanAroundStatements;
}

/** As many of a person's own notes as they take along. */
const LATEST = 30;

/** What was said where. It is a fact: it is noted although the message was retired since, or the campaign closed. */
export class StatementService {
  constructor(private readonly needs: Dependencies) {
    needs.campaigns.addPart({
      removed: (unit, campaignId) => needs.statements.removeOf(unit, campaignId),
    });
  }

  /** Those who read the plan read everybody's; the others their own, whomever they ask for. */
  async list(
    actor: Actor,
    campaignId: string,
    request: PageRequest & StatementFilter,
  ): Promise<Page<Statement>> {
    await this.needs.campaigns.get(actor, campaignId);
    const readers: readonly Role[] = PLAN_READERS;
    const theirs = readers.includes(actor.role) ? request : { ...request, by: actor.userId };
    return this.needs.statements.pageOf(actor, campaignId, theirs);
  }

  /** The person's latest notes over all campaigns. */
  latestOf(actor: Actor): Promise<Statement[]> {
    return this.needs.statements.latestOf(actor, actor.userId, LATEST);
  }

  /** Every one of the campaign, for counting. */
  ofCampaign(scope: Scope, campaignId: string): Promise<Statement[]> {
    return this.needs.statements.ofCampaign(scope, campaignId);
  }

  /** Those in which this message was said. */
  carrying(scope: Scope, campaignId: string, messageId: string): Promise<Statement[]> {
    return this.needs.statements.carrying(scope, campaignId, messageId);
  }

  async create(
    actor: Actor,
    campaignId: string,
    fields: Omit<StatementFields, 'campaignId' | 'by'>,
  ): Promise<Statement> {
    return this.needs.unitOfWork.run(actor, async (unit) => {
      const campaign = await this.needs.campaigns.get(unit, campaignId);
      if (campaign.status === 'archived') {
        throw new AppError('conflict', { detail: 'The campaign is archived: nothing is noted any more.' });
      }
      // A phone far from home may already be in tomorrow.
      if (fields.date > addDays(this.needs.campaigns.today(campaign), 1)) {
        throw invalid('body.date', 'in-the-future', 'must not be in the future');
      }
      const known = await this.needs.plan.approvedOnce(unit, campaignId, fields.messageIds);
      const unknown = fields.messageIds.findIndex((id) => !known.has(id));
      if (unknown >= 0) {
        throw invalid(`body.messageIds.${unknown}`, 'unknown-reference', 'is not an approved message');
      }
      const by = await this.needs.plan.person(unit, actor.userId);
      const statement = await this.needs.statements.insert(unit, { ...fields, campaignId, by });
      unit.audit({ action: 'statement.create', subject: { kind: 'statement', id: statement.id } });
      return statement;
    });
  }

  /** One's own, or anybody's for those who run the campaign; for everybody else it is not there. */
  async remove(actor: Actor, campaignId: string, id: string, version: number): Promise<void> {
    const leads: readonly Role[] = LEADS;
    await this.needs.unitOfWork.run(actor, async (unit) => {
      const statement = await this.needs.statements.get(unit, id, {
        campaignId,
        ...(leads.includes(actor.role) ? {} : { 'by.id': actor.userId }),
      });
      assertVersion(statement, version);
      await this.needs.statements.remove(unit, id, version);
      unit.audit({ action: 'statement.delete', subject: { kind: 'statement', id } });
    });
  }
}

function invalid(path: string, code: string, message: string): AppError {
  return new AppError('invalid-input', { errors: [{ path, code, message }] });
}
