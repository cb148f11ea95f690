import { getSay } from '@altavoz/contracts/say';
import { route, type Route } from '../../platform/http/route.js';
import { presentSay } from './say.presenter.js';
import type { SayService } from './say.service.js';

export function sayRoutes(say: SayService): Route[] {
  return [route(getSay, async ({ actor }) => presentSay(await say.of(actor)))];
}
