import type { BulletinStatus, BulletinTransition } from '@altavoz/domain/bulletins/bulletin';
import { bulletinStatusAfter, transitionDelivery } from '@altavoz/domain/bulletins/delivery';
import type { Language } from '@altavoz/domain/shared/language';
import { AppError } from '../../platform/app-error.js';
import type { Actor, Caller, Scope } from '../../platform/caller.js';
import { systemCaller } from '../../platform/caller.js';
import type { Clock } from '../../platform/clock.js';
import type { Ids } from '../../platform/ids.js';
import type { Changes } from '../../platform/db/repository.js';
import type { Unit, UnitOfWork } from '../../platform/db/unit-of-work.js';
import type { MailAddress, Mailer } from '../../platform/mail/mailer.js';
import { assertNothingBlocks } from '../../platform/rule-broken.js';
import { assertVersion, type CampaignService } from '../campaigns/campaign.service.js';
import type { ListService } from '../lists/list.service.js';
import type { OrganizationService } from '../organization/organization.service.js';
import { nextStatus } from './bulletin-approval.service.js';
import { inLanguage } from './bulletin-variants.js';
import type { BulletinRenderingService } from './bulletin-rendering.service.js';
import type { BulletinService, BulletinView } from './bulletin.service.js';
import type { PlanAroundBulletins } from './bulletin.ports.js';
import type { BulletinRepository } from './bulletin.repository.js';
import type { Bulletin, BulletinFields, Delivery, PauseReason } from './bulletin.js';
import type { DeliveryRepository } from './delivery.repository.js';

export const SEND_BULLETIN = 'send-bulletin';
/** Asking to send what is leaving or has left is answered with what is (RH17). */
const UNDER_WAY: ReadonlySet<BulletinStatus> = new Set(['sending', 'paused', 'sent']);

const UNSCHEDULED = { sendAt: null, heldBecause: null };

const SETTLING = { sent: 'settle', failed: 'dismiss', again: 'retry' } as const;

interface Dependencies {
  readonly bulletins: BulletinRepository;
  readonly deliveries: DeliveryRepository;
  readonly service: BulletinService;
  readonly campaigns: CampaignService;
  readonly lists: ListService;
  readonly organizations: OrganizationService;
  readonly rendering: BulletinRenderingService;
  readonly unitOfWork: UnitOfWork;
  readonly mailer: Mailer;
  readonly mailFrom: MailAddress;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly plan: PlanAroundBulletins;
}

/** The buttons of sending. What they start is done by delivery.service, in a job. */
export class BulletinSendingService {
  constructor(private readonly needs: Dependencies) {}

  /**
   * Once everything that must be there is there (RH9, RH10, RH17), the mail is kept as it is and a job takes over.
   * Asking again starts nothing a second time.
   */
  send(actor: Actor, campaignId: string, id: string, version: number): Promise<BulletinView> {
    const { bulletins, service } = this.needs;
    return this.needs.unitOfWork.run(actor, async (unit) => {
      const before = await bulletins.get(unit, id, { campaignId });
      if (UNDER_WAY.has(before.status)) return service.view(unit, before);
      assertVersion(before, version);
      nextStatus(before, 'send');
      assertNothingBlocks((await service.readinessOf(unit, before)).flatMap(({ findings }) => findings));
      return this.begin(unit, before);
    });
  }

  /** The mail is kept as it leaves, and a job takes over. Whoever calls has seen that nothing is missing. */
  async begin(unit: Unit, before: Bulletin): Promise<BulletinView> {
    const { bulletins, lists, rendering, service, clock } = this.needs;
    const status = nextStatus(before, 'send');
    const list = await lists.get(unit, before.listId);
    const { subject, html, text, links, sizeBytes } = await rendering.render(unit, before, list);
    const { variants } = await service.view(unit, before);
    const others = await Promise.all(
      variants
        .filter(({ complete }) => complete)
        .map(async ({ variant }) => ({
          language: variant.language,
          mail: await rendering.render(unit, { ...before, ...variant }, list),
        })),
    );
    await bulletins.saveCopy(unit, {
      bulletinId: before.id,
      subject,
      html,
      text,
      // One list for all languages: a link is known by its place in it.
      links: links && [...new Set([links, ...others.map(({ mail }) => mail.links ?? [])].flat())],
      variants: others.map(({ language, mail }) => ({
        language,
        subject: mail.subject,
        html: mail.html,
        text: mail.text,
      })),
    });
    const begun = { status, sizeBytes, sendingBegunAt: clock.now(), pauseReason: null };
    return this.move(unit, before, 'send', { ...begun, ...UNSCHEDULED }, true);
  }

  pause(actor: Actor, campaignId: string, id: string, version: number): Promise<BulletinView> {
    return this.step(actor, campaignId, id, version, 'pause', { pauseReason: null });
  }

  resume(actor: Actor, campaignId: string, id: string, version: number): Promise<BulletinView> {
    return this.step(actor, campaignId, id, version, 'resume', { pauseReason: null });
  }

  /** For good: what was sent stays sent, what was waiting never leaves. */
  cancel(actor: Actor, campaignId: string, id: string, version: number): Promise<BulletinView> {
    return this.step(actor, campaignId, id, version, 'cancel', { pauseReason: null, ...UNSCHEDULED });
  }

  /** One copy to one address, marked as a test in its subject and on top; it counts nowhere. */
  async test(
    actor: Actor,
    campaignId: string,
    id: string,
    email: string,
    language?: Language,
  ): Promise<void> {
    const { bulletins, campaigns, lists, organizations, rendering, mailer, mailFrom, unitOfWork } =
      this.needs;
    const bulletin = inLanguage(await bulletins.get(actor, id, { campaignId }), language);
    const today = campaigns.today(await campaigns.get(actor, campaignId));
    const list = await lists.get(actor, bulletin.listId);
    const mail = await rendering.render(actor, bulletin, list, { test: true });
    const { subject, html, text, unsubscribeUrl } = rendering.sampleCopy(
      actor,
      mail,
      bulletin.language,
      today,
    );
    const { name } = await organizations.get(actor);
    const outcome = await mailer.send({
      organizationId: actor.organizationId,
      to: { name: '', address: email },
      from: { name, address: mailFrom.address },
      language: bulletin.language,
      subject,
      html,
      text,
      unsubscribeUrl,
    });
    if (outcome.state === 'refused') {
      throw new AppError('conflict', { detail: `The mail server did not take the test (${outcome.reply}).` });
    }
    await unitOfWork.run(actor, async (unit) => {
      unit.audit({ action: 'bulletin.test', subject: { kind: 'bulletin', id } });
    });
  }

  /** Sending stops by itself when something is wrong with more than one address; a person takes it up again. */
  async pauseBecause(scope: Scope, id: string, pauseReason: PauseReason): Promise<void> {
    await this.byItself(scope, id, async (unit, before) => {
      if (before.status === 'sending')
        await this.move(unit, before, 'pause', { status: 'paused', pauseReason });
    });
  }

  /** Sent, once nothing is left to leave. */
  async closeIfDone(scope: Scope, id: string): Promise<BulletinStatus | null> {
    return this.byItself(scope, id, (unit, before) => this.close(unit, before));
  }

  /**
   * A person says what became of a delivery that nobody knows about: they asked its reader or looked into the
   * relay's log. Only a person has it sent again (RH17).
   */
  settle(
    actor: Actor,
    campaignId: string,
    bulletinId: string,
    deliveryId: string,
    as: 'sent' | 'failed' | 'again',
  ): Promise<Delivery> {
    const { bulletins, deliveries, clock } = this.needs;
    return this.needs.unitOfWork.run(actor, async (unit) => {
      const bulletin = await bulletins.get(unit, bulletinId, { campaignId });
      const before = await deliveries.get(unit, deliveryId, { mailingId: bulletinId });
      const next = transitionDelivery(before.status, SETTLING[as]);
      if (!next.ok || before.status !== 'uncertain') {
        throw new AppError('conflict', {
          detail: `This delivery is ${before.status}: there is nothing to settle.`,
        });
      }
      if (as === 'again') await this.takeUpAgain(unit, bulletin);
      const settled = await deliveries.update(unit, deliveryId, before.version, {
        status: next.value,
        // When it was last seen on its way.
        sentAt: as === 'sent' ? before.updatedAt : null,
        reason: as === 'failed' ? before.reason : null,
        ...(as === 'again' ? { nextAttemptAt: clock.now(), leaseOwner: null } : {}),
      });
      unit.audit({
        action: as === 'again' ? 'delivery.again' : 'delivery.settle',
        subject: { kind: 'delivery', id: deliveryId },
        changes: ['status'],
      });
      if (as !== 'again') await this.close(unit, bulletin);
      return settled;
    });
  }

  /** What had come to an end goes on for the one that a person has sent again. */
  private async takeUpAgain(unit: Unit, before: Bulletin): Promise<void> {
    const { id, status, version } = before;
    if (status === 'cancelled') {
      throw new AppError('conflict', {
        detail: 'This bulletin was called off: nothing of it leaves any more.',
      });
    }
    if (status !== 'sent') return;
    const changes = { status: 'sending' as const, sentAt: null, closedCounts: null };
    const bulletin = await this.needs.bulletins.update(unit, id, version, changes);
    await this.needs.plan.calendarChanged(unit, before.campaignId);
    unit.enqueue({ kind: SEND_BULLETIN, key: `${id}:${bulletin.version}`, payload: { bulletinId: id } });
  }

  private async close(unit: Unit, before: Bulletin): Promise<BulletinStatus> {
    const { id } = before;
    if (!before.recipientsFrozen) return before.status;
    const counts = (await this.needs.deliveries.countsOf(unit, [id]))(id);
    const status = bulletinStatusAfter(before.status, counts);
    if (status === before.status) {
      if (status === 'sent') await this.needs.bulletins.noteCounts(unit, id, counts);
      return status;
    }
    await this.needs.bulletins.update(unit, id, before.version, {
      status,
      pauseReason: null,
      sentAt: this.needs.clock.now(),
      closedCounts: counts,
    });
    await this.needs.plan.calendarChanged(unit, before.campaignId);
    unit.audit({ action: 'bulletin.sent', subject: { kind: 'bulletin', id } });
    return status;
  }

  /** Goes on with it at a later time. */
  async continueAt(scope: Scope, id: string, runAt: Date): Promise<void> {
    await this.needs.unitOfWork.run(systemCaller(scope.organizationId), async (unit) => {
      unit.enqueue({
        kind: SEND_BULLETIN,
        key: `${id}:${this.needs.ids.next()}`,
        payload: { bulletinId: id },
        runAt,
      });
    });
  }

  private step(
    actor: Actor,
    campaignId: string,
    id: string,
    version: number,
    action: 'pause' | 'resume' | 'cancel',
    changes: Changes<BulletinFields>,
  ): Promise<BulletinView> {
    return this.needs.unitOfWork.run(actor, async (unit) => {
      const before = await this.needs.bulletins.get(unit, id, { campaignId });
      assertVersion(before, version);
      const status = nextStatus(before, action);
      if (action === 'cancel') await this.needs.deliveries.suppressPending(unit, id, 'cancelled');
      return this.move(unit, before, action, { ...changes, status }, action === 'resume');
    });
  }

  private async move(
    unit: Unit,
    before: Bulletin,
    action: BulletinTransition,
    changes: Changes<BulletinFields>,
    starts = false,
  ): Promise<BulletinView> {
    const { id, campaignId, version } = before;
    const bulletin = await this.needs.bulletins.update(unit, id, version, changes);
    await this.needs.plan.calendarChanged(unit, campaignId);
    unit.audit({ action: `bulletin.${action}`, subject: { kind: 'bulletin', id } });
    if (starts) {
      // The version makes it one job for each time that sending was started.
      unit.enqueue({ kind: SEND_BULLETIN, key: `${id}:${bulletin.version}`, payload: { bulletinId: id } });
    }
    return this.needs.service.view(unit, bulletin);
  }

  private byItself<R>(
    { organizationId }: Scope,
    id: string,
    work: (unit: Unit, before: Bulletin) => Promise<R>,
  ): Promise<R | null> {
    const caller: Caller = systemCaller(organizationId);
    return this.needs.unitOfWork.run(caller, async (unit) => {
      const before = await this.needs.bulletins.byId(unit, id);
      return before && work(unit, before);
    });
  }
}
