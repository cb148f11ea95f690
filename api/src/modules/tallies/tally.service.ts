import { sendingStatus } from '@altavoz/domain/bulletins/delivery';
import { isMachine } from '@altavoz/domain/bulletins/machine-reader';
import type { getBulletinResult } from '@altavoz/contracts/bulletin-result';
import type { OutputOf } from '@altavoz/contracts/endpoint';
import type { Scope } from '../../platform/caller.js';
import type { RequestContext } from '../../platform/http/route.js';
import type { Logger } from '../../platform/observability/logger.js';
import type { Organization } from '../organization/organization.model.js';
import { Bursts } from './bursts.js';
import { OPENED, type SentBulletins } from './tally.js';
import type { TallyRepository } from './tally.repository.js';

interface Dependencies {
  readonly tallies: TallyRepository;
  readonly sent: SentBulletins;
  readonly log: Logger;
  readonly now: () => number;
}

type Looking = Pick<RequestContext, 'ip' | 'userAgent' | 'ahead'>;

/** Counts what readers do with a bulletin, for all of them together and only where the organization wants it. */
export class TallyService {
  private readonly bursts = new Bursts();

  constructor(private readonly needs: Dependencies) {}

  /** Where a link of a sent bulletin leads; null when it has none there. */
  async follow(
    organization: Organization,
    bulletinId: string,
    link: number,
    looking: Looking,
  ): Promise<string | null> {
    const scope = { organizationId: organization.id };
    const target = (await this.needs.sent.linksOf(scope, bulletinId))?.[link] ?? null;
    if (target !== null) await this.count(organization, bulletinId, link, looking);
    return target;
  }

  async open(organization: Organization, bulletinId: string, looking: Looking): Promise<void> {
    const links = await this.needs.sent.linksOf({ organizationId: organization.id }, bulletinId);
    if (links) await this.count(organization, bulletinId, OPENED, looking);
  }

  async resultOf(
    scope: Scope,
    campaignId: string,
    bulletinId: string,
  ): Promise<OutputOf<typeof getBulletinResult>> {
    const { sent, tallies } = this.needs;
    const areas = await sent.areasOf(scope, campaignId, bulletinId);
    const links = await sent.linksOf(scope, bulletinId);
    const counts = links ? await tallies.of(scope, bulletinId) : new Map<number, number>();
    const followed = (links ?? []).map((url, link) => ({ url, clicks: counts.get(link) ?? 0 }));
    return {
      reading: links && {
        opens: counts.get(OPENED) ?? 0,
        clicks: followed.reduce((sum, { clicks }) => sum + clicks, 0),
        links: followed.sort((a, b) => b.clicks - a.clicks),
      },
      areas: areas
        .sort((a, b) => a.area.localeCompare(b.area, 'es'))
        .map(({ area, counts: of }) => ({ area, deliveries: { total: sendingStatus(of).total, ...of } })),
    };
  }

  /** Readers get where they want to go whatever becomes of counting. */
  private async count(
    { id: organizationId, countsReading }: Organization,
    bulletinId: string,
    link: number,
    { ip, userAgent, ahead }: Looking,
  ): Promise<void> {
    if (!countsReading || ahead || isMachine(userAgent)) return;
    const changes = this.bursts.note({ bulletinId, link, ip, userAgent }, this.needs.now());
    try {
      for (const [of, by] of changes) await this.needs.tallies.add({ organizationId }, bulletinId, of, by);
    } catch (error) {
      this.needs.log.warn({ event: 'tally-lost', bulletinId, err: error }, 'A look was not counted');
    }
  }
}
