import type { Scope } from '../../platform/caller.js';
import type { Database } from '../../platform/db/database.js';
import { Repository } from '../../platform/db/repository.js';
import {
  catalogueDefaultsModel,
  type CatalogueDefaults,
  type CatalogueDefaultsFields,
} from './catalogue-defaults.model.js';

export class CatalogueDefaultsRepository extends Repository<CatalogueDefaultsFields> {
  constructor(database: Database) {
    super(database, catalogueDefaultsModel);
  }

  /** The organization's own; null while it has changed nothing. */
  own(scope: Scope): Promise<CatalogueDefaults | null> {
    return this.findOne(scope, {});
  }
}
