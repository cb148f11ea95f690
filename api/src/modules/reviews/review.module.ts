import type { Scope } from '../../platform/caller.js';
import type { Platform } from '../../platform/platform.js';
import type { AttachmentService } from '../attachments/attachment.service.js';
import type { CampaignService } from '../campaigns/campaign.service.js';
import type { indicatorModule } from '../indicators/indicator.module.js';
import { ImprovementRepository } from './improvement.repository.js';
import { improvementCalendarSource, ImprovementService } from './improvement.service.js';
import { ReviewRepository } from './review.repository.js';
import { reviewRoutes } from './review.routes.js';
import { ReviewService, type Adjusted } from './review.service.js';
import type { ParsedOf } from '@altavoz/contracts/endpoint';
import type { adjustFromReview } from '@altavoz/contracts/reviews';
import type { Unit } from '../../platform/db/unit-of-work.js';

interface Needs {
  readonly campaigns: CampaignService;
  readonly attachments: AttachmentService;
  readonly indicators: ReturnType<typeof indicatorModule>;
  readonly person: (scope: Scope, userId: string) => Promise<{ id: string; name: string }>;
  readonly assertResponsible: (
    scope: Scope,
    campaignId: string,
    responsibleId: string | null,
  ) => Promise<void>;
  readonly adjustTactic: (
    unit: Unit,
    campaignId: string,
    change: NonNullable<ParsedOf<typeof adjustFromReview>['body']['tactic']>,
  ) => Promise<Adjusted>;
  readonly changed: (unit: Unit, campaignId: string) => Promise<void>;
}

export function reviewModule({ database, unitOfWork, clock, ids }: Platform, needs: Needs) {
  const { campaigns, attachments, indicators, person, assertResponsible, adjustTactic, changed } = needs;
  const service = new ReviewService({
    campaigns,
    indicators: indicators.service,
    readings: indicators.readings,
    board: indicators.board,
    repository: new ReviewRepository(database),
    ...{ unitOfWork, clock, ids, person, adjustTactic, changed },
    forget: (unit, campaignId, ownerId) =>
      attachments.removeOf(unit, { campaignId, owner: 'review', ownerId }),
  });
  attachments.addOwner('review', (scope, campaignId, id) => service.get(scope, campaignId, id));
  const improvements = new ImprovementService(
    campaigns,
    new ImprovementRepository(database),
    unitOfWork,
    async (scope, campaignId, { responsibleId = null, reviewId = null }) => {
      await assertResponsible(scope, campaignId, responsibleId);
      if (reviewId !== null) await service.get(scope, campaignId, reviewId);
    },
  );
  improvements.whenChanged(changed);
  return {
    service,
    improvements,
    calendar: improvementCalendarSource(improvements),
    routes: reviewRoutes(service, improvements),
  };
}
