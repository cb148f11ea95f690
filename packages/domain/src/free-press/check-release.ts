import type { Finding } from '../checks/finding.js';
import type { PlainDateString } from '../shared/plain-date.js';
import { checkCallToAction, type CallToAction } from '../tactics/call-to-action.js';
import { blockedMessages, type MessageOfTactic } from '../tactics/check-schedule.js';

export interface ReleaseToSend {
  readonly id: string | null;
  readonly label: string;
  readonly sentOn: PlainDateString;
  readonly messageIds: readonly string[];
  readonly callToAction: Partial<CallToAction> | null;
}

/** A note that goes out carries approved messages only (RH9) and asks for something (RH10). */
export function checkRelease(release: ReleaseToSend, messages: readonly MessageOfTactic[]): Finding[] {
  const subject: Finding['subject'] = {
    kind: 'press-release',
    id: release.id ?? undefined,
    label: release.label,
  };
  const named = messages.filter(({ id }) => release.messageIds.includes(id));
  return [
    ...blockedMessages(named, [release.sentOn], subject),
    ...checkCallToAction(release.callToAction, subject),
  ];
}
