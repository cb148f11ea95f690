import type { Platform } from '../../platform/platform.js';
import type { CampaignService } from '../campaigns/campaign.service.js';
import { StatementRepository } from './statement.repository.js';
import { statementRoutes } from './statement.routes.js';
import { StatementService, type PlanAroundStatements } from './statement.service.js';

interface Needs {
  readonly campaigns: CampaignService;
  readonly plan: PlanAroundStatements;
}

export function statementModule({ database, unitOfWork }: Platform, { campaigns, plan }: Needs) {
  const statements = new StatementRepository(database);
  const service = new StatementService({ campaigns, statements, unitOfWork, plan });
  return { service, routes: statementRoutes(service) };
}
