import type { occurrence, OCCURRENCE_KINDS } from '@altavoz/contracts/calendar';
import type { Role } from '@altavoz/domain/accounts/role';
import type { DateRange } from '@altavoz/domain/shared/date-range';
import type { z } from 'zod';
import type { Scope } from '../../platform/caller.js';
import type { Campaign } from '../campaigns/campaign.js';

export type OccurrenceKind = (typeof OCCURRENCE_KINDS)[number];

/** As the calendar answers it, seen from some zone. */
export type Occurrence = z.output<typeof occurrence>;

/** What a module says of a dated thing; what it leaves out does not apply. */
export interface DatedThing {
  readonly kind: OccurrenceKind;
  readonly subjectId: string;
  readonly title: Occurrence['title'];
  readonly start: string;
  /** The last day, inclusive; the first one unless said. */
  readonly end?: string;
  /** Part of the days, on the wall clocks of a zone in which the days are meant too; whole days unless said. */
  readonly time?: Occurrence['time'];
  /** For one of several occurrences: the day that its recurrence gave it. */
  readonly occurrenceOf?: string | null;
  readonly status?: string;
  readonly channelType?: Occurrence['channelType'];
  readonly phase?: Occurrence['phase'];
  readonly audienceIds?: readonly string[];
  readonly personIds?: readonly string[];
  readonly place?: string;
  readonly version?: number;
  readonly movable?: boolean;
}

/**
 * One layer of the calendar or several, as the module that keeps them offers it. Whoever writes a dated thing raises the
 * plan's calendar revision in the same transaction; a source whose things change otherwise says with `seen` what it
 * would answer from. Filters are the calendar's: a source gives everything that touches the days.
 */
export interface CalendarSource {
  readonly kinds: readonly OccurrenceKind[];
  /** Who may see it; everyone who may read the agenda unless said. */
  readonly readers?: readonly Role[];
  occurrences(scope: Scope, campaign: Campaign, days: DateRange): Promise<readonly DatedThing[]>;
  seen?(scope: Scope, campaignId: string, days: DateRange): Promise<string>;
}
