import type { Platform } from '../../platform/platform.js';
import { operationsRoutes } from './operations.routes.js';
import { OperationsService } from './operations.service.js';

export function operationsModule(platform: Platform) {
  return { routes: operationsRoutes(new OperationsService(platform)) };
}
