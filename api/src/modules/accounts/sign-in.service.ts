import type { Language } from '@altavoz/domain/shared/language';
import { AppError } from '../../platform/app-error.js';
import type { Actor, Scope } from '../../platform/caller.js';
import { systemCaller } from '../../platform/caller.js';
import type { SessionRows, StoredSession } from '../../platform/db/session-rows.js';
import type { UnitOfWork } from '../../platform/db/unit-of-work.js';
import { hashPassword, verifyPassword } from '../../platform/security/passwords.js';
import type { SessionControl } from '../../platform/security/session.js';
import type { OrganizationService } from '../organization/organization.service.js';
import type { MeFacts } from './account.presenter.js';
import type { User } from './user.model.js';
import type { UserRepository } from './user.repository.js';
import type { UserService } from './user.service.js';

interface Dependencies {
  readonly users: UserRepository;
  readonly people: UserService;
  readonly organizations: OrganizationService;
  readonly unitOfWork: UnitOfWork;
  readonly sessions: SessionRows;
  readonly builtInMailbox: boolean;
}

/** Signing in and out, one's own password, one's own sessions. */
export class SignInService {
  constructor(private readonly needs: Dependencies) {}

  /** One answer for a wrong address, a wrong password and a disabled account. */
  async signIn(email: string, password: string, session: SessionControl): Promise<MeFacts> {
    const user = await this.needs.users.findByEmail(email);
    const matches = await verifyPassword(user?.status === 'active' ? user.passwordHash : null, password);
    if (!user || !matches) throw new AppError('wrong-credentials');
    return this.begin(user, session);
  }

  /** Begins the session of someone who has just proved who they are. */
  async begin({ id, organizationId, role, language }: User, session: SessionControl): Promise<MeFacts> {
    await session.begin({ userId: id, organizationId, role, language });
    // Someone may have been disabled or given another role while the password was being checked.
    const now = await this.needs.users.findAnywhere(id);
    if (now?.status !== 'active' || now.role !== role) {
      await session.end();
      throw new AppError('wrong-credentials');
    }
    await this.needs.users.noteSignIn(now, id);
    await this.needs.unitOfWork.run({ ...systemCaller(organizationId), userId: id }, async (unit) => {
      unit.audit({ action: 'session.begin', subject: { kind: 'user', id } });
      return Promise.resolve();
    });
    return this.me(now, id);
  }

  async me(scope: Scope, userId: string): Promise<MeFacts> {
    const user = await this.needs.users.get(scope, userId);
    return {
      user,
      organization: await this.needs.organizations.get(scope),
      onlyApprover: await this.needs.people.isOnlyApprover(scope, userId),
      builtInMailbox: this.needs.builtInMailbox,
    };
  }

  async updateMe(
    actor: Actor,
    changes: { name?: string | undefined; language?: Language | undefined },
  ): Promise<MeFacts> {
    await this.needs.unitOfWork.run(actor, async (unit) => {
      const user = await this.needs.users.get(unit, actor.userId);
      await this.needs.users.update(unit, user.id, user.version, changes);
      unit.audit({
        action: 'user.update',
        subject: { kind: 'user', id: user.id },
        changes: Object.keys(changes),
      });
    });
    if (changes.language) await this.needs.sessions.setLanguage(actor.userId, changes.language);
    return this.me(actor, actor.userId);
  }

  /** Every other session ends: whoever knew the old password is out. */
  async changePassword(actor: Actor, current: string, next: string, sessionId: string): Promise<void> {
    const user = await this.needs.users.get(actor, actor.userId);
    if (!(await verifyPassword(user.passwordHash, current))) {
      throw new AppError('wrong-credentials', { detail: 'The current password is wrong.' });
    }
    const passwordHash = await hashPassword(next);
    await this.needs.unitOfWork.run(actor, async (unit) => {
      await this.needs.users.update(unit, user.id, user.version, { passwordHash, invitation: null });
      await this.needs.sessions.endAll(unit, user.id, sessionId);
      unit.audit({ action: 'user.change-password', subject: { kind: 'user', id: user.id } });
    });
  }

  sessionsOf(actor: Actor): Promise<StoredSession[]> {
    return this.needs.sessions.listOf(actor.userId);
  }

  async endSession(actor: Actor, sessionId: string): Promise<void> {
    if (!(await this.needs.sessions.end(actor.userId, sessionId))) throw new AppError('not-found');
  }
}
