import type { clips } from '@altavoz/contracts/clips';
import type { ParsedOf } from '@altavoz/contracts/endpoint';
import { checkClip } from '@altavoz/domain/free-press/check-clip';
import { commercialValue } from '@altavoz/domain/free-press/valuation';
import { MAX_AMOUNT } from '@altavoz/domain/shared/limits';
import { money, type Money } from '@altavoz/domain/shared/money';
import { AppError } from '../../platform/app-error.js';
import type { Actor, Scope } from '../../platform/caller.js';
import type { Page, PageRequest } from '../../platform/db/page.js';
import type { Unit, UnitOfWork } from '../../platform/db/unit-of-work.js';
import { assertNothingBlocks } from '../../platform/rule-broken.js';
import { assertVersion, changedFields, type CampaignService } from '../campaigns/campaign.service.js';
import type { Clip, ClipFields, ClipFigures, Valuation } from './clip.js';
import type { ClipFilters, ClipRepository } from './clip.repository.js';

type Create = ParsedOf<(typeof clips)['create']>['body'];
type Update = ParsedOf<(typeof clips)['update']>['body'];

/** The rest of the plan as clips see it; composition joins it with the other modules. */
export interface PlanAroundClips {
  /** Refuses what names something the campaign does not have, every place at once. */
  assertKnown(
    scope: Scope,
    campaignId: string,
    references: {
      readonly messageIds?: readonly string[] | undefined;
      readonly tacticId?: string | null | undefined;
    },
  ): Promise<void>;
  /** Takes out what belongs to a clip that is deleted. */
  forget(unit: Unit, campaignId: string, clipId: string): Promise<void>;
}

/** What the media published (J3, RH15). */
export class ClipService {
  constructor(
    private readonly repository: ClipRepository,
    private readonly units: UnitOfWork,
    private readonly campaigns: CampaignService,
    private readonly plan: PlanAroundClips,
  ) {
    campaigns.addPart({
      keeps: async (scope, campaignId) => (await repository.count(scope, { campaignId })) > 0,
      removed: (unit, campaignId) => repository.removeOf(unit, campaignId),
    });
  }

  async list(
    scope: Scope,
    campaignId: string,
    filters: ClipFilters,
    request: PageRequest,
  ): Promise<Page<Clip>> {
    await this.campaigns.get(scope, campaignId);
    return this.repository.pageOf(scope, campaignId, filters, request);
  }

  get(scope: Scope, campaignId: string, clipId: string): Promise<Clip> {
    return this.repository.get(scope, clipId, { campaignId });
  }

  between(scope: Scope, campaignId: string, from?: string, to?: string): Promise<Clip[]> {
    return this.repository.between(scope, campaignId, from, to);
  }

  /** What sums need, the newest first. */
  figures(scope: Scope, campaignId: string, from?: string, to?: string): Promise<ClipFigures[]> {
    return this.repository.figures(scope, campaignId, from, to);
  }

  /** Those in which this message appeared. */
  carrying(scope: Scope, campaignId: string, messageId: string): Promise<Clip[]> {
    return this.repository.carrying(scope, campaignId, messageId);
  }

  create(actor: Actor, campaignId: string, input: Create): Promise<Clip> {
    return this.units.run(actor, (unit) => this.createIn(unit, campaignId, input));
  }

  /** Within a unit that does more. */
  async createIn(unit: Unit, campaignId: string, input: Create): Promise<Clip> {
    const { currency } = await this.campaigns.get(unit, campaignId);
    await this.plan.assertKnown(unit, campaignId, input);
    const clip = await this.repository.insert(unit, valued({ ...input, campaignId, currency }));
    unit.audit({ action: 'clip.create', subject: { kind: 'clip', id: clip.id } });
    return clip;
  }

  update(actor: Actor, campaignId: string, clipId: string, version: number, input: Update): Promise<Clip> {
    return this.units.run(actor, (unit) => this.updateIn(unit, campaignId, clipId, version, input));
  }

  /** Within a unit that does more. */
  async updateIn(
    unit: Unit,
    campaignId: string,
    clipId: string,
    version: number,
    input: Update,
  ): Promise<Clip> {
    const before = await this.repository.get(unit, clipId, { campaignId });
    assertVersion(before, version);
    await this.plan.assertKnown(unit, campaignId, input);
    const given = Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined));
    const { value } = valued({ ...before, ...given });
    const clip = await this.repository.update(unit, clipId, version, { ...input, value });
    unit.audit({
      action: 'clip.update',
      subject: { kind: 'clip', id: clipId },
      changes: changedFields(before, input),
    });
    return clip;
  }

  async remove(actor: Actor, campaignId: string, clipId: string, version: number): Promise<void> {
    await this.units.run(actor, async (unit) => {
      assertVersion(await this.repository.get(unit, clipId, { campaignId }), version);
      await this.repository.remove(unit, clipId, version);
      await this.plan.forget(unit, campaignId, clipId);
      unit.audit({ action: 'clip.delete', subject: { kind: 'clip', id: clipId } });
    });
  }
}

/** The clip with the value that its own valuation gives, in the campaign's currency. */
function valued(fields: Omit<ClipFields, 'value'>): ClipFields {
  const value = valueOf(fields.valuation, fields.currency);
  assertNothingBlocks(checkClip({ outlet: fields.outlet, date: fields.date, scope: fields.scope, value }));
  return { ...fields, value: value.amount };
}

function valueOf(valuation: Valuation, currency: string): Money {
  if (valuation.method === 'entered') return money(valuation.amount, currency);
  const rate = money(valuation.rate, currency);
  const { method } = valuation;
  const quantityThousandths = quantityOf(valuation);
  const units = quantityThousandths / (method === 'cpm' ? 1_000_000 : 1_000);
  // A size and a rate that are each possible may give a sum that no amount can hold.
  if (units * rate.amount > MAX_AMOUNT) {
    throw new AppError('invalid-input', {
      errors: [{ path: 'body.valuation', code: 'too-big', message: 'gives a value that is too large' }],
    });
  }
  return commercialValue({ method, quantityThousandths, rate });
}

/** The size in thousandths of the unit that the rate is for; views come whole. */
function quantityOf(valuation: Exclude<Valuation, { method: 'entered' }>): number {
  switch (valuation.method) {
    case 'print-area':
      return valuation.columnCentimetres;
    case 'page-share':
      return valuation.pages;
    case 'broadcast':
      return valuation.seconds;
    case 'cpm':
      return valuation.views * 1_000;
  }
}
