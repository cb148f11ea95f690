import type { Scope } from '../../platform/caller.js';
import type { Platform } from '../../platform/platform.js';
import type { CampaignService } from '../campaigns/campaign.service.js';
import { AutomaticReadings } from './automatic-readings.js';
import { IndicatorBoardService, type PlanAroundIndicators } from './indicator-board.service.js';
import { IndicatorRepository } from './indicator.repository.js';
import { indicatorRoutes } from './indicator.routes.js';
import { IndicatorService } from './indicator.service.js';
import { ReadingRepository } from './reading.repository.js';
import { ReadingSheetService } from './reading-sheet.service.js';
import { ReadingService } from './reading.service.js';
import { ReminderRepository } from './reminder.repository.js';
import { REMIND, REMINDER_MAIL, ReminderService, type PeopleToRemind } from './reminder.service.js';

interface Needs {
  readonly person: (scope: Scope, userId: string) => Promise<{ id: string; name: string }>;
  readonly plan: PlanAroundIndicators;
  readonly assertResponsible: (
    scope: Scope,
    campaignId: string,
    responsibleId: string | null,
  ) => Promise<void>;
  readonly reminded: PeopleToRemind;
}

/** Each hour, since the morning comes to each campaign at another one. */
const EVERY_HOUR = '10 * * * *';

export function indicatorModule(
  { database, unitOfWork, clock, mailer, queue, config, log }: Platform,
  campaigns: CampaignService,
  { person, plan, assertResponsible, reminded }: Needs,
) {
  const service = new IndicatorService(
    campaigns,
    new IndicatorRepository(database),
    unitOfWork,
    assertResponsible,
  );
  const readings = new ReadingService({
    campaigns,
    indicators: service,
    repository: new ReadingRepository(database),
    unitOfWork,
    person,
  });
  const automatic = new AutomaticReadings();
  const board = new IndicatorBoardService({ campaigns, indicators: service, readings, automatic, plan });
  const reminders = new ReminderService({
    ...{ campaigns, indicators: service, board, people: reminded, unitOfWork, clock, mailer, log },
    reminders: new ReminderRepository(database),
    baseUrl: config.baseUrl,
  });
  queue.handle(REMINDER_MAIL, (run) => reminders.send(run));
  queue.handle(REMIND, ({ signal }) => reminders.look(signal));
  queue.schedule(REMIND, EVERY_HOUR);
  const sheets = new ReadingSheetService({ campaigns, indicators: service, readings });
  return { sheets, service, readings, automatic, board, routes: indicatorRoutes(service, readings, board) };
}
