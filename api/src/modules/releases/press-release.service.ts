import { checkRelease } from '@altavoz/domain/free-press/check-release';
import type { MessageOfTactic } from '@altavoz/domain/tactics/check-schedule';
import type { Scope } from '../../platform/caller.js';
import type { Sort } from '../../platform/db/page.js';
import type { Unit, UnitOfWork } from '../../platform/db/unit-of-work.js';
import { assertNothingBlocks } from '../../platform/rule-broken.js';
import type { Campaign } from '../campaigns/campaign.js';
import { CampaignItemsService } from '../campaigns/campaign-items.service.js';
import type { CampaignService } from '../campaigns/campaign.service.js';
import type { Clip } from '../free-press/clip.js';
import type { PressReleaseRepository } from './press-release.repository.js';
import type { PressRelease, PressReleaseFields } from './press-release.js';

/** The rest of the plan as press releases see it. */
export interface PlanAroundReleases {
  assertKnown(
    scope: Scope,
    campaignId: string,
    references: Partial<Pick<PressReleaseFields, 'messageIds' | 'tacticId' | 'contactIds' | 'outletIds'>>,
  ): Promise<void>;
  messages(scope: Scope, campaign: Campaign): Promise<readonly MessageOfTactic[]>;
  /** What they brought, each piece once. */
  clipsOf(scope: Scope, campaignId: string, ids: readonly string[]): Promise<readonly Clip[]>;
  forget(unit: Unit, campaignId: string, pressReleaseId: string): Promise<void>;
}

/** What came of a press release. */
export interface Outcome {
  readonly count: number;
  readonly outlets: number;
  readonly value: number;
}

/** Notes sent to the media, and what came of them (N5, N6). */
export class PressReleaseService extends CampaignItemsService<PressReleaseFields> {
  protected readonly word = 'press-release';
  protected override readonly sort: Sort = [
    ['sentOn', -1],
    ['_id', -1],
  ];

  constructor(
    campaigns: CampaignService,
    repository: PressReleaseRepository,
    unitOfWork: UnitOfWork,
    private readonly plan: PlanAroundReleases,
  ) {
    super(campaigns, repository, unitOfWork);
  }

  /** What each of them brought. */
  async outcomes(
    scope: Scope,
    campaignId: string,
    releases: readonly PressRelease[],
  ): Promise<(id: string) => Outcome> {
    const clips = await this.plan.clipsOf(
      scope,
      campaignId,
      releases.map(({ id }) => id),
    );
    return (id) => outcomeOf(clips.filter(({ pressReleaseId }) => pressReleaseId === id));
  }

  /** Those that went out on these days, and those of them that some outlet published (§3.3). */
  async pickUp(
    scope: Scope,
    campaignId: string,
    { from, to }: { readonly from?: string | undefined; readonly to?: string | undefined },
  ): Promise<{ readonly sent: number; readonly published: number }> {
    const sent = (await this.all(scope, campaignId)).filter(
      ({ sentOn }) => sentOn !== null && (!from || sentOn >= from) && (!to || sentOn <= to),
    );
    const ids = sent.map(({ id }) => id);
    const clips = await this.plan.clipsOf(scope, campaignId, ids);
    return { sent: sent.length, published: new Set(clips.map(({ pressReleaseId }) => pressReleaseId)).size };
  }

  protected override async check(
    unit: Unit,
    campaign: Campaign,
    release: PressReleaseFields,
    id: string | null,
  ) {
    await this.plan.assertKnown(unit, campaign.id, release);
    if (release.sentOn === null) return;
    const before = id === null ? null : await this.get(unit, campaign.id, id);
    // What is out is out: a message that is retired later does not keep its notes from being written.
    if (before?.sentOn === release.sentOn && String(before.messageIds) === String(release.messageIds)) return;
    const messages = await this.plan.messages(unit, campaign);
    assertNothingBlocks(
      checkRelease({ ...release, id, label: release.title, sentOn: release.sentOn }, messages),
    );
  }

  protected override async checkRemoval(unit: Unit, release: PressRelease): Promise<void> {
    await this.plan.forget(unit, release.campaignId, release.id);
  }
}

function outcomeOf(clips: readonly Clip[]): Outcome {
  const counted = clips.filter(({ tone, offMessage }) => tone !== 'critical' && !offMessage);
  return {
    count: clips.length,
    outlets: new Set(clips.map(({ outlet }) => outlet)).size,
    value: counted.reduce((sum, { value }) => sum + value, 0),
  };
}
