import type { MessageKind, MessageStatus } from '@altavoz/domain/messages/message';
import type { VersionStatus } from '@altavoz/domain/messages/message-versions';
import type { LocalizedText } from '@altavoz/domain/shared/language';
import type { CallToActionType } from '@altavoz/domain/tactics/tactic';
import type { Entity } from '../../platform/db/model.js';

/** Who did something, with the name they had then. */
export interface PersonMark {
  readonly id: string;
  readonly name: string;
}

export interface MessageCallToAction {
  readonly type: CallToActionType;
  readonly label: LocalizedText;
  readonly url: string;
}

/** The words of one version and everything that goes with them. */
export interface MessageContent {
  kind: MessageKind;
  text: LocalizedText;
  themes: string[];
  audienceIds: string[];
  facts: { text: string; source: string }[];
  questions: { question: string; answer: string }[];
  dos: string[];
  donts: string[];
  emotion: string;
  /** What whoever hears it is asked to do (G4). */
  callToAction: MessageCallToAction | null;
  /** Assets that live elsewhere (F6). */
  links: { label: string; url: string }[];
  validFrom: string | null;
  validUntil: string | null;
}

/** The approved version that people may use. */
export interface MessageInForce {
  number: number;
  content: MessageContent;
  approvedBy: PersonMark;
  approvedAt: Date;
  selfApproved: boolean;
}

/**
 * A message is its working version (`number`, `content`, `status`) beside the version in force. Changing an approved
 * message begins the next number as a draft, and the approved words hold until that one is approved too.
 */
export interface MessageFields {
  campaignId: string;
  number: number;
  content: MessageContent;
  status: MessageStatus;
  /** Everyone who wrote on the working version: none of them approves it (RH18). */
  authorIds: string[];
  submittedBy: PersonMark | null;
  submittedAt: Date | null;
  returnComment: string | null;
  inForce: MessageInForce | null;
}

export type Message = Entity<MessageFields>;

export interface MessageStep {
  action: 'create' | 'submit' | 'approve' | 'return' | 'retire';
  at: Date;
  by: PersonMark;
  comment: string | null;
}

/** One version with every step it went through; kept for ever beside the message. */
export interface MessageVersionFields {
  campaignId: string;
  messageId: string;
  number: number;
  content: MessageContent;
  status: VersionStatus;
  steps: MessageStep[];
}

export type MessageVersion = Entity<MessageVersionFields>;
