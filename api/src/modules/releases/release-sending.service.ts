import { transitionDelivery } from '@altavoz/domain/bulletins/delivery';
import {
  releaseStatusAfter,
  transitionRelease,
  type PressReleaseStatus,
  type PressReleaseTransition,
} from '@altavoz/domain/free-press/press-release';
import { dayAt } from '@altavoz/domain/shared/day-in-zone';
import { AppError } from '../../platform/app-error.js';
import { systemCaller, type Actor, type Scope } from '../../platform/caller.js';
import type { Clock } from '../../platform/clock.js';
import type { Changes } from '../../platform/db/repository.js';
import type { Unit, UnitOfWork } from '../../platform/db/unit-of-work.js';
import type { Ids } from '../../platform/ids.js';
import type { MailAddress, Mailer } from '../../platform/mail/mailer.js';
import { assertNothingBlocks } from '../../platform/rule-broken.js';
import type { Delivery, PauseReason, PersonMark } from '../bulletins/bulletin.js';
import type { DeliveryRepository } from '../bulletins/delivery.repository.js';
import { assertVersion, type CampaignService } from '../campaigns/campaign.service.js';
import type { OrganizationService } from '../organization/organization.service.js';
import type { PressReleaseRepository } from './press-release.repository.js';
import type { PressReleaseService } from './press-release.service.js';
import type { PressRelease, PressReleaseFields } from './press-release.js';
import type { ReleaseRenderingService } from './release-rendering.service.js';

export const SEND_RELEASE = 'send-press-release';
/** Asking to send what is leaving or has left is answered with what is. */
const UNDER_WAY: ReadonlySet<PressReleaseStatus> = new Set(['sending', 'paused', 'sent']);
const SETTLING = { sent: 'settle', failed: 'dismiss', again: 'retry' } as const;

interface Dependencies {
  readonly releases: PressReleaseRepository;
  readonly deliveries: DeliveryRepository;
  readonly service: PressReleaseService;
  readonly campaigns: CampaignService;
  readonly organizations: OrganizationService;
  readonly rendering: ReleaseRenderingService;
  readonly unitOfWork: UnitOfWork;
  readonly mailer: Mailer;
  readonly mailFrom: MailAddress;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly person: (scope: Scope, userId: string) => Promise<PersonMark>;
}

/** The buttons of sending a press release. What they start is done by the ledger, in a job. */
export class ReleaseSendingService {
  constructor(private readonly needs: Dependencies) {}

  /** Once everything that must be there is there (RH9, RH10). Asking again starts nothing a second time. */
  send(actor: Actor, campaignId: string, id: string, version: number): Promise<PressRelease> {
    const { releases, campaigns, unitOfWork, person } = this.needs;
    return unitOfWork.run(actor, async (unit) => {
      await campaigns.open(unit, campaignId);
      const before = await releases.get(unit, id, { campaignId });
      if (UNDER_WAY.has(before.status)) return before;
      assertVersion(before, version);
      await this.assertReady(unit, before);
      return this.begin(unit, before, await person(unit, actor.userId));
    });
  }

  async assertReady(unit: Unit, release: PressRelease): Promise<void> {
    const { readiness } = await this.needs.service.view(unit, release);
    assertNothingBlocks(readiness.flatMap(({ findings }) => findings));
  }

  /** The mail is kept as it leaves, and a job takes over. Whoever calls has seen that nothing is missing. */
  async begin(unit: Unit, before: PressRelease, sentBy: PersonMark | null): Promise<PressRelease> {
    const { releases, rendering, campaigns, clock } = this.needs;
    const status = nextStatus(before, 'send');
    const { timeZone } = await campaigns.get(unit, before.campaignId);
    const { subject, html, text } = await rendering.render(unit, before);
    await releases.saveCopy(unit, { pressReleaseId: before.id, subject, html, text });
    const now = clock.now();
    const begun = { status, sentBy, sendingBegunAt: now, sentOn: dayAt(now.getTime(), timeZone) };
    return this.move(unit, before, 'send', { ...begun, pauseReason: null, sendAt: null, heldBecause: null });
  }

  step(
    actor: Actor,
    campaignId: string,
    id: string,
    version: number,
    action: 'pause' | 'resume' | 'cancel',
  ): Promise<PressRelease> {
    return this.needs.unitOfWork.run(actor, async (unit) => {
      const before = await this.needs.releases.get(unit, id, { campaignId });
      assertVersion(before, version);
      const status = nextStatus(before, action);
      if (action === 'cancel') {
        // For good: what was sent stays sent, what was waiting never leaves.
        await this.needs.deliveries.suppressPending(unit, id, 'cancelled');
        const counts = (await this.needs.deliveries.countsOf(unit, [id]))(id);
        return this.move(unit, before, action, { status, pauseReason: null, closedCounts: counts });
      }
      return this.move(unit, before, action, { status, pauseReason: null });
    });
  }

  /** One copy to one address, marked as a test in its subject and on top; it counts nowhere. */
  async test(actor: Actor, campaignId: string, id: string, email: string): Promise<void> {
    const { releases, organizations, rendering, mailer, mailFrom, unitOfWork } = this.needs;
    const release = await releases.get(actor, id, { campaignId });
    const mail = await rendering.render(actor, release, true);
    const { subject, html, text, unsubscribeUrl } = rendering.sampleCopy(actor, mail, release.language);
    const { name } = await organizations.get(actor);
    const outcome = await mailer.send({
      organizationId: actor.organizationId,
      to: { name: '', address: email },
      from: { name, address: mailFrom.address },
      ...replyTo(release),
      ...{ language: release.language, subject, html, text, unsubscribeUrl },
    });
    if (outcome.state === 'refused') {
      throw new AppError('conflict', { detail: `The mail server did not take the test (${outcome.reply}).` });
    }
    await unitOfWork.run(actor, async (unit) => {
      unit.audit({ action: 'press-release.test', subject: { kind: 'press-release', id } });
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
  async closeIfDone(scope: Scope, id: string): Promise<void> {
    await this.byItself(scope, id, (unit, before) => this.close(unit, before));
  }

  /** A person says what became of a delivery that nobody knows about; only a person has it sent again. */
  settle(
    actor: Actor,
    campaignId: string,
    id: string,
    deliveryId: string,
    as: 'sent' | 'failed' | 'again',
  ): Promise<Delivery> {
    const { releases, deliveries, clock } = this.needs;
    return this.needs.unitOfWork.run(actor, async (unit) => {
      const release = await releases.get(unit, id, { campaignId });
      const before = await deliveries.get(unit, deliveryId, { mailingId: id });
      const next = transitionDelivery(before.status, SETTLING[as]);
      if (!next.ok || before.status !== 'uncertain') {
        throw new AppError('conflict', {
          detail: `This delivery is ${before.status}: there is nothing to settle.`,
        });
      }
      if (as === 'again') await this.takeUpAgain(unit, release);
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
      if (as !== 'again') await this.close(unit, release);
      return settled;
    });
  }

  /** Goes on with it at a later time. */
  async continueAt(scope: Scope, id: string, runAt: Date): Promise<void> {
    await this.needs.unitOfWork.run(systemCaller(scope.organizationId), async (unit) => {
      unit.enqueue({
        kind: SEND_RELEASE,
        key: `${id}:${this.needs.ids.next()}`,
        payload: { pressReleaseId: id },
        runAt,
      });
    });
  }

  async change(
    unit: Unit,
    { id, campaignId, version }: PressRelease,
    action: PressReleaseTransition,
    changes: Changes<PressReleaseFields>,
  ): Promise<PressRelease> {
    const release = await this.needs.releases.update(unit, id, version, changes);
    await this.needs.service.calendarChanged(unit, campaignId);
    unit.audit({ action: `press-release.${action}`, subject: { kind: 'press-release', id } });
    return release;
  }

  private async takeUpAgain(unit: Unit, before: PressRelease): Promise<void> {
    if (before.status === 'cancelled') {
      throw new AppError('conflict', {
        detail: 'This press release was called off: nothing of it leaves any more.',
      });
    }
    if (before.status !== 'sent') return;
    const changes = { status: 'sending' as const, sentAt: null, closedCounts: null };
    this.start(unit, await this.needs.releases.update(unit, before.id, before.version, changes));
  }

  private async close(unit: Unit, before: PressRelease): Promise<void> {
    const { id, recipientsFrozen } = before;
    if (!recipientsFrozen) return;
    const counts = (await this.needs.deliveries.countsOf(unit, [id]))(id);
    const status = releaseStatusAfter(before.status, counts);
    if (status === before.status) {
      if (before.closedCounts !== null) await this.needs.releases.noteCounts(unit, id, counts);
      return;
    }
    await this.needs.releases.update(unit, id, before.version, {
      status,
      pauseReason: null,
      sentAt: this.needs.clock.now(),
      closedCounts: counts,
    });
    unit.audit({ action: 'press-release.sent', subject: { kind: 'press-release', id } });
  }

  private async move(
    unit: Unit,
    before: PressRelease,
    action: PressReleaseTransition,
    changes: Changes<PressReleaseFields>,
  ): Promise<PressRelease> {
    const release = await this.change(unit, before, action, changes);
    if (action === 'send' || action === 'resume') this.start(unit, release);
    return release;
  }

  /** The version makes it one job for each time that sending was started. */
  private start(unit: Unit, { id, version }: PressRelease): void {
    unit.enqueue({ kind: SEND_RELEASE, key: `${id}:${version}`, payload: { pressReleaseId: id } });
  }

  private async byItself(
    { organizationId }: Scope,
    id: string,
    work: (unit: Unit, before: PressRelease) => Promise<void>,
  ): Promise<void> {
    await this.needs.unitOfWork.run(systemCaller(organizationId), async (unit) => {
      const before = await this.needs.releases.byId(unit, id);
      if (before) await work(unit, before);
    });
  }
}

/** The status after an action, or a conflict that says what is possible. */
export function nextStatus(
  { status }: Pick<PressRelease, 'status'>,
  action: PressReleaseTransition,
): PressReleaseStatus {
  const next = transitionRelease(status, action);
  if (next.ok) return next.value;
  throw new AppError('conflict', {
    detail: `A press release that is ${status} cannot be asked to ${action}.`,
  });
}

/** Journalists answer a person, not the service. */
export function replyTo({ pressContact }: Pick<PressRelease, 'pressContact'>): { replyTo?: MailAddress } {
  return pressContact ? { replyTo: { name: pressContact.name, address: pressContact.email } } : {};
}
