import type { Phase } from '../campaigns/campaign.js';
import type { PlainDateString } from '../shared/plain-date.js';
import type { ChannelType } from '../tactics/tactic.js';

/** Everything that has a date and so stands on the calendar. */
export const OCCURRENCE_KINDS = [
  'tactic',
  'external-event',
  'own-event',
  'alignment-session',
  'one-to-one-meeting',
  'mayor-agenda',
  'political-agenda',
  'press-trip',
  'award-application',
  'bulletin',
  'press-release',
  'indicator-review',
  'contracting-milestone',
  'holiday',
] as const;
export type OccurrenceKind = (typeof OCCURRENCE_KINDS)[number];

/** One thing on the calendar on its days, both included; a tactic that repeats has several. */
export interface Occurrence {
  /** Unique among occurrences: the resource's id, with the day when it repeats. */
  readonly id: string;
  readonly kind: OccurrenceKind;
  /** The resource that it comes from. */
  readonly resourceId: string;
  readonly title: string;
  readonly start: PlainDateString;
  readonly end: PlainDateString;
  readonly status?: string | undefined;
  readonly channelType?: ChannelType | undefined;
  readonly phase?: Phase | undefined;
  readonly audienceIds: readonly string[];
}

/** Kinds that the public can notice: only these close a gap. */
export const PUBLIC_OCCURRENCE_KINDS: readonly OccurrenceKind[] = [
  'tactic',
  'own-event',
  'one-to-one-meeting',
  'mayor-agenda',
  'political-agenda',
  'press-trip',
  'award-application',
  'bulletin',
  'press-release',
];
