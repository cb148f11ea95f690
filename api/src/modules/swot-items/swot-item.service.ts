import { tiedToObjectives, type Copies } from '@altavoz/domain/campaigns/campaign-template';
import { factorFits, orderBetween, ORDER_STEP, type Quadrant } from '@altavoz/domain/swot/swot-item';
import { AppError } from '../../platform/app-error.js';
import type { Caller, Scope } from '../../platform/caller.js';
import type { Unit, UnitOfWork } from '../../platform/db/unit-of-work.js';
import type { Campaign } from '../campaigns/campaign.js';
import { CampaignItemsService } from '../campaigns/campaign-items.service.js';
import { assertVersion, type CampaignService } from '../campaigns/campaign.service.js';
import type { ObjectiveService } from '../objectives/objective.service.js';
import type { SwotItemRepository } from './swot-item.repository.js';
import type { SwotItem, SwotItemFields } from './swot-item.js';

/** The four quadrants (B8): each item stands at its place in one of them and may name the objectives it leads to. */
export class SwotItemService extends CampaignItemsService<SwotItemFields> {
  protected readonly word = 'swot-item';
  protected override readonly sort = [
    ['quadrant', 1],
    ['order', 1],
    ['_id', 1],
  ] as const;

  constructor(
    campaigns: CampaignService,
    private readonly repository: SwotItemRepository,
    unitOfWork: UnitOfWork,
    private readonly objectives: ObjectiveService,
  ) {
    super(campaigns, repository, unitOfWork);
    objectives.addUse({
      by: 'an item of the SWOT board',
      uses: async (scope: Scope, campaignId, objectiveId) =>
        (await this.repository.count(scope, { campaignId, objectiveIds: objectiveId })) > 0,
    });
  }

  /** Puts a new item at the end of its quadrant. */
  async add(
    caller: Caller,
    campaignId: string,
    fields: Omit<SwotItemFields, 'campaignId' | 'order'>,
  ): Promise<SwotItem> {
    const last = (await this.repository.ofQuadrant(caller, campaignId, fields.quadrant)).at(-1);
    return this.create(caller, campaignId, { ...fields, order: orderBetween(last?.order, undefined) ?? 0 });
  }

  /** Moves an item into a quadrant, before another one or to the end. */
  async move(
    caller: Caller,
    campaignId: string,
    id: string,
    version: number,
    to: { readonly quadrant: Quadrant; readonly beforeId: string | null },
  ): Promise<SwotItem> {
    return this.unitOfWork.run(caller, async (unit) => {
      await this.campaigns.open(unit, campaignId);
      const item = await this.repository.get(unit, id, { campaignId });
      assertVersion(item, version);
      const order = await this.placeIn(unit, campaignId, id, to);
      const saved = await this.repository.update(unit, id, version, {
        quadrant: to.quadrant,
        order,
        factor: factorFits(to.quadrant, item.factor) ? item.factor : null,
      });
      unit.audit({
        action: 'swot-item.move',
        subject: { kind: 'swot-item', id },
        changes: item.quadrant === to.quadrant ? ['order'] : ['quadrant', 'order'],
      });
      return saved;
    });
  }

  protected override template(fields: SwotItemFields, copies: Copies): SwotItemFields {
    return tiedToObjectives(fields, copies);
  }

  protected override async check(unit: Unit, campaign: Campaign, item: SwotItemFields): Promise<void> {
    if (!factorFits(item.quadrant, item.factor)) {
      throw new AppError('invalid-input', {
        errors: [{ path: 'body.factor', code: 'not-a-choice', message: `is no factor of ${item.quadrant}` }],
      });
    }
    await this.objectives.assertKnown(unit, campaign.id, item.objectiveIds, 'body.objectiveIds');
  }

  private async placeIn(
    unit: Unit,
    campaignId: string,
    id: string,
    { quadrant, beforeId }: { readonly quadrant: Quadrant; readonly beforeId: string | null },
  ): Promise<number> {
    const others = (await this.repository.ofQuadrant(unit, campaignId, quadrant)).filter(
      (other) => other.id !== id,
    );
    const found = others.findIndex((other) => other.id === beforeId);
    if (beforeId !== null && found < 0) {
      throw new AppError('invalid-input', {
        errors: [
          { path: 'body.beforeId', code: 'unknown-reference', message: 'is not an item of this quadrant' },
        ],
      });
    }
    const position = found < 0 ? others.length : found;
    const order = orderBetween(others[position - 1]?.order, others[position]?.order);
    if (order !== undefined) return order;
    for (const [place, other] of others.entries()) {
      await this.repository.setOrder(unit, other.id, (place < position ? place : place + 1) * ORDER_STEP);
    }
    return position * ORDER_STEP;
  }
}
