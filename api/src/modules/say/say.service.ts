import { AGENDA_READERS } from '@altavoz/contracts/access';
import type { Role } from '@altavoz/domain/accounts/role';
import { withdrawal, wordsToSay, type Withdrawal } from '@altavoz/domain/messages/sayable';
import type { LocalizedText } from '@altavoz/domain/shared/language';
import { addDays, type PlainDateString } from '@altavoz/domain/shared/plain-date';
import type { Actor, Scope } from '../../platform/caller.js';
import type { Clock } from '../../platform/clock.js';
import type { Audience } from '../audiences/audience.js';
import type { Occurrence } from '../calendar/calendar-source.js';
import type { CalendarService } from '../calendar/calendar.service.js';
import type { Campaign } from '../campaigns/campaign.js';
import type { CampaignService } from '../campaigns/campaign.service.js';
import type { Message, MessageContent, MessageInForce } from '../messages/message.js';
import type { Statement } from '../statements/statement.js';
import type { StatementService } from '../statements/statement.service.js';

/** What the page of spokespeople needs to know of the plan. */
export interface PlanAroundSay {
  messages(scope: Scope, campaignId: string): Promise<readonly Message[]>;
  audiences(scope: Scope, campaignId: string): Promise<readonly Audience[]>;
  /** What an ambassador speaks about in a campaign; null when nothing limits it. */
  themesOf(actor: Actor, campaignId: string, day: PlainDateString): Promise<readonly string[] | null>;
  /** The guidelines of an ambassador of the campaign; null for everybody else, and while there are none. */
  guidelinesFor(
    scope: Scope,
    campaignId: string,
    userId: string,
    day: PlainDateString,
  ): Promise<GuidelinesToFollow | null>;
  /** Under which identifiers somebody stands on the agenda of a campaign. */
  standsAs(scope: Scope, campaignId: string, userId: string): Promise<ReadonlySet<string>>;
  person(scope: Scope, userId: string): Promise<{ id: string; name: string }>;
}

interface GuidelinesToFollow {
  readonly personId: string;
  readonly number: number;
  readonly text: LocalizedText;
  /** When this very text was acknowledged. */
  readonly acknowledgedAt: Date | null;
}

export interface SayNeeds {
  readonly campaigns: CampaignService;
  readonly calendar: CalendarService;
  readonly statements: StatementService;
  readonly plan: PlanAroundSay;
  readonly clock: Clock;
}

export interface WordsToSay extends MessageContent {
  readonly id: string;
  readonly number: number;
  readonly approvedAt: Date;
}

export interface Engagement extends Occurrence {
  readonly mine: boolean;
}

/** One campaign's part. */
export interface SayOfCampaign {
  readonly campaign: Campaign;
  readonly audiences: readonly Audience[];
  readonly themes: readonly string[] | null;
  readonly messages: readonly WordsToSay[];
  readonly withdrawn: readonly { readonly id: string; readonly why: Withdrawal }[];
  readonly engagements: readonly Engagement[];
  readonly guidelines: GuidelinesToFollow | null;
}

export interface Say {
  readonly madeAt: Date;
  readonly person: { readonly id: string; readonly name: string; readonly role: Role };
  readonly campaigns: readonly SayOfCampaign[];
  readonly statements: readonly Statement[];
}

/** Weeks of agenda that are taken along. */
const AGENDA_DAYS = 28;
const AT_ONCE = 200;

/** What somebody may say now, over all active campaigns, in one answer that a phone can take along (RH9). */
export class SayService {
  constructor(private readonly needs: SayNeeds) {}

  async of(actor: Actor): Promise<Say> {
    const { plan, statements, clock } = this.needs;
    const madeAt = clock.now();
    const { id, name } = await plan.person(actor, actor.userId);
    const active = await this.active(actor);
    return {
      madeAt,
      person: { id, name, role: actor.role },
      campaigns: await Promise.all(active.map((campaign) => this.ofCampaign(actor, campaign))),
      statements: await statements.latestOf(actor),
    };
  }

  private async active(actor: Actor): Promise<Campaign[]> {
    const all: Campaign[] = [];
    let cursor: string | undefined;
    do {
      const page = await this.needs.campaigns.list(actor, 'active', {
        limit: AT_ONCE,
        ...(cursor === undefined ? {} : { cursor }),
      });
      all.push(...page.items);
      cursor = page.nextCursor ?? undefined;
    } while (cursor !== undefined);
    return all;
  }

  private async ofCampaign(actor: Actor, campaign: Campaign): Promise<SayOfCampaign> {
    const { plan, campaigns } = this.needs;
    const day = campaigns.today(campaign);
    const [messages, audiences, themes, engagements, guidelines] = await Promise.all([
      plan.messages(actor, campaign.id),
      plan.audiences(actor, campaign.id),
      plan.themesOf(actor, campaign.id, day),
      this.engagements(actor, campaign, day),
      plan.guidelinesFor(actor, campaign.id, actor.userId, day),
    ]);
    return {
      campaign,
      audiences,
      themes,
      messages: messages.flatMap((message) => toSay(message, { day, themes })),
      withdrawn: messages.flatMap((message) => {
        const why = withdrawal(wordsOf(message), day);
        return why === undefined ? [] : [{ id: message.id, why }];
      }),
      engagements,
      guidelines,
    };
  }

  /** Those who may not read the agenda get what they take part in. */
  private async engagements(actor: Actor, campaign: Campaign, day: PlainDateString): Promise<Engagement[]> {
    const [stands, occurrences] = await Promise.all([
      this.needs.plan.standsAs(actor, campaign.id, actor.userId),
      this.needs.calendar.occurrences(actor, campaign.id, {
        from: day,
        to: addDays(day, AGENDA_DAYS - 1),
        kinds: ['tactic', 'event', 'session', 'meeting'],
      }),
    ]);
    const readers: readonly Role[] = AGENDA_READERS;
    return occurrences
      .map((occurrence) => ({ ...occurrence, mine: occurrence.personIds.some((id) => stands.has(id)) }))
      .filter(({ mine, status }) => (mine || readers.includes(actor.role)) && status !== 'cancelled');
  }
}

/** The approved words with what decides over them beside them. */
function wordsOf({ status, inForce }: Message) {
  return { status, inForce: inForce && { ...inForce.content, given: inForce } };
}

function toSay(
  message: Message,
  speaker: { readonly day: PlainDateString; readonly themes: readonly string[] | null },
): WordsToSay[] {
  const words: (MessageContent & { given: MessageInForce }) | undefined = wordsToSay(
    wordsOf(message),
    speaker,
  );
  if (!words) return [];
  const { given, ...content } = words;
  return [{ ...content, id: message.id, number: given.number, approvedAt: given.approvedAt }];
}
