import { draftFrom, type BulletinDraft } from '@altavoz/domain/bulletins/compose-draft';
import { sourceOf, type DraftCallToAction, type DraftSource } from '@altavoz/domain/bulletins/draft-source';
import type { PlanNow } from '@altavoz/domain/bulletins/plan-changes';
import { textIn, type Language } from '@altavoz/domain/shared/language';
import type { DateRange } from '@altavoz/domain/shared/date-range';
import {
  addDays,
  compareDays,
  weekday,
  type MonthString,
  type PlainDateString,
} from '@altavoz/domain/shared/plain-date';
import { firstDayOfMonth, lastDayOfMonth, shiftMonth } from '@altavoz/domain/shared/plain-month';
import type { Scope } from '../../platform/caller.js';
import type { Bulletin } from './bulletin.js';
import type { ActivityOfBulletin, PlanAroundBulletins } from './bulletin.ports.js';

interface Dependencies {
  readonly plan: PlanAroundBulletins;
}

interface Wanted {
  readonly month: MonthString;
  readonly language: Language;
  readonly sendOn: PlainDateString;
}

/** A month's bulletin from the plan (N4), and what of the plan it was made from. */
export class BulletinDraftService {
  constructor(private readonly needs: Dependencies) {}

  async compose(
    scope: Scope,
    campaignId: string,
    { month, language }: Omit<Wanted, 'sendOn'>,
    today: PlainDateString,
  ): Promise<BulletinDraft & { readonly sendOn: PlainDateString; readonly source: DraftSource }> {
    const days = { start: firstDayOfMonth(month), end: lastDayOfMonth(month) };
    const sendOn = firstWorkingDay(
      compareDays(today, days.start) > 0 && today <= days.end ? today : days.start,
    );
    const source = await this.source(scope, campaignId, { month, language, sendOn });
    return { ...draftFrom(source, { month, language }), sendOn, source };
  }

  /** What the plan says now, for comparing with what a bulletin was drafted from. */
  async planNow(scope: Scope, bulletin: Bulletin): Promise<PlanNow> {
    const { campaignId, language, sendOn } = bulletin;
    const source = await this.source(scope, campaignId, bulletin);
    const inForce = await this.needs.plan.messagesInForce(scope, campaignId, sendOn);
    return { source, messagesInForce: new Map(inForce.map(({ id, text }) => [id, textIn(text, language)])) };
  }

  private async source(
    scope: Scope,
    campaignId: string,
    { month, language, sendOn }: Wanted,
  ): Promise<DraftSource> {
    const { plan } = this.needs;
    const start = firstDayOfMonth(month);
    const next = lastDayOfMonth(shiftMonth(month, 1));
    const before = {
      start: firstDayOfMonth(shiftMonth(month, -1)),
      end: lastDayOfMonth(shiftMonth(month, -1)),
    };
    const activities = await plan.activities(scope, campaignId, { start, end: next });
    const messages = await plan.generalMessages(scope, campaignId, sendOn);
    return sourceOf({
      month,
      language,
      activities,
      happened: await plan.happened(scope, campaignId, before),
      news: await plan.news(scope, campaignId, before),
      press: await plan.press(scope, campaignId, before),
      results: await plan.results(scope, campaignId, before, language),
      message: messageOfMonth(messages, month),
      clips: await plan.clips(scope, campaignId, before),
      callsToAction: callsToAction(activities, { start, end: lastDayOfMonth(month) }),
    });
  }
}

/** The general messages take turns, a month each; the same month always gets the same one. */
function messageOfMonth<T>(messages: readonly T[], month: MonthString): T | undefined {
  const number = Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7));
  return messages.length === 0 ? undefined : messages[number % messages.length];
}

/** What the activities of the month ask for, the earliest first: it is open when the bulletin leaves. */
function callsToAction(activities: readonly ActivityOfBulletin[], month: DateRange): DraftCallToAction[] {
  const asking = activities
    .filter(({ start }) => compareDays(start, month.end) <= 0)
    .sort((a, b) => compareDays(a.start, b.start) || (a.id < b.id ? -1 : 1))
    .flatMap(({ id, callToAction }) =>
      callToAction && callToAction.url !== '' ? [{ ...callToAction, from: `tactic:${id}` }] : [],
    );
  return asking.filter(({ from }, index) => asking.findIndex((one) => one.from === from) === index);
}

function firstWorkingDay(day: PlainDateString): PlainDateString {
  const toMonday = 8 - weekday(day);
  return toMonday <= 2 ? addDays(day, toMonday) : day;
}
