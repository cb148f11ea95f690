import { PLAN_READERS } from '@altavoz/contracts/access';
import type { Role } from '@altavoz/domain/accounts/role';
import type { Finding } from '@altavoz/domain/checks/finding';
import { countByDay } from '@altavoz/domain/calendar/count-by-day';
import { addDays, daysBetween, type PlainDateString } from '@altavoz/domain/shared/plain-date';
import type { Actor } from '../../platform/caller.js';
import type { CalendarService } from '../calendar/calendar.service.js';
import type { Campaign } from '../campaigns/campaign.js';
import type { CampaignService } from '../campaigns/campaign.service.js';
import type { CampaignPlanService } from '../checks/campaign-plan.service.js';
import type { CheckService } from '../checks/check.service.js';
import type { FreePressService } from '../free-press/free-press.service.js';
import type { DecisionService } from './decision.service.js';
import type { Today } from './today.js';

interface Dependencies {
  readonly campaigns: CampaignService;
  readonly calendar: CalendarService;
  readonly plans: CampaignPlanService;
  readonly checks: CheckService;
  readonly freePress: FreePressService;
  readonly decisions: DecisionService;
}

/** Today and the thirteen days after it. */
const UPCOMING_DAYS = 14;

/** The first screen: what needs someone, what comes, and how the plan stands. */
export class TodayService {
  constructor(private readonly needs: Dependencies) {}

  async of(actor: Actor, campaignId: string): Promise<Today> {
    const { campaigns, calendar } = this.needs;
    const campaign = await campaigns.get(actor, campaignId);
    const day = campaigns.today(campaign);
    const last = addDays(day, UPCOMING_DAYS - 1);
    const { start, end } = campaign;
    const [occurrences, coming, gaps, plan] = await Promise.all([
      calendar.occurrences(actor, campaignId, { from: start, to: end, kinds: ['tactic', 'bulletin'] }),
      calendar.occurrences(actor, campaignId, { from: day, to: last }),
      day > end ? { overall: [] } : calendar.gapsTouching(actor, campaignId, { start: day, end }),
      this.forReaders(actor, campaign, day),
    ]);
    return {
      day,
      upcoming: coming,
      gaps: gaps.overall,
      ribbon: { start, counts: countByDay(occurrences, campaign) },
      ...plan,
    };
  }

  /** Decisions, findings, money and press, for those who may read the plan. */
  private async forReaders(actor: Actor, campaign: Campaign, day: PlainDateString) {
    const readers: readonly Role[] = PLAN_READERS;
    if (!readers.includes(actor.role)) return { decisions: [], attention: [], budget: null, freePress: null };
    const { plans, checks, decisions, freePress } = this.needs;
    const plan = await plans.read(actor, campaign.id);
    return {
      decisions: await decisions.waitingFor(actor, campaign, plan.budget),
      attention: byUrgency((await checks.checkPlan(actor, plan)).findings, day),
      budget: plan.budget,
      freePress: await freePress.summary(actor, campaign.id, { groupBy: 'month' }),
    };
  }
}

/** What stops something first, then by its day: overdue, now, soon, later; what has no day comes last. */
function byUrgency(findings: readonly Finding[], day: PlainDateString): Finding[] {
  const ranked = findings.map((finding) => ({
    finding,
    blocks: finding.level === 'blocking' ? 0 : 1,
    days: daysLeft(finding, day),
  }));
  ranked.sort((a, b) => a.blocks - b.blocks || (a.days === b.days ? 0 : a.days - b.days));
  return ranked.map(({ finding }) => finding);
}

/** Below zero when a deadline has passed; what has begun meanwhile, like a gap, is of today. */
function daysLeft({ values }: Finding, today: PlainDateString): number {
  const deadline = values['deadline'] ?? values['due'];
  if (typeof deadline === 'string') return daysBetween(today, deadline);
  const { month } = values;
  const begins = values['start'] ?? values['day'] ?? (typeof month === 'string' ? `${month}-01` : null);
  return typeof begins === 'string' ? Math.max(0, daysBetween(today, begins)) : Number.POSITIVE_INFINITY;
}
