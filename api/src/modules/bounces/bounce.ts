import type { BounceKind } from '@altavoz/domain/subscribers/bounce';
import type { Entity } from '../../platform/db/model.js';

export type BounceVia = 'webhook' | 'mailbox' | 'upload';

/** What somebody said about one of our mails, once. */
export interface BounceFields {
  /** Names the report, so that the same one counts once whoever repeats it. */
  key: string;
  email: string;
  kind: BounceKind;
  /** RFC 3463, or empty. */
  code: string;
  detail: string;
  at: Date;
  bulletinId: string | null;
  via: BounceVia;
}

export type Bounce = Entity<BounceFields>;

/** A report as it was read, before anybody knows whom it is about. */
export interface MailReport {
  readonly kind: BounceKind | 'delivered';
  /** Whom the mail was for, when the report says it. */
  readonly email: string | null;
  /** Of the mail that it is about. */
  readonly messageId: string | null;
  readonly code: string;
  readonly detail: string;
  readonly id?: string | undefined;
  readonly at?: Date | undefined;
}

/** What a report says about a delivery, for the ledger. */
export interface DeliveryReport {
  readonly mailingId: string;
  readonly recipientId: string;
  readonly outcome: 'delivered' | 'failed';
  readonly detail: string;
}
