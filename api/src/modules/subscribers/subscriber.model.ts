import { SUBSCRIBER_STATUSES, type SubscriberStatus } from '@altavoz/domain/subscribers/subscriber';
import type { Language } from '@altavoz/domain/shared/language';
import { LANGUAGES } from '@altavoz/domain/shared/language';
import type { Entity } from '../../platform/db/model.js';
import { defineModel, nested } from '../../platform/db/model.js';

/** When, where and to which words someone said yes. */
export interface Consent {
  requestedAt: Date;
  confirmedAt: Date | null;
  /**
   * `page` when they asked for it themselves, `preferences` when they added the list on their own page, `invitation`
   * when the office wrote to them first; else what was said with the file that they came in.
   */
  source: string;
  text: string;
  /** Which of the list's wordings it was; null for words from elsewhere. */
  version: number | null;
}

export interface SubscriberFields {
  listId: string;
  /** Normalized: one person is on a list once. */
  email: string;
  name: string;
  /** Of the organization, for who works in it; empty for readers outside (N11). */
  area: string;
  language: Language;
  status: SubscriberStatus;
  consent: Consent;
  unsubscribedAt: Date | null;
  /** They said that the bulletin was unwanted; it is never sent to them again unless they ask. */
  complainedAt: Date | null;
  /** When mails to them were turned away for a while; the last of them, and those that still count. */
  softBounces: Date[];
  /** Why their mailbox counts as gone. */
  bouncedBecause: string | null;
  bouncedAt: Date | null;
  /** The entry that this one was merged into, with what it was before. */
  merged: { intoId: string; status: SubscriberStatus } | null;
  /** The link is made from the nonce and the service's key, so reading this is not enough to confirm for someone. */
  confirmation: { nonce: string; expiresAt: Date; mailedAt: Date } | null;
}

export type Subscriber = Entity<SubscriberFields>;
export type ListCounts = Readonly<Record<SubscriberStatus, number>>;

export const subscriberModel = defineModel<SubscriberFields>(
  'Subscriber',
  'subscribers',
  {
    listId: { type: String, required: true },
    email: { type: String, required: true },
    name: { type: String, default: '' },
    area: { type: String, default: '' },
    language: { type: String, enum: LANGUAGES, required: true },
    status: { type: String, enum: SUBSCRIBER_STATUSES, required: true },
    consent: {
      type: nested({
        requestedAt: { type: Date, required: true },
        confirmedAt: { type: Date, default: null },
        source: { type: String, required: true },
        text: { type: String, required: true },
        version: { type: Number, default: null },
      }),
      required: true,
    },
    unsubscribedAt: { type: Date, default: null },
    complainedAt: { type: Date, default: null },
    softBounces: { type: [Date], default: [] },
    bouncedBecause: { type: String, default: null },
    bouncedAt: { type: Date, default: null },
    merged: {
      type: nested({
        intoId: { type: String, required: true },
        status: { type: String, enum: SUBSCRIBER_STATUSES, required: true },
      }),
      default: null,
    },
    confirmation: {
      type: nested({
        nonce: { type: String, required: true },
        expiresAt: { type: Date, required: true },
        mailedAt: { type: Date, required: true },
      }),
      default: null,
    },
  },
  [
    [{ organizationId: 1, listId: 1, email: 1 }, { unique: true }],
    [{ organizationId: 1, listId: 1, status: 1, _id: 1 }],
    [{ organizationId: 1, email: 1, _id: 1 }],
    [{ organizationId: 1, status: 1, email: 1, _id: 1 }],
  ],
);
