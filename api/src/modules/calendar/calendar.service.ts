import type { OCCURRENCE_KINDS } from '@altavoz/contracts/calendar';
import { findAudienceGaps, findGaps, type Gap } from '@altavoz/domain/calendar/gaps';
import { clamp, type DateRange } from '@altavoz/domain/shared/date-range';
import { addDays } from '@altavoz/domain/shared/plain-date';
import { MAX_LEAD_DAYS } from '@altavoz/contracts/tactics';
import type { Scope } from '../../platform/caller.js';
import type { Entity } from '../../platform/db/model.js';
import type { AudienceFields } from '../audiences/audience.js';
import type { CampaignService } from '../campaigns/campaign.service.js';
import type { Tactic } from '../tactics/tactic.js';
import type { DaysAndFilters } from '../tactics/tactic.repository.js';
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
  tactics(scope: Scope, campaignId: string, filters: DaysAndFilters): Promise<Tactic[]>;
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
  constructor(
    private readonly campaigns: CampaignService,
    private readonly dated: DatedThings,
  ) {}

  /** In the order of their first day. */
  async occurrences(scope: Scope, campaignId: string, query: CalendarQuery): Promise<Occurrence[]> {
    await this.campaigns.get(scope, campaignId);
    const wants = (kind: Occurrence['kind']) => !query.kinds || query.kinds.includes(kind);
    const found: Occurrence[] = [];
    if (wants('tactic') || wants('contracting')) {
      // A milestone may lie in the range while its tactic begins up to a year later.
      const to = wants('contracting') ? addDays(query.to, MAX_LEAD_DAYS) : query.to;
      const { from, channelTypes, phases, audiences: audienceIds } = query;
      const tactics = await this.dated.tactics(scope, campaignId, {
        from,
        to,
        channelTypes,
        phases,
        audienceIds,
      });
      for (const tactic of tactics) {
        if (!isDated(tactic)) continue;
        if (wants('tactic')) found.push(tacticOccurrence(tactic));
        const milestone = wants('contracting') ? contractingOccurrence(tactic) : null;
        if (milestone) found.push(milestone);
      }
    }
    const narrowed = query.channelTypes ?? query.phases ?? query.audiences;
    if (wants('bulletin') && !narrowed) {
      const bulletins = await this.dated.bulletins(scope, campaignId, { start: query.from, end: query.to });
      found.push(...bulletins.map(bulletinOccurrence));
    }
    return found
      .filter(({ start, end }) => start <= query.to && end >= query.from)
      .filter(({ title }) => matches(title, query.q))
      .sort((a, b) => (a.start === b.start ? (a.id < b.id ? -1 : 1) : a.start < b.start ? -1 : 1));
  }

  /** RW3, within the campaign's own period: overall and for each audience of the first priority. */
  async gaps(scope: Scope, campaignId: string, range: DateRange): Promise<Gaps> {
    const campaign = await this.campaigns.get(scope, campaignId);
    const thresholdDays = campaign.gapThresholdDays;
    const period = clamp(range, { start: campaign.start, end: campaign.end });
    if (!period) return { thresholdDays, overall: [], byAudience: [] };
    const days = { from: period.start, to: period.end };
    const tactics = (await this.dated.tactics(scope, campaignId, days)).filter(isDated);
    const bulletins = await this.dated.bulletins(scope, campaignId, period);
    const sent = bulletins.map(({ sendOn }) => ({ start: sendOn, end: sendOn }));
    const priority = (await this.dated.audiences(scope, campaignId)).filter(
      (audience) => audience.priority === 1,
    );
    const ids = priority.map(({ id }) => id);
    const byAudience = findAudienceGaps(tactics, ids, period, thresholdDays);
    return {
      thresholdDays,
      overall: findGaps([...tactics, ...sent], period, thresholdDays),
      byAudience: priority
        .map(({ id, name }) => ({
          audienceId: id,
          name,
          gaps: byAudience
            .filter(({ audienceId }) => audienceId === id)
            .map(({ start, end, days: length }) => ({ start, end, days: length })),
        }))
        .filter(({ gaps }) => gaps.length > 0),
    };
  }
}

function matches(title: Occurrence['title'], wanted: string | undefined): boolean {
  if (!wanted) return true;
  const plain = (text: string | undefined) =>
    (text ?? '').normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return [title.es, title.en].some((text) => plain(text).includes(plain(wanted)));
}
