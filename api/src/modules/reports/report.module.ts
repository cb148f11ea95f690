import type { Scope } from '../../platform/caller.js';
import type { Platform } from '../../platform/platform.js';
import type { CampaignService } from '../campaigns/campaign.service.js';
import { reportRoutes } from './report.routes.js';
import { ReportService } from './report.service.js';
import { ResultsPageRepository } from './results/results-page.repository.js';
import { resultsPageRoutes } from './results/results-page.routes.js';
import { ResultsPageService } from './results/results-page.service.js';

type Needs = Omit<ConstructorParameters<typeof ReportService>[0], 'clock'> & {
  readonly campaigns: CampaignService;
  readonly person: (scope: Scope, userId: string) => Promise<{ id: string; name: string }>;
};

/** What is told of a campaign: on paper, in sheets, and on a page for anybody. */
export function reportModule({ clock, database, unitOfWork, config }: Platform, needs: Needs) {
  const { campaigns, person } = needs;
  const reports = new ReportService({ ...needs, clock });
  const pages = new ResultsPageRepository(database);
  const { baseUrl } = config;
  const results = new ResultsPageService({ pages, reports, campaigns, unitOfWork, person, baseUrl });
  return { routes: [...reportRoutes(reports), ...resultsPageRoutes(results)] };
}
