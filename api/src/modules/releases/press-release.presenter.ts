import type { OutputOf } from '@altavoz/contracts/endpoint';
import type { pressReleases } from '@altavoz/contracts/press-releases';
import type { listReleaseDeliveries } from '@altavoz/contracts/release-deliveries';
import { sendingStatus } from '@altavoz/domain/bulletins/delivery';
import { valuesSaidIn } from '@altavoz/domain/checks/finding';
import { presentMoment, presentStored } from '../../platform/present.js';
import { presentDelivery } from '../bulletins/bulletin.presenter.js';
import type { Delivery } from '../bulletins/bulletin.js';
import type { PressReleaseView } from './press-release.js';

type Resource = OutputOf<(typeof pressReleases)['get']>;
type Point = Resource['readiness'][number];

export function presentPressRelease({
  release,
  outcome,
  readiness,
  recipients,
  deliveries,
}: PressReleaseView): Resource {
  const { title, body, messageIds, tacticId, callToAction, contactIds, outletIds, sentOn, note } = release;
  const { language, pressContact, embargo, status, heldBecause, createdBy, sentBy, pauseReason } = release;
  const { total, counts } = sendingStatus(deliveries);
  return {
    ...presentStored(release),
    ...{ title, body, messageIds, tacticId, callToAction, contactIds, outletIds, sentOn, note },
    ...{ language, pressContact, embargo, status, heldBecause, createdBy, sentBy, pauseReason },
    byMail: release.sendingBegunAt !== null || status === 'scheduled',
    sendAt: presentMoment(release.sendAt),
    sentAt: presentMoment(release.sentAt),
    readiness: pointsOf(readiness, language),
    recipients: {
      writable: recipients.writable.length,
      leftOut: recipients.leftOut.map(({ contact, reason }) => ({ contactId: contact.id, reason })),
    },
    deliveries: { total, ...counts },
    clips: { ...outcome },
  };
}

/** What is missing first, then what is done. */
function pointsOf(items: PressReleaseView['readiness'], language: Resource['language']): Point[] {
  const points = items.flatMap(({ item, findings }): Point[] =>
    findings.length === 0
      ? [{ key: item, ready: true, blocking: false, rule: null, values: {} }]
      : findings.map((finding) => ({
          key: finding.key,
          ready: false,
          blocking: finding.level === 'blocking',
          rule: finding.rule,
          values: valuesSaidIn(finding, language),
        })),
  );
  return [...points.filter(({ ready }) => !ready), ...points.filter(({ ready }) => ready)];
}

export function presentReleaseDelivery(
  delivery: Delivery,
): OutputOf<typeof listReleaseDeliveries>['items'][number] {
  return { ...presentDelivery(delivery), contactId: delivery.recipientId, name: delivery.name };
}
