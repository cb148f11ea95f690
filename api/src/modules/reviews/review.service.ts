import type { adjustFromReview, reviews } from '@altavoz/contracts/reviews';
import type { ParsedOf } from '@altavoz/contracts/endpoint';
import { addDays, addMonths } from '@altavoz/domain/shared/plain-date';
import { AppError } from '../../platform/app-error.js';
import type { Actor, Scope } from '../../platform/caller.js';
import type { Clock } from '../../platform/clock.js';
import type { Page, PageRequest } from '../../platform/db/page.js';
import type { Unit, UnitOfWork } from '../../platform/db/unit-of-work.js';
import type { Ids } from '../../platform/ids.js';
import type { Campaign } from '../campaigns/campaign.js';
import { assertVersion, type CampaignService } from '../campaigns/campaign.service.js';
import type { Indicator } from '../indicators/indicator.js';
import type { IndicatorBoardService } from '../indicators/indicator-board.service.js';
import type { IndicatorService } from '../indicators/indicator.service.js';
import type { ReadingService } from '../indicators/reading.service.js';
import type { ReviewRepository } from './review.repository.js';
import type { Review, ReviewFields } from './review.js';

type Create = ParsedOf<(typeof reviews)['create']>['body'];
type Update = ParsedOf<(typeof reviews)['update']>['body'];
type Adjust = ParsedOf<typeof adjustFromReview>['body'];
type TacticChange = NonNullable<Adjust['tactic']>;

/** What a tactic was before an adjustment and what it is now, in words for the record. */
export interface Adjusted {
  readonly before: string;
  readonly after: string;
}

interface Needs {
  readonly campaigns: CampaignService;
  readonly indicators: IndicatorService;
  readonly readings: ReadingService;
  readonly board: IndicatorBoardService;
  readonly repository: ReviewRepository;
  readonly unitOfWork: UnitOfWork;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly person: (scope: Scope, userId: string) => Promise<{ id: string; name: string }>;
  readonly adjustTactic: (unit: Unit, campaignId: string, change: TacticChange) => Promise<Adjusted>;
  readonly forget: (unit: Unit, campaignId: string, reviewId: string) => Promise<void>;
  /** The dates on which indicators are looked at stand on the calendar. */
  readonly changed: (unit: Unit, campaignId: string) => Promise<void>;
}

const MONTHS = { monthly: 1, quarterly: 3 } as const;

/** The monthly or quarterly look at the targets: values, what worked and what did not, what is changed (J5-J7, R13). */
export class ReviewService {
  constructor(private readonly needs: Needs) {
    const { campaigns, repository } = needs;
    campaigns.addPart({ removed: (unit, campaignId) => repository.removeOf(unit, campaignId) });
  }

  async list(scope: Scope, campaignId: string, request: PageRequest): Promise<Page<Review>> {
    await this.needs.campaigns.get(scope, campaignId);
    return this.needs.repository.page(scope, { campaignId }, [['to', -1]], request);
  }

  /** Every look at the targets, for whoever tells what was learned. */
  all(scope: Scope, campaignId: string): Promise<Review[]> {
    return this.needs.repository.find(scope, { campaignId });
  }

  get(scope: Scope, campaignId: string, reviewId: string): Promise<Review> {
    return this.needs.repository.get(scope, reviewId, { campaignId });
  }

  some(scope: Scope, campaignId: string, ids: readonly string[]): Promise<Review[]> {
    return this.needs.repository.find(scope, { campaignId, _id: { $in: [...ids] } });
  }

  /** Begins with the values that are known already; the person adds what is missing. */
  create(actor: Actor, campaignId: string, input: Create): Promise<Review> {
    return this.needs.unitOfWork.run(actor, async (unit) => {
      const campaign = await this.needs.campaigns.open(unit, campaignId);
      const { kind, indicatorIds } = input;
      const to = input.to ?? this.needs.campaigns.today(campaign);
      const from = input.from ?? addDays(addMonths(to, -MONTHS[kind]), 1);
      if (from > to) {
        throw new AppError('invalid-input', {
          errors: [{ path: 'body.to', code: 'reversed', message: 'is before from' }],
        });
      }
      if (indicatorIds)
        await this.needs.indicators.assertKnown(unit, campaignId, indicatorIds, 'body.indicatorIds');
      const all = await this.needs.indicators.all(unit, campaignId);
      const looked = all.filter(({ id, reviewFrequency }) =>
        indicatorIds ? indicatorIds.includes(id) : reviewFrequency === kind,
      );
      const review = await this.needs.repository.insert(unit, {
        ...{ campaignId, kind, from, to, worked: '', notWorked: '', why: '', adjustments: [] },
        values: await this.values(unit, campaign, looked, { from, to }),
        signedAt: null,
        signedBy: null,
      });
      unit.audit({ action: 'review.create', subject: { kind: 'review', id: review.id } });
      return review;
    });
  }

  update(
    actor: Actor,
    campaignId: string,
    reviewId: string,
    version: number,
    input: Update,
  ): Promise<Review> {
    return this.needs.unitOfWork.run(actor, async (unit) => {
      const before = await this.open(unit, campaignId, reviewId, version);
      const { values, ...words } = input;
      const given = new Map(values?.map((one) => [one.indicatorId, one.value]));
      const review = await this.needs.repository.update(unit, reviewId, version, {
        ...words,
        ...(values
          ? {
              // What the product counts is not written over by hand (R15).
              values: before.values.map((one) =>
                one.automatic || !given.has(one.indicatorId)
                  ? one
                  : { ...one, value: given.get(one.indicatorId) ?? null },
              ),
            }
          : {}),
      });
      unit.audit({
        action: 'review.update',
        subject: { kind: 'review', id: reviewId },
        changes: Object.keys(input),
      });
      return review;
    });
  }

  async remove(actor: Actor, campaignId: string, reviewId: string, version: number): Promise<void> {
    await this.needs.unitOfWork.run(actor, async (unit) => {
      await this.open(unit, campaignId, reviewId, version);
      await this.needs.repository.remove(unit, reviewId, version);
      await this.needs.forget(unit, campaignId, reviewId);
      unit.audit({ action: 'review.delete', subject: { kind: 'review', id: reviewId } });
    });
  }

  /** Its values become readings of its last day, and nothing of it changes any more. */
  sign(actor: Actor, campaignId: string, reviewId: string, version: number): Promise<Review> {
    return this.needs.unitOfWork.run(actor, async (unit) => {
      const { values, to } = await this.open(unit, campaignId, reviewId, version);
      const by = await this.needs.person(unit, actor.userId);
      const measured = values.flatMap(({ indicatorId, value }) =>
        value === null ? [] : [{ indicatorId, value }],
      );
      if (measured.length === 0) throw new AppError('conflict', { detail: 'It has no value yet.' });
      await this.needs.readings.addIn(unit, campaignId, to, measured, by);
      await this.needs.changed(unit, campaignId);
      const review = await this.needs.repository.update(unit, reviewId, version, {
        signedAt: this.needs.clock.now(),
        signedBy: by,
      });
      unit.audit({ action: 'review.sign', subject: { kind: 'review', id: reviewId } });
      return review;
    });
  }

  /**
   * Changes the tactic, with all that its own module asks for, and writes down that this review led to it: both or
   * neither (J6).
   */
  adjust(
    actor: Actor,
    campaignId: string,
    reviewId: string,
    version: number,
    { text, scope, tactic }: Adjust,
  ): Promise<Review> {
    return this.needs.unitOfWork.run(actor, async (unit) => {
      const { adjustments } = await this.open(unit, campaignId, reviewId, version);
      const done = tactic
        ? await this.needs.adjustTactic(unit, campaignId, tactic)
        : { before: '', after: '' };
      const adjustment = {
        ...{ id: this.needs.ids.next(), text, scope, ...done },
        tacticId: tactic?.tacticId ?? null,
        action: tactic?.action ?? null,
      };
      const review = await this.needs.repository.update(unit, reviewId, version, {
        adjustments: [...adjustments, adjustment],
      });
      const subject = tactic ? { kind: 'tactic', id: tactic.tacticId } : { kind: 'review', id: reviewId };
      unit.audit({ action: 'review.adjust', subject });
      return review;
    });
  }

  private async open(scope: Scope, campaignId: string, reviewId: string, version: number): Promise<Review> {
    const review = await this.get(scope, campaignId, reviewId);
    assertVersion(review, version);
    if (review.signedAt !== null) throw new AppError('conflict', { detail: 'The review was signed off.' });
    return review;
  }

  private async values(
    unit: Unit,
    campaign: Campaign,
    indicators: readonly Indicator[],
    { from, to }: Pick<ReviewFields, 'from' | 'to'>,
  ): Promise<ReviewFields['values']> {
    const latest = await this.needs.board.latest(unit, campaign, indicators, to);
    const readings = await this.needs.readings.ofCampaign(unit, campaign.id);
    return indicators.map(({ id, target, automatic }) => {
      const before = readings.filter(({ indicatorId, date }) => indicatorId === id && date < from).at(-1);
      const now = latest.get(id);
      const fresh = now !== undefined && (automatic !== null || now.date >= from);
      return {
        indicatorId: id,
        target,
        previous: before?.value ?? null,
        value: fresh ? now.value : null,
        automatic: automatic !== null,
      };
    });
  }
}
