import { moveTactic } from '@altavoz/domain/tactics/move-tactic';
import type { AttachmentService } from './modules/attachments/attachment.service.js';
import type { CalendarRevisionService } from './modules/calendar/calendar-revision.service.js';
import type { CampaignService } from './modules/campaigns/campaign.service.js';
import type { indicatorModule } from './modules/indicators/indicator.module.js';
import { reviewModule } from './modules/reviews/review.module.js';
import type { Adjusted } from './modules/reviews/review.service.js';
import { riskModule } from './modules/risks/risk.module.js';
import type { tacticModule } from './modules/tactics/tactic.module.js';
import type { PlanReferences } from './plan-references.js';
import { AppError } from './platform/app-error.js';
import type { Scope } from './platform/caller.js';
import type { Unit } from './platform/db/unit-of-work.js';
import type { Platform } from './platform/platform.js';

interface AroundReviews {
  readonly campaigns: CampaignService;
  readonly attachments: AttachmentService;
  readonly indicators: ReturnType<typeof indicatorModule>;
  readonly tactics: ReturnType<typeof tacticModule>;
  readonly revisions: CalendarRevisionService;
  readonly references: PlanReferences;
  readonly person: (scope: Scope, userId: string) => Promise<{ id: string; name: string }>;
  readonly assertResponsible: (
    scope: Scope,
    campaignId: string,
    responsibleId: string | null,
  ) => Promise<void>;
}

/** Looking back and ahead: reviews with what they change, improvements, risks and what was learned. */
export function reviewModules(platform: Platform, around: AroundReviews) {
  const { campaigns, attachments, indicators, tactics, revisions, references } = around;
  const { person, assertResponsible } = around;
  const risks = riskModule(platform, campaigns, (scope, campaignId, named) =>
    references.assertKnown(scope, campaignId, named),
  );
  const reviews = reviewModule(platform, {
    ...{ campaigns, attachments, indicators, person, assertResponsible },
    adjustTactic: tacticAdjuster(tactics),
    changed: (unit, campaignId) => revisions.raise(unit, campaignId),
  });
  return { risks, reviews };
}

type TacticChange =
  | { readonly action: 'move'; readonly tacticId: string; readonly version: number; readonly start: string }
  | {
      readonly action: 'cost';
      readonly tacticId: string;
      readonly version: number;
      readonly plannedCost: number;
    }
  | { readonly action: 'cancel'; readonly tacticId: string; readonly version: number };

/** Does to a tactic what a review decided, in the review's own unit, through the tactic's module and its rules (J6). */
function tacticAdjuster({ service, scheduling }: ReturnType<typeof tacticModule>) {
  return async (unit: Unit, campaignId: string, change: TacticChange): Promise<Adjusted> => {
    const { tacticId, version } = change;
    const seen = { campaignId, tacticId, version };
    const before = await service.get(unit, campaignId, tacticId);
    switch (change.action) {
      case 'move': {
        const { start, end, recurrence } = before;
        if (start === null || end === null) {
          throw new AppError('conflict', { detail: 'The tactic is not on the calendar yet.' });
        }
        const days = moveTactic({ start, end }, change.start);
        const which = recurrence ? ({ occurrence: start, scope: 'all' } as const) : {};
        const { tactic } = await scheduling.moveIn(unit, seen, { ...days, ...which });
        return { before: `${start}/${end}`, after: `${tactic.start ?? ''}/${tactic.end ?? ''}` };
      }
      case 'cost': {
        const { plannedCost } = change;
        const after = await service.updateIn(unit, campaignId, tacticId, version, { plannedCost });
        return { before: String(before.budget.planned), after: String(after.budget.planned) };
      }
      case 'cancel': {
        const after = await scheduling.transitionIn(unit, seen, 'cancel');
        return { before: before.status, after: after.status };
      }
    }
  };
}
