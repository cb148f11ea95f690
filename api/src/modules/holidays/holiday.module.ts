import { AppError } from '../../platform/app-error.js';
import type { Unit } from '../../platform/db/unit-of-work.js';
import { Repository } from '../../platform/db/repository.js';
import type { Platform } from '../../platform/platform.js';
import type { CalendarRevisionService } from '../calendar/calendar-revision.service.js';
import type { Campaign } from '../campaigns/campaign.js';
import type { CampaignService } from '../campaigns/campaign.service.js';
import { holidayCalendarSource } from './holiday-calendar-source.js';
import { holidayRoutes } from './holiday.routes.js';
import { HolidayService } from './holiday.service.js';
import { observanceCalendarSource } from './observance-calendar-source.js';
import { observanceModel } from './observance.model.js';
import { ObservanceService } from './observance.service.js';

interface Needs {
  readonly campaigns: CampaignService;
  readonly revisions: CalendarRevisionService;
}

export function holidayModule({ database, unitOfWork }: Platform, { campaigns, revisions }: Needs) {
  const holidays = new HolidayService();
  const observances = new ObservanceService({
    observances: new Repository(database, observanceModel),
    unitOfWork,
    calendarsChanged: async (unit) => {
      for (const { id } of await campaigns.all(unit)) await revisions.raise(unit, id);
    },
  });
  const check = (_unit: Unit, campaign: Campaign) => assertKnown(holidays, campaign);
  campaigns.addPart({
    created: check,
    changed: async (unit, campaign, before) => {
      // A place that a later edition of the library no longer knows does not stand in the way of other changes.
      if (JSON.stringify(campaign.holidays) !== JSON.stringify(before.holidays)) await check(unit, campaign);
    },
  });
  return {
    sources: [holidayCalendarSource(holidays), observanceCalendarSource(observances)],
    routes: holidayRoutes(holidays, observances),
  };
}

async function assertKnown(holidays: HolidayService, { holidays: place }: Campaign): Promise<void> {
  if (!place || (await holidays.knows(place))) return;
  throw new AppError('invalid-input', {
    errors: [
      {
        path: 'body.holidays',
        code: 'not-a-choice',
        message: 'must be a country of GET /holidays/countries, with one of its regions or none',
      },
    ],
  });
}
