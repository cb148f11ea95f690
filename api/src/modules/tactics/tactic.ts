import { EMPTY_LINE, type LineAmounts } from '@altavoz/domain/budget/budget-line';
import type { ForeignLine } from '@altavoz/domain/budget/foreign-line';
import type { HoursOfDay, Recurrence } from '@altavoz/domain/calendar/recurrence';
import type { Phase } from '@altavoz/domain/campaigns/campaign';
import type { LocalizedText } from '@altavoz/domain/shared/language';
import type {
  CallToActionType,
  ChannelType,
  FundingSource,
  PolicyStage,
  TacticFormat,
  TacticOrigin,
  TacticPurpose,
  TacticStatus,
} from '@altavoz/domain/tactics/tactic';
import type { Entity } from '../../platform/db/model.js';

export interface StoredCallToAction {
  readonly type: CallToActionType;
  readonly label: LocalizedText;
  readonly url: string;
}

/** What it was planned to cost when it was archived, so that restoring it asks for the same. */
export interface Archived {
  readonly at: Date;
  readonly planned: number;
  readonly approved: number;
}

/** What a tactic says beside its core; each has a value from the start. */
export interface TacticDetails {
  readonly fundingArea: string;
  readonly durationDays: number | null;
  readonly evolvesFromId: string | null;
  readonly origin: TacticOrigin;
  readonly formats: readonly TacticFormat[];
  readonly partners: readonly string[];
  readonly themes: readonly string[];
  readonly pillar: string | null;
  readonly policyStage: PolicyStage | null;
  readonly paidAdvertising: { readonly justification: string } | null;
  readonly notes: string;
  readonly archived: Archived | null;
  /** Whole days when null; of one that recurs, the first occurrence's. */
  readonly time: HoursOfDay | null;
  /** One tactic with one line of the budget, however often it happens; `start` and `end` enclose all of it. */
  readonly recurrence: Recurrence | null;
  /** It has been on the calendar: it is archived and not deleted. */
  readonly wasScheduled: boolean;
  /** The line in its own currency, with the rate it is counted at, when that is not the campaign's (I1). */
  readonly foreign: ForeignLine | null;
}

/** Also what a row that was stored before these fields existed is read with. */
export const EMPTY_DETAILS: TacticDetails = {
  fundingArea: '',
  durationDays: null,
  evolvesFromId: null,
  origin: 'planned',
  formats: [],
  partners: [],
  themes: [],
  pillar: null,
  policyStage: null,
  paidAdvertising: null,
  notes: '',
  archived: null,
  time: null,
  recurrence: null,
  wasScheduled: false,
  foreign: null,
};

/** A tactic with its line of the budget: one row, so that planning and paying never disagree. */
export interface TacticFields extends TacticDetails {
  readonly campaignId: string;
  readonly catalogueCode: string | null;
  readonly name: LocalizedText;
  readonly description: string;
  readonly channelType: ChannelType;
  readonly phase: Phase;
  readonly purpose: TacticPurpose | null;
  readonly audienceIds: readonly string[];
  readonly messageIds: readonly string[];
  readonly objectiveIds: readonly string[];
  readonly indicatorIds: readonly string[];
  readonly callToAction: StoredCallToAction | null;
  readonly responsibleId: string | null;
  readonly staffHours: number;
  readonly twoWay: boolean;
  readonly contracting: { readonly leadDays: number; readonly done: boolean } | null;
  readonly place: string;
  readonly fundingSource: FundingSource;
  /** Cumulative, in minor units of the campaign's currency (RH14). */
  readonly budget: LineAmounts;
  readonly start: string | null;
  readonly end: string | null;
  readonly status: TacticStatus;
}

export type Tactic = Entity<TacticFields>;

const LONG_FIELDS = [
  'notes',
  'partners',
  'paidAdvertising',
  'policyStage',
  'description',
  'messageIds',
  'objectiveIds',
  'indicatorIds',
] as const;

/** Fields that the calendar, the gaps and a bulletin's agenda do not show. */
export const NOT_OF_THE_CALENDAR = [
  ...LONG_FIELDS,
  'purpose',
  'staffHours',
  'fundingSource',
  'budget',
  'foreign',
] as const;
export type TacticOnCalendar = Omit<Tactic, (typeof NOT_OF_THE_CALENDAR)[number]>;

/** Fields that a line of the budget does not show. */
export const NOT_OF_THE_LINE = [
  ...LONG_FIELDS,
  'responsibleId',
  'audienceIds',
  'callToAction',
  'contracting',
  'place',
] as const;
export type TacticLine = Omit<Tactic, (typeof NOT_OF_THE_LINE)[number]>;

type Filled = Pick<TacticFields, 'name' | 'channelType' | 'phase'> &
  Partial<Omit<TacticFields, 'campaignId' | 'budget' | 'foreign' | 'status' | 'start' | 'end'>> & {
    readonly planned: number;
  };

/** A tactic as it begins: a draft without days, its cost planned and nothing more. */
export function newTactic(campaignId: string, { planned, ...given }: Filled): TacticFields {
  return {
    catalogueCode: null,
    description: '',
    purpose: null,
    audienceIds: [],
    messageIds: [],
    objectiveIds: [],
    indicatorIds: [],
    callToAction: null,
    responsibleId: null,
    staffHours: 0,
    twoWay: false,
    contracting: null,
    place: '',
    fundingSource: 'own',
    ...EMPTY_DETAILS,
    ...given,
    campaignId,
    budget: { ...EMPTY_LINE, planned },
    foreign: null,
    start: null,
    end: null,
    time: null,
    recurrence: null,
    status: 'draft',
  };
}

/** What nobody has put on the calendar nor approved money for leaves nothing behind (P12). */
export function isRemovable({ status, wasScheduled, budget }: TacticFields): boolean {
  return status === 'draft' && !wasScheduled && budget.approved === 0;
}
