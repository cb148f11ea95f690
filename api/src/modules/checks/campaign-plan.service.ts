import type { Scope } from '../../platform/caller.js';
import type { AudienceService } from '../audiences/audience.service.js';
import type { BrandGuideService } from '../brand/brand-guide.service.js';
import type { BudgetService } from '../budget/budget.service.js';
import type { CampaignService } from '../campaigns/campaign.service.js';
import type { DiagnosticService } from '../diagnostics/diagnostic.service.js';
import type { EventService } from '../events/event.service.js';
import type { ClipService } from '../free-press/clip.service.js';
import type { GroundworkService } from '../groundwork/groundwork.service.js';
import type { GuidelinesService } from '../guidelines/guidelines.service.js';
import type { IndicatorBoardService } from '../indicators/indicator-board.service.js';
import type { IndicatorService } from '../indicators/indicator.service.js';
import type { MessageService } from '../messages/message.service.js';
import type { ObjectiveService } from '../objectives/objective.service.js';
import type { PersonService } from '../people/person.service.js';
import type { PositioningService } from '../positioning/positioning.service.js';
import type { ImprovementService } from '../reviews/improvement.service.js';
import type { GoodPracticeService, RiskService } from '../risks/risk.service.js';
import type { CampaignPlan } from './campaign-plan.js';
import type { BulletinsForRules } from './check.ports.js';

export interface PlanSources {
  readonly campaigns: CampaignService;
  readonly diagnostics: DiagnosticService;
  readonly positioning: PositioningService;
  readonly objectives: ObjectiveService;
  readonly audiences: AudienceService;
  readonly messages: MessageService;
  readonly indicators: IndicatorService;
  readonly events: EventService;
  readonly people: PersonService;
  readonly guidelines: GuidelinesService;
  readonly groundwork: GroundworkService;
  readonly brand: Pick<BrandGuideService, 'facts'>;
  readonly clips: ClipService;
  readonly indicatorBoard: Pick<IndicatorBoardService, 'lastLooks'>;
  readonly risks: Pick<RiskService, 'all'>;
  readonly improvements: Pick<ImprovementService, 'all'>;
  readonly goodPractices: Pick<GoodPracticeService, 'all'>;
  readonly budget: BudgetService;
  readonly tactics: TacticsOfPlan;
  readonly bulletins: BulletinsForRules;
}

interface TacticsOfPlan {
  ofCampaign(scope: Scope, campaignId: string): Promise<CampaignPlan['tactics']>;
}

/** Reads a whole campaign: one question to each collection, all at once. */
export class CampaignPlanService {
  constructor(private readonly from: PlanSources) {}

  async read(scope: Scope, campaignId: string): Promise<CampaignPlan> {
    const { campaigns, bulletins, budget: money } = this.from;
    const campaign = await campaigns.get(scope, campaignId);
    const [
      diagnostics,
      positioning,
      objectives,
      audiences,
      messages,
      tactics,
      events,
      indicators,
      people,
      guidelines,
      groundwork,
      brand,
      clips,
      budget,
      sent,
      readers,
      risks,
      improvements,
      practices,
    ] = await Promise.all([
      this.from.diagnostics.forRules(scope, campaignId),
      this.from.positioning.get(scope, campaignId),
      this.from.objectives.all(scope, campaignId),
      this.from.audiences.allCounted(scope, campaignId),
      this.from.messages.forRules(scope, campaign),
      this.from.tactics.ofCampaign(scope, campaignId),
      this.from.events.all(scope, campaignId),
      this.from.indicators.all(scope, campaignId),
      this.from.people.all(scope, campaignId),
      this.from.guidelines.inForce(scope, campaignId),
      this.from.groundwork.get(scope, campaignId),
      this.from.brand.facts(scope, campaignId),
      this.from.clips.between(scope, campaignId),
      money.parts(scope, campaignId),
      bulletins.facts(scope, campaignId),
      bulletins.activeSubscribers(scope),
      this.from.risks.all(scope, campaignId),
      this.from.improvements.all(scope, campaignId),
      this.from.goodPractices.all(scope, campaignId),
    ]);
    const lastLooks = await this.from.indicatorBoard.lastLooks(scope, campaign, indicators);
    return {
      campaign,
      today: campaigns.today(campaign),
      diagnostics,
      positioning,
      objectives,
      audiences,
      messages,
      tactics,
      events,
      indicators,
      people,
      guidelines: guidelines?.number ?? null,
      groundwork,
      brand,
      clips,
      budget,
      bulletins: sent,
      subscribersCount: readers,
      risks,
      improvements,
      goodPracticesCount: practices.length,
      lastLooks,
    };
  }
}
