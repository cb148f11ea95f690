import type { Scope } from '../../platform/caller.js';
import type { Unit } from '../../platform/db/unit-of-work.js';
import type { CalendarRevisionRepository } from './calendar-revision.repository.js';

/** Tells whether a campaign's calendar has changed, and lets only one change of a plan through at a time. */
export class CalendarRevisionService {
  constructor(private readonly revisions: CalendarRevisionRepository) {}

  /** Called inside every change of what stands on the calendar or of what it costs. */
  raise(unit: Unit, campaignId: string): Promise<void> {
    return this.revisions.raise(unit, campaignId);
  }

  current(scope: Scope, campaignId: string): Promise<number> {
    return this.revisions.current(scope, campaignId);
  }
}
