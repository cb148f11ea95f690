import type { Language } from '@altavoz/domain/shared/language';
import type { AppError } from '../app-error.js';

/** What went wrong with a page that people without an account look at, and what they had asked for. */
export interface PageFailure {
  readonly error: AppError;
  /** What the reader asks for; null when they say nothing that we speak. */
  readonly language: Language | null;
  /** Of the address, as it came. */
  readonly params: Readonly<Record<string, string>>;
  /** What stood in the form, as it came: the fields that it has, and texts only. */
  readonly fields: Readonly<Record<string, string>>;
}

/** A page of the module's own for a failure; null leaves it to the plain one. */
export type FailurePage = (failure: PageFailure) => Promise<string | null>;
