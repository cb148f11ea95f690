import type { Scope } from '../../platform/caller.js';
import type { Platform } from '../../platform/platform.js';
import type { Audience } from '../audiences/audience.js';
import { ContactRepository } from './contact.repository.js';
import { contactRoutes } from './contact.routes.js';
import { ContactService, type PlanAroundContacts } from './contact.service.js';
import { ContactSheetService } from './contact-sheet.service.js';

interface Needs extends PlanAroundContacts {
  /** Groups that campaigns made for themselves. */
  ownGroups(scope: Scope): Promise<readonly Pick<Audience, 'id' | 'name'>[]>;
}

/** The office's relations: people, media, allies, networks of cities. */
export function contactModule({ database, unitOfWork, clock, ids }: Platform, plan: Needs) {
  const repository = new ContactRepository(database);
  const service = new ContactService({ contacts: repository, unitOfWork, clock, ids, plan });
  const ownGroups = (scope: Scope) => plan.ownGroups(scope);
  const sheets = new ContactSheetService({ repository, contacts: service, ownGroups });
  return { service, sheets, routes: contactRoutes(service, sheets) };
}
