import type { Actor, Caller, Scope } from '../../platform/caller.js';
import type { Changes } from '../../platform/db/repository.js';
import type { Unit, UnitOfWork } from '../../platform/db/unit-of-work.js';
import type { Organization, OrganizationFields } from './organization.model.js';
import type { OrganizationRepository } from './organization.repository.js';

interface Dependencies {
  readonly organizations: OrganizationRepository;
  readonly unitOfWork: UnitOfWork;
}

export class OrganizationService {
  constructor(private readonly needs: Dependencies) {}

  get(scope: Scope): Promise<Organization> {
    return this.needs.organizations.get(scope, scope.organizationId);
  }

  /** The organization of this installation, for pages that nobody signs in to. */
  first(): Promise<Organization | null> {
    return this.needs.organizations.first();
  }

  /** Founds the organization; used once, on the first start. */
  found(caller: Caller, fields: OrganizationFields): Promise<Organization> {
    return this.needs.unitOfWork.run(caller, async (unit) => {
      const made = await this.needs.organizations.insert(unit, fields, unit.organizationId);
      unit.audit({ action: 'organization.create', subject: { kind: 'organization', id: made.id } });
      return made;
    });
  }

  update(
    actor: Actor,
    version: number,
    changes: Changes<Omit<OrganizationFields, 'brand'>>,
  ): Promise<Organization> {
    return this.needs.unitOfWork.run(actor, async (unit) => {
      const saved = await this.needs.organizations.update(unit, unit.organizationId, version, changes);
      unit.audit({
        action: 'organization.update',
        subject: { kind: 'organization', id: saved.id },
        changes: Object.keys(changes),
      });
      return saved;
    });
  }

  /** What its brand guide says, for its pages; whoever changes the guide has written that down. */
  async wear(unit: Unit, brand: OrganizationFields['brand']): Promise<void> {
    const { id, version } = await this.get(unit);
    await this.needs.organizations.update(unit, id, version, { brand });
  }
}
