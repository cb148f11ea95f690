import type { AudiencePriority } from '../audiences/audience.js';
import type { Public } from '../audiences/public.js';
import type { BrandColour } from '../brand/brand-guide.js';
import type { LineAmounts } from '../budget/budget-line.js';
import type { BudgetState } from '../budget/compute-budget.js';
import type { BulletinStatus } from '../bulletins/bulletin.js';
import type { CampaignStatus, Phase } from '../campaigns/campaign.js';
import type { EventKind, EventOrigin, EventPresence, EventStatus } from '../events/event.js';
import type { DesiredPositioning } from '../campaigns/check-activation.js';
import type { ClipRecord } from '../free-press/check-clip.js';
import type { IndicatorPlan } from '../indicators/check-indicator.js';
import type { AutomaticSource, IndicatorLevel, IndicatorUnit } from '../indicators/indicator.js';
import type { MessageDraft } from '../messages/check-message.js';
import type { MessageStatus } from '../messages/message.js';
import type { ObjectiveInCampaign } from '../objectives/check-objectives.js';
import type { PersonInCampaign } from '../people/official-spokesperson.js';
import type { ImprovementStatus } from '../reviews/improvement.js';
import type { Probability, RiskStatus } from '../risks/risk.js';
import type { Label } from '../shared/language.js';
import type { MonthString, PlainDateString } from '../shared/plain-date.js';
import type { TacticToSchedule } from '../tactics/check-schedule.js';
import type { Contracting } from '../tactics/contracting.js';
import type { Evolving } from '../tactics/evolution.js';
import type { Groundwork } from '../tactics/groundwork.js';
import type { ChannelType, FundingSource, TacticFormat, TacticStatus } from '../tactics/tactic.js';

/** The plan as plain data, named in both languages: everything that the rules look at, and nothing that they do not. */
export interface CampaignState {
  /** The day in the campaign's zone. */
  readonly today: PlainDateString;
  readonly campaign: CampaignFacts;
  /** What was found out before planning. */
  readonly diagnostics: readonly { readonly id: string; readonly date: PlainDateString }[];
  readonly positioning: DesiredPositioning;
  readonly objectives: readonly ObjectiveFacts[];
  readonly audiences: readonly AudienceFacts[];
  readonly messages: readonly MessageFacts[];
  readonly tactics: readonly TacticFacts[];
  readonly events: readonly EventFacts[];
  readonly indicators: readonly IndicatorFacts[];
  /** Null while nobody has set a total. */
  readonly budget: BudgetFacts | null;
  readonly bulletins: readonly BulletinFacts[];
  readonly people: readonly PersonInCampaign[];
  /** The number of the guidelines for ambassadors in force; null while nobody has written any. */
  readonly guidelines: number | null;
  readonly groundwork: Groundwork;
  /** The guide in force: the campaign's own, or the organization's; null while there is neither. */
  readonly brand: BrandFacts | null;
  readonly clips: readonly ClipRecord[];
  readonly risks: readonly RiskFacts[];
  readonly improvements: readonly ImprovementFacts[];
  readonly goodPracticesCount: number;
  /** People who asked for the bulletin and confirmed. */
  readonly subscribersCount: number;
}

export interface BrandFacts {
  readonly colours: readonly BrandColour[];
  readonly hasLogo: boolean;
}

export interface CampaignFacts {
  readonly id: string;
  readonly label: Label;
  readonly status: CampaignStatus;
  readonly phase: Phase;
  readonly start: PlainDateString;
  readonly end: PlainDateString;
  readonly gapThresholdDays: number;
  /** Other entities that speak in it. */
  readonly partners: readonly string[];
  /** Lines of work that fairs are tied to. */
  readonly pillars: readonly string[];
}

export interface ObjectiveFacts extends ObjectiveInCampaign {
  readonly developmentGoal: string;
}

export interface AudienceFacts {
  readonly id: string;
  readonly label: Label;
  readonly publics: readonly Public[];
  readonly priority: AudiencePriority | null;
  /** People and media of the organization in it. */
  readonly contactsCount: number;
}

export interface MessageFacts extends MessageDraft {
  readonly id: string;
  readonly label: Label;
  readonly status: MessageStatus;
  /** Who approved it and when; both null before that. */
  readonly approvedById: string | null;
  readonly approvedOn: PlainDateString | null;
}

export interface TacticFacts extends TacticToSchedule, Contracting, Evolving {
  readonly catalogueCode: string | null;
  readonly channelType: ChannelType;
  readonly phase: Phase;
  readonly status: TacticStatus;
  readonly start: PlainDateString | null;
  readonly end: PlainDateString | null;
  readonly audienceIds: readonly string[];
  readonly responsibleId: string | null;
  readonly staffHours: number;
  /** Listens as well as speaks. */
  readonly twoWay: boolean;
  readonly fundingSource: FundingSource;
  readonly formats: readonly TacticFormat[];
  /** Null for what buys no advertising space. */
  readonly paidAdvertising: { readonly justification: string } | null;
}

export interface EventFacts {
  readonly id: string;
  readonly label: Label;
  readonly kind: EventKind;
  readonly origin: EventOrigin;
  readonly status: EventStatus;
  readonly start: PlainDateString;
  readonly end: PlainDateString;
  readonly audienceIds: readonly string[];
  readonly tacticIds: readonly string[];
  readonly pillar: string | null;
  readonly presence: EventPresence;
  readonly followUp: string;
}

export interface IndicatorFacts extends IndicatorPlan {
  readonly baseline: number | null;
  readonly collectionMethod: string;
  readonly unit: IndicatorUnit;
  readonly level: IndicatorLevel | null;
  /** Counted by the product itself. */
  readonly automatic: AutomaticSource | null;
  /** The last look at it, or the day it was set up while there was none. */
  readonly lastReviewOn: PlainDateString;
}

export interface RiskFacts {
  readonly id: string;
  readonly label: Label;
  readonly probability: Probability;
  readonly contingency: string;
  readonly status: RiskStatus;
}

export interface ImprovementFacts {
  readonly id: string;
  readonly label: Label;
  readonly due: PlainDateString;
  readonly status: ImprovementStatus;
}

export interface BudgetFacts extends Omit<BudgetState, 'lines'> {
  readonly lines: readonly (LineAmounts & { readonly tacticId: string; readonly label: Label })[];
  /** 10000 = the prices of the reference countries. */
  readonly countryFactorBasisPoints: number;
}

export interface BulletinFacts {
  readonly id: string;
  readonly label: Label;
  readonly listId: string;
  readonly month: MonthString;
  readonly status: BulletinStatus;
  /** To the areas of the organization: no reader outside had it (N11). */
  readonly internal?: boolean;
}
