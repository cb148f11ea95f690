import { Repository } from '../../platform/db/repository.js';
import type { Database } from '../../platform/db/database.js';
import type { Organization, OrganizationFields } from './organization.model.js';
import { organizationModel } from './organization.model.js';

export class OrganizationRepository extends Repository<OrganizationFields> {
  constructor(database: Database) {
    super(database, organizationModel);
  }

  /** The only one of this installation, or null before the first start has made it. */
  async first(): Promise<Organization | null> {
    const row = await this.run(() => this.model.findOne({}, { _id: 1 }).lean<{ _id: string } | null>());
    return row && this.get({ organizationId: row._id }, row._id);
  }
}
