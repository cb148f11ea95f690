import { textIn, type Language } from '@altavoz/domain/shared/language';
import { AppError } from '../../../platform/app-error.js';
import type { Actor, Scope } from '../../../platform/caller.js';
import type { Clock } from '../../../platform/clock.js';
import { renderPdf } from '../../../platform/pdf/render-pdf.js';
import type { Audience } from '../../audiences/audience.js';
import type { CalendarFilters } from '../../calendar/calendar-filters.js';
import type { CalendarQuery, CalendarService } from '../../calendar/calendar.service.js';
import type { CampaignService } from '../../campaigns/campaign.service.js';
import type { OrganizationService } from '../../organization/organization.service.js';
import { agendaPdf } from './agenda-pdf.js';
import { CHANNEL_WORDS, KIND_WORDS } from './kind-words.js';

interface Needs {
  readonly calendar: CalendarService;
  readonly campaigns: CampaignService;
  readonly organizations: OrganizationService;
  readonly audiences: {
    some(scope: Scope, campaignId: string, ids: readonly string[]): Promise<readonly Audience[]>;
  };
  readonly names: (scope: Scope, ids: readonly string[]) => Promise<ReadonlyMap<string, string>>;
  readonly clock: Clock;
}

/** Fifty pages or so: laying out more would keep everyone else waiting. */
const MOST = 1_500;

/** The calendar as a document, from the same question as the screen's. */
export class AgendaService {
  constructor(private readonly needs: Needs) {}

  async pdf(actor: Actor, campaignId: string, query: CalendarQuery, language: Language): Promise<Buffer> {
    const { calendar, campaigns, organizations, clock } = this.needs;
    const campaign = await campaigns.get(actor, campaignId);
    const occurrences = await calendar.occurrences(actor, campaignId, query);
    if (occurrences.length > MOST) {
      throw new AppError('too-large', {
        detail: `There are ${occurrences.length} entries on these days; print at most ${MOST} at once.`,
      });
    }
    const { name } = await organizations.get(actor);
    const document = agendaPdf({
      language,
      organization: name,
      campaign: campaign.name,
      days: { start: query.from, end: query.to },
      narrowedTo: await this.inWords(actor, campaignId, query, language),
      today: campaigns.today(campaign),
      madeAt: clock.now(),
      occurrences,
    });
    return renderPdf(document);
  }

  /** What the reader of a paper cannot see otherwise: that something was left out. */
  private async inWords(
    scope: Scope,
    campaignId: string,
    { kinds = [], channelTypes = [], phases = [], audiences = [], people = [], q }: CalendarFilters,
    language: Language,
  ): Promise<string[]> {
    const phase = language === 'es' ? 'fase' : 'phase';
    const channels = CHANNEL_WORDS[language];
    const named = await this.needs.audiences.some(scope, campaignId, audiences);
    const persons = people.length === 0 ? new Map<string, string>() : await this.needs.names(scope, people);
    return [
      ...kinds.map((kind) => KIND_WORDS[language][kind]),
      ...channelTypes.map((type) => Object.entries(channels).find(([key]) => key === type)?.[1] ?? type),
      ...phases.map((number) => `${phase} ${number}`),
      ...named.map((audience) => textIn(audience.name, language)),
      ...persons.values(),
      ...(q ? [`«${q}»`] : []),
    ];
  }
}
