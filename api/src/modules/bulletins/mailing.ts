import type { Language } from '@altavoz/domain/shared/language';
import type { Scope } from '../../platform/caller.js';
import type { EncodedBody } from '../../platform/mail/encoded-body.js';
import type { MailAddress } from '../../platform/mail/mailer.js';
import type { Delivery, PauseReason } from './bulletin.js';
import type { Recipient } from './delivery.repository.js';

/** One recipient's copy as it leaves. */
export interface PersonalCopy {
  readonly unsubscribeUrl: string;
  readonly body: EncodedBody;
  /** Where it is not the one of all mails: this reader gets their own language. */
  readonly subject?: string;
  readonly language?: Language;
}

/** A recipient as they are at this moment: `active`, or why nothing goes to them any more. */
export interface ReaderState {
  readonly status: string;
  /** Since when they are written to. */
  readonly since: Date;
  /** What they chose to read; not there where there is nothing to choose. */
  readonly language?: Language;
}

/** What all mails of a run share, and how each copy is made. */
export interface OutgoingMailing {
  readonly subject: string;
  readonly language: Language;
  readonly sender: MailAddress;
  readonly replyTo?: MailAddress;
  /** Says which list this is to programs that sort mail, like `<bulletin.valdemar>`. */
  readonly listId?: string;
  readonly copyOf: (delivery: Delivery, reader: ReaderState) => PersonalCopy;
}

/** Something that leaves: it has been started and not paused. */
export interface LeavingMailing {
  readonly id: string;
  readonly organizationId: string;
  /** Every recipient stands in the ledger. */
  readonly frozen: boolean;
}

export type NewRecipient = Omit<Recipient, 'messageId'>;

/** What goes to many people, each once, as the ledger needs it: bulletins, and press releases. */
export interface Mailings {
  /** Null when it is not leaving now. */
  leaving(scope: Scope, id: string): Promise<LeavingMailing | null>;
  /** Those of every organization. */
  leavingAnywhere(): Promise<readonly LeavingMailing[]>;
  /** Asked before every mail, so that a pause acts at once. */
  isLeaving(scope: Scope, id: string): Promise<boolean>;
  /** Everyone who is to get it, in a fixed order, a batch at a time; `after` is the last of the batch before. */
  recipientsAfter(
    scope: Scope,
    id: string,
    after: string | null,
    limit: number,
  ): Promise<readonly NewRecipient[]>;
  noteFrozen(scope: Scope, id: string): Promise<void>;
  outgoing(scope: Scope, id: string): Promise<OutgoingMailing>;
  /** Asked before every mail, for many at once; who is not in the answer is gone. */
  statesOf(
    scope: Scope,
    recipients: readonly Pick<Delivery, 'recipientId' | 'email'>[],
  ): Promise<ReadonlyMap<string, ReaderState>>;
  /** The relay refused their addresses for good. */
  bounced(scope: Scope, recipientIds: readonly string[]): Promise<void>;
  pauseBecause(scope: Scope, id: string, reason: PauseReason): Promise<void>;
  closeIfDone(scope: Scope, id: string): Promise<unknown>;
  continueAt(scope: Scope, id: string, at: Date): Promise<void>;
}
