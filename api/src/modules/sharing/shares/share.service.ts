import { SHAREABLE_KINDS } from '@altavoz/contracts/shares';
import { AppError } from '../../../platform/app-error.js';
import type { Actor } from '../../../platform/caller.js';
import type { UnitOfWork } from '../../../platform/db/unit-of-work.js';
import { randomToken } from '../../../platform/ids.js';
import { hashToken } from '../../../platform/security/links.js';
import type { UserService } from '../../accounts/user.service.js';
import { occurrencesWithin } from '../agenda/agenda.js';
import type { Occurrence } from '../../calendar/calendar-source.js';
import type { CalendarService } from '../../calendar/calendar.service.js';
import type { Campaign } from '../../campaigns/campaign.js';
import type { CampaignService } from '../../campaigns/campaign.service.js';
import { STANDING, type EndableLinkRepository } from '../ended-links.js';
import { asQuery } from '../views/stored-filters.js';
import type { Share, ShareFields } from './share.model.js';

interface Needs {
  readonly shares: EndableLinkRepository<ShareFields>;
  readonly unitOfWork: UnitOfWork;
  readonly campaigns: CampaignService;
  readonly calendar: CalendarService;
  readonly people: UserService;
  readonly baseUrl: string;
}

type NewShare = Pick<ShareFields, 'name' | 'language' | 'filters' | 'expiresOn'>;

/** What a link shows at the moment it is followed. */
export interface SharedCalendar {
  readonly share: Share;
  readonly campaign: Campaign;
  readonly today: string;
  readonly occurrences: readonly Occurrence[];
}

const MOST = 50;
/** Where the mayor will be is told only when somebody chose to. */
const UNLESS_CHOSEN = SHAREABLE_KINDS.filter((kind) => kind !== 'mayors-agenda');
/** What somebody has signed; the rest are drafts. */
const SIGNED_BULLETINS: ReadonlySet<string> = new Set(['approved', 'scheduled', 'sending', 'paused', 'sent']);

/** Pages of the calendar for people without an account: what the plan shows anyone, never money, drafts or people. */
export class ShareService {
  constructor(private readonly needs: Needs) {
    needs.campaigns.addPart({
      removed: async (unit, campaignId) => {
        for (const { id, version } of await needs.shares.find(unit, { campaignId })) {
          await needs.shares.remove(unit, id, version);
        }
      },
    });
  }

  async list(actor: Actor, campaignId: string): Promise<Share[]> {
    await this.needs.campaigns.get(actor, campaignId);
    return this.needs.shares.find(actor, { ...STANDING, campaignId }, [['_id', 1]], MOST);
  }

  /** The link is in the answer and nowhere else. */
  async create(actor: Actor, campaignId: string, fields: NewShare) {
    const token = randomToken();
    const made = await this.needs.unitOfWork.run(actor, async (unit) => {
      const campaign = await this.needs.campaigns.get(unit, campaignId);
      if (fields.expiresOn !== null && fields.expiresOn < this.needs.campaigns.today(campaign))
        throw passed();
      if ((await this.needs.shares.count(unit, { ...STANDING, campaignId })) >= MOST) {
        throw new AppError('conflict', {
          detail: `There are ${MOST} links already: end those nobody reads.`,
        });
      }
      const share = await this.needs.shares.insert(unit, {
        ...fields,
        campaignId,
        madeBy: await this.needs.people.person(unit, actor.userId),
        tokenHash: hashToken(token),
        lastUsedAt: null,
        endedAt: null,
      });
      unit.audit({ action: 'share.create', subject: { kind: 'share', id: share.id } });
      return share;
    });
    return { made, url: `${this.needs.baseUrl}/shared/${token}` };
  }

  async revoke(actor: Actor, campaignId: string, id: string): Promise<void> {
    await this.needs.unitOfWork.run(actor, async (unit) => {
      const share = await this.needs.shares.get(unit, id, { ...STANDING, campaignId });
      await this.needs.shares.end(unit, share);
      unit.audit({ action: 'share.revoke', subject: { kind: 'share', id } });
    });
  }

  /** What was ended a moment ago goes on, with the link that others have already. */
  async restore(actor: Actor, campaignId: string, id: string): Promise<Share> {
    return this.needs.unitOfWork.run(actor, async (unit) => {
      await this.needs.shares.restore(unit, await this.needs.shares.get(unit, id, { campaignId }));
      unit.audit({ action: 'share.restore', subject: { kind: 'share', id } });
      return this.needs.shares.get(unit, id, { campaignId });
    });
  }

  /** Null for a link that was ended or whose day has passed. */
  async read(token: string): Promise<SharedCalendar | null> {
    const share = await this.needs.shares.byToken(token);
    if (!share) return null;
    const scope = { organizationId: share.organizationId };
    const campaign = await this.needs.campaigns.get(scope, share.campaignId);
    const today = this.needs.campaigns.today(campaign);
    if (share.expiresOn !== null && share.expiresOn < today) return null;
    await this.needs.shares.noteUse(share);
    const kinds = share.filters.kinds.length > 0 ? share.filters.kinds : UNLESS_CHOSEN;
    const filters = { ...asQuery(share.filters), kinds };
    const found = await occurrencesWithin(this.needs.calendar, scope, campaign.id, campaign, filters);
    const occurrences = found.filter(
      ({ kind, status }) => kind !== 'bulletin' || SIGNED_BULLETINS.has(status),
    );
    return { share, campaign, today, occurrences };
  }
}

function passed(): AppError {
  return new AppError('invalid-input', {
    errors: [{ path: 'body.expiresOn', code: 'out-of-order', message: 'must not be in the past' }],
  });
}
