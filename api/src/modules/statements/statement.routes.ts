import { createStatement, listStatements, removeStatement } from '@altavoz/contracts/statements';
import { route, type Route } from '../../platform/http/route.js';
import { presentPage } from '../../platform/present.js';
import { presentStatement } from './statement.presenter.js';
import type { StatementService } from './statement.service.js';

export function statementRoutes(statements: StatementService): Route[] {
  return [
    route(listStatements, async ({ actor, params, query }) =>
      presentPage(await statements.list(actor, params.campaignId, query), presentStatement),
    ),
    route(createStatement, async ({ actor, params, body }) =>
      presentStatement(await statements.create(actor, params.campaignId, body)),
    ),
    route(removeStatement, async ({ actor, params, version }) =>
      statements.remove(actor, params.campaignId, params.statementId, version),
    ),
  ];
}
