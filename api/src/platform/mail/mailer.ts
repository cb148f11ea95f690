import type { Language } from '@altavoz/domain/shared/language';
import type { EncodedBody } from './encoded-body.js';

export interface MailAddress {
  readonly name: string;
  readonly address: string;
}

export interface OutgoingMail {
  readonly organizationId: string;
  readonly to: MailAddress;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** Both parts as they leave, where they were encoded before; then `text` and `html` are not looked at. */
  readonly body?: EncodedBody;
  readonly language: Language;
  readonly from?: MailAddress;
  readonly replyTo?: MailAddress;
  /** One address of ours that ends the subscription with one POST (RFC 8058). */
  readonly unsubscribeUrl?: string;
  /** Says which bulletin this is to programs that sort mail, like `<bulletin.valdemar>`. */
  readonly listId?: string;
  /** Given by the caller when it must be the same at another try. */
  readonly messageId?: string;
  /** Ours only; names of letters and dashes. */
  readonly headers?: Readonly<Record<string, string>>;
}

/** What became of a mail: taken by the relay, refused for now or for good, or nobody knows. */
export type SendOutcome =
  | { readonly state: 'accepted'; readonly messageId: string; readonly reply: string }
  | {
      readonly state: 'refused';
      readonly permanent: boolean;
      readonly reply: string;
      /** True when it was said about this address, not about us or about the mail. */
      readonly recipient?: boolean;
    }
  | { readonly state: 'uncertain'; readonly reply: string };

/** How mail leaves. */
export interface Mailer {
  /** True when it goes to the built-in mailbox. */
  readonly builtIn: boolean;
  /** How many mails leave at the same time. */
  readonly connections: number;
  send(mail: OutgoingMail, signal?: AbortSignal): Promise<SendOutcome>;
  close(): Promise<void>;
}
