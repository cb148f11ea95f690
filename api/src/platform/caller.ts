import type { Role } from '@altavoz/domain/accounts/role';
import type { Language } from '@altavoz/domain/shared/language';
import type { Session } from './db/session.js';

/** Whose rows are read, and inside which transaction, if any. The first argument of every repository method. */
export interface Scope {
  readonly organizationId: string;
  readonly session?: Session | undefined;
}

/** Who does something: a person, or the service itself (`userId` null). */
export interface Caller extends Scope {
  readonly userId: string | null;
  readonly requestId: string | null;
}

/** The signed-in person of a request. */
export interface Actor extends Caller {
  readonly userId: string;
  readonly role: Role;
  readonly language: Language;
  /** The API token that called in their name, if one did. */
  readonly tokenId?: string;
}

/** The service itself, for jobs and for links that were followed without signing in. */
export function systemCaller(organizationId: string, requestId: string | null = null): Caller {
  return { organizationId, userId: null, requestId };
}
