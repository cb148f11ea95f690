import type { Gap } from '@altavoz/domain/calendar/gaps';
import { planGaps } from '@altavoz/domain/calendar/plan-gaps';
import { overlap, type DateRange } from '@altavoz/domain/shared/date-range';
import { addDays } from '@altavoz/domain/shared/plain-date';
import type { Role } from '@altavoz/domain/accounts/role';
import type { Scope } from '../../platform/caller.js';
import type { Entity } from '../../platform/db/model.js';
import type { AudienceFields } from '../audiences/audience.js';
import type { Campaign } from '../campaigns/campaign.js';
import type { CampaignService } from '../campaigns/campaign.service.js';
import type { TacticOnCalendar } from '../tactics/tactic.js';
import { wantedBy, type CalendarFilters } from './calendar-filters.js';
import { CalendarMemory, type CalendarAnswer } from './calendar-memory.js';
import type { CalendarRevisionService } from './calendar-revision.service.js';
import type { CalendarSource, Occurrence } from './calendar-source.js';
import { presentOccurrences } from './calendar.presenter.js';

export interface CalendarQuery extends CalendarFilters {
  readonly from: string;
  readonly to: string;
  readonly zone?: string | undefined;
}

/** Who looks; without a role, only the layers that everyone sees. */
export type CalendarReader = Scope & { readonly role?: Role };

/** What gaps are found in. */
export interface PlanForGaps {
  tactics(scope: Scope, campaignId: string, days: DateRange): Promise<readonly TacticOnCalendar[]>;
  audiences(scope: Scope, campaignId: string): Promise<readonly Entity<AudienceFields>[]>;
}

export interface Gaps {
  readonly thresholdDays: number;
  readonly overall: readonly Gap[];
  readonly byAudience: readonly { audienceId: string; name: AudienceFields['name']; gaps: readonly Gap[] }[];
}

/** Campaigns that people look at now, in this process. */
const KEPT_GAPS = 64;

/** What stands on which days, and where nothing does. */
export class CalendarService {
  private readonly memory = new CalendarMemory();
  private readonly gaps = new Map<string, { readonly seen: string; readonly gaps: Gaps }>();

  constructor(
    private readonly campaigns: CampaignService,
    private readonly sources: readonly CalendarSource[],
    private readonly plan: PlanForGaps,
    private readonly revisions: CalendarRevisionService,
  ) {}

  /** In the order of their first day. The same answer is given, as the same object, while nothing has changed. */
  async answer(reader: CalendarReader, campaignId: string, query: CalendarQuery): Promise<CalendarAnswer> {
    const revision = await this.revisions.current(reader, campaignId);
    // A campaign without a revision is somebody else's, or not there at all; then this says so.
    if (revision === 0) await this.campaigns.get(reader, campaignId);
    const layers = this.sources.filter(
      ({ readers }) => !readers || (reader.role && readers.includes(reader.role)),
    );
    const days = { start: query.from, end: query.to };
    const changing = layers.flatMap((source) => source.seen?.(reader, campaignId, days) ?? []);
    const seen = JSON.stringify([revision, await Promise.all(changing)]);
    const { from, to, zone, ...filters } = query;
    const whole = JSON.stringify([
      reader.organizationId,
      campaignId,
      layers.flatMap(({ kinds }) => kinds),
      from,
      to,
      zone,
    ]);
    const narrowed = Object.values(filters).some((filter) => filter !== undefined);
    const key = narrowed ? `${whole} ${JSON.stringify(filters)}` : whole;
    const known = this.memory.get(key, seen);
    if (known) return known;
    const all =
      this.memory.get(whole, seen) ??
      this.memory.set(whole, seen, await this.collect(reader, campaignId, layers, query));
    return narrowed ? this.memory.set(key, seen, { items: all.items.filter(wantedBy(filters)) }) : all;
  }

  /** Whether something would be shown with these filters, for modules that tell the same in another form. */
  wanting(filters: CalendarFilters): ReturnType<typeof wantedBy> {
    return wantedBy(filters);
  }

  /** The same for other modules. */
  async occurrences(
    reader: CalendarReader,
    campaignId: string,
    query: CalendarQuery,
  ): Promise<readonly Occurrence[]> {
    return (await this.answer(reader, campaignId, query)).items;
  }

  private async collect(
    scope: Scope,
    campaignId: string,
    layers: readonly CalendarSource[],
    { from, to, zone }: CalendarQuery,
  ): Promise<CalendarAnswer> {
    const campaign = await this.campaigns.get(scope, campaignId);
    // Hours may fall on the day before or after when they are seen from elsewhere.
    const around = { start: addDays(from, -1), end: addDays(to, 1) };
    const things = await Promise.all(layers.map((source) => source.occurrences(scope, campaign, around)));
    const seen = presentOccurrences(things.flat(), zone ?? campaign.timeZone, campaign.timeZone);
    return { items: seen.filter((occurrence) => overlap(occurrence, { start: from, end: to })) };
  }

  /** RW3 over the whole campaign; a gap that touches the range is told whole, so that no month hides its part of one. */
  async gapsTouching(scope: Scope, campaignId: string, range: DateRange): Promise<Gaps> {
    const campaign = await this.campaigns.get(scope, campaignId);
    const whole = await this.gapsWhole(scope, campaign);
    return {
      thresholdDays: whole.thresholdDays,
      overall: whole.overall.filter((gap) => overlap(gap, range)),
      byAudience: whole.byAudience
        .map((audience) => ({ ...audience, gaps: audience.gaps.filter((gap) => overlap(gap, range)) }))
        .filter(({ gaps }) => gaps.length > 0),
    };
  }

  /** Found again only when the plan or the campaign has changed, in whichever process. */
  private async gapsWhole(scope: Scope, campaign: Campaign): Promise<Gaps> {
    const revision = await this.revisions.current(scope, campaign.id);
    const key = `${campaign.organizationId} ${campaign.id}`;
    const seen = `${revision} ${campaign.version}`;
    const known = this.gaps.get(key);
    const gaps = known?.seen === seen ? known.gaps : await this.gapsOf(scope, campaign);
    this.gaps.delete(key);
    this.gaps.set(key, { seen, gaps });
    const [oldest] = this.gaps.keys();
    if (this.gaps.size > KEPT_GAPS && oldest !== undefined) this.gaps.delete(oldest);
    return gaps;
  }

  private async gapsOf(scope: Scope, campaign: Campaign): Promise<Gaps> {
    const { id, start, end, gapThresholdDays: thresholdDays } = campaign;
    const tactics = await this.plan.tactics(scope, id, { start, end });
    const audiences = await this.plan.audiences(scope, id);
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
