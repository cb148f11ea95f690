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
import type { PresentedBudget } from '../budget/budget.presenter.js';
import type { Bulletin } from '../bulletins/bulletin.js';
import type { CalendarReader, CalendarService } from '../calendar/calendar.service.js';
import type { CampaignPlanService } from '../checks/campaign-plan.service.js';
import type { CheckService } from '../checks/check.service.js';
import type { FreePressService } from '../free-press/free-press.service.js';
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
  readonly bulletins: { ofCampaign(scope: Scope, campaignId: string): Promise<readonly Bulletin[]> };
  readonly files: { ofCampaign(scope: Scope, campaignId: string): Promise<Facts['files']> };
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
    const facts: Facts = {
      plan,
      organization: await this.needs.organizations.get(reader),
      budget: await this.needs.budget(reader, campaignId),
      // Of the whole campaign it is the very question of the screen, which leaves no clip out for its date.
      press: await freePress.summary(reader, campaignId, { groupBy: 'month', ...(isWhole ? {} : months) }),
      bulletins: await this.needs.bulletins.ofCampaign(reader, campaignId),
      findings: (await this.needs.checks.checkPlan(reader, plan)).findings,
      gaps: (await calendar.gapsTouching(reader, campaignId, whole)).overall,
      ribbon: countByDay(
        await calendar.occurrences(reader, campaignId, {
          from: whole.start,
          to: whole.end,
          kinds: ['tactic', 'bulletin'],
        }),
        campaign,
      ),
      files: kind === 'hand-over' ? await this.needs.files.ofCampaign(reader, campaignId) : [],
    };
    return buildReport(facts, { kind, period, language, madeAt: this.needs.clock.now() });
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
