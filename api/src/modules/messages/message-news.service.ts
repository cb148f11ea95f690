import type { Role } from '@altavoz/domain/accounts/role';
import type { MessageTransition } from '@altavoz/domain/messages/message';
import { hearersOf, type MessageEvent } from '@altavoz/domain/messages/message-news';
import { formatDay } from '@altavoz/domain/shared/format';
import { textIn, type Language } from '@altavoz/domain/shared/language';
import type { PlainDateString } from '@altavoz/domain/shared/plain-date';
import type { Scope } from '../../platform/caller.js';
import type { Unit } from '../../platform/db/unit-of-work.js';
import type { JobRun } from '../../platform/jobs/job-queue.js';
import type { Mailer } from '../../platform/mail/mailer.js';
import type { Campaign } from '../campaigns/campaign.js';
import type { CampaignService } from '../campaigns/campaign.service.js';
import { messageMail } from './message-mail.js';
import type { Message, MessageVersion } from './message.js';
import type { MessageRepository } from './message.repository.js';
import type { MessageVersionRepository } from './message-version.repository.js';

export const MESSAGE_NEWS = 'message-news';

/** Somebody with an account, as mails reach them. */
export interface Reader {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly language: Language;
}

/** Who is there to hear of a message. */
export interface PeopleAroundMessages {
  approverIds(scope: Scope): Promise<readonly string[]>;
  /** Everyone who can sign in, with what they speak about in this campaign that day; undefined for who does not speak in it. */
  hearers(
    scope: Scope,
    campaignId: string,
    day: PlainDateString,
  ): Promise<readonly (Reader & { readonly speaksAbout?: readonly string[] | null | undefined })[]>;
  /** Null for who may not sign in any more. */
  reader(userId: string): Promise<Reader | null>;
}

interface Dependencies {
  readonly campaigns: CampaignService;
  readonly messages: MessageRepository;
  readonly versions: MessageVersionRepository;
  readonly people: PeopleAroundMessages;
  readonly mailer: Pick<Mailer, 'send'>;
  readonly baseUrl: string;
}

interface Taken {
  readonly action: MessageTransition;
  readonly actorId: string;
  readonly before: Message;
  readonly after: Message;
}

/** Something to tell of a message. */
interface News {
  readonly action: MessageEvent;
  /** Null when time did it. */
  readonly actorId: string | null;
  readonly message: Message;
  readonly number: number;
  readonly involvedIds: readonly string[];
  readonly themes: readonly string[];
}

/** M6: a step of a message mails the people it concerns, with a link to where they go on. */
export class MessageNewsService {
  constructor(private readonly needs: Dependencies) {}

  async announce(unit: Unit, { action, actorId, before, after }: Taken): Promise<void> {
    const campaign = await this.needs.campaigns.get(unit, after.campaignId);
    const words = action === 'retire' ? (before.inForce?.content ?? before.content) : before.content;
    await this.tell(unit, campaign, {
      action,
      actorId,
      message: after,
      number: after.number,
      involvedIds: [...before.authorIds, ...(before.submittedBy ? [before.submittedBy.id] : [])],
      themes: words.themes,
    });
  }

  /** One job for each person, kept together with the step: a mail that fails is tried again, and no other twice. */
  async tell(unit: Unit, campaign: Campaign, news: News): Promise<void> {
    const { campaigns, people } = this.needs;
    const { action, actorId, message, number, involvedIds, themes } = news;
    const asksApprovers = action === 'submit' || action === 'ending';
    const hearers = hearersOf({
      ...{ action, actorId, involvedIds, themes },
      approverIds: asksApprovers ? await people.approverIds(unit) : [],
      people: await people.hearers(unit, campaign.id, campaigns.today(campaign)),
    });
    // What time does is told once for each version; a step, for what the message was after it.
    const which = actorId === null ? `${number}:${action}` : String(message.version);
    for (const userId of hearers) {
      const payload = { messageId: message.id, userId, action, version: message.version, number };
      unit.enqueue({ kind: MESSAGE_NEWS, key: `${message.id}:${which}:${userId}`, payload });
    }
  }

  /** The job: reads again, and stays silent about what is no longer so. */
  async send({ organizationId, payload, attempt, signal }: JobRun): Promise<void> {
    if (organizationId === null) return;
    const { campaigns, messages, versions, people, mailer, baseUrl } = this.needs;
    const scope = { organizationId };
    const message = await messages.findOne(scope, { _id: String(payload['messageId']) });
    const person = await people.reader(String(payload['userId']));
    const number = Number(payload['number']);
    if (!message || !person) return;
    const action = newsOf(message, payload['action'], number);
    const [version] = (await versions.ofMessage(scope, message.id)).filter((one) => one.number === number);
    const said = action && version && saidOf(version, action, person.language);
    if (!action || !version || !said) return;
    const campaign = await campaigns.get(scope, message.campaignId);
    const outcome = await mailer.send(
      {
        organizationId,
        to: { name: person.name, address: person.email },
        language: person.language,
        ...messageMail(person.language, {
          action,
          name: person.name,
          campaign: campaign.name,
          number,
          words: textIn(version.content.text, person.language),
          ...said,
          url: SPEAKERS.includes(person.role)
            ? `${baseUrl}/say`
            : `${baseUrl}/c/${message.campaignId}/messages?message=${message.id}`,
        }),
      },
      signal,
    );
    // Twice the same news does no harm, so what is uncertain is tried again as well.
    if (outcome.state !== 'accepted' && !(outcome.state === 'refused' && outcome.permanent)) {
      throw new Error(`The relay did not take the news of a message at try ${attempt}: ${outcome.reply}`);
    }
  }
}

/** They have no room of messages: their page is what to say. */
const SPEAKERS: readonly Role[] = ['spokesperson', 'ambassador'];

/** Whether it still stands: a submission that was decided meanwhile is no news. */
function newsOf(
  { status, inForce, number: current }: Message,
  action: unknown,
  number: number,
): MessageEvent | undefined {
  if (action === 'submit') return status === 'in-review' && current === number ? action : undefined;
  if (action === 'return') return status === 'draft' && current === number ? action : undefined;
  if (action === 'approve' || action === 'ending' || action === 'ended')
    return inForce?.number === number ? action : undefined;
  return action === 'retire' && status === 'retired' ? action : undefined;
}

/** Who did it and what they said; of words that end by themselves, their last day. */
function saidOf({ content, steps }: MessageVersion, action: MessageEvent, language: Language) {
  if (action === 'ending' || action === 'ended') {
    return content.validUntil ? { by: formatDay(content.validUntil, language), comment: '' } : undefined;
  }
  const step = steps.filter((one) => one.action === action).at(-1);
  return step && { by: step.by.name, comment: step.comment ?? '' };
}
