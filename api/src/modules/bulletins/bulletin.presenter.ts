import type { listPlanChanges } from '@altavoz/contracts/bulletin-plan-changes';
import type { getBulletin } from '@altavoz/contracts/bulletins';
import type { listDeliveries } from '@altavoz/contracts/deliveries';
import type { PlanChange } from '@altavoz/domain/bulletins/plan-changes';
import type { OutputOf } from '@altavoz/contracts/endpoint';
import type { BulletinStatus } from '@altavoz/domain/bulletins/bulletin';
import { sendingStatus } from '@altavoz/domain/bulletins/delivery';
import { valuesSaidIn, type Finding } from '@altavoz/domain/checks/finding';
import { presentMoment, presentStored } from '../../platform/present.js';
import type { Delivery } from './bulletin.js';
import type { BulletinView } from './bulletin.service.js';

type BulletinResource = OutputOf<typeof getBulletin>;
type Point = BulletinResource['readiness'][number];
type DeliveryResource = OutputOf<typeof listDeliveries>['items'][number];

const APPROVED: ReadonlySet<BulletinStatus> = new Set(['approved', 'scheduled', 'sending', 'paused', 'sent']);
/** Gmail cuts what is longer. */
const MAX_BYTES = 100 * 1024;

export function presentBulletin({
  bulletin,
  list,
  recipients,
  readiness,
  variants,
  deliveries,
}: BulletinView): BulletinResource {
  const { total, counts } = sendingStatus(deliveries);
  return {
    ...presentStored(bulletin),
    month: bulletin.month,
    listId: bulletin.listId,
    listName: list.name,
    language: bulletin.language,
    subject: bulletin.subject,
    preheader: bulletin.preheader,
    blocks: bulletin.blocks,
    variants: variants.map(({ variant, complete, lacks }) => ({
      language: variant.language,
      subject: variant.subject,
      preheader: variant.preheader,
      blocks: variant.blocks,
      complete,
      lacks: lacks.map((finding) => lacking(finding, bulletin.language)),
    })),
    status: bulletin.status,
    sendOn: bulletin.sendOn,
    sendAt: presentMoment(bulletin.sendAt),
    heldBecause: bulletin.heldBecause,
    createdBy: bulletin.createdBy,
    submittedBy: bulletin.submittedBy,
    approvedBy: bulletin.approvedBy,
    approvedAt: presentMoment(bulletin.approvedAt),
    selfApproved: bulletin.selfApproved,
    returnComment: bulletin.returnComment,
    pauseReason: bulletin.pauseReason,
    sentAt: presentMoment(bulletin.sentAt),
    readiness: pointsOf(bulletin, readiness, variants),
    recipients,
    deliveries: { total, ...counts },
    sizeBytes: bulletin.sizeBytes,
  };
}

/** What is missing first, then what is done. */
function pointsOf(
  { status, sizeBytes, language }: BulletinView['bulletin'],
  items: BulletinView['readiness'],
  variants: BulletinView['variants'],
): Point[] {
  const approved = APPROVED.has(status);
  const small = sizeBytes <= MAX_BYTES;
  const points: Point[] = [
    ...items.flatMap(({ item, findings }): Point[] =>
      findings.length === 0
        ? [{ key: item, ready: true, blocking: false, rule: null, values: {} }]
        : findings.map((finding) => lacking(finding, language)),
    ),
    // Readers of a language that is not ready get the one of the list: that keeps nothing from leaving.
    ...variants.map(({ variant, complete, lacks }): Point => ({
      key: 'variant',
      ready: complete,
      blocking: false,
      rule: null,
      values: { language: variant.language, count: lacks.length },
    })),
    { key: 'size', ready: small, blocking: false, rule: null, values: { bytes: sizeBytes, max: MAX_BYTES } },
    { key: 'approval', ready: approved, blocking: !approved, rule: 'RH18', values: {} },
  ];
  return [...points.filter(({ ready }) => !ready), ...points.filter(({ ready }) => ready)];
}

function lacking(finding: Finding, language: BulletinView['bulletin']['language']): Point {
  const { key, level, rule } = finding;
  const values = valuesSaidIn(finding, language);
  return { key, ready: false, blocking: level === 'blocking', rule: rule === '' ? null : rule, values };
}

export function presentDelivery(delivery: Delivery): DeliveryResource {
  const { id, email, status, messageId, attempts, sentAt, reason } = delivery;
  return { id, email, status, messageId, attempts, sentAt: presentMoment(sentAt), reason };
}

export function presentPlanChange(change: PlanChange): OutputOf<typeof listPlanChanges>['items'][number] {
  return change.kind === 'figures'
    ? { ...change, before: [...change.before], after: [...change.after] }
    : change;
}
