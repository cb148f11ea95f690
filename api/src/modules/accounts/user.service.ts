import type { Role } from '@altavoz/domain/accounts/role';
import { APPROVER_ROLES } from '@altavoz/domain/accounts/role';
import { AppError } from '../../platform/app-error.js';
import type { Actor, Caller, Scope } from '../../platform/caller.js';
import type { SessionRows } from '../../platform/db/session-rows.js';
import type { Page, PageRequest } from '../../platform/db/page.js';
import type { Unit, UnitOfWork } from '../../platform/db/unit-of-work.js';
import { hashPassword } from '../../platform/security/passwords.js';
import type { User, UserFields } from './user.model.js';
import type { UserRepository } from './user.repository.js';

interface Dependencies {
  readonly users: UserRepository;
  readonly unitOfWork: UnitOfWork;
  readonly sessions: SessionRows;
}

export interface UserChanges {
  readonly name?: string | undefined;
  readonly role?: Role | undefined;
  readonly status?: 'active' | 'disabled' | undefined;
}

/** The people of an organization and what they may do. */
export class UserService {
  constructor(private readonly needs: Dependencies) {}

  list(actor: Actor, request: PageRequest): Promise<Page<User>> {
    return this.needs.users.byName(actor, request);
  }

  /** Everyone of the organization who can sign in. */
  everyone(scope: Scope): Promise<User[]> {
    return this.needs.users.find(scope, { status: 'active' }, [['name', 1]]);
  }

  /** Names by identifier, for showing who did something. */
  async namesOf(scope: Scope, ids: readonly string[]): Promise<Map<string, string>> {
    const users = ids.length === 0 ? [] : await this.needs.users.named(scope, [...new Set(ids)]);
    return new Map(users.map(({ id, name }) => [id, name]));
  }

  /** Everyone who may approve and can sign in. */
  async approverIds(scope: Scope): Promise<string[]> {
    return (await this.needs.users.activeApprovers(scope)).map(({ id }) => id);
  }

  /** A person as they are written into what they did. */
  async person(scope: Scope, userId: string): Promise<{ id: string; name: string }> {
    const { id, name } = await this.needs.users.get(scope, userId);
    return { id, name };
  }

  /** The same with their address, for those who are answered. */
  async author(scope: Scope, userId: string): Promise<{ id: string; name: string; email: string }> {
    const { id, name, email } = await this.needs.users.get(scope, userId);
    return { id, name, email };
  }

  /** Nobody approves their own work unless there is nobody else who could (product page §3). */
  async isOnlyApprover(scope: Scope, userId: string): Promise<boolean> {
    const user = await this.needs.users.get(scope, userId);
    const approvers: readonly Role[] = APPROVER_ROLES;
    if (!approvers.includes(user.role) || user.status !== 'active') return false;
    return (await this.needs.users.countApprovers(scope)) === 1;
  }

  /** Somebody who may sign in now, by the identifier alone; null for everybody else. */
  async active(userId: string): Promise<User | null> {
    const user = await this.needs.users.findAnywhere(userId);
    return user?.status === 'active' ? user : null;
  }

  async anyone(scope: Scope): Promise<boolean> {
    return (await this.needs.users.count(scope)) > 0;
  }

  /** The first administrator of an installation. */
  async createAdmin(
    caller: Caller,
    fields: Pick<UserFields, 'name' | 'email' | 'language'>,
    password: string,
  ): Promise<User> {
    const passwordHash = await hashPassword(password);
    return this.needs.unitOfWork.run(caller, async (unit) => {
      const user = await this.needs.users.insert(unit, {
        ...fields,
        role: 'admin',
        status: 'active',
        passwordHash,
        lastSignInAt: null,
        invitation: null,
      });
      unit.audit({ action: 'user.create', subject: { kind: 'user', id: user.id } });
      return user;
    });
  }

  /** A new role or state ends the person's sessions at once (ASVS 7.4.2). */
  update(actor: Actor, userId: string, version: number, changes: UserChanges): Promise<User> {
    return this.needs.unitOfWork.run(actor, async (unit) => {
      const user = await this.needs.users.get(unit, userId);
      await this.assertAllowed(unit, user, changes);
      const saved = await this.needs.users.update(unit, userId, version, {
        ...changes,
        // A link that was on its way is worth nothing any more.
        ...(changes.status === 'disabled' ? { invitation: null } : {}),
      });
      if (saved.role !== user.role || saved.status !== user.status)
        await this.needs.sessions.endAll(unit, userId);
      unit.audit({
        action: 'user.update',
        subject: { kind: 'user', id: userId },
        changes: Object.keys(changes),
      });
      return saved;
    });
  }

  private async assertAllowed(unit: Unit, user: User, changes: UserChanges): Promise<void> {
    if (changes.status === 'active' && user.passwordHash === null) {
      throw new AppError('conflict', {
        detail: 'This person has not accepted an invitation yet; send it again instead.',
      });
    }
    const loses = (changes.role ?? user.role) !== 'admin' || (changes.status ?? user.status) === 'disabled';
    if (user.role !== 'admin' || user.status !== 'active' || !loses) return;
    if ((await this.needs.users.countActive(unit, ['admin'])) === 1) {
      throw new AppError('conflict', { detail: 'This is the last administrator; name another one first.' });
    }
  }
}
