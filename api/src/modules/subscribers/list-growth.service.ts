import { growth, type GrowthMonth, type Movement } from '@altavoz/domain/subscribers/growth';
import { monthsBetween } from '@altavoz/domain/shared/plain-month';
import type { Scope } from '../../platform/caller.js';
import type { CampaignService } from '../campaigns/campaign.service.js';
import type { SubscriberRepository } from './subscriber.repository.js';

interface Dependencies {
  readonly subscribers: SubscriberRepository;
  readonly campaigns: CampaignService;
}

interface ListGrowth {
  readonly listId: string;
  readonly months: readonly GrowthMonth[];
  readonly ways: readonly { readonly source: string; readonly count: number }[];
}

/** How lists grow while a campaign runs, counted from the consents themselves (N3, RH17). */
export class ListGrowthService {
  constructor(private readonly needs: Dependencies) {}

  async ofCampaign(scope: Scope, campaignId: string): Promise<ListGrowth[]> {
    const { subscribers, campaigns } = this.needs;
    const campaign = await campaigns.get(scope, campaignId);
    const today = campaigns.today(campaign);
    const last = today < campaign.end ? today : campaign.end;
    const months = monthsBetween(campaign.start < last ? campaign.start : last, last);
    const { joined, left, ways } = await subscribers.movements(scope, campaign.timeZone);
    const byList = new Map<string, { movements: Movement[]; ways: { source: string; count: number }[] }>();
    const of = (listId: string) => {
      const found = byList.get(listId) ?? { movements: [], ways: [] };
      byList.set(listId, found);
      return found;
    };
    for (const { listId, month, count } of joined)
      of(listId).movements.push({ month, joined: count, left: 0 });
    for (const { listId, month, count } of left) of(listId).movements.push({ month, joined: 0, left: count });
    for (const { listId, source, count } of ways) of(listId).ways.push({ source, count });
    return [...byList].map(([listId, found]) => ({
      listId,
      months: growth(found.movements, months),
      ways: found.ways.sort((a, b) => b.count - a.count),
    }));
  }
}
