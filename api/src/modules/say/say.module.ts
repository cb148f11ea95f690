import type { Platform } from '../../platform/platform.js';
import { sayRoutes } from './say.routes.js';
import { SayService, type SayNeeds } from './say.service.js';

export function sayModule({ clock }: Platform, needs: Omit<SayNeeds, 'clock'>) {
  return { routes: sayRoutes(new SayService({ ...needs, clock })) };
}
