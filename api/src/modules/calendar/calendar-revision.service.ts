import type { Scope } from '../../platform/caller.js';
import type { Unit } from '../../platform/db/unit-of-work.js';
import type { CampaignService } from '../campaigns/campaign.service.js';
import type { CalendarRevisionRepository } from './calendar-revision.repository.js';

/** Tells whether a campaign's calendar has changed, and lets only one change of a plan through at a time. */
export class CalendarRevisionService {
  constructor(
    private readonly revisions: CalendarRevisionRepository,
    campaigns: CampaignService,
  ) {
    campaigns.addPart({
      // From the start, so that two first changes at once meet a row that is there.
      created: (unit, { id }) => revisions.raise(unit, id),
      // Its zone, its period and its holidays are part of what the calendar shows.
      changed: (unit, { id }) => revisions.raise(unit, id),
      removed: (unit, campaignId) => revisions.remove(unit, campaignId),
    });
  }

  /** Called inside every change of what stands on the calendar or of what it costs. */
  raise(unit: Unit, campaignId: string): Promise<void> {
    return this.revisions.raise(unit, campaignId);
  }

  /** Zero for a campaign that is not there, or not the organization's. */
  current(scope: Scope, campaignId: string): Promise<number> {
    return this.revisions.current(scope, campaignId);
  }
}
