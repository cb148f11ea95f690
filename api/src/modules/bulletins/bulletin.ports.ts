import type { Figure } from '@altavoz/domain/bulletins/block';
import type { DraftActivity } from '@altavoz/domain/bulletins/draft-source';
import type { MessageOfTactic } from '@altavoz/domain/tactics/check-schedule';
import type { DateRange } from '@altavoz/domain/shared/date-range';
import type { Language, LocalizedText } from '@altavoz/domain/shared/language';
import type { PlainDateString } from '@altavoz/domain/shared/plain-date';
import type { Scope } from '../../platform/caller.js';
import type { Unit } from '../../platform/db/unit-of-work.js';
import type { PersonMark } from './bulletin.js';
import type { ReaderState } from './mailing.js';

/** An activity on the calendar with what it asks people to do. */
export interface ActivityOfBulletin extends DraftActivity {
  readonly callToAction: { readonly label: LocalizedText; readonly url: string } | null;
}

/** Asked before every mail, for many at once. */
export interface ReaderStates {
  /** By subscriber; who is not in the answer is gone. */
  statesOf(
    scope: Scope,
    recipients: readonly { readonly recipientId: string; readonly email: string }[],
  ): Promise<ReadonlyMap<string, ReaderState>>;
}

/** The rest of the plan as bulletins see it; plan.ts joins it with the other modules. */
export interface PlanAroundBulletins {
  /** What stands on the calendar on some day of the range: our tactics, and events that readers may go to. */
  activities(scope: Scope, campaignId: string, days: DateRange): Promise<readonly ActivityOfBulletin[]>;
  /** What ended well within the range, the newest first. */
  happened(scope: Scope, campaignId: string, days: DateRange): Promise<readonly DraftActivity[]>;
  /** What the press was told within the range, the newest first (N10). */
  news(scope: Scope, campaignId: string, days: DateRange): Promise<readonly DraftActivity[]>;
  /** What the media published within the range that readers can open, the best first (N9). */
  press(scope: Scope, campaignId: string, days: DateRange): Promise<readonly DraftActivity[]>;
  /** What indicators brought within the range (R14). */
  results(scope: Scope, campaignId: string, days: DateRange, language: Language): Promise<readonly Figure[]>;
  /** General messages that may be said on a day, in a fixed order. */
  generalMessages(
    scope: Scope,
    campaignId: string,
    day: PlainDateString,
  ): Promise<readonly { readonly id: string; readonly text: LocalizedText }[]>;
  /** Every message that may be said on a day, general or not. */
  messagesInForce(
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
  /** As mails reach them; null for who may not sign in any more. */
  reader(
    userId: string,
  ): Promise<{ readonly name: string; readonly email: string; readonly language: Language } | null>;
  /** Called inside every change of what stands on the calendar. */
  calendarChanged(unit: Unit, campaignId: string): Promise<void>;
}
