import { MAX_CAMPAIGN_DAYS } from '@altavoz/contracts/campaigns';
import type { CampaignStatus, CampaignTransition } from '@altavoz/domain/campaigns/campaign';
import { copiedPeriod } from '@altavoz/domain/campaigns/campaign-template';
import { transitionCampaign } from '@altavoz/domain/campaigns/campaign-transitions';
import { dayAt } from '@altavoz/domain/shared/day-in-zone';
import { daysBetween, type PlainDateString } from '@altavoz/domain/shared/plain-date';
import { AppError } from '../../platform/app-error.js';
import type { Actor, Caller, Scope } from '../../platform/caller.js';
import type { Clock } from '../../platform/clock.js';
import { fieldsOf, type Entity } from '../../platform/db/model.js';
import type { Page, PageRequest } from '../../platform/db/page.js';
import type { Changes } from '../../platform/db/repository.js';
import type { Unit, UnitOfWork } from '../../platform/db/unit-of-work.js';
import type { CampaignRepository } from './campaign.repository.js';
import type { Campaign, CampaignFields, CampaignPart } from './campaign.js';

type NewCampaign = Omit<CampaignFields, 'status' | 'activatedAt'>;

/** Campaigns themselves, and the door through which every other module reaches one. */
export class CampaignService {
  private readonly parts: CampaignPart[] = [];

  constructor(
    private readonly repository: CampaignRepository,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** Modules that have something in every campaign say so when the service is put together. */
  addPart(part: CampaignPart): void {
    this.parts.push(part);
  }

  list(scope: Scope, status: CampaignStatus | undefined, page: PageRequest): Promise<Page<Campaign>> {
    return this.repository.newest(scope, status, page);
  }

  /** All of the organization, whatever their state. */
  all(scope: Scope): Promise<Campaign[]> {
    return this.repository.find(scope);
  }

  /** Those that run, of every organization, for jobs; each is read again in its own scope. */
  runningAnywhere(): Promise<Campaign[]> {
    return this.repository.activeAnywhere();
  }

  /** The campaign, or `not-found`: also for one of another organization. */
  get(scope: Scope, campaignId: string): Promise<Campaign> {
    return this.repository.get(scope, campaignId);
  }

  /** The campaign when its plan may still change; `conflict` once it is closed or archived. */
  async open(scope: Scope, campaignId: string): Promise<Campaign> {
    const campaign = await this.repository.get(scope, campaignId);
    if (campaign.status === 'closed' || campaign.status === 'archived') {
      throw new AppError('conflict', {
        detail: `The campaign is ${campaign.status}: its plan no longer changes.`,
      });
    }
    return campaign;
  }

  /** Today on the wall calendar of the campaign's zone. */
  today(campaign: Pick<Campaign, 'timeZone'>): PlainDateString {
    return dayAt(this.clock.now().getTime(), campaign.timeZone);
  }

  async create(caller: Caller, fields: NewCampaign): Promise<Campaign> {
    return this.unitOfWork.run(caller, async (unit) => {
      const campaign = await this.repository.insert(unit, { ...fields, status: 'draft', activatedAt: null });
      for (const part of this.parts) await part.created?.(unit, campaign);
      unit.audit({ action: 'campaign.create', subject: { kind: 'campaign', id: campaign.id } });
      return campaign;
    });
  }

  /** J10: a draft with the plan of another campaign, of any state, as its template. */
  async copy(
    actor: Actor,
    campaignId: string,
    { name, start }: { readonly name: string; readonly start: PlainDateString },
  ): Promise<Campaign> {
    return this.unitOfWork.run(actor, async (unit) => {
      const from = await this.repository.get(unit, campaignId);
      const to = await this.repository.insert(unit, {
        ...fieldsOf<CampaignFields>(from),
        ...copiedPeriod(from, start),
        name,
        phase: 1,
        status: 'draft',
        activatedAt: null,
      });
      for (const part of this.parts) await part.created?.(unit, to);
      const copy = { from, to, copies: new Map<string, string>(), userId: actor.userId };
      for (const part of this.parts) await part.copied?.(unit, copy);
      unit.audit({ action: 'campaign.copy', subject: { kind: 'campaign', id: to.id } });
      return to;
    });
  }

  async update(
    caller: Caller,
    campaignId: string,
    version: number,
    changes: Changes<NewCampaign>,
  ): Promise<Campaign> {
    return this.unitOfWork.run(caller, async (unit) => {
      const before = await this.open(unit, campaignId);
      assertVersion(before, version);
      assertPeriod(changes.start ?? before.start, changes.end ?? before.end);
      const campaign = await this.repository.update(unit, campaignId, version, changes);
      for (const part of this.parts) await part.changed?.(unit, campaign, before);
      unit.audit({
        action: 'campaign.update',
        subject: { kind: 'campaign', id: campaignId },
        changes: changedFields(before, changes),
      });
      return campaign;
    });
  }

  /** Only a draft in which nothing is planned goes; anything else is archived, so that its memory stays. */
  async remove(caller: Caller, campaignId: string, version: number): Promise<void> {
    await this.unitOfWork.run(caller, async (unit) => {
      const campaign = await this.repository.get(unit, campaignId);
      assertVersion(campaign, version);
      if (campaign.status !== 'draft') throw keptInstead(`The campaign is ${campaign.status}`);
      for (const part of this.parts) {
        if (await part.keeps?.(unit, campaignId)) throw keptInstead('The draft already has planned work');
      }
      for (const part of this.parts) await part.removed?.(unit, campaignId);
      await this.repository.remove(unit, campaignId, version);
      unit.audit({ action: 'campaign.delete', subject: { kind: 'campaign', id: campaignId } });
    });
  }

  /** Moves a campaign on; `check` may refuse before anything is stored. */
  async transition(
    caller: Caller,
    campaignId: string,
    version: number,
    action: CampaignTransition,
    check: (unit: Unit, campaign: Campaign) => Promise<void> = async () => undefined,
  ): Promise<Campaign> {
    return this.unitOfWork.run(caller, async (unit) => {
      const before = await this.repository.get(unit, campaignId);
      assertVersion(before, version);
      const next = transitionCampaign(before.status, action);
      if (!next.ok) {
        const { status, allowed } = next.error;
        throw new AppError('conflict', {
          detail: `A campaign that is ${status} cannot be asked to ${action}; possible now: ${allowed.join(', ') || 'nothing'}.`,
        });
      }
      await check(unit, before);
      const campaign = await this.repository.update(unit, campaignId, version, {
        status: next.value,
        ...(action === 'activate' ? { activatedAt: this.clock.now() } : {}),
      });
      unit.audit({ action: `campaign.${action}`, subject: { kind: 'campaign', id: campaignId } });
      return campaign;
    });
  }
}

/** Someone who has not seen the newest version is told before any rule is: what they see may be out of date. */
export function assertVersion(stored: Entity<unknown>, version: number): void {
  if (stored.version === version) return;
  const { id, updatedAt } = stored;
  throw new AppError('stale-version', {
    current: { id, version: stored.version, updatedAt: updatedAt.toISOString() },
  });
}

/** The names of the fields that a change touches, for the audit trail. */
export function changedFields(before: object, changes: object): string[] {
  const stored = new Map(Object.entries(before));
  return Object.entries(changes)
    .filter(
      ([name, value]) => value !== undefined && JSON.stringify(stored.get(name)) !== JSON.stringify(value),
    )
    .map(([name]) => name);
}

function assertPeriod(start: string, end: string): void {
  const days = daysBetween(start, end);
  if (days >= 0 && days < MAX_CAMPAIGN_DAYS) return;
  const issue =
    days < 0
      ? { code: 'out-of-order', message: 'must not be before the start' }
      : { code: 'too-big', message: 'must be within five years of the start' };
  throw new AppError('invalid-input', { errors: [{ path: 'body.end', ...issue }] });
}

function keptInstead(why: string): AppError {
  return new AppError('conflict', { detail: `${why}: archive the campaign instead of deleting it.` });
}
