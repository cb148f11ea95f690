import type { Finding } from '@altavoz/domain/checks/finding';
import { currencyExponent } from '@altavoz/domain/shared/currency';
import type { DateRange } from '@altavoz/domain/shared/date-range';
import { overlap } from '@altavoz/domain/shared/date-range';
import { formatMoney } from '@altavoz/domain/shared/format';
import { textIn, type Language, type LocalizedText } from '@altavoz/domain/shared/language';
import { monthOf } from '@altavoz/domain/shared/plain-date';
import { rangesOf } from '@altavoz/domain/calendar/expand-recurrence';
import type { MoneyCell } from '../../platform/spreadsheets/cell.js';
import type { PrintedBrand } from '../brand/brand-guide.service.js';
import type { PresentedBudget } from '../budget/budget.presenter.js';
import type { IndicatorBoard } from '../indicators/indicator-board.service.js';
import type { Review } from '../reviews/review.js';
import type { GoodPractice } from '../risks/good-practice.js';
import type { Occurrence } from '../calendar/calendar-source.js';
import type { Bulletin } from '../bulletins/bulletin.js';
import type { CampaignPlan } from '../checks/campaign-plan.js';
import type { FreePressAnswer } from '../free-press/free-press.service.js';
import type { Organization } from '../organization/organization.model.js';
import type { Tactic } from '../tactics/tactic.js';
import { REPORT_WORDS, type ReportWords } from './report-words.js';

/** What reports are made of: what the screens show, from what the screens ask. */
export interface Facts {
  readonly organization: Organization;
  readonly brand: PrintedBrand;
  readonly plan: CampaignPlan;
  readonly budget: PresentedBudget;
  /** Of the period: by month, by outlet, and by year of the campaign. */
  readonly press: FreePressAnswer;
  readonly pressByOutlet: FreePressAnswer['groups'];
  readonly pressByYear: FreePressAnswer['groups'];
  /** Where each indicator stands. */
  readonly board: Pick<IndicatorBoard, 'items'>;
  readonly reviews: readonly Review[];
  readonly practices: readonly GoodPractice[];
  /** What stands on the calendar of the whole campaign, repetitions included. */
  readonly occurrences: readonly Occurrence[];
  /** By identifier, whoever may be responsible for something. */
  readonly names: ReadonlyMap<string, string>;
  readonly bulletins: readonly Bulletin[];
  readonly findings: readonly Finding[];
  readonly gaps: readonly DateRange[];
  readonly ribbon: readonly number[];
  readonly files: readonly {
    readonly name: string;
    readonly owner: string;
    readonly bytes: number;
    readonly createdAt: Date;
  }[];
}

/** Facts with the language and the months that somebody asked for, and the small things every section says with them. */
export class Telling {
  readonly words: ReportWords;

  constructor(
    readonly facts: Facts,
    readonly period: DateRange,
    readonly language: Language,
  ) {
    this.words = REPORT_WORDS[language];
  }

  text(text: LocalizedText | null | undefined): string {
    return text ? textIn(text, this.language) : '';
  }

  money(amount: number): string {
    return formatMoney(amount, this.facts.budget.currency, this.language);
  }

  cell(amount: number): MoneyCell {
    return { amount, digits: currencyExponent(this.facts.budget.currency) };
  }

  number(value: number): string {
    return new Intl.NumberFormat(this.language === 'es' ? 'es-ES' : 'en-GB', {
      useGrouping: 'always',
    }).format(value);
  }

  /** What was on in the period and not called off, the first first. */
  get activities(): readonly Tactic[] {
    return this.facts.plan.tactics
      .filter(
        (tactic) =>
          tactic.status !== 'cancelled' &&
          tactic.status !== 'draft' &&
          rangesOf(tactic).some((range) => overlap(range, this.period)),
      )
      .toSorted((a, b) => ((a.start ?? '') < (b.start ?? '') ? -1 : 1));
  }

  /** Of the forecast's months, those of the period. */
  get months(): PresentedBudget['forecast']['months'] {
    const { start, end } = this.period;
    return this.facts.budget.forecast.months.filter(
      ({ month }) => month >= monthOf(start) && month <= monthOf(end),
    );
  }

  get paid(): number {
    return this.months.reduce((sum, { spent }) => sum + spent, 0);
  }

  /** Its last day lies in the period; of the whole campaign, also what was looked at before or after. */
  get reviews(): readonly Review[] {
    const { campaign } = this.facts.plan;
    const { start, end } = this.period;
    const whole = start === campaign.start && end === campaign.end;
    return this.facts.reviews
      .filter(({ to }) => whole || (to >= start && to <= end))
      .toSorted((a, b) => (a.to < b.to ? -1 : 1));
  }

  get sentBulletins(): readonly Bulletin[] {
    const { start, end } = this.period;
    return this.facts.bulletins.filter(
      ({ status, month }) => status === 'sent' && month >= monthOf(start) && month <= monthOf(end),
    );
  }
}
