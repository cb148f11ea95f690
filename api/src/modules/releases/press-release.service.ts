import { DELIVERY_STATUSES } from '@altavoz/domain/bulletins/bulletin';
import type { DeliveryCounts } from '@altavoz/domain/bulletins/delivery';
import { checkRelease } from '@altavoz/domain/free-press/check-release';
import { releaseReadiness } from '@altavoz/domain/free-press/release-readiness';
import { releaseRecipients } from '@altavoz/domain/free-press/release-recipients';
import { weeklyFollowUp } from '@altavoz/domain/free-press/weekly-follow-up';
import { dayAt } from '@altavoz/domain/shared/day-in-zone';
import { addDays } from '@altavoz/domain/shared/plain-date';
import type { MessageOfTactic } from '@altavoz/domain/tactics/check-schedule';
import { AppError } from '../../platform/app-error.js';
import type { Actor, Caller, Scope } from '../../platform/caller.js';
import type { Sort } from '../../platform/db/page.js';
import type { Changes } from '../../platform/db/repository.js';
import type { Unit, UnitOfWork } from '../../platform/db/unit-of-work.js';
import { assertNothingBlocks } from '../../platform/rule-broken.js';
import type { Campaign } from '../campaigns/campaign.js';
import { CampaignItemsService } from '../campaigns/campaign-items.service.js';
import type { CampaignService } from '../campaigns/campaign.service.js';
import type { Clip } from '../free-press/clip.js';
import type { PressReleaseRepository } from './press-release.repository.js';
import type {
  MediaContact,
  NewPressRelease,
  Outcome,
  PressRelease,
  PressReleaseContent,
  PressReleaseFields,
  PressReleaseView,
} from './press-release.js';

type References = Pick<PressReleaseFields, 'messageIds' | 'tacticId' | 'contactIds' | 'outletIds'>;

/** The rest of the plan as press releases see it. */
export interface PlanAroundReleases {
  assertKnown(scope: Scope, campaignId: string, references: Partial<References>): Promise<void>;
  messages(scope: Scope, campaign: Campaign): Promise<readonly MessageOfTactic[]>;
  /** Those of these contacts that the organization still has. */
  contacts(scope: Scope, ids: readonly string[]): Promise<readonly MediaContact[]>;
  /** How the deliveries of what is leaving stand. */
  counts(scope: Scope, ids: readonly string[]): Promise<(id: string) => DeliveryCounts>;
  author(scope: Scope, userId: string): Promise<{ id: string; name: string; email: string }>;
  /** What they brought, each piece once. */
  clipsOf(scope: Scope, campaignId: string, ids: readonly string[]): Promise<readonly Clip[]>;
  /** What the media published from a day on, each piece once. */
  clipsSince(scope: Scope, campaignId: string, from: string): Promise<readonly Clip[]>;
  forget(unit: Unit, campaignId: string, pressReleaseId: string): Promise<void>;
}

/** What stays open once a release is leaving: where it belongs, not what was said to whom. */
const OPEN_AFTERWARDS: ReadonlySet<string> = new Set(['note', 'tacticId', 'outletIds']);

/** Looked at even when one week is asked for: what is older than that is no news any more. */
const MONTH_OF_WEEKS = 5;

const NOTHING_YET = {
  sendAt: null,
  heldBecause: null,
  sentBy: null,
  sendingBegunAt: null,
  recipientsFrozen: false,
  pauseReason: null,
  sentAt: null,
  closedCounts: null,
};

/** Notes for the media, and what came of them (N5, N6). */
export class PressReleaseService extends CampaignItemsService<PressReleaseFields> {
  protected readonly word = 'press-release';
  protected override readonly sort: Sort = [
    ['sentOn', -1],
    ['_id', -1],
  ];

  constructor(
    campaigns: CampaignService,
    repository: PressReleaseRepository,
    unitOfWork: UnitOfWork,
    private readonly plan: PlanAroundReleases,
  ) {
    super(campaigns, repository, unitOfWork);
  }

  /** Sending changes where it stands on the calendar too. */
  calendarChanged(unit: Unit, campaignId: string): Promise<void> {
    return this.changed(unit, campaignId);
  }

  /** In the campaign's language and answered by whoever writes it, unless it says otherwise. */
  async begin(actor: Actor, campaignId: string, given: NewPressRelease): Promise<PressRelease> {
    const { language } = await this.campaigns.get(actor, campaignId);
    const { id, name, email } = await this.plan.author(actor, actor.userId);
    const content: PressReleaseContent = {
      ...given,
      language: given.language ?? language,
      pressContact: given.pressContact === undefined ? { name, email, phone: '' } : given.pressContact,
    };
    const status = given.sentOn === null ? 'draft' : 'sent';
    return this.create(actor, campaignId, { ...content, ...NOTHING_YET, status, createdBy: { id, name } });
  }

  override async update(
    caller: Caller,
    campaignId: string,
    id: string,
    version: number,
    changes: Changes<PressReleaseFields>,
  ): Promise<PressRelease> {
    const before = await this.get(caller, campaignId, id);
    assertMayChange(before, changes);
    return super.update(caller, campaignId, id, version, { ...changes, ...noted(before, changes.sentOn) });
  }

  async viewsOf(
    scope: Scope,
    campaignId: string,
    releases: readonly PressRelease[],
  ): Promise<PressReleaseView[]> {
    const campaign = await this.campaigns.get(scope, campaignId);
    const [messages, contacts, counts, outcome] = await Promise.all([
      this.plan.messages(scope, campaign),
      this.plan.contacts(scope, [...new Set(releases.flatMap(({ contactIds }) => contactIds))]),
      this.plan.counts(
        scope,
        releases
          .filter(({ sendingBegunAt, closedCounts }) => sendingBegunAt && !closedCounts)
          .map(({ id }) => id),
      ),
      this.outcomes(scope, campaignId, releases),
    ]);
    const known = new Map(contacts.map((contact) => [contact.id, contact]));
    return releases.map((release) => {
      const recipients = releaseRecipients(release.contactIds.flatMap((id) => known.get(id) ?? []));
      const day =
        release.sendAt === null
          ? this.campaigns.today(campaign)
          : dayAt(release.sendAt.getTime(), campaign.timeZone);
      const isToLeave = release.status === 'draft' || release.status === 'scheduled';
      return {
        release,
        recipients,
        outcome: outcome(release.id),
        readiness: isToLeave
          ? releaseReadiness({ release, messages, recipients: recipients.writable.length, day })
          : [],
        deliveries:
          release.closedCounts ?? (release.sendingBegunAt === null ? noDeliveries() : counts(release.id)),
      };
    });
  }

  async view(scope: Scope, release: PressRelease): Promise<PressReleaseView> {
    const [view] = await this.viewsOf(scope, release.campaignId, [release]);
    if (!view) throw new Error('a release without its view');
    return view;
  }

  /** Those of the chosen contacts that it leaves for now. */
  async recipientsOf(scope: Scope, { contactIds }: PressRelease) {
    const contacts = await this.plan.contacts(scope, contactIds);
    const known = new Map(contacts.map((contact) => [contact.id, contact]));
    return releaseRecipients(contactIds.flatMap((id) => known.get(id) ?? []));
  }

  /** Those on their way or gone, with the day on which they went out. */
  async pickUp(
    scope: Scope,
    campaignId: string,
    { from, to }: { readonly from?: string | undefined; readonly to?: string | undefined },
  ): Promise<{ readonly sent: number; readonly published: number }> {
    const sent = (await this.all(scope, campaignId)).filter(
      ({ sentOn }) => sentOn !== null && (!from || sentOn >= from) && (!to || sentOn <= to),
    );
    const ids = sent.map(({ id }) => id);
    const clips = await this.plan.clipsOf(scope, campaignId, ids);
    return { sent: sent.length, published: new Set(clips.map(({ pressReleaseId }) => pressReleaseId)).size };
  }

  /** Sent against published, week by week, and what is worth a call (N6). */
  async followUp(scope: Scope, campaignId: string, weeks: number) {
    const campaign = await this.campaigns.get(scope, campaignId);
    const today = this.campaigns.today(campaign);
    const releases = await this.all(scope, campaignId);
    const since = addDays(today, -7 * Math.max(weeks, MONTH_OF_WEEKS));
    const clips = await this.plan.clipsSince(scope, campaignId, since);
    const titles = new Map(releases.map(({ id, title }) => [id, title]));
    const found = weeklyFollowUp({ today, weeks, releases, clips });
    return {
      weeks: found.weeks,
      unpublished: found.unpublished.map((one) => ({ ...one, title: titles.get(one.id) ?? '' })),
    };
  }

  protected override async check(
    unit: Unit,
    campaign: Campaign,
    release: PressReleaseFields,
    id: string | null,
  ) {
    const before = id === null ? null : await this.get(unit, campaign.id, id);
    await this.plan.assertKnown(unit, campaign.id, newReferences(before, release));
    if (release.sentOn === null || release.sendingBegunAt !== null) return;
    // What is out is out: a message that is retired later does not keep its notes from being written.
    if (before?.sentOn === release.sentOn && String(before.messageIds) === String(release.messageIds)) return;
    const messages = await this.plan.messages(unit, campaign);
    assertNothingBlocks(
      checkRelease({ ...release, id, label: release.title, sentOn: release.sentOn }, messages),
    );
  }

  protected override async checkRemoval(unit: Unit, release: PressRelease): Promise<void> {
    if (release.sendingBegunAt !== null) {
      throw new AppError('conflict', { detail: 'It left by mail: what was sent to whom is kept.' });
    }
    await this.plan.forget(unit, release.campaignId, release.id);
  }

  /** What each of them brought. */
  private async outcomes(
    scope: Scope,
    campaignId: string,
    releases: readonly PressRelease[],
  ): Promise<(id: string) => Outcome> {
    const clips = await this.plan.clipsOf(
      scope,
      campaignId,
      releases.map(({ id }) => id),
    );
    return (id) => outcomeOf(clips.filter(({ pressReleaseId }) => pressReleaseId === id));
  }
}

/** What is scheduled is taken back first; what is leaving or gone keeps its words and its recipients. */
function assertMayChange(
  { status, sendingBegunAt }: PressRelease,
  changes: Changes<PressReleaseFields>,
): void {
  if (status === 'draft' || (status === 'sent' && sendingBegunAt === null)) return;
  const locked = Object.entries(changes).filter(
    ([field, value]) => value !== undefined && !OPEN_AFTERWARDS.has(field),
  );
  if (locked.length === 0) return;
  throw new AppError('conflict', {
    detail:
      status === 'scheduled'
        ? 'It is scheduled: take the schedule back to change it.'
        : 'It left by mail: its words and its recipients stay as they were.',
  });
}

/** A day of sending that is noted by hand says that it left in another way; without it, it is a draft again. */
function noted({ status }: PressRelease, sentOn: string | null | undefined): Changes<PressReleaseFields> {
  if (sentOn === undefined) return {};
  if (sentOn === null) return status === 'sent' ? { status: 'draft' } : {};
  return status === 'draft' ? { status: 'sent', sendAt: null, heldBecause: null } : {};
}

/** What stood there before may stay, also when a contact that it named was erased since. */
function newReferences(before: PressRelease | null, release: PressReleaseFields): Partial<References> {
  if (before === null) return release;
  const fresh = (ids: readonly string[], known: readonly string[]) =>
    String(ids) === String(known) ? [] : [...ids];
  return {
    messageIds: fresh(release.messageIds, before.messageIds),
    contactIds: fresh(release.contactIds, before.contactIds),
    outletIds: fresh(release.outletIds, before.outletIds),
    tacticId: release.tacticId === before.tacticId ? null : release.tacticId,
  };
}

function outcomeOf(clips: readonly Clip[]): Outcome {
  const counted = clips.filter(({ tone, offMessage }) => tone !== 'critical' && !offMessage);
  return {
    count: clips.length,
    outlets: new Set(clips.map(({ outlet }) => outlet)).size,
    value: counted.reduce((sum, { value }) => sum + value, 0),
  };
}

function noDeliveries(): DeliveryCounts {
  return Object.fromEntries(DELIVERY_STATUSES.map((status) => [status, 0])) as Record<
    keyof DeliveryCounts,
    number
  >;
}
