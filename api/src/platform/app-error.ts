import type { ErrorCode, Problem } from '@altavoz/contracts/errors';
import { ERRORS } from '@altavoz/contracts/errors';

export type InputIssue = NonNullable<Problem['errors']>[number];

export interface AppErrorDetails {
  /** A sentence a person can act on. */
  readonly detail?: string;
  /** The rule that was broken, like RH9. */
  readonly rule?: string;
  readonly errors?: readonly InputIssue[];
  /** What is stored now, when a version was stale. */
  readonly current?: unknown;
  readonly retryAfterSeconds?: number;
  readonly cause?: unknown;
}

/** What a service throws: a code of the registry; the status and the title follow from it. */
export class AppError extends Error {
  override readonly name = 'AppError';
  readonly status: number;

  constructor(
    readonly code: ErrorCode,
    readonly details: AppErrorDetails = {},
  ) {
    super(
      details.detail ?? ERRORS[code].title,
      details.cause === undefined ? undefined : { cause: details.cause },
    );
    this.status = ERRORS[code].status;
  }
}
