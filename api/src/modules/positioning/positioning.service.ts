import type { Caller, Scope } from '../../platform/caller.js';
import type { UnitOfWork } from '../../platform/db/unit-of-work.js';
import { assertVersion, changedFields, type CampaignService } from '../campaigns/campaign.service.js';
import type { PositioningRepository } from './positioning.repository.js';
import type { Positioning, PositioningFields } from './positioning.js';

type Words = Omit<PositioningFields, 'campaignId'>;

const nowhere = () => ({ today: null, desired: null });
const empty = (): Words => ({
  government: { city: nowhere(), abroad: nowhere() },
  office: { city: nowhere(), abroad: nowhere() },
});

/** Where a campaign's government and office stand and want to stand: one for each campaign, there from its start. */
export class PositioningService {
  constructor(
    private readonly campaigns: CampaignService,
    private readonly repository: PositioningRepository,
    private readonly unitOfWork: UnitOfWork,
  ) {
    campaigns.addPart({
      created: async (unit, campaign) => {
        await this.repository.insert(unit, { campaignId: campaign.id, ...empty() });
      },
      removed: (unit, campaignId) => this.repository.removeOf(unit, campaignId),
    });
  }

  get(scope: Scope, campaignId: string): Promise<Positioning> {
    return this.repository.ofCampaign(scope, campaignId);
  }

  async put(caller: Caller, campaignId: string, version: number, words: Words): Promise<Positioning> {
    return this.unitOfWork.run(caller, async (unit) => {
      await this.campaigns.open(unit, campaignId);
      const before = await this.repository.ofCampaign(unit, campaignId);
      assertVersion(before, version);
      const saved = await this.repository.update(unit, before.id, version, words);
      unit.audit({
        action: 'positioning.update',
        subject: { kind: 'positioning', id: saved.id },
        changes: changedFields(before, words),
      });
      return saved;
    });
  }
}
