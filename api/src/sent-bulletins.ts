import { BulletinRepository } from './modules/bulletins/bulletin.repository.js';
import { DeliveryRepository } from './modules/bulletins/delivery.repository.js';
import type { ListService } from './modules/lists/list.service.js';
import type { SentBulletins } from './modules/tallies/tally.js';
import type { Platform } from './platform/platform.js';

/** What is known of a bulletin once it has left, for counting what came of it. */
export function sentBulletins({ database }: Platform, lists: ListService): SentBulletins {
  const bulletins = new BulletinRepository(database);
  const deliveries = new DeliveryRepository(database);
  return {
    async linksOf(scope, bulletinId) {
      return (await bulletins.copyOf(scope, bulletinId))?.links ?? null;
    },
    async areasOf(scope, campaignId, bulletinId) {
      const { listId } = await bulletins.get(scope, bulletinId, { campaignId });
      const { kind } = await lists.get(scope, listId);
      return kind === 'internal' ? deliveries.countsByArea(scope, bulletinId) : [];
    },
  };
}
