import { isNews, reminderOf, type Reminder } from '@altavoz/domain/indicators/reminder';
import { accountsOf, type Account } from '@altavoz/domain/reviews/accountability';
import { textIn, type Language, type LocalizedText } from '@altavoz/domain/shared/language';
import { daysBetween, type PlainDateString } from '@altavoz/domain/shared/plain-date';
import { systemCaller, type Scope } from '../../platform/caller.js';
import type { Clock } from '../../platform/clock.js';
import type { Unit, UnitOfWork } from '../../platform/db/unit-of-work.js';
import type { JobRun } from '../../platform/jobs/job-queue.js';
import type { Mailer } from '../../platform/mail/mailer.js';
import type { Logger } from '../../platform/observability/logger.js';
import type { Campaign } from '../campaigns/campaign.js';
import type { CampaignService } from '../campaigns/campaign.service.js';
import type { IndicatorBoardService } from './indicator-board.service.js';
import type { Indicator } from './indicator.js';
import type { IndicatorService } from './indicator.service.js';
import { accountMail, reviewMail } from './reminder-mail.js';
import type { ReminderRepository } from './reminder.repository.js';

export const REMIND = 'review-reminders';
export const REMINDER_MAIL = 'review-reminder-mail';

const ACCOUNTABILITY = 'accountability';

/** Nobody is woken: reminders leave from this hour on, where the campaign is. */
const MORNING = 7;

/** Somebody with an account, as mails reach them. */
interface Reader {
  readonly name: string;
  readonly email: string;
  readonly language: Language;
}

/** Who is reminded. */
export interface PeopleToRemind {
  /** Accounts: whoever looks at an indicator, or the leads while that is nobody who can sign in. */
  reminded(scope: Scope, campaignId: string, responsibleId: string | null): Promise<readonly string[]>;
  /** Null for who may not sign in any more. */
  reader(userId: string): Promise<Reader | null>;
}

interface Needs {
  readonly campaigns: CampaignService;
  readonly indicators: IndicatorService;
  readonly board: Pick<IndicatorBoardService, 'lastLooks'>;
  readonly reminders: ReminderRepository;
  readonly people: PeopleToRemind;
  readonly unitOfWork: UnitOfWork;
  readonly clock: Clock;
  readonly mailer: Pick<Mailer, 'send'>;
  readonly baseUrl: string;
  readonly log: Logger;
}

/** An indicator whose review there is something to say about. */
interface Due extends Reminder {
  readonly indicator: Indicator;
}

/**
 * J5, RW6, R16: mails to whoever looks at an indicator before its review is due, once it is late and after a quarter, and
 * to the leads when a half-year is to be accounted for. What was said is kept together with the job that says it.
 */
export class ReminderService {
  constructor(private readonly needs: Needs) {
    const { campaigns, reminders } = needs;
    campaigns.addPart({ removed: (unit, campaignId) => reminders.removeOf(unit, campaignId) });
  }

  /** Looks at every campaign that runs; one that cannot be read keeps none of the others waiting. */
  async look(signal: AbortSignal): Promise<void> {
    const { campaigns, unitOfWork, clock, log } = this.needs;
    const now = clock.now();
    for (const { id, organizationId, timeZone } of await campaigns.runningAnywhere()) {
      if (signal.aborted) return;
      if (hourIn(timeZone, now) < MORNING) continue;
      try {
        await unitOfWork.run(systemCaller(organizationId), async (unit) => {
          const campaign = await campaigns.get(unit, id);
          await this.announceReviews(unit, campaign);
          await this.announceAccount(unit, campaign);
        });
      } catch (err) {
        log.error({ event: 'reminders-failed', campaignId: id, err }, 'Nobody was reminded of the reviews');
      }
    }
  }

  /** The job: reads again, and stays silent about what somebody has looked at meanwhile. */
  async send({ organizationId, payload, attempt, signal }: JobRun): Promise<void> {
    if (organizationId === null) return;
    const { campaigns, people, mailer, baseUrl } = this.needs;
    const scope = { organizationId };
    const person = await people.reader(String(payload['userId']));
    const campaign = (await campaigns.all(scope)).find(({ id }) => id === payload['campaignId']);
    if (!person || campaign?.status !== 'active') return;
    const { language, name, email } = person;
    const url = `${baseUrl}/c/${campaign.id}`;
    const about = { name, campaign: campaign.name, today: campaigns.today(campaign), url };
    const mail =
      payload['about'] === ACCOUNTABILITY
        ? this.aboutAccount(language, about, campaign, String(payload['due']))
        : await this.aboutReviews(scope, language, about, campaign, String(payload['about']).split(','));
    if (!mail) return;
    const outcome = await mailer.send(
      { organizationId, to: { name, address: email }, language, ...mail },
      signal,
    );
    // Twice the same reminder does no harm, so what is uncertain is tried again as well.
    if (outcome.state !== 'accepted' && !(outcome.state === 'refused' && outcome.permanent)) {
      throw new Error(`The relay did not take a reminder at try ${attempt}: ${outcome.reply}`);
    }
  }

  private async announceReviews(unit: Unit, campaign: Campaign): Promise<void> {
    const { reminders, people } = this.needs;
    const said = await reminders.ofCampaign(unit, campaign.id);
    const news = (await this.due(unit, campaign)).filter((one) =>
      isNews(one, said.get(one.indicator.id) ?? null),
    );
    const byPerson = new Map<string, Due[]>();
    for (const one of news) {
      const { id, responsibleId = null } = one.indicator;
      for (const userId of await people.reminded(unit, campaign.id, responsibleId)) {
        byPerson.set(userId, [...(byPerson.get(userId) ?? []), one]);
      }
      await reminders.say(unit, campaign.id, id, one);
    }
    // One mail for each person, whatever number of indicators; the first of them names the job.
    for (const [userId, dues] of byPerson) {
      const [first] = dues;
      const about = dues.map(({ indicator }) => indicator.id).join(',');
      unit.enqueue({
        kind: REMINDER_MAIL,
        key: `${first?.indicator.id}:${first?.due}:${first?.stage}:${userId}`,
        payload: { campaignId: campaign.id, userId, about },
      });
    }
  }

  private async announceAccount(unit: Unit, campaign: Campaign): Promise<void> {
    const { campaigns, reminders, people } = this.needs;
    const account = dueAccount(campaign, campaigns.today(campaign));
    if (!account) return;
    const reminder = { stage: 'soon', due: account.due } as const;
    const said = await reminders.ofCampaign(unit, campaign.id);
    if (!isNews(reminder, said.get(ACCOUNTABILITY) ?? null)) return;
    await reminders.say(unit, campaign.id, ACCOUNTABILITY, reminder);
    for (const userId of await people.reminded(unit, campaign.id, null)) {
      unit.enqueue({
        kind: REMINDER_MAIL,
        key: `${campaign.id}:${ACCOUNTABILITY}:${account.due}:${userId}`,
        payload: { campaignId: campaign.id, userId, about: ACCOUNTABILITY, due: account.due },
      });
    }
  }

  private async due(scope: Scope, campaign: Campaign): Promise<Due[]> {
    const { campaigns, indicators, board } = this.needs;
    const today = campaigns.today(campaign);
    if (today > campaign.end) return [];
    const all = await indicators.all(scope, campaign.id);
    const looks = await board.lastLooks(scope, campaign, all);
    return all.flatMap((indicator) => {
      const { id, reviewFrequency } = indicator;
      const reminder = reviewFrequency && reminderOf(looks.get(id) ?? campaign.start, reviewFrequency, today);
      return reminder ? [{ ...reminder, indicator }] : [];
    });
  }

  private async aboutReviews(
    scope: Scope,
    language: Language,
    about: Omit<Parameters<typeof reviewMail>[1], 'items'>,
    campaign: Campaign,
    indicatorIds: readonly string[],
  ) {
    const named = (name: LocalizedText): string => textIn(name, language);
    const items = (await this.due(scope, campaign))
      .filter(({ indicator }) => indicatorIds.includes(indicator.id))
      .map(({ stage, due, indicator }) => ({ stage, due, name: named(indicator.name) }));
    return items.length === 0 ? null : reviewMail(language, { ...about, items });
  }

  private aboutAccount(
    language: Language,
    about: Omit<Parameters<typeof accountMail>[1], 'from' | 'to'>,
    campaign: Campaign,
    due: string,
  ) {
    const account = accountsOf(campaign).find((one) => one.due === due);
    return account ? accountMail(language, { ...about, from: account.from, to: account.to }) : null;
  }
}

/** Whoever begins late is not told of half-years that are long over. */
const TOLD_WITHIN_DAYS = 31;

/** A half-year that has just ended. */
function dueAccount(campaign: Campaign, today: PlainDateString): Account | undefined {
  return accountsOf(campaign).find(({ due }) => due <= today && daysBetween(due, today) < TOLD_WITHIN_DAYS);
}

function hourIn(timeZone: string, at: Date): number {
  const hour = new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', hourCycle: 'h23' });
  return Number(hour.format(at));
}
