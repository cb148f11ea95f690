import { LEADS } from '@altavoz/contracts/access';
import type { getInvitation, getMe, listSessions } from '@altavoz/contracts/auth';
import type { OutputOf } from '@altavoz/contracts/endpoint';
import type { inviteUser } from '@altavoz/contracts/users';
import type { Actor } from '../../platform/caller.js';
import type { StoredSession } from '../../platform/db/session-rows.js';
import { presentMoment, presentStored } from '../../platform/present.js';
import type { Organization } from '../organization/organization.model.js';
import type { User } from './user.model.js';

/** Addresses of colleagues are for administrators. */
export function presentUser(user: User, reader: Actor): OutputOf<typeof inviteUser> {
  const { name, role, language, status } = user;
  return {
    ...presentStored(user),
    name,
    email: reader.role === 'admin' ? user.email : '',
    role,
    language,
    status,
    lastSignInAt: presentMoment(user.lastSignInAt),
  };
}

export interface MeFacts {
  readonly user: User;
  readonly organization: Organization;
  readonly onlyApprover: boolean;
  readonly builtInMailbox: boolean;
}

export function presentMe(facts: MeFacts, csrfToken: string): OutputOf<typeof getMe> {
  const { user, organization, onlyApprover, builtInMailbox } = facts;
  const { id, name, email, role, language } = user;
  const readsMailbox: readonly string[] = LEADS;
  return {
    user: { id, name, email, role, language },
    organization: { id: organization.id, name: organization.name },
    csrfToken,
    onlyApprover,
    mailbox: builtInMailbox && readsMailbox.includes(role),
  };
}

export function presentSessions(
  sessions: readonly StoredSession[],
  currentId: string,
): OutputOf<typeof listSessions> {
  return {
    items: sessions.map(({ id, startedAt, lastSeenAt, userAgent }) => ({
      id,
      createdAt: startedAt.toISOString(),
      lastSeenAt: lastSeenAt.toISOString(),
      userAgent,
      current: id === currentId,
    })),
  };
}

export function presentInvitation(user: User, organization: Organization): OutputOf<typeof getInvitation> {
  return { email: user.email, name: user.name, organization: organization.name, language: user.language };
}
