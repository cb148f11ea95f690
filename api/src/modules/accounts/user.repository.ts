import { APPROVER_ROLES } from '@altavoz/domain/accounts/role';
import type { Scope } from '../../platform/caller.js';
import type { Database } from '../../platform/db/database.js';
import type { Page, PageRequest } from '../../platform/db/page.js';
import type { Row } from '../../platform/db/model.js';
import { entity, Repository } from '../../platform/db/repository.js';
import type { User, UserFields } from './user.model.js';
import { userModel } from './user.model.js';

export class UserRepository extends Repository<UserFields> {
  constructor(database: Database) {
    super(database, userModel);
  }

  byName(scope: Scope, request: PageRequest): Promise<Page<User>> {
    return this.page(scope, {}, [['name', 1]], request);
  }

  /** For signing in: the address is unique among all organizations. */
  async findByEmail(email: string): Promise<User | null> {
    const row = await this.run(() => this.model.findOne({ email }).lean<Row<UserFields> | null>());
    return row && entity<UserFields>(row);
  }

  /** For links, which name a person and nothing else. */
  async findAnywhere(id: string): Promise<User | null> {
    const row = await this.run(() => this.model.findOne({ _id: id }).lean<Row<UserFields> | null>());
    return row && entity<UserFields>(row);
  }

  named(scope: Scope, ids: readonly string[]): Promise<User[]> {
    return this.find(scope, { _id: { $in: [...ids] } });
  }

  activeApprovers(scope: Scope): Promise<User[]> {
    return this.find(scope, { status: 'active', role: { $in: [...APPROVER_ROLES] } });
  }

  countActive(scope: Scope, roles: readonly UserFields['role'][]): Promise<number> {
    return this.count(scope, { status: 'active', role: { $in: [...roles] } });
  }

  countApprovers(scope: Scope): Promise<number> {
    return this.countActive(scope, APPROVER_ROLES);
  }

  /** Not a change that anyone edits, so the version stays. */
  async noteSignIn(scope: Scope, id: string): Promise<void> {
    await this.run(() =>
      this.model.updateOne(
        { _id: id, organizationId: scope.organizationId },
        { $set: { lastSignInAt: this.clock.now() } },
      ),
    );
  }
}
