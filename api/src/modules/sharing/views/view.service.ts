import { EDITORS, LEADS } from '@altavoz/contracts/access';
import type { Role } from '@altavoz/domain/accounts/role';
import { AppError } from '../../../platform/app-error.js';
import type { Actor } from '../../../platform/caller.js';
import type { Page, PageRequest } from '../../../platform/db/page.js';
import type { Changes, Repository, Where } from '../../../platform/db/repository.js';
import type { Unit, UnitOfWork } from '../../../platform/db/unit-of-work.js';
import { assertVersion, changedFields, type CampaignService } from '../../campaigns/campaign.service.js';
import type { SavedView, ViewFields } from './view.model.js';

interface Needs {
  readonly views: Repository<ViewFields>;
  readonly unitOfWork: UnitOfWork;
  readonly campaigns: CampaignService;
  readonly person: (unit: Unit, userId: string) => Promise<ViewFields['owner']>;
}

type NewView = Omit<ViewFields, 'campaignId' | 'owner'>;

/** Ways of looking at a calendar, kept for oneself or for everyone who reads it. */
export class ViewService {
  constructor(private readonly needs: Needs) {
    needs.campaigns.addPart({
      removed: async (unit, campaignId) => {
        for (const { id, version } of await needs.views.find(unit, { campaignId })) {
          await needs.views.remove(unit, id, version);
        }
      },
    });
  }

  async list(actor: Actor, campaignId: string, page: PageRequest): Promise<Page<SavedView>> {
    await this.needs.campaigns.get(actor, campaignId);
    return this.needs.views.page(actor, visibleTo(actor, campaignId), [['name', 1]], page);
  }

  get(actor: Actor, campaignId: string, id: string): Promise<SavedView> {
    return this.needs.views.get(actor, id, visibleTo(actor, campaignId));
  }

  create(actor: Actor, campaignId: string, fields: NewView): Promise<SavedView> {
    return this.needs.unitOfWork.run(actor, async (unit) => {
      await this.needs.campaigns.get(unit, campaignId);
      assertMayShare(actor, fields.shared);
      const owner = await this.needs.person(unit, actor.userId);
      const view = await this.needs.views.insert(unit, { ...fields, campaignId, owner });
      unit.audit({ action: 'view.create', subject: { kind: 'view', id: view.id } });
      return view;
    });
  }

  update(
    actor: Actor,
    campaignId: string,
    id: string,
    version: number,
    changes: Changes<NewView>,
  ): Promise<SavedView> {
    return this.needs.unitOfWork.run(actor, async (unit) => {
      const before = await this.changeable(unit, actor, campaignId, id);
      assertVersion(before, version);
      assertMayShare(actor, changes.shared ?? false);
      const view = await this.needs.views.update(unit, id, version, changes);
      unit.audit({
        action: 'view.update',
        subject: { kind: 'view', id },
        changes: changedFields(before, changes),
      });
      return view;
    });
  }

  async remove(actor: Actor, campaignId: string, id: string, version: number): Promise<void> {
    await this.needs.unitOfWork.run(actor, async (unit) => {
      const before = await this.changeable(unit, actor, campaignId, id);
      assertVersion(before, version);
      await this.needs.views.remove(unit, id, version);
      unit.audit({ action: 'view.delete', subject: { kind: 'view', id } });
    });
  }

  private async changeable(unit: Unit, actor: Actor, campaignId: string, id: string): Promise<SavedView> {
    const view = await this.needs.views.get(unit, id, visibleTo(actor, campaignId));
    if (view.owner.id !== actor.userId && !among(LEADS, actor.role)) {
      throw new AppError('not-allowed', { detail: 'This view is somebody else’s; save one of your own.' });
    }
    return view;
  }
}

function visibleTo({ userId }: Actor, campaignId: string): Where<ViewFields> {
  return { campaignId, $or: [{ 'owner.id': userId }, { shared: true }] };
}

function assertMayShare({ role }: Actor, shared: boolean): void {
  if (shared && !among(EDITORS, role)) {
    throw new AppError('not-allowed', { detail: 'Views for everyone are kept by editors and leads.' });
  }
}

function among(roles: readonly Role[], role: Role): boolean {
  return roles.includes(role);
}
