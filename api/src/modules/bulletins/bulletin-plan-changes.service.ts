import { block } from '@altavoz/contracts/bulletins';
import { isEditable, transitionBulletin } from '@altavoz/domain/bulletins/bulletin-transitions';
import { planChanges, settle, type PlanChange, type PlanNow } from '@altavoz/domain/bulletins/plan-changes';
import { takeOver } from '@altavoz/domain/bulletins/take-over';
import { AppError } from '../../platform/app-error.js';
import type { Actor, Scope } from '../../platform/caller.js';
import type { UnitOfWork } from '../../platform/db/unit-of-work.js';
import { assertVersion, type CampaignService } from '../campaigns/campaign.service.js';
import type { Bulletin } from './bulletin.js';
import type { BulletinDraftService } from './bulletin-draft.service.js';
import type { BulletinRepository } from './bulletin.repository.js';
import type { BulletinService, BulletinView } from './bulletin.service.js';

interface Dependencies {
  readonly bulletins: BulletinRepository;
  readonly service: BulletinService;
  readonly drafts: BulletinDraftService;
  readonly campaigns: CampaignService;
  readonly unitOfWork: UnitOfWork;
}

/** What the plan says otherwise than a bulletin that was drafted from it, and taking that over (N4). */
export class BulletinPlanChangesService {
  constructor(private readonly needs: Dependencies) {}

  /** Nothing once it has begun to leave: its words no longer change. */
  async list(scope: Scope, campaignId: string, bulletinId: string): Promise<readonly PlanChange[]> {
    const bulletin = await this.needs.bulletins.get(scope, bulletinId, { campaignId });
    return (await this.known(scope, bulletin)).changes;
  }

  /** What is no longer a change, because somebody was first or the plan moved on, is refused and not guessed. */
  decide(
    actor: Actor,
    campaignId: string,
    bulletinId: string,
    version: number,
    { take, leave }: { readonly take: readonly string[]; readonly leave: readonly string[] },
  ): Promise<BulletinView> {
    const { bulletins, campaigns, service, unitOfWork } = this.needs;
    return unitOfWork.run(actor, async (unit) => {
      await campaigns.open(unit, campaignId);
      const before = await bulletins.get(unit, bulletinId, { campaignId });
      assertVersion(before, version);
      const { now, changes } = await this.known(unit, before);
      const byId = new Map(changes.map((change) => [change.id, change]));
      const named = (ids: readonly string[]): PlanChange[] =>
        [...new Set(ids)].map((id) => byId.get(id) ?? gone());
      const [taken, left] = [named(take), named(leave)];
      if (!now || before.source === null || taken.length + left.length === 0)
        return service.view(unit, before);
      const source = settle(before.source, now, [...taken, ...left]);
      if (taken.length === 0) {
        // Its words stay as they were approved.
        const noted = await bulletins.update(unit, bulletinId, version, { source });
        return service.view(unit, noted);
      }
      const { subject, preheader, blocks } = takeOver(before, taken, before);
      const written = blocks.map((one) => block.parse(one));
      return service.write(unit, actor, before, { source, subject, preheader, blocks: written });
    });
  }

  private async known(
    scope: Scope,
    bulletin: Bulletin,
  ): Promise<{ readonly now?: PlanNow; readonly changes: readonly PlanChange[] }> {
    const { status, source } = bulletin;
    const writable = isEditable(status) || transitionBulletin(status, 'return').ok;
    if (source === null || !writable) return { changes: [] };
    const now = await this.needs.drafts.planNow(scope, bulletin);
    return { now, changes: planChanges(source, now, bulletin) };
  }
}

function gone(): never {
  throw new AppError('conflict', { detail: 'The plan changed again meanwhile: look at what it says now.' });
}
