import type { Finding } from '@altavoz/domain/checks/finding';
import { checkCampaign } from '@altavoz/domain/checks/registry';
import { AppError } from '../../platform/app-error.js';
import type { Actor, Scope } from '../../platform/caller.js';
import type { UnitOfWork } from '../../platform/db/unit-of-work.js';
import { ruleBroken } from '../../platform/rule-broken.js';
import type { CampaignService } from '../campaigns/campaign.service.js';
import type { CampaignPlan } from './campaign-plan.js';
import type { CampaignPlanService } from './campaign-plan.service.js';
import { campaignState } from './campaign-state.js';
import type { Dismissal } from './dismissal.model.js';
import type { DismissalRepository } from './dismissal.repository.js';
import { findingId } from './finding-id.js';

export interface DismissedFinding {
  readonly finding: Finding;
  readonly dismissal: Dismissal;
}

/** What the rules find on a campaign, and what of it somebody has set aside. */
export interface CheckedCampaign {
  /** Blocking findings first. */
  readonly findings: readonly Finding[];
  readonly dismissed: readonly DismissedFinding[];
}

interface Needs {
  readonly plans: CampaignPlanService;
  readonly dismissals: DismissalRepository;
  readonly campaigns: CampaignService;
  readonly people: {
    person(scope: Scope, userId: string): Promise<{ readonly id: string; readonly name: string }>;
  };
  readonly unitOfWork: UnitOfWork;
}

/** The rules on a campaign today, and the warnings that people set aside with a reason. */
export class CheckService {
  constructor(private readonly needs: Needs) {
    needs.campaigns.addPart({
      removed: (unit, campaignId) => needs.dismissals.removeOf(unit, campaignId),
    });
  }

  async check(scope: Scope, campaignId: string): Promise<CheckedCampaign> {
    return this.checkPlan(scope, await this.needs.plans.read(scope, campaignId));
  }

  async checkPlan(scope: Scope, plan: CampaignPlan): Promise<CheckedCampaign> {
    const findings = checkCampaign(campaignState(plan));
    const dismissals = await this.needs.dismissals.ofCampaign(scope, plan.campaign.id);
    if (dismissals.length === 0) return { findings, dismissed: [] };
    const byFinding = new Map(dismissals.map((dismissal) => [dismissal.findingId, dismissal]));
    const open: Finding[] = [];
    const dismissed: DismissedFinding[] = [];
    for (const finding of findings) {
      const dismissal = finding.level === 'warning' ? byFinding.get(findingId(finding)) : undefined;
      if (dismissal) dismissed.push({ finding, dismissal });
      else open.push(finding);
    }
    dismissed.sort((a, b) => b.dismissal.createdAt.getTime() - a.dismissal.createdAt.getTime());
    return { findings: open, dismissed };
  }

  /** Holds while the facts do; a finding that blocks is mended, never set aside. */
  async dismiss(actor: Actor, campaignId: string, id: string, reason: string): Promise<Dismissal> {
    const plan = await this.needs.plans.read(actor, campaignId);
    const finding = checkCampaign(campaignState(plan)).find((found) => findingId(found) === id);
    if (!finding) {
      throw new AppError('conflict', { detail: 'The rules no longer find this: its facts have changed.' });
    }
    if (finding.level === 'blocking') throw ruleBroken([finding]);
    return this.needs.unitOfWork.run(actor, async (unit) => {
      await this.needs.campaigns.open(unit, campaignId);
      const dismissal = await this.needs.dismissals.insert(unit, {
        campaignId,
        findingId: id,
        rule: finding.rule,
        reason,
        by: await this.needs.people.person(unit, actor.userId),
      });
      unit.audit({
        action: 'check.dismiss',
        subject: { kind: 'campaign', id: campaignId },
        changes: [finding.rule],
      });
      return dismissal;
    });
  }

  async restore(actor: Actor, campaignId: string, dismissalId: string, version: number): Promise<void> {
    await this.needs.unitOfWork.run(actor, async (unit) => {
      await this.needs.campaigns.open(unit, campaignId);
      const { rule } = await this.needs.dismissals.get(unit, dismissalId, { campaignId });
      await this.needs.dismissals.remove(unit, dismissalId, version);
      unit.audit({ action: 'check.restore', subject: { kind: 'campaign', id: campaignId }, changes: [rule] });
    });
  }
}
