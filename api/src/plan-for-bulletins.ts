import { figureText } from '@altavoz/domain/indicators/figure-text';
import { expandRecurrence } from '@altavoz/domain/calendar/expand-recurrence';
import type { Figure } from '@altavoz/domain/bulletins/block';
import type { DraftActivity } from '@altavoz/domain/bulletins/draft-source';
import type { EventKind } from '@altavoz/domain/events/event';
import { overlap, type DateRange } from '@altavoz/domain/shared/date-range';
import { textIn, type Language } from '@altavoz/domain/shared/language';
import type { UserService } from './modules/accounts/user.service.js';
import type { ActivityOfBulletin, PlanAroundBulletins } from './modules/bulletins/bulletin.ports.js';
import type { CampaignEvent } from './modules/events/event.js';
import type { Clip } from './modules/free-press/clip.js';
import type { TacticOnCalendar } from './modules/tactics/tactic.js';
import type { planModules } from './plan.js';
import type { Scope } from './platform/caller.js';

type Plan = ReturnType<typeof planModules>;

/** What the public may go to; a meeting of two, an agenda of the mayor or an application is nothing to announce. */
const OPEN_KINDS: ReadonlySet<EventKind> = new Set(['city-event', 'conference', 'fair']);

/** The plan as bulletins tell it: what is coming, what happened, what was published and what was achieved. */
export function planForBulletins(plan: Plan, people: UserService): PlanAroundBulletins {
  return {
    async activities(scope, campaignId, days) {
      const tactics = await plan.tactics.onDays(scope, campaignId, { from: days.start, to: days.end });
      const told = tactics.filter(isForReaders).flatMap((tactic) => timesOf(tactic, days));
      const known = new Set(tactics.map(({ id }) => id));
      const events = await plan.events.onDays(scope, campaignId, days);
      const open = events.filter(
        (event) => isAnnounced(event) && !event.tacticIds.some((id) => known.has(id)),
      );
      return [...told, ...open.map((event) => ({ ...eventOf(event), callToAction: null }))];
    },
    async happened(scope, campaignId, days) {
      const ended = ({ end }: { end: string | null }): boolean =>
        end !== null && end >= days.start && end <= days.end;
      const tactics = await plan.tactics.onDays(scope, campaignId, { from: days.start, to: days.end });
      const events = await plan.events.onDays(scope, campaignId, days);
      return [
        ...tactics
          .filter((tactic) => tactic.status === 'completed' && ended(tactic) && isForReaders(tactic))
          .flatMap((tactic) => timesOf(tactic, days).slice(-1)),
        ...events
          .filter((event) => event.status !== 'cancelled' && event.presence === 'attended' && ended(event))
          .map(eventOf),
      ].sort((a, b) => (a.end > b.end ? -1 : a.end < b.end ? 1 : a.id < b.id ? -1 : 1));
    },
    async news(scope, campaignId, { start, end }) {
      const releases = await plan.pressReleases.all(scope, campaignId);
      return releases
        .flatMap(({ id, title, sentOn, callToAction }): DraftActivity[] => {
          if (sentOn === null || sentOn < start || sentOn > end) return [];
          const link = callToAction?.url ? { url: callToAction.url } : {};
          return [{ id, kind: 'press-release', name: title, start: sentOn, end: sentOn, ...link }];
        })
        .sort(newestFirst);
    },
    async press(scope, campaignId, { start, end }) {
      const clips = await plan.clips.between(scope, campaignId, start, end);
      return clips
        .filter(isWorthReading)
        .sort((a, b) => weightOf(b) - weightOf(a) || newestFirst(clipOf(a), clipOf(b)))
        .map(clipOf);
    },
    results: (scope, campaignId, days, language) => results(plan, scope, campaignId, days, language),
    async generalMessages(scope, campaignId, day) {
      const inForce = await plan.messages.inForceOn(scope, campaignId, null, day);
      return inForce
        .filter(({ kind }) => kind === 'general')
        .map(({ id, text }) => ({ id, text }))
        .sort((a, b) => (a.id < b.id ? -1 : 1));
    },
    async messagesInForce(scope, campaignId, day) {
      const inForce = await plan.messages.inForceOn(scope, campaignId, null, day);
      return inForce.map(({ id, text }) => ({ id, text }));
    },
    async messages(scope, campaignId) {
      const { id, language } = await plan.campaigns.get(scope, campaignId);
      return plan.messages.forRules(scope, { id, language });
    },
    async clips(scope, campaignId, { start, end }) {
      const clips = await plan.clips.between(scope, campaignId, start, end);
      const told = clips.filter(({ tone }) => tone !== 'critical');
      const international = told.filter((clip) => clip.scope === 'international').length;
      return { national: told.length - international, international };
    },
    person: (scope, userId) => people.person(scope, userId),
    approverIds: (scope) => people.approverIds(scope),
    reader: (userId) => people.active(userId),
    calendarChanged: (unit, campaignId) => plan.revisions.raise(unit, campaignId),
  };
}

/** Talks behind doors, lists of contacts and notes to the press are work of the office: a reader can go to none of them. */
function isForReaders({ channelType, place, callToAction }: TacticOnCalendar): boolean {
  return channelType !== 'public-relations' || place !== '' || callToAction?.type === 'event-registration';
}

/** What recurs stands in the agenda once for each time that it happens. */
function timesOf(tactic: TacticOnCalendar, days: DateRange): ActivityOfBulletin[] {
  const { id, name, place, callToAction, start, end, recurrence } = tactic;
  const activity = {
    id,
    name,
    callToAction,
    ...(place === '' ? {} : { place }),
    ...(callToAction?.url ? { url: callToAction.url } : {}),
  };
  if (recurrence) {
    return expandRecurrence(recurrence)
      .filter((time) => overlap(time, days))
      .map((time) => ({ ...activity, occurrence: time.date, start: time.start, end: time.end }));
  }
  return start === null ? [] : [{ ...activity, start, end: end ?? start }];
}

function isAnnounced({ status, kind, publishedInCityAgenda, presence }: CampaignEvent): boolean {
  return (
    status !== 'cancelled' && (publishedInCityAgenda || (presence === 'planned' && OPEN_KINDS.has(kind)))
  );
}

function eventOf({ id, name, start, end, place, website }: CampaignEvent): DraftActivity {
  return {
    id,
    kind: 'event',
    name,
    start,
    end,
    ...(place === '' ? {} : { place }),
    ...(website === null ? {} : { url: website }),
  };
}

/** Somebody can open it, it is not against us and it is about what we say. */
function isWorthReading({ url, tone, offMessage, sameAsId }: Clip): boolean {
  return url !== null && tone !== 'critical' && !offMessage && sameAsId === null;
}

/** What speaks well of the city and comes from afar is told first. */
function weightOf({ tone, scope }: Clip): number {
  return Number(tone === 'favourable') * 2 + Number(scope === 'international');
}

function clipOf({ id, title, outlet, date, url }: Clip): DraftActivity {
  return {
    id,
    kind: 'clip',
    name: title,
    start: date,
    end: date,
    place: outlet,
    ...(url === null ? {} : { url }),
  };
}

function newestFirst(a: DraftActivity, b: DraftActivity): number {
  return a.start > b.start ? -1 : a.start < b.start ? 1 : a.id < b.id ? -1 : 1;
}

/** What was written down in the month about indicators that are where they should be, the nearest to its target first. */
async function results(
  { campaigns, indicators, indicatorBoard }: Plan,
  scope: Scope,
  campaignId: string,
  { start, end }: DateRange,
  language: Language,
): Promise<Figure[]> {
  const { currency } = await campaigns.get(scope, campaignId);
  const all = new Map((await indicators.all(scope, campaignId)).map((one) => [one.id, one]));
  const { items } = await indicatorBoard.board(scope, campaignId);
  return items
    .flatMap(({ indicatorId, series, efficacy, standing }) => {
      const indicator = all.get(indicatorId);
      const last = series.findLast(({ date }) => date <= end);
      if (!indicator || indicator.automatic !== null || standing === 'below') return [];
      if (!last || last.date < start || last.value <= 0) return [];
      const value = figureText(last.value, indicator.unit, currency, language);
      const label = textIn(indicator.name, language);
      return value === undefined || label.length > 80 ? [] : [{ label, value, weight: efficacy ?? 0 }];
    })
    .sort((a, b) => b.weight - a.weight || (a.label < b.label ? -1 : 1))
    .map(({ label, value }) => ({ label, value }));
}
