import type { OCCURRENCE_KINDS } from '@altavoz/contracts/calendar';
import type { Gap } from '@altavoz/domain/calendar/gaps';
import { planGaps } from '@altavoz/domain/calendar/plan-gaps';
import type { DateRange } from '@altavoz/domain/shared/date-range';
import { addDays } from '@altavoz/domain/shared/plain-date';
import { MAX_LEAD_DAYS } from '@altavoz/contracts/tactics';
import type { Scope } from '../../platform/caller.js';
import type { Entity } from '../../platform/db/model.js';
import type { AudienceFields } from '../audiences/audience.js';
import type { Campaign } from '../campaigns/campaign.js';
import type { CampaignService } from '../campaigns/campaign.service.js';
import type { TacticOnCalendar } from '../tactics/tactic.js';
import type { DaysAndFilters } from '../tactics/tactic.repository.js';
import { CalendarMemory, type CalendarAnswer } from './calendar-memory.js';
import type { CalendarRevisionService } from './calendar-revision.service.js';
import {
  bulletinOccurrence,
  contractingOccurrence,
  isDated,
  tacticOccurrence,
  type BulletinOfCalendar,
  type Occurrence,
} from './calendar.presenter.js';

export interface CalendarQuery {
  readonly from: string;
  readonly to: string;
  readonly kinds?: readonly (typeof OCCURRENCE_KINDS)[number][] | undefined;
  readonly channelTypes?: readonly string[] | undefined;
  readonly phases?: readonly number[] | undefined;
  readonly audiences?: readonly string[] | undefined;
  readonly q?: string | undefined;
}

/** Everything dated, as the other modules offer it. */
export interface DatedThings {
  tactics(scope: Scope, campaignId: string, filters: DaysAndFilters): Promise<TacticOnCalendar[]>;
  bulletins(scope: Scope, campaignId: string, days: DateRange): Promise<readonly BulletinOfCalendar[]>;
  audiences(scope: Scope, campaignId: string): Promise<readonly Entity<AudienceFields>[]>;
}

export interface Gaps {
  readonly thresholdDays: number;
  readonly overall: readonly Gap[];
  readonly byAudience: readonly { audienceId: string; name: AudienceFields['name']; gaps: readonly Gap[] }[];
}

/** What stands on which days, and where nothing does. */
export class CalendarService {
  private readonly memory = new CalendarMemory();

  constructor(
    private readonly campaigns: CampaignService,
    private readonly dated: DatedThings,
    private readonly revisions: CalendarRevisionService,
  ) {}

  /** In the order of their first day. The same answer is given, as the same object, while nothing has changed. */
  async answer(scope: Scope, campaignId: string, query: CalendarQuery): Promise<CalendarAnswer> {
    const revision = await this.revisions.current(scope, campaignId);
    // A campaign without a revision is somebody else's, or not there at all; then this says so.
    if (revision === 0) await this.campaigns.get(scope, campaignId);
    const bulletins = await this.bulletinsOf(scope, campaignId, query);
    const key = JSON.stringify([scope.organizationId, campaignId, query]);
    const seen = JSON.stringify([revision, bulletins.map(({ id, version }) => [id, version])]);
    const known = this.memory.get(key, seen);
    if (known) return known;
    const found = [...(await this.tacticsOf(scope, campaignId, query)), ...bulletins.map(bulletinOccurrence)];
    const answer = {
      items: found
        .filter(({ start, end }) => start <= query.to && end >= query.from)
        .filter(({ title }) => matches(title, query.q))
        .sort((a, b) => (a.start === b.start ? (a.id < b.id ? -1 : 1) : a.start < b.start ? -1 : 1)),
    };
    this.memory.set(key, seen, answer);
    return answer;
  }

  /** The same for other modules. */
  async occurrences(scope: Scope, campaignId: string, query: CalendarQuery): Promise<readonly Occurrence[]> {
    return (await this.answer(scope, campaignId, query)).items;
  }

  private async tacticsOf(scope: Scope, campaignId: string, query: CalendarQuery): Promise<Occurrence[]> {
    const activities = wants(query, 'tactic');
    const milestones = wants(query, 'contracting');
    if (!activities && !milestones) return [];
    // A milestone may lie in the range while its tactic begins up to a year later.
    const to = milestones ? addDays(query.to, MAX_LEAD_DAYS) : query.to;
    const { from, channelTypes, phases, audiences: audienceIds } = query;
    const tactics = await this.dated.tactics(scope, campaignId, {
      from,
      to,
      channelTypes,
      phases,
      audienceIds,
    });
    return tactics.filter(isDated).flatMap((tactic) => {
      const milestone = milestones ? contractingOccurrence(tactic) : null;
      return [...(activities ? [tacticOccurrence(tactic)] : []), ...(milestone ? [milestone] : [])];
    });
  }

  private async bulletinsOf(scope: Scope, campaignId: string, query: CalendarQuery) {
    // A bulletin has neither channel type, phase nor audience: who asks for one of them means tactics.
    const narrowed = query.channelTypes ?? query.phases ?? query.audiences;
    if (narrowed || !wants(query, 'bulletin')) return [];
    return this.dated.bulletins(scope, campaignId, { start: query.from, end: query.to });
  }

  /** RW3 over the whole campaign; a gap that touches the range is told whole, so that no month hides its part of one. */
  async gapsTouching(scope: Scope, campaignId: string, range: DateRange): Promise<Gaps> {
    const campaign = await this.campaigns.get(scope, campaignId);
    const whole = await this.gapsOf(scope, campaign);
    const touching = (gap: Gap) => gap.start <= range.end && gap.end >= range.start;
    return {
      thresholdDays: whole.thresholdDays,
      overall: whole.overall.filter(touching),
      byAudience: whole.byAudience
        .map((audience) => ({ ...audience, gaps: audience.gaps.filter(touching) }))
        .filter(({ gaps }) => gaps.length > 0),
    };
  }

  private async gapsOf(scope: Scope, campaign: Campaign): Promise<Gaps> {
    const { id, start, end, gapThresholdDays: thresholdDays } = campaign;
    const tactics = await this.dated.tactics(scope, id, { from: start, to: end });
    const audiences = await this.dated.audiences(scope, id);
    const { overall, byAudience } = planGaps({ campaign, tactics, audiences });
    const ofEach = audiences.map(({ id: audienceId, name }) => ({
      audienceId,
      name,
      gaps: byAudience
        .filter((gap) => gap.audienceId === audienceId)
        .map((gap) => ({ start: gap.start, end: gap.end, days: gap.days })),
    }));
    return { thresholdDays, overall, byAudience: ofEach.filter(({ gaps }) => gaps.length > 0) };
  }
}

function wants({ kinds }: CalendarQuery, kind: Occurrence['kind']): boolean {
  return !kinds || kinds.includes(kind);
}

function matches(title: Occurrence['title'], wanted: string | undefined): boolean {
  if (!wanted) return true;
  const plain = (text: string | undefined) =>
    (text ?? '').normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return [title.es, title.en].some((text) => plain(text).includes(plain(wanted)));
}
