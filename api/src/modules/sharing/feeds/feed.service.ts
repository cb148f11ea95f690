import { createHash } from 'node:crypto';
import { AGENDA_READERS } from '@altavoz/contracts/access';
import { OCCURRENCE_KINDS } from '@altavoz/contracts/calendar';
import type { Role } from '@altavoz/domain/accounts/role';
import type { Language } from '@altavoz/domain/shared/language';
import { addDays } from '@altavoz/domain/shared/plain-date';
import { AppError } from '../../../platform/app-error.js';
import type { Actor, Scope } from '../../../platform/caller.js';
import type { UnitOfWork } from '../../../platform/db/unit-of-work.js';
import { writeCalendar } from '../../../platform/icalendar/write-calendar.js';
import { randomToken } from '../../../platform/ids.js';
import { hashToken } from '../../../platform/security/links.js';
import type { UserService } from '../../accounts/user.service.js';
import { occurrencesWithin } from '../agenda/agenda.js';
import type { CalendarFilters } from '../../calendar/calendar-filters.js';
import type { CalendarRevisionService } from '../../calendar/calendar-revision.service.js';
import type { CalendarService } from '../../calendar/calendar.service.js';
import type { Campaign } from '../../campaigns/campaign.js';
import type { CampaignService } from '../../campaigns/campaign.service.js';
import type { CampaignEvent } from '../../events/event.js';
import type { Tactic } from '../../tactics/tactic.js';
import { STANDING, type EndableLinkRepository } from '../ended-links.js';
import { asQuery, type StoredFilters } from '../views/stored-filters.js';
import { feedEntries, TOLD_BY_ROWS } from './feed-entries.js';
import type { Feed, FeedFields } from './feed.model.js';

interface Needs {
  readonly feeds: EndableLinkRepository<FeedFields>;
  readonly unitOfWork: UnitOfWork;
  readonly campaigns: CampaignService;
  readonly calendar: CalendarService;
  readonly revisions: CalendarRevisionService;
  readonly people: UserService;
  readonly tactics: { ofCampaign(scope: Scope, campaignId: string): Promise<readonly Tactic[]> };
  readonly events: { all(scope: Scope, campaignId: string): Promise<readonly CampaignEvent[]> };
  readonly baseUrl: string;
}

interface NewFeed {
  readonly name: string;
  readonly language: Language;
  readonly filters: StoredFilters;
}

export interface FeedText {
  readonly text: string;
  readonly tag: string;
}

const MOST = 50;
/** Texts that programs ask for again and again; one of 5,000 entries weighs about two megabytes. */
const KEPT = 20;

/** Feeds that other programs subscribe to: what their owner may see, at the moment they are read. */
export class FeedService {
  private readonly texts = new Map<string, { readonly seen: string; readonly answer: FeedText }>();

  constructor(private readonly needs: Needs) {
    needs.campaigns.addPart({
      removed: async (unit, campaignId) => {
        for (const { id, version } of await needs.feeds.find(unit, { campaignId })) {
          await needs.feeds.remove(unit, id, version);
        }
      },
    });
  }

  async list({ userId, ...scope }: Actor, campaignId: string): Promise<Feed[]> {
    await this.needs.campaigns.get(scope, campaignId);
    return this.needs.feeds.find(scope, { ...STANDING, campaignId, userId }, [['_id', 1]], MOST);
  }

  /** The address is in the answer and nowhere else: who reads the database cannot subscribe. */
  async create(actor: Actor, campaignId: string, { name, language, filters }: NewFeed) {
    const token = randomToken();
    const { userId } = actor;
    const made = await this.needs.unitOfWork.run(actor, async (unit) => {
      await this.needs.campaigns.get(unit, campaignId);
      if ((await this.needs.feeds.count(unit, { ...STANDING, campaignId, userId })) >= MOST) {
        throw new AppError('conflict', {
          detail: `There are ${MOST} feeds already: end those nobody reads.`,
        });
      }
      const feed = await this.needs.feeds.insert(unit, {
        campaignId,
        userId,
        name,
        language,
        filters,
        tokenHash: hashToken(token),
        lastUsedAt: null,
        endedAt: null,
      });
      unit.audit({ action: 'feed.create', subject: { kind: 'feed', id: feed.id } });
      return feed;
    });
    return { made, url: `${this.needs.baseUrl}/feeds/${token}.ics` };
  }

  async revoke(actor: Actor, campaignId: string, id: string): Promise<void> {
    await this.needs.unitOfWork.run(actor, async (unit) => {
      const feed = await this.needs.feeds.get(unit, id, { ...STANDING, campaignId, userId: actor.userId });
      await this.needs.feeds.end(unit, feed);
      unit.audit({ action: 'feed.revoke', subject: { kind: 'feed', id } });
    });
    this.texts.delete(id);
  }

  /** What was ended a moment ago goes on, with the address that programs have already. */
  async restore(actor: Actor, campaignId: string, id: string): Promise<Feed> {
    return this.needs.unitOfWork.run(actor, async (unit) => {
      const where = { campaignId, userId: actor.userId };
      await this.needs.feeds.restore(unit, await this.needs.feeds.get(unit, id, where));
      unit.audit({ action: 'feed.restore', subject: { kind: 'feed', id } });
      return this.needs.feeds.get(unit, id, where);
    });
  }

  /** The feed of a token; null when it was ended, or its owner may not read the calendar any more. */
  async read(token: string): Promise<FeedText | null> {
    const feed = await this.needs.feeds.byToken(token);
    const owner = feed && (await this.needs.people.active(feed.userId));
    if (!owner || owner.organizationId !== feed.organizationId || !mayRead(owner.role)) return null;
    await this.needs.feeds.noteUse(feed);
    const scope = { organizationId: feed.organizationId };
    const campaign = await this.needs.campaigns.get(scope, feed.campaignId);
    const revision = await this.needs.revisions.current(scope, campaign.id);
    const seen = JSON.stringify([revision, owner.role, campaign.version, feed.version]);
    const known = this.texts.get(feed.id);
    const answer = known?.seen === seen ? known.answer : await this.write(feed, campaign, owner.role);
    this.texts.delete(feed.id);
    this.texts.set(feed.id, { seen, answer });
    const [oldest] = this.texts.keys();
    if (this.texts.size > KEPT && oldest !== undefined) this.texts.delete(oldest);
    return answer;
  }

  private async write(feed: Feed, campaign: Campaign, role: Role): Promise<FeedText> {
    const scope = { organizationId: feed.organizationId };
    const filters = asQuery(feed.filters);
    const [tactics, events, others] = await Promise.all([
      this.needs.tactics.ofCampaign(scope, campaign.id),
      this.needs.events.all(scope, campaign.id),
      this.others({ ...scope, role }, campaign, filters),
    ]);
    const entries = feedEntries(
      { tactics, events, others },
      {
        language: feed.language,
        zone: campaign.timeZone,
        host: new URL(this.needs.baseUrl).hostname,
        wanted: this.needs.calendar.wanting(filters),
        changedAt: campaign.updatedAt,
      },
    );
    const text = writeCalendar({ name: `${feed.name} · ${campaign.name}`, entries });
    return { text, tag: `"${createHash('sha1').update(text).digest('base64url')}"` };
  }

  /** Layers that rows say nothing more of, over the campaign and the weeks around it. */
  private async others(
    reader: Scope & { readonly role: Role },
    campaign: Campaign,
    filters: CalendarFilters,
  ) {
    const kinds = (filters.kinds ?? OCCURRENCE_KINDS).filter((kind) => !TOLD_BY_ROWS.has(kind));
    if (kinds.length === 0) return [];
    const days = { start: addDays(campaign.start, -31), end: addDays(campaign.end, 31) };
    return occurrencesWithin(this.needs.calendar, reader, campaign.id, days, { ...filters, kinds });
  }
}

function mayRead(role: Role): boolean {
  return (AGENDA_READERS as readonly Role[]).includes(role);
}
