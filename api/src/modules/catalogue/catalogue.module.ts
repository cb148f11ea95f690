import type { Platform } from '../../platform/platform.js';
import { CatalogueDefaultsRepository } from './catalogue-defaults.repository.js';
import { catalogueRoutes } from './catalogue.routes.js';
import { CatalogueService } from './catalogue.service.js';

export function catalogueModule({ database, unitOfWork }: Platform) {
  const service = new CatalogueService(new CatalogueDefaultsRepository(database), unitOfWork);
  return { service, routes: catalogueRoutes(service) };
}
