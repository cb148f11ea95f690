import type { ParsedOf } from '@altavoz/contracts/endpoint';
import type { pressReleases } from '@altavoz/contracts/press-releases';
import type { DeliveryCounts } from '@altavoz/domain/bulletins/delivery';
import type { HoldReason } from '@altavoz/domain/bulletins/schedule';
import type { PressReleaseStatus } from '@altavoz/domain/free-press/press-release';
import type { ReleaseContact, ReleaseRecipients } from '@altavoz/domain/free-press/release-recipients';
import type { ReleaseReadinessItem } from '@altavoz/domain/free-press/release-readiness';
import type { Entity } from '../../platform/db/model.js';
import type { PauseReason, PersonMark } from '../bulletins/bulletin.js';

export type NewPressRelease = ParsedOf<(typeof pressReleases)['create']>['body'];

/** What people write. */
export interface PressReleaseContent extends NewPressRelease {
  language: NonNullable<NewPressRelease['language']>;
  pressContact: Exclude<NewPressRelease['pressContact'], undefined>;
}

export interface PressReleaseFields extends PressReleaseContent {
  campaignId: string;
  status: PressReleaseStatus;
  /** When it leaves by itself; of one that is held, when it should have left. */
  sendAt: Date | null;
  heldBecause: HoldReason | null;
  createdBy: PersonMark | null;
  sentBy: PersonMark | null;
  /** Null for one that was noted by hand. */
  sendingBegunAt: Date | null;
  /** Every recipient stands in the ledger; nothing leaves before. */
  recipientsFrozen: boolean;
  pauseReason: PauseReason | null;
  sentAt: Date | null;
  /** How the deliveries ended, so that a year of releases is listed without counting them. */
  closedCounts: DeliveryCounts | null;
}

export type PressRelease = Entity<PressReleaseFields>;

/** A media contact as a release needs it. */
export interface MediaContact extends ReleaseContact {
  readonly outlet: string;
}

/** What came of a press release. */
export interface Outcome {
  readonly count: number;
  readonly outlets: number;
  readonly value: number;
}

/** A release with everything that is shown of it. */
export interface PressReleaseView {
  readonly release: PressRelease;
  readonly outcome: Outcome;
  readonly readiness: readonly ReleaseReadinessItem[];
  readonly recipients: ReleaseRecipients<MediaContact>;
  readonly deliveries: DeliveryCounts;
}

/** The mail as it leaves, without its personal parts: kept from the moment sending begins, so that nothing changes it. */
export interface ReleaseCopyFields {
  pressReleaseId: string;
  subject: string;
  html: string;
  text: string;
}
