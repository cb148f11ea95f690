import type { Copies } from '@altavoz/domain/campaigns/campaign-template';
import { AppError } from '../../platform/app-error.js';
import type { Caller, Scope } from '../../platform/caller.js';
import { fieldsOf, type Entity } from '../../platform/db/model.js';
import type { Page, PageRequest, Sort } from '../../platform/db/page.js';
import type { Changes, Repository, Where } from '../../platform/db/repository.js';
import type { Unit, UnitOfWork } from '../../platform/db/unit-of-work.js';
import { assertVersion, changedFields, type CampaignService } from './campaign.service.js';
import type { Campaign, CampaignCopy, CampaignPart } from './campaign.js';
import { ItemUses, type ItemUse } from './item-uses.service.js';

interface CampaignItem {
  campaignId: string;
}

/** Rows that belong to a campaign. */
export interface CampaignItemRepository<T> extends Repository<T> {
  removeOf(unit: Unit, campaignId: string): Promise<void>;
}

/**
 * The five calls that every collection of a campaign answers in the same way. A module adds its rules in `check` and
 * `checkRemoval`, which run inside the unit of work.
 */
export abstract class CampaignItemsService<T extends CampaignItem> {
  /** The glossary's word, as in the audit trail: `objective`. */
  protected abstract readonly word: string;
  protected readonly sort: Sort = [['_id', 1]];
  private readonly uses = new ItemUses();
  private readonly listeners: ((unit: Unit, campaignId: string) => Promise<void>)[] = [];

  constructor(
    protected readonly campaigns: CampaignService,
    private readonly items: CampaignItemRepository<T>,
    protected readonly unitOfWork: UnitOfWork,
  ) {
    campaigns.addPart(this.part());
  }

  /** Called inside every change, for what has to notice it: the calendar on which the items stand. */
  whenChanged(listener: (unit: Unit, campaignId: string) => Promise<void>): void {
    this.listeners.push(listener);
  }

  protected async changed(unit: Unit, campaignId: string): Promise<void> {
    for (const listener of this.listeners) await listener(unit, campaignId);
  }

  /** Called by the modules that name these items. */
  addUse(use: ItemUse): void {
    this.uses.add(use);
  }

  async list(scope: Scope, campaignId: string, page: PageRequest): Promise<Page<Entity<T>>> {
    await this.campaigns.get(scope, campaignId);
    return this.items.page(scope, within<T>(campaignId), this.sort, page);
  }

  async get(scope: Scope, campaignId: string, id: string): Promise<Entity<T>> {
    return this.items.get(scope, id, within<T>(campaignId));
  }

  /** All of a campaign, for rules that look at the whole plan. */
  async all(scope: Scope, campaignId: string): Promise<Entity<T>[]> {
    return this.items.find(scope, within<T>(campaignId), this.sort);
  }

  /** Those of these identifiers that are in the campaign. */
  async some(scope: Scope, campaignId: string, ids: readonly string[]): Promise<Entity<T>[]> {
    if (ids.length === 0) return [];
    return this.items.find(scope, { ...within<T>(campaignId), _id: { $in: [...ids] } });
  }

  /** Refuses identifiers that are not in the campaign; `path` is where the caller wrote them. */
  async assertKnown(scope: Scope, campaignId: string, ids: readonly string[], path: string): Promise<void> {
    const known = new Set((await this.some(scope, campaignId, ids)).map((item) => item.id));
    const errors = ids.flatMap((id, position) =>
      known.has(id)
        ? []
        : [
            {
              path: `${path}.${position}`,
              code: 'unknown-reference',
              message: `is not one of the campaign: ${this.word}`,
            },
          ],
    );
    if (errors.length > 0) throw new AppError('invalid-input', { errors });
  }

  async create(caller: Caller, campaignId: string, fields: Omit<T, 'campaignId'>): Promise<Entity<T>> {
    return this.explained(() =>
      this.unitOfWork.run(caller, async (unit) => {
        const campaign = await this.writable(unit, campaignId);
        const item = { ...fields, campaignId } as T;
        await this.check(unit, campaign, item, null);
        const saved = await this.items.insert(unit, item);
        await this.changed(unit, campaignId);
        unit.audit({ action: `${this.word}.create`, subject: { kind: this.word, id: saved.id } });
        return saved;
      }),
    );
  }

  async update(
    caller: Caller,
    campaignId: string,
    id: string,
    version: number,
    changes: Changes<T>,
  ): Promise<Entity<T>> {
    return this.explained(() =>
      this.unitOfWork.run(caller, async (unit) => {
        const campaign = await this.writable(unit, campaignId);
        const before = await this.items.get(unit, id, within<T>(campaignId));
        assertVersion(before, version);
        await this.check(unit, campaign, merged<T>(before, changes), id);
        const saved = await this.items.update(unit, id, version, changes);
        await this.changed(unit, campaignId);
        unit.audit({
          action: `${this.word}.update`,
          subject: { kind: this.word, id },
          changes: changedFields(before, changes),
        });
        return saved;
      }),
    );
  }

  async remove(caller: Caller, campaignId: string, id: string, version: number): Promise<void> {
    await this.unitOfWork.run(caller, async (unit) => {
      await this.writable(unit, campaignId);
      const item = await this.items.get(unit, id, within<T>(campaignId));
      assertVersion(item, version);
      await this.uses.assertUnused(this.word, unit, campaignId, id);
      await this.checkRemoval(unit, item);
      await this.items.remove(unit, id, version);
      await this.changed(unit, campaignId);
      unit.audit({ action: `${this.word}.delete`, subject: { kind: this.word, id } });
    });
  }

  /** The campaign, if its items may still be changed. */
  protected writable(unit: Unit, campaignId: string): Promise<Campaign> {
    return this.campaigns.open(unit, campaignId);
  }

  /** The module's rules on an item as it would be saved; `id` is null for a new one. */
  protected async check(_unit: Unit, _campaign: Campaign, _item: T, _id: string | null): Promise<void> {}

  /** What else keeps an item from being deleted. */
  protected async checkRemoval(_unit: Unit, _item: Entity<T>): Promise<void> {}

  /** What a unique index refused, in the words of the module's rule. */
  protected onDuplicate(error: AppError): AppError {
    return error;
  }

  /** What is done beside taking out the rows when a draft campaign is deleted. */
  protected part(): CampaignPart {
    return {
      copied: (unit, copy) => this.copy(unit, copy),
      removed: (unit, campaignId) => this.items.removeOf(unit, campaignId),
    };
  }

  /** What a campaign that is made from another one takes of an item (J10); without it nothing is taken. */
  protected template?(fields: T, copies: Copies): T;

  private async copy(unit: Unit, { from, to, copies }: CampaignCopy): Promise<void> {
    if (!this.template) return;
    for (const item of await this.all(unit, from.id)) {
      const fields = this.template(fieldsOf<T>(item), copies);
      const { id } = await this.items.insert(unit, { ...fields, campaignId: to.id });
      copies.set(item.id, id);
    }
  }

  /** Says what a unique index refused in the words of the module. */
  protected async explained<R>(work: () => Promise<R>): Promise<R> {
    try {
      return await work();
    } catch (error) {
      throw error instanceof AppError && error.code === 'duplicate' ? this.onDuplicate(error) : error;
    }
  }
}

function within<T>(campaignId: string): Where<T> {
  return { campaignId };
}

/** The row as it would be after the change. */
function merged<T>(before: Entity<T>, changes: Changes<T>): T {
  const given = Object.entries(changes).filter(([, value]) => value !== undefined);
  return { ...before, ...Object.fromEntries(given) };
}
