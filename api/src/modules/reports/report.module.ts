import type { Platform } from '../../platform/platform.js';
import { reportRoutes } from './report.routes.js';
import { ReportService } from './report.service.js';

type Needs = Omit<ConstructorParameters<typeof ReportService>[0], 'clock'>;

/** What is told of a campaign, on paper and in sheets. */
export function reportModule({ clock }: Pick<Platform, 'clock'>, needs: Needs) {
  const service = new ReportService({ ...needs, clock });
  return { service, routes: reportRoutes(service) };
}
