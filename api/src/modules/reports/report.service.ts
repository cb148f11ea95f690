import type { ReportKind } from '@altavoz/contracts/reports';
import { countByDay } from '@altavoz/domain/calendar/count-by-day';
import { lengthInDays, type DateRange } from '@altavoz/domain/shared/date-range';
import type { Language } from '@altavoz/domain/shared/language';
import { monthOf } from '@altavoz/domain/shared/plain-date';
import { firstDayOfMonth, lastDayOfMonth } from '@altavoz/domain/shared/plain-month';
import { AppError } from '../../platform/app-error.js';
import type { Scope } from '../../platform/caller.js';
import type { Clock } from '../../platform/clock.js';
import { renderPdf } from '../../platform/pdf/render-pdf.js';
import type { BrandGuideService } from '../brand/brand-guide.service.js';
import type { PresentedBudget } from '../budget/budget.presenter.js';
import type { Bulletin } from '../bulletins/bulletin.js';
import type { CalendarReader, CalendarService } from '../calendar/calendar.service.js';
import type { CampaignPlan } from '../checks/campaign-plan.js';
import type { CampaignPlanService } from '../checks/campaign-plan.service.js';
import type { CheckService } from '../checks/check.service.js';
import type { FreePressService } from '../free-press/free-press.service.js';
import type { IndicatorBoardService } from '../indicators/indicator-board.service.js';
import type { Review } from '../reviews/review.js';
import type { GoodPractice } from '../risks/good-practice.js';
import type { OrganizationService } from '../organization/organization.service.js';
import { buildReport } from './build-report.js';
import type { Facts } from './facts.js';
import type { Report } from './report.js';
import { reportPdf } from './report-pdf.js';
import { reportXlsx } from './report-xlsx.js';

interface Needs {
  readonly plans: CampaignPlanService;
  /** As the screen of the budget gets it. */
  readonly budget: (scope: Scope, campaignId: string) => Promise<PresentedBudget>;
  readonly freePress: FreePressService;
  readonly checks: CheckService;
  readonly calendar: CalendarService;
  readonly organizations: OrganizationService;
  readonly brand: Pick<BrandGuideService, 'printed'>;
  readonly bulletins: { ofCampaign(scope: Scope, campaignId: string): Promise<readonly Bulletin[]> };
  readonly files: { ofCampaign(scope: Scope, campaignId: string): Promise<Facts['files']> };
  readonly board: Pick<IndicatorBoardService, 'board'>;
  readonly reviews: { all(scope: Scope, campaignId: string): Promise<readonly Review[]> };
  readonly practices: { all(scope: Scope, campaignId: string): Promise<readonly GoodPractice[]> };
  readonly userNames: (scope: Scope, ids: readonly string[]) => Promise<ReadonlyMap<string, string>>;
  readonly clock: Clock;
}

interface Asked {
  readonly kind: ReportKind;
  /** Nothing of later days, for readers who are told what was done and not what is planned. */
  readonly untilToday?: boolean;
  readonly language: Language;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** Some hundred pages: laying out more would keep everyone else waiting. The workbook takes them all. */
const MOST_ROWS = 4_000;

/** Reports of a campaign, from what the screens are made of. */
export class ReportService {
  constructor(private readonly needs: Needs) {}

  async report(
    reader: CalendarReader,
    campaignId: string,
    { kind, language, from, to, untilToday = false }: Asked,
  ): Promise<Report> {
    const plan = await this.needs.plans.read(reader, campaignId);
    const { campaign } = plan;
    const asked = within(campaign, from, to);
    const period = untilToday && plan.today < asked.end ? upTo(asked, plan.today) : asked;
    const whole = { start: campaign.start, end: campaign.end };
    const months = { from: monthOf(period.start), to: monthOf(period.end) };
    const isWhole = period.start === whole.start && period.end === whole.end;
    const { calendar, freePress } = this.needs;
    const press = (groupBy: 'month' | 'outlet' | 'year') =>
      freePress.summary(reader, campaignId, { groupBy, ...(isWhole ? {} : months) });
    const onCalendar = { from: whole.start, to: whole.end };
    const occurrences = await calendar.occurrences(reader, campaignId, {
      ...onCalendar,
      kinds: ['tactic', 'bulletin', 'event'],
    });
    const facts: Facts = {
      plan,
      organization: await this.needs.organizations.get(reader),
      brand: await this.needs.brand.printed(reader, campaignId),
      budget: await this.needs.budget(reader, campaignId),
      ...(await this.measured(reader, plan, kind)),
      // Of the whole campaign it is the very question of the screen, which leaves no clip out for its date.
      press: await press('month'),
      pressByOutlet: (await press('outlet')).groups,
      pressByYear: (await press('year')).groups,
      bulletins: await this.needs.bulletins.ofCampaign(reader, campaignId),
      findings: (await this.needs.checks.checkPlan(reader, plan)).findings,
      gaps: (await calendar.gapsTouching(reader, campaignId, whole)).overall,
      occurrences,
      ribbon: countByDay(
        occurrences.filter((occurrence) => occurrence.kind !== 'event'),
        campaign,
      ),
      files: kind === 'hand-over' ? await this.needs.files.ofCampaign(reader, campaignId) : [],
    };
    return buildReport(facts, { kind, period, language, madeAt: this.needs.clock.now() });
  }

  /** How it is measured and what was learned; the public preset says nothing of it. */
  private async measured(
    scope: Scope,
    { campaign: { id: campaignId }, people, improvements }: CampaignPlan,
    kind: ReportKind,
  ): Promise<Pick<Facts, 'board' | 'reviews' | 'practices' | 'names'>> {
    if (kind === 'accountability-public') {
      return { board: { items: [] }, reviews: [], practices: [], names: new Map() };
    }
    const { board, reviews, practices, userNames } = this.needs;
    const responsible = improvements.flatMap(({ responsibleId }) => responsibleId ?? []);
    const names = new Map(await userNames(scope, responsible));
    for (const { id, name } of people) names.set(id, name);
    return {
      board: await board.board(scope, campaignId),
      reviews: await reviews.all(scope, campaignId),
      practices: await practices.all(scope, campaignId),
      names,
    };
  }

  async pdf(reader: CalendarReader, campaignId: string, asked: Asked): Promise<Buffer> {
    const report = await this.report(reader, campaignId, asked);
    const rows = report.sections
      .flatMap(({ blocks }) => blocks)
      .reduce((sum, block) => sum + (block.kind === 'table' ? block.rows.length : 0), 0);
    if (rows > MOST_ROWS) {
      throw new AppError('too-large', {
        detail: `This report has ${rows} rows; at most ${MOST_ROWS} are laid out on pages. Take its tables as a workbook.`,
      });
    }
    return renderPdf(reportPdf(report));
  }

  async xlsx(reader: CalendarReader, campaignId: string, asked: Asked): Promise<Buffer> {
    return reportXlsx(await this.report(reader, campaignId, asked));
  }
}

/** Whole months inside the campaign. */
function within(campaign: DateRange, from?: string, to?: string): DateRange {
  const start = from === undefined ? campaign.start : later(firstDayOfMonth(from), campaign.start);
  const end = to === undefined ? campaign.end : earlier(lastDayOfMonth(to), campaign.end);
  if (start > end || lengthInDays({ start, end }) < 1) {
    throw new AppError('invalid-input', {
      errors: [{ path: 'query.from', code: 'out-of-range', message: 'must be months of the campaign' }],
    });
  }
  return { start, end };
}

/** At least its first day, so that there is a period before it began. */
function upTo({ start }: DateRange, day: string): DateRange {
  return { start, end: later(start, day) };
}

const later = (a: string, b: string) => (a > b ? a : b);
const earlier = (a: string, b: string) => (a < b ? a : b);
