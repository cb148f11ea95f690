import type { OutputOf } from '@altavoz/contracts/endpoint';
import { listGuidelines, writeGuidelines } from '@altavoz/contracts/guidelines';
import { route, type Route } from '../../platform/http/route.js';
import { presentPage, presentStored } from '../../platform/present.js';
import type { GuidelinesService } from './guidelines.service.js';
import type { Guidelines } from './guidelines.js';

const present = (guidelines: Guidelines): OutputOf<typeof writeGuidelines> => ({
  ...presentStored(guidelines),
  number: guidelines.number,
  text: guidelines.text,
  writtenBy: { id: guidelines.writtenBy.id, name: guidelines.writtenBy.name },
});

export function guidelinesRoutes(service: GuidelinesService): Route[] {
  return [
    route(listGuidelines, async ({ actor, params, query }) =>
      presentPage(await service.list(actor, params.campaignId, query), present),
    ),
    route(writeGuidelines, async ({ actor, params, body }) =>
      present(await service.write(actor, params.campaignId, body.text, body.after)),
    ),
  ];
}
