import { getCatalogue, getCatalogueTactics, putCatalogueTactics } from '@altavoz/contracts/catalogue';
import type { Route } from '../../platform/http/route.js';
import { route } from '../../platform/http/route.js';
import { presentCatalogue, presentOfferedTactics } from './catalogue.presenter.js';
import type { CatalogueService } from './catalogue.service.js';

export function catalogueRoutes(service: CatalogueService): Route[] {
  const catalogue = presentCatalogue();
  return [
    route(getCatalogue, () => Promise.resolve(catalogue)),
    route(getCatalogueTactics, async ({ actor }) => presentOfferedTactics(await service.tactics(actor))),
    route(putCatalogueTactics, async ({ actor, version, body }) =>
      presentOfferedTactics(await service.put(actor, version, body.tactics)),
    ),
  ];
}
