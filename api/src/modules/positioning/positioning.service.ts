import { copiedPlace } from '@altavoz/domain/campaigns/campaign-template';
import { AppError } from '../../platform/app-error.js';
import type { Caller, Scope } from '../../platform/caller.js';
import type { Unit, UnitOfWork } from '../../platform/db/unit-of-work.js';
import { assertVersion, changedFields, type CampaignService } from '../campaigns/campaign.service.js';
import type { DiagnosticService } from '../diagnostics/diagnostic.service.js';
import type { PositioningRepository } from './positioning.repository.js';
import type { Positioning, PositioningFields, Subject } from './positioning.js';

type Words = Omit<PositioningFields, 'campaignId'>;

const nowhere = () => ({ today: null, sourceId: null, desired: null, gap: null });
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
    private readonly diagnostics: DiagnosticService,
  ) {
    diagnostics.addUse({
      by: 'the positioning',
      uses: (scope, campaignId, diagnosticId) => this.repository.restsOn(scope, campaignId, diagnosticId),
    });
    campaigns.addPart({
      created: async (unit, campaign) => {
        await this.repository.insert(unit, { campaignId: campaign.id, ...empty() });
      },
      copied: (unit, { from, to }) => this.copy(unit, from.id, to.id),
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
      await this.assertSources(unit, campaignId, words);
      const saved = await this.repository.update(unit, before.id, version, words);
      unit.audit({
        action: 'positioning.update',
        subject: { kind: 'positioning', id: saved.id },
        changes: changedFields(before, words),
      });
      return saved;
    });
  }

  private async copy(unit: Unit, fromId: string, toId: string): Promise<void> {
    const { government, office } = await this.repository.ofCampaign(unit, fromId);
    const { id, version } = await this.repository.ofCampaign(unit, toId);
    const places = ({ city, abroad }: Subject) => ({ city: copiedPlace(city), abroad: copiedPlace(abroad) });
    await this.repository.update(unit, id, version, {
      government: places(government),
      office: places(office),
    });
  }

  private async assertSources(unit: Unit, campaignId: string, words: Words): Promise<void> {
    const named = (['government', 'office'] as const).flatMap((subject) =>
      (['city', 'abroad'] as const).flatMap((place) => {
        const id = words[subject][place].sourceId;
        return id === null ? [] : [{ path: `body.${subject}.${place}.sourceId`, id }];
      }),
    );
    const known = await this.diagnostics.some(
      unit,
      campaignId,
      named.map(({ id }) => id),
    );
    const errors = named
      .filter(({ id }) => !known.some((diagnostic) => diagnostic.id === id))
      .map(({ path }) => ({
        path,
        code: 'unknown-reference',
        message: 'is not one of the campaign: diagnostic',
      }));
    if (errors.length > 0) throw new AppError('invalid-input', { errors });
  }
}
