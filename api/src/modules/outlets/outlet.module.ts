import { dayAt } from '@altavoz/domain/shared/day-in-zone';
import type { Platform } from '../../platform/platform.js';
import { OutletRepository, RateCardRepository } from './outlet.repository.js';
import { outletRoutes } from './outlet.routes.js';
import { OutletService } from './outlet.service.js';

export function outletModule({ database, unitOfWork, clock }: Platform) {
  const service = new OutletService({
    outlets: new OutletRepository(database),
    cards: new RateCardRepository(database),
    unitOfWork,
    // Rates belong to the organization, which has no zone of its own.
    today: () => dayAt(clock.now().getTime(), 'UTC'),
  });
  return { service, routes: outletRoutes(service) };
}
