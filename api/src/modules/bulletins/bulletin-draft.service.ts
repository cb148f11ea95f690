import { composeDraft, type BulletinDraft } from '@altavoz/domain/bulletins/compose-draft';
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
import type { Campaign } from '../campaigns/campaign.js';
import type { List } from '../lists/list.model.js';
import type { ActivityOfBulletin, PlanAroundBulletins } from './bulletin.ports.js';

interface Dependencies {
  readonly plan: PlanAroundBulletins;
}

/** A month's bulletin from the plan (N4): its message, its agenda, last month's press and one call to action. */
export class BulletinDraftService {
  constructor(private readonly needs: Dependencies) {}

  async compose(
    scope: Scope,
    campaign: Campaign,
    list: List,
    month: MonthString,
    today: PlainDateString,
  ): Promise<BulletinDraft & { readonly sendOn: PlainDateString }> {
    const { plan } = this.needs;
    const days = { start: firstDayOfMonth(month), end: lastDayOfMonth(month) };
    const before = shiftMonth(month, -1);
    const sendOn = firstWorkingDay(
      compareDays(today, days.start) > 0 && today <= days.end ? today : days.start,
    );
    const next = lastDayOfMonth(shiftMonth(month, 1));
    const activities = await plan.activities(scope, campaign.id, { start: days.start, end: next });
    const messages = await plan.generalMessages(scope, campaign.id, sendOn);
    const clips = await plan.clips(scope, campaign.id, {
      start: firstDayOfMonth(before),
      end: lastDayOfMonth(before),
    });
    const draft = composeDraft({
      month,
      language: list.language,
      activities,
      message: messageOfMonth(messages, month),
      clips,
      callToAction: callToActionOf(activities, days),
    });
    return { ...draft, sendOn };
  }
}

/** The general messages take turns, a month each; the same month always gets the same one. */
function messageOfMonth<T>(messages: readonly T[], month: MonthString): T | undefined {
  const number = Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7));
  return messages.length === 0 ? undefined : messages[number % messages.length];
}

/** What the first activity of the month that asks for something asks for: the earliest is open when it leaves. */
function callToActionOf(
  activities: readonly ActivityOfBulletin[],
  month: DateRange,
): NonNullable<ActivityOfBulletin['callToAction']> | undefined {
  const asking = activities
    .filter(({ start }) => compareDays(start, month.end) <= 0)
    .sort((a, b) => compareDays(a.start, b.start) || (a.id < b.id ? -1 : 1))
    .find(({ callToAction }) => callToAction !== null && callToAction.url !== '');
  return asking?.callToAction ?? undefined;
}

function firstWorkingDay(day: PlainDateString): PlainDateString {
  const toMonday = 8 - weekday(day);
  return toMonday <= 2 ? addDays(day, toMonday) : day;
}
