import { blocking, warning, type Finding } from '../checks/finding.js';
import type { PlainDateString } from '../shared/plain-date.js';
import { checkCallToAction, type CallToAction } from '../tactics/call-to-action.js';
import { blockedMessages, type MessageOfTactic } from '../tactics/check-schedule.js';

export interface ReleaseToMail {
  readonly id: string;
  readonly title: string;
  readonly body: string;
  readonly messageIds: readonly string[];
  readonly callToAction: Partial<CallToAction> | null;
  /** Whom journalists answer. */
  readonly pressContact: { readonly name: string; readonly email: string } | null;
}

export interface ReleaseReadinessRequest {
  readonly release: ReleaseToMail;
  /** At least those that the release carries. */
  readonly messages: readonly MessageOfTactic[];
  /** How many would get it. */
  readonly recipients: number;
  /** The day on which it leaves. */
  readonly day: PlainDateString;
}

export const RELEASE_READINESS_ITEMS = [
  'content',
  'call-to-action',
  'messages',
  'press-contact',
  'recipients',
] as const;

export interface ReleaseReadinessItem {
  readonly item: (typeof RELEASE_READINESS_ITEMS)[number];
  readonly findings: readonly Finding[];
}

/** What a release needs before it leaves, and what it still lacks (RH9, RH10, N5). */
export function releaseReadiness(request: ReleaseReadinessRequest): ReleaseReadinessItem[] {
  const { release, recipients } = request;
  const subject: Finding['subject'] = { kind: 'press-release', id: release.id, label: release.title };
  const findings: Record<ReleaseReadinessItem['item'], Finding[]> = {
    content:
      release.title.trim() === '' || release.body.trim() === ''
        ? [blocking('PD3', subject, 'content-missing')]
        : [],
    'call-to-action': checkCallToAction(release.callToAction, subject),
    messages: checkMessages(request, subject),
    'press-contact': release.pressContact === null ? [blocking('PD6', subject, 'press-contact-missing')] : [],
    recipients: recipients === 0 ? [blocking('PD6', subject, 'recipients-missing')] : [],
  };
  return RELEASE_READINESS_ITEMS.map((item) => ({ item, findings: findings[item] }));
}

function checkMessages(
  { release, messages, day }: ReleaseReadinessRequest,
  subject: Finding['subject'],
): Finding[] {
  const carried = messages.filter(({ id }) => release.messageIds.includes(id));
  if (carried.length === 0) return [warning('RH9', subject, 'message-missing')];
  return blockedMessages(carried, [day], subject);
}
