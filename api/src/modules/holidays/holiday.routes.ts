import type { OutputOf } from '@altavoz/contracts/endpoint';
import {
  createObservance,
  deleteObservance,
  listHolidayCountries,
  listObservances,
  updateObservance,
} from '@altavoz/contracts/holidays';
import { route, type Route } from '../../platform/http/route.js';
import { presentPage, presentStored } from '../../platform/present.js';
import type { HolidayService } from './holiday.service.js';
import type { Observance } from './observance.model.js';
import type { ObservanceService } from './observance.service.js';

export function holidayRoutes(holidays: HolidayService, observances: ObservanceService): Route[] {
  return [
    route(listHolidayCountries, async () => {
      const { items } = await holidays.countries();
      return { items: items.map((country) => ({ ...country, regions: [...country.regions] })) };
    }),
    route(listObservances, async ({ actor, query }) =>
      presentPage(await observances.list(actor, query), presentObservance),
    ),
    route(createObservance, async ({ actor, body }) =>
      presentObservance(await observances.create(actor, body)),
    ),
    route(updateObservance, async ({ actor, params, version, body }) =>
      presentObservance(await observances.update(actor, params.observanceId, version, body)),
    ),
    route(deleteObservance, async ({ actor, params, version }) =>
      observances.remove(actor, params.observanceId, version),
    ),
  ];
}

function presentObservance(observance: Observance): OutputOf<typeof createObservance> {
  const { name, date, yearly } = observance;
  return { ...presentStored(observance), name, date, yearly };
}
