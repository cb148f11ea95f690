import type { DraftActivity } from '@altavoz/domain/bulletins/compose-draft';
import type { MessageOfTactic } from '@altavoz/domain/tactics/check-schedule';
import type { DateRange } from '@altavoz/domain/shared/date-range';
import type { LocalizedText } from '@altavoz/domain/shared/language';
import type { SubscriberStatus } from '@altavoz/domain/subscribers/subscriber';
import type { PlainDateString } from '@altavoz/domain/shared/plain-date';
import type { Scope } from '../../platform/caller.js';
import type { Unit } from '../../platform/db/unit-of-work.js';
import type { PersonMark } from './bulletin.js';

/** An activity on the calendar with what it asks people to do. */
export interface ActivityOfBulletin extends DraftActivity {
  readonly callToAction: { readonly label: LocalizedText; readonly url: string } | null;
}

/** A reader as they are at this moment. */
export interface ReaderState {
  readonly status: SubscriberStatus | 'erased';
  /** When they said yes. */
  readonly since: Date;
}

/** Asked before every mail, for many at once. */
export interface ReaderStates {
  /** By subscriber; who is not in the answer is gone. */
  statesOf(
    scope: Scope,
    recipients: readonly { readonly subscriberId: string; readonly email: string }[],
  ): Promise<ReadonlyMap<string, ReaderState>>;
}

/** The rest of the plan as bulletins see it; plan.ts joins it with the other modules. */
export interface PlanAroundBulletins {
  /** What stands on the calendar on some day of the range. */
  activities(scope: Scope, campaignId: string, days: DateRange): Promise<readonly ActivityOfBulletin[]>;
  /** General messages that may be said on a day, in a fixed order. */
  generalMessages(
    scope: Scope,
    campaignId: string,
    day: PlainDateString,
  ): Promise<readonly { readonly id: string; readonly text: LocalizedText }[]>;
  /** Every message of the campaign as the rules see it (RH9). */
  messages(scope: Scope, campaignId: string): Promise<readonly MessageOfTactic[]>;
  /** What the media published on some day of the range, without critical clips. */
  clips(
    scope: Scope,
    campaignId: string,
    days: DateRange,
  ): Promise<{ readonly national: number; readonly international: number }>;
  person(scope: Scope, userId: string): Promise<PersonMark>;
  /** Everyone who may approve and can sign in. */
  approverIds(scope: Scope): Promise<readonly string[]>;
  /** Called inside every change of what stands on the calendar. */
  calendarChanged(unit: Unit, campaignId: string): Promise<void>;
}
