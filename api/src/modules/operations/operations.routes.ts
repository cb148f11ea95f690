import { openApiDocument } from '@altavoz/contracts/openapi';
import { apiDocs, healthz, metrics, openapiDocument, readyz } from '@altavoz/contracts/operations';
import { AppError } from '../../platform/app-error.js';
import { RawAnswer } from '../../platform/http/answer.js';
import { apiDocsPage } from '../../platform/http/api-docs.js';
import type { Route } from '../../platform/http/route.js';
import { publicRoute } from '../../platform/http/route.js';
import type { OperationsService } from './operations.service.js';

export function operationsRoutes(service: OperationsService): Route[] {
  return [
    publicRoute(healthz, () => Promise.resolve({ status: 'ok' as const })),
    publicRoute(readyz, async () => {
      await service.assertReady();
      return { status: 'ready' as const };
    }),
    publicRoute(
      metrics,
      async ({ actor, context }) => {
        if (!context.local && actor?.role !== 'admin') throw new AppError('not-allowed');
        const { type, body } = await service.metrics();
        return new RawAnswer(type, body);
      },
      { session: true },
    ),
    publicRoute(openapiDocument, () => Promise.resolve({ ...openApiDocument() })),
    publicRoute(apiDocs, () => Promise.resolve(apiDocsPage())),
  ];
}
