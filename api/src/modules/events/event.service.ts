import type { EventTransition } from '@altavoz/domain/events/event';
import { transitionEvent } from '@altavoz/domain/events/event-transitions';
import type { DateRange } from '@altavoz/domain/shared/date-range';
import { AppError, type InputIssue } from '../../platform/app-error.js';
import type { Caller, Scope } from '../../platform/caller.js';
import type { Sort } from '../../platform/db/page.js';
import type { Unit, UnitOfWork } from '../../platform/db/unit-of-work.js';
import type { Campaign, CampaignPart } from '../campaigns/campaign.js';
import { CampaignItemsService } from '../campaigns/campaign-items.service.js';
import { assertVersion, type CampaignService } from '../campaigns/campaign.service.js';
import type { CampaignEvent, EventFields } from './event.js';
import type { EventRepository } from './event.repository.js';

/** What events ask of the plan around them; the wiring joins them with those modules. */
export interface PlanAroundEvents {
  assertKnown(
    scope: Scope,
    campaignId: string,
    named: { readonly audienceIds?: readonly string[]; readonly tacticIds?: readonly string[] },
  ): Promise<void>;
}

interface Needs {
  readonly campaigns: CampaignService;
  readonly events: EventRepository;
  readonly unitOfWork: UnitOfWork;
  readonly plan: PlanAroundEvents;
}

/** What is on the city's or the world's agenda, and whether the plan makes use of it (H1, H5-H8, H11). */
export class EventService extends CampaignItemsService<EventFields> {
  protected readonly word = 'event';
  protected override readonly sort: Sort = [['start', 1]];
  private readonly events: EventRepository;
  private readonly plan: PlanAroundEvents;

  constructor({ campaigns, events, unitOfWork, plan }: Needs) {
    super(campaigns, events, unitOfWork);
    this.events = events;
    this.plan = plan;
  }

  /** Whatever touches these days, the cancelled ones too. */
  onDays(scope: Scope, campaignId: string, days: DateRange): Promise<CampaignEvent[]> {
    return this.events.onDays(scope, campaignId, days);
  }

  /** Called before a tactic is deleted: an event that named it would never be saved again. */
  forgetTactic(unit: Unit, campaignId: string, tacticId: string): Promise<void> {
    return this.events.forgetTactic(unit, campaignId, tacticId);
  }

  /** Whether any event of the campaign is for this audience. */
  async isFor(scope: Scope, campaignId: string, audienceId: string): Promise<boolean> {
    return (await this.events.count(scope, { campaignId, audienceIds: audienceId })) > 0;
  }

  transition(
    caller: Caller,
    campaignId: string,
    id: string,
    version: number,
    action: EventTransition,
  ): Promise<CampaignEvent> {
    return this.unitOfWork.run(caller, async (unit) => {
      await this.campaigns.open(unit, campaignId);
      const before = await this.events.get(unit, id, { campaignId });
      assertVersion(before, version);
      const next = transitionEvent(before.status, action);
      if (!next.ok) {
        const { status, allowed } = next.error;
        throw new AppError('conflict', {
          detail: `An event that is ${status} cannot be asked to ${action}; possible now: ${allowed.join(', ')}.`,
        });
      }
      const saved = await this.events.update(unit, id, version, { status: next.value });
      await this.changed(unit, campaignId);
      unit.audit({ action: `event.${action}`, subject: { kind: 'event', id } });
      return saved;
    });
  }

  protected override async check(unit: Unit, campaign: Campaign, item: EventFields, id: string | null) {
    const errors = [...orderIssues(item)];
    const before = id === null ? null : await this.events.get(unit, id);
    // A pillar that the campaign gave up later is told by RW24; it does not stand in the way of other changes.
    if (item.pillar !== null && item.pillar !== before?.pillar && !campaign.pillars.includes(item.pillar)) {
      errors.push({
        path: 'body.pillar',
        code: 'not-a-choice',
        message: 'is not one of the pillars of the campaign',
      });
    }
    if (errors.length > 0) throw new AppError('invalid-input', { errors });
    const changed = (field: 'audienceIds' | 'tacticIds') =>
      String(item[field]) === String(before?.[field] ?? []) ? {} : { [field]: item[field] };
    await this.plan.assertKnown(unit, campaign.id, { ...changed('audienceIds'), ...changed('tacticIds') });
  }

  protected override part(): CampaignPart {
    return {
      ...super.part(),
      keeps: async (scope, campaignId) => (await this.events.count(scope, { campaignId })) > 0,
    };
  }
}

/** A change of one end of the days or hours is compared with the other that is stored. */
function orderIssues({ start, end, time }: EventFields): InputIssue[] {
  const reversed = (path: string): InputIssue => ({
    path,
    code: 'out-of-order',
    message: 'must not be before the start',
  });
  if (end < start) return [reversed('body.end')];
  return time !== null && start === end && time.end < time.start ? [reversed('body.time.end')] : [];
}
