import type { Scope } from '../../platform/caller.js';

/** A bulletin that was submitted and waits for its approval. */
export interface BulletinInReview {
  readonly id: string;
  readonly subject: string;
  readonly language: 'es' | 'en';
  readonly recipients: number;
  readonly submittedBy: { readonly id: string; readonly name: string };
  readonly submittedAt: Date;
  /** Everyone who wrote or submitted it. */
  readonly involvedIds: readonly string[];
}

/** A bulletin to which something happened without anybody's doing: it did not leave, or it appeared. */
export interface BulletinWaiting {
  readonly id: string;
  readonly subject: string;
  readonly language: 'es' | 'en';
  readonly held: boolean;
  readonly since: Date;
}

/** What else of the organization waits for somebody; the wiring joins it with the other modules. */
export interface WaitingElsewhere {
  bulletinsInReview(scope: Scope, campaignId: string): Promise<readonly BulletinInReview[]>;
  bulletinsWaiting(scope: Scope, campaignId: string): Promise<readonly BulletinWaiting[]>;
  /** Everyone who may approve and can sign in. */
  approverIds(scope: Scope): Promise<readonly string[]>;
}
