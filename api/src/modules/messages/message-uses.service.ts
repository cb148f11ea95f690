import { MAX_USES } from '@altavoz/contracts/messages';
import {
  alignmentMatrix,
  type AlignedMessage,
  type AlignedTactic,
  type AlignmentFilters,
  type AlignmentMatrix,
  type UnfitMessage,
} from '@altavoz/domain/messages/alignment';
import {
  frequencyReport,
  type CarrierOfMessages,
  type FrequencyReport,
} from '@altavoz/domain/messages/frequency-report';
import {
  messageFrequency,
  type Carrier,
  type MonthOfMessage,
} from '@altavoz/domain/messages/message-frequency';
import { unfitMessages } from '@altavoz/domain/messages/unfit-messages';
import { dayAt } from '@altavoz/domain/shared/day-in-zone';
import type { LocalizedText } from '@altavoz/domain/shared/language';
import type { PlainDateString } from '@altavoz/domain/shared/plain-date';
import type { Scope } from '../../platform/caller.js';
import type { CampaignService } from '../campaigns/campaign.service.js';
import type { MessageService } from './message.service.js';

/** One thing of the campaign that carries a message. */
export interface MessageCarrier extends Carrier {
  readonly id: string;
  readonly name: LocalizedText;
  readonly start: PlainDateString | null;
  readonly end: PlainDateString | null;
  /** On the calendar, sent or said; false while it is only an idea or a draft. */
  readonly settled: boolean;
}

export interface MessageUsesView {
  readonly items: readonly MessageCarrier[];
  readonly total: number;
  readonly ahead: number;
  readonly months: readonly MonthOfMessage[];
}

/** A tactic with its messages, named. */
interface TacticToAlign extends Omit<AlignedTactic, 'label'> {
  readonly name: LocalizedText;
}

interface NamedMessage extends AlignedMessage {
  readonly text: LocalizedText;
}

interface Dependencies {
  readonly campaigns: CampaignService;
  readonly messages: MessageService;
  /** Everything that carries a message, of each kind of thing that can. */
  readonly carriers: (scope: Scope, campaignId: string, messageId: string) => Promise<MessageCarrier[]>;
  /** What is settled of the whole campaign. */
  readonly tactics: (scope: Scope, campaignId: string) => Promise<readonly TacticToAlign[]>;
  readonly carriersOfCampaign: (scope: Scope, campaignId: string) => Promise<readonly CarrierOfMessages[]>;
}

/** Where a message is used (F3). It stands apart from writing messages because it looks at what is made of them. */
export class MessageUsesService {
  constructor(private readonly needs: Dependencies) {}

  async of(scope: Scope, campaignId: string, messageId: string): Promise<MessageUsesView> {
    const { campaigns, messages, carriers } = this.needs;
    const campaign = await campaigns.get(scope, campaignId);
    await messages.assertThere(scope, campaignId, messageId);
    const all = await carriers(scope, campaignId, messageId);
    const today = campaigns.today(campaign);
    const settled = all.filter((one) => one.settled);
    return {
      items: [...all].sort(newestFirst).slice(0, MAX_USES),
      total: all.length,
      ahead: settled.filter(({ kind, end }) => kind === 'tactic' && end !== null && end >= today).length,
      months: messageFrequency(settled),
    };
  }

  /** Every message by the months of its campaign, and those in force that rest (F3, RW14). */
  async frequency(scope: Scope, campaignId: string): Promise<FrequencyReport> {
    const { campaigns, messages, carriersOfCampaign } = this.needs;
    const campaign = await campaigns.get(scope, campaignId);
    const [stored, carriers] = await Promise.all([
      messages.forRules(scope, campaign),
      carriersOfCampaign(scope, campaignId),
    ]);
    return frequencyReport({
      messages: stored.map(({ id, status, validFrom, validUntil, approvedAt }) => {
        const approvedOn = approvedAt === null ? null : dayAt(approvedAt.getTime(), campaign.timeZone);
        return { id, status, validFrom, validUntil, approvedOn };
      }),
      carriers,
      period: campaign,
      today: campaigns.today(campaign),
    });
  }

  /** A7: tactics by messages, with the gaps on both sides. */
  async alignment(
    scope: Scope,
    campaignId: string,
    filters: AlignmentFilters,
  ): Promise<AlignmentMatrix<TacticToAlign & AlignedTactic, NamedMessage>> {
    const plan = await this.plan(scope, campaignId);
    return alignmentMatrix({ ...plan, unfit: unfitMessages(plan), filters });
  }

  /** RH9: what tactics carry although its words do not hold on all their days ahead. */
  async unfit(scope: Scope, campaignId: string): Promise<UnfitMessage[]> {
    return unfitMessages(await this.plan(scope, campaignId));
  }

  private async plan(scope: Scope, campaignId: string) {
    const { campaigns, messages, tactics } = this.needs;
    const campaign = await campaigns.get(scope, campaignId);
    const [stored, planned] = await Promise.all([
      messages.forRules(scope, campaign),
      tactics(scope, campaignId),
    ]);
    return {
      tactics: planned.map((tactic) => ({ ...tactic, label: tactic.name })),
      messages: stored.map((message) => ({ ...message, text: message.label })),
      today: campaigns.today(campaign),
    };
  }
}

/** Without a day before what has one: that is where something can still be done. */
function newestFirst(one: MessageCarrier, other: MessageCarrier): number {
  const [a, b] = [one.start ?? '9999', other.start ?? '9999'];
  if (a !== b) return a < b ? 1 : -1;
  return one.id < other.id ? -1 : 1;
}
