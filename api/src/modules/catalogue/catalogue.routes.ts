import { getCatalogue } from '@altavoz/contracts/catalogue';
import type { Route } from '../../platform/http/route.js';
import { route } from '../../platform/http/route.js';
import { presentCatalogue } from './catalogue.presenter.js';

export function catalogueRoutes(): Route[] {
  const catalogue = presentCatalogue();
  return [route(getCatalogue, () => Promise.resolve(catalogue))];
}
