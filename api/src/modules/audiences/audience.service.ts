import { tiedToObjectives, type Copies } from '@altavoz/domain/campaigns/campaign-template';
import { AUDIENCES } from '@altavoz/catalogue/audiences';
import { AppError } from '../../platform/app-error.js';
import type { Scope } from '../../platform/caller.js';
import type { Page, PageRequest } from '../../platform/db/page.js';
import type { Unit, UnitOfWork } from '../../platform/db/unit-of-work.js';
import type { Campaign } from '../campaigns/campaign.js';
import { CampaignItemsService } from '../campaigns/campaign-items.service.js';
import type { CampaignService } from '../campaigns/campaign.service.js';
import type { ObjectiveService } from '../objectives/objective.service.js';
import type { AudienceRepository } from './audience.repository.js';
import type { Audience, AudienceFields } from './audience.js';
import type { ContactsOfAudiences } from './audience.ports.js';

/** An audience with how many contacts the organization has in it. */
export type CountedAudience = Audience & { readonly contactsCount: number };

/** To whom a campaign speaks: groups of the catalogue and its own. */
export class AudienceService extends CampaignItemsService<AudienceFields> {
  protected readonly word = 'audience';
  private contacts: ContactsOfAudiences | undefined;

  constructor(
    campaigns: CampaignService,
    private readonly repository: AudienceRepository,
    unitOfWork: UnitOfWork,
    private readonly objectives: ObjectiveService,
  ) {
    super(campaigns, repository, unitOfWork);
    objectives.addUse({
      by: 'an audience',
      uses: async (scope, campaignId, objectiveId) =>
        (await this.repository.count(scope, { campaignId, objectiveIds: objectiveId })) > 0,
    });
  }

  /** Called by the module that keeps the contacts; without one there are none. */
  countContactsWith(contacts: ContactsOfAudiences): void {
    this.contacts = contacts;
  }

  async listCounted(scope: Scope, campaignId: string, page: PageRequest): Promise<Page<CountedAudience>> {
    const { items, nextCursor } = await this.list(scope, campaignId, page);
    return { items: await this.counted(scope, items), nextCursor };
  }

  /** All of a campaign, for the rules. */
  async allCounted(scope: Scope, campaignId: string): Promise<CountedAudience[]> {
    return this.counted(scope, await this.all(scope, campaignId));
  }

  /** All its audiences together, each contact once (D1). */
  async contactsOf(scope: Scope, campaignId: string): Promise<number> {
    await this.campaigns.get(scope, campaignId);
    return (await this.contacts?.countInAny(scope, await this.all(scope, campaignId))) ?? 0;
  }

  async countedOne(scope: Scope, audience: Audience): Promise<CountedAudience> {
    const [counted] = await this.counted(scope, [audience]);
    return counted ?? { ...audience, contactsCount: 0 };
  }

  /** Those of these groups that some campaign has: contacts belong to the organization, not to one campaign. */
  ofAnyCampaign(scope: Scope, ids: readonly string[]): Promise<Audience[]> {
    return this.repository.find(scope, { _id: { $in: [...ids] } });
  }

  /** The groups that campaigns made for themselves. */
  ownGroups(scope: Scope): Promise<Audience[]> {
    return this.repository.find(scope, { catalogueKey: null });
  }

  private async counted(scope: Scope, audiences: readonly Audience[]): Promise<CountedAudience[]> {
    const counts = await this.contacts?.countByAudience(scope, audiences);
    return audiences.map((audience) => ({ ...audience, contactsCount: counts?.get(audience.id) ?? 0 }));
  }

  protected override template(fields: AudienceFields, copies: Copies): AudienceFields {
    return tiedToObjectives(fields, copies);
  }

  protected override async check(unit: Unit, campaign: Campaign, item: AudienceFields) {
    if (item.catalogueKey !== null && !AUDIENCES.some(({ key }) => key === item.catalogueKey)) {
      throw new AppError('invalid-input', {
        errors: [
          { path: 'body.catalogueKey', code: 'not-a-choice', message: 'is not an audience of the catalogue' },
        ],
      });
    }
    await this.objectives.assertKnown(unit, campaign.id, item.objectiveIds, 'body.objectiveIds');
  }

  protected override onDuplicate(error: AppError): AppError {
    return new AppError('duplicate', {
      detail: 'This group of the catalogue is in the campaign already.',
      errors: [{ path: 'body.catalogueKey', code: 'duplicate', message: 'is in the campaign already' }],
      cause: error,
    });
  }
}
