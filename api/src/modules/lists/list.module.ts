import type { Platform } from '../../platform/platform.js';
import type { SubscriberService } from '../subscribers/subscriber.service.js';
import { ListRepository } from './list.repository.js';
import { listRoutes } from './list.routes.js';
import { ListService } from './list.service.js';

/** Subscribers need lists, and a list shows how many it has: its routes are made when the subscribers are there. */
export function listModule({ database, unitOfWork }: Platform) {
  const service = new ListService({ lists: new ListRepository(database), unitOfWork });
  return { service, routes: (subscribers: SubscriberService) => listRoutes(service, subscribers) };
}
