import type { Language } from '@altavoz/domain/shared/language';
import { AppError } from '../../../platform/app-error.js';
import type { Actor, Scope } from '../../../platform/caller.js';
import type { UnitOfWork } from '../../../platform/db/unit-of-work.js';
import type { CampaignService } from '../../campaigns/campaign.service.js';
import type { Report } from '../report.js';
import type { ReportService } from '../report.service.js';
import type { ResultsPage } from './results-page.model.js';
import type { ResultsPageRepository } from './results-page.repository.js';

interface Needs {
  readonly pages: ResultsPageRepository;
  readonly reports: ReportService;
  readonly campaigns: CampaignService;
  readonly unitOfWork: UnitOfWork;
  readonly person: (scope: Scope, userId: string) => Promise<{ id: string; name: string }>;
  readonly baseUrl: string;
}

/** What a campaign did, for anybody: off until a lead wants it, gone as soon as one does not. */
export class ResultsPageService {
  constructor(private readonly needs: Needs) {
    needs.campaigns.addPart({
      removed: async (unit, campaignId) => {
        const page = await needs.pages.findOne(unit, { campaignId });
        if (page) await needs.pages.remove(unit, page.id, page.version);
      },
    });
  }

  async get(scope: Scope, campaignId: string): Promise<ResultsPage | null> {
    await this.needs.campaigns.get(scope, campaignId);
    return this.needs.pages.findOne(scope, { campaignId });
  }

  urlOf(campaignId: string): string {
    return `${this.needs.baseUrl}/results/${campaignId}`;
  }

  set(actor: Actor, campaignId: string, published: boolean): Promise<ResultsPage | null> {
    const { pages, campaigns, person, unitOfWork } = this.needs;
    return unitOfWork.run(actor, async (unit) => {
      const campaign = await campaigns.get(unit, campaignId);
      const page = await pages.findOne(unit, { campaignId });
      if (published === (page !== null)) return page;
      const subject = { kind: 'campaign', id: campaignId };
      if (page) {
        await pages.remove(unit, page.id, page.version);
        unit.audit({ action: 'campaign.hide-results', subject });
        return null;
      }
      if (campaign.status === 'draft') {
        throw new AppError('conflict', {
          detail: 'A draft has no results yet; activate the campaign first.',
        });
      }
      const publishedBy = await person(unit, actor.userId);
      unit.audit({ action: 'campaign.publish-results', subject });
      return pages.insert(unit, { campaignId, publishedBy });
    });
  }

  /** Null while nobody may read it. Nothing of later days is told. */
  async read(campaignId: string, language: Language | undefined): Promise<Report | null> {
    const page = await this.needs.pages.ofAnybody(campaignId);
    if (!page) return null;
    const scope = { organizationId: page.organizationId };
    const campaign = await this.needs.campaigns.get(scope, campaignId);
    return this.needs.reports.report(scope, campaignId, {
      kind: 'accountability-public',
      language: language ?? campaign.language,
      untilToday: true,
    });
  }
}
