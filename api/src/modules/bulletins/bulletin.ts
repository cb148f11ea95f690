import type { block, PAUSE_REASONS } from '@altavoz/contracts/bulletins';
import type { BulletinStatus, DeliveryStatus } from '@altavoz/domain/bulletins/bulletin';
import type { DraftSource } from '@altavoz/domain/bulletins/draft-source';
import type { HoldReason } from '@altavoz/domain/bulletins/schedule';
import type { DeliveryCounts } from '@altavoz/domain/bulletins/delivery';
import type { Language } from '@altavoz/domain/shared/language';
import type { z } from 'zod';
import type { Entity } from '../../platform/db/model.js';

export type Block = z.output<typeof block>;

/** Who did something, with the name they had then. */
export interface PersonMark {
  readonly id: string;
  readonly name: string;
}

/** The words in another language than the list's. */
export interface Variant {
  language: Language;
  subject: string;
  preheader: string;
  blocks: Block[];
}

/** One list's e-mail of one month. */
export interface BulletinFields {
  campaignId: string;
  month: string;
  listId: string;
  language: Language;
  subject: string;
  preheader: string;
  blocks: Block[];
  /** Not there in bulletins from before there were any. */
  variants?: Variant[];
  /** The plan as it was drafted from it, moved on with what was taken over since; of bulletins made before that, null. */
  source: DraftSource | null;
  status: BulletinStatus;
  sendOn: string;
  /** When it leaves by itself; of one that is held, when it should have left. */
  sendAt: Date | null;
  heldBecause: HoldReason | null;
  createdBy: PersonMark;
  /** Everyone who wrote any part of the words: none of them approves them (RH18). */
  authorIds: string[];
  submittedBy: PersonMark | null;
  submittedAt: Date | null;
  approvedBy: PersonMark | null;
  approvedAt: Date | null;
  selfApproved: boolean;
  returnComment: string | null;
  /** Of the rendered mail. */
  sizeBytes: number;
  sendingBegunAt: Date | null;
  /** Every recipient stands in the ledger; nothing leaves before. */
  recipientsFrozen: boolean;
  /** Why sending stopped by itself. */
  pauseReason: PauseReason | null;
  sentAt: Date | null;
  /** How the deliveries ended, so that a year of bulletins is listed without counting a year of deliveries. */
  closedCounts: DeliveryCounts | null;
}

export type Bulletin = Entity<BulletinFields>;

export type PauseReason = (typeof PAUSE_REASONS)[number];

/** One mailing to one person. The ledger of what was sent: a row moves only after the mail server's answer. */
export interface DeliveryFields {
  /** A bulletin or a press release; no two things share an identifier. */
  mailingId: string;
  /** A subscriber of the bulletin, or a contact that the release is for. */
  recipientId: string;
  /** As it was when the recipients were frozen; empty once the person is erased. */
  email: string;
  name: string;
  /** Of the house, for counting what each area was sent (N11). */
  area: string;
  status: DeliveryStatus;
  /** The same at every attempt. */
  messageId: string;
  attempts: number;
  nextAttemptAt: Date;
  /** The sender that set it aside or is sending it; what it may still decide depends on its being alive. */
  leaseOwner: string | null;
  sentAt: Date | null;
  /** What the mail server said, or why it was not sent. */
  reason: string | null;
}

export type Delivery = Entity<DeliveryFields>;

/** The mail as it leaves for the readers of one language. */
export interface CopyIn {
  language: Language;
  subject: string;
  html: string;
  text: string;
}

/** The mail as it leaves, without its personal parts: kept from the moment sending begins, so that nothing changes it. */
export interface BulletinCopyFields {
  bulletinId: string;
  subject: string;
  html: string;
  text: string;
  /** For readers of other languages; not there in copies from before. */
  variants?: CopyIn[];
  /** Where it leads, if what readers do with it is counted; null if not. */
  links: string[] | null;
}
