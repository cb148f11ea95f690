import type { Platform } from '../../platform/platform.js';
import type { UserService } from '../accounts/user.service.js';
import { AuditRepository } from './audit.repository.js';
import { auditRoutes } from './audit.routes.js';
import { AuditService } from './audit.service.js';

export function auditModule({ database }: Platform, people: UserService) {
  const service = new AuditService(new AuditRepository(database), people);
  return { service, routes: auditRoutes(service) };
}
