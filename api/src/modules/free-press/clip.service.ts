import { LEADS } from '@altavoz/contracts/access';
import type { clips } from '@altavoz/contracts/clips';
import type { ParsedOf } from '@altavoz/contracts/endpoint';
import type { Role } from '@altavoz/domain/accounts/role';
import type { FreePressGroup } from '@altavoz/domain/free-press/clip';
import { likenessOf, tracesOf, type Likeness } from '@altavoz/domain/free-press/clip-likeness';
import { isMultiplied } from '@altavoz/domain/free-press/valuation';
import { rateRefusal } from '@altavoz/domain/free-press/rate-card';
import { AppError } from '../../platform/app-error.js';
import type { Actor, Scope } from '../../platform/caller.js';
import type { Page, PageRequest } from '../../platform/db/page.js';
import type { Unit, UnitOfWork } from '../../platform/db/unit-of-work.js';
import { assertVersion, changedFields, type CampaignService } from '../campaigns/campaign.service.js';
import type { RateCard } from '../outlets/outlet.js';
import type { Clip, ClipFields } from './clip.js';
import { bucketOf } from './clip-bucket.js';
import { valueOfClip } from './clip-value.js';
import type { ClipFilters, ClipRepository, TalliedClips } from './clip.repository.js';

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
      readonly eventId?: string | null | undefined;
      readonly outletId?: string | null | undefined;
      readonly pressReleaseId?: string | null | undefined;
    },
  ): Promise<void>;
  /** The version of an outlet's rates, or null. */
  rateCard(scope: Scope, rateCardId: string): Promise<RateCard | null>;
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

  /** Added up by what they are grouped by. */
  tally(
    scope: Scope,
    campaignId: string,
    by: FreePressGroup,
    days: { readonly from?: string | undefined; readonly to?: string | undefined } = {},
  ): Promise<TalliedClips[]> {
    return this.repository.tally(scope, campaignId, by, days);
  }

  /** The first and the last day on which something was published. */
  span(scope: Scope, campaignId: string, days: Pick<ClipFilters, 'from' | 'to'>) {
    return this.repository.span(scope, campaignId, days);
  }

  /** Those in which this message appeared. */
  carrying(scope: Scope, campaignId: string, messageId: string): Promise<Clip[]> {
    return this.repository.carrying(scope, campaignId, messageId);
  }

  /** What these press releases brought, each piece once. */
  ofReleases(scope: Scope, campaignId: string, ids: readonly string[]): Promise<Clip[]> {
    return this.repository.ofReleases(scope, campaignId, ids);
  }

  /** Clips that may be about the same piece, what is the very same first. */
  async similar(
    scope: Scope,
    campaignId: string,
    piece: {
      readonly title: string;
      readonly url?: string | undefined;
      readonly outlet: string;
      readonly date: string;
    },
    exceptId: string | null = null,
  ): Promise<{ readonly likeness: Likeness; readonly clip: Clip }[]> {
    await this.campaigns.get(scope, campaignId);
    const traces = tracesOf({ title: piece.title, url: piece.url ?? null });
    const candidates = await this.repository.alike(scope, campaignId, traces);
    const one = { ...traces, date: piece.date, outlet: piece.outlet };
    return candidates
      .flatMap((clip) => {
        const likeness = clip.id === exceptId ? null : likenessOf(one, clip);
        return likeness === null ? [] : [{ likeness, clip }];
      })
      .sort((a, b) => Number(b.likeness === 'same') - Number(a.likeness === 'same'));
  }

  create(actor: Actor, campaignId: string, input: Create): Promise<Clip> {
    return this.units.run(actor, (unit) => this.createIn(unit, campaignId, input, actor.role));
  }

  /** Within a unit that does more. */
  async createIn(unit: Unit, campaignId: string, input: Create, role?: Role): Promise<Clip> {
    const { currency } = await this.campaigns.get(unit, campaignId);
    await this.plan.assertKnown(unit, campaignId, input);
    const sameAsId = await this.originalOf(unit, campaignId, input, null);
    const fields = { ...input, ...tracesOf(input), campaignId, currency, sameAsId };
    assertMayMultiply(fields, null, role);
    const rateCardNumber = await this.cardNumber(unit, fields);
    const clip = await this.repository.insert(unit, {
      ...fields,
      bucket: bucketOf(fields),
      rateCardNumber,
      value: valueOfClip(fields),
    });
    unit.audit({ action: 'clip.create', subject: { kind: 'clip', id: clip.id } });
    return clip;
  }

  update(actor: Actor, campaignId: string, clipId: string, version: number, input: Update): Promise<Clip> {
    return this.units.run(actor, (unit) =>
      this.updateIn(unit, campaignId, clipId, version, input, actor.role),
    );
  }

  /** Within a unit that does more. */
  async updateIn(
    unit: Unit,
    campaignId: string,
    clipId: string,
    version: number,
    input: Update,
    role?: Role,
  ): Promise<Clip> {
    const before = await this.repository.get(unit, clipId, { campaignId });
    assertVersion(before, version);
    await this.plan.assertKnown(unit, campaignId, input);
    const given = Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined));
    const after: ClipFields = { ...before, ...given };
    assertMayMultiply(after, before, role);
    const sameAsId =
      input.sameAsId === undefined
        ? before.sameAsId
        : await this.originalOf(unit, campaignId, { ...after, sameAsId: input.sameAsId }, clipId);
    const changes = {
      ...input,
      ...tracesOf(after),
      sameAsId,
      bucket: bucketOf({ ...after, sameAsId }),
      // A version of the rates never changes: what the clip was valued with, it keeps (RH15).
      ...(input.rateCardId === undefined && input.valuation === undefined
        ? {}
        : { rateCardNumber: await this.cardNumber(unit, after) }),
      value: valueOfClip(after),
    };
    const clip = await this.repository.update(unit, clipId, version, changes);
    // Copies of what is now a copy itself hang on the same original.
    if (clip.sameAsId !== null) await this.hangOn(unit, campaignId, clipId, clip.sameAsId);
    unit.audit({
      action: 'clip.update',
      subject: { kind: 'clip', id: clipId },
      changes: changedFields(before, input),
    });
    return clip;
  }

  async remove(actor: Actor, campaignId: string, clipId: string, version: number): Promise<void> {
    await this.units.run(actor, async (unit) => {
      const clip = await this.repository.get(unit, clipId, { campaignId });
      assertVersion(clip, version);
      await this.repository.remove(unit, clipId, version);
      // The first of its copies is counted in its place.
      const [next] = await this.repository.copiesOf(unit, campaignId, clipId);
      if (next) {
        await this.repository.update(unit, next.id, next.version, {
          sameAsId: null,
          bucket: bucketOf({ ...next, sameAsId: null }),
        });
        await this.hangOn(unit, campaignId, clipId, next.id);
      }
      await this.plan.forget(unit, campaignId, clipId);
      unit.audit({ action: 'clip.delete', subject: { kind: 'clip', id: clipId } });
    });
  }

  private async hangOn(unit: Unit, campaignId: string, fromId: string, originalId: string): Promise<void> {
    for (const { id, version } of await this.repository.copiesOf(unit, campaignId, fromId)) {
      await this.repository.update(unit, id, version, { sameAsId: originalId });
    }
  }

  /** What it is a copy of: as it was said, or else found out; the original itself when a copy was named. */
  private async originalOf(
    unit: Unit,
    campaignId: string,
    piece: Pick<Create, 'title' | 'url' | 'outlet' | 'date' | 'sameAsId'>,
    ownId: string | null,
  ): Promise<string | null> {
    if (piece.sameAsId === null) return null;
    if (piece.sameAsId === undefined) {
      const { title, outlet, date, url } = piece;
      const [found] = await this.similar(
        unit,
        campaignId,
        { title, outlet, date, url: url ?? undefined },
        ownId,
      );
      return found?.clip.id ?? null;
    }
    const [named] = await this.repository.find(unit, { campaignId, _id: piece.sameAsId });
    const originalId = named ? (named.sameAsId ?? named.id) : undefined;
    if (originalId === undefined || originalId === ownId) {
      throw new AppError('invalid-input', {
        errors: [
          { path: 'body.sameAsId', code: 'unknown-reference', message: 'is no other clip of this campaign' },
        ],
      });
    }
    return originalId;
  }

  /** RH15: a rate that is said to be of a card is the one on it. */
  private async cardNumber(
    scope: Scope,
    clip: Omit<ClipFields, 'value' | 'rateCardNumber' | 'bucket'>,
  ): Promise<number | null> {
    const { rateCardId, valuation, currency, date, outletId } = clip;
    if (rateCardId === null || valuation.method === 'entered') return null;
    const card = await this.plan.rateCard(scope, rateCardId);
    const { method, rate } = valuation;
    const wrong =
      card === null || card.outletId !== outletId
        ? 'unknown-reference'
        : rateRefusal(card, { method, rate, currency, date });
    if (card === null || wrong !== null) {
      throw new AppError('invalid-input', {
        errors: [
          {
            path: 'body.rateCardId',
            code: wrong ?? 'unknown-reference',
            message: 'does not have this rate of this outlet, in this currency, on this day',
          },
        ],
      });
    }
    return card.number;
  }
}

/** Anything but 1 has its reason, and is set by somebody who runs the campaign. */
function assertMayMultiply(
  after: Pick<ClipFields, 'multiplier' | 'multiplierReason'>,
  before: Pick<ClipFields, 'multiplier' | 'multiplierReason'> | null,
  role: Role | undefined,
): void {
  if (!isMultiplied(after.multiplier)) return;
  if (before?.multiplier === after.multiplier && before.multiplierReason === after.multiplierReason) return;
  const leads: readonly (Role | undefined)[] = LEADS;
  if (!leads.includes(role)) {
    throw new AppError('not-allowed', {
      detail: 'Only who runs the campaign multiplies the value of a clip.',
    });
  }
  if (after.multiplierReason.trim() === '') {
    throw new AppError('invalid-input', {
      errors: [{ path: 'body.multiplierReason', code: 'required', message: 'a multiplier needs its reason' }],
    });
  }
}
