import { blocking, type Finding } from '../checks/finding.js';
import { textIn, type LocalizedText } from '../shared/language.js';
import type { CallToActionType } from './tactic.js';

/** What the reader is asked to do: kind, words on the button, and where it leads. */
export interface CallToAction {
  readonly type: CallToActionType;
  readonly label: string | LocalizedText;
  readonly url: string;
}

/** RH10: everything that goes out asks for something, with a kind, words and a target. */
export function checkCallToAction(
  callToAction: Partial<CallToAction> | null | undefined,
  subject: Finding['subject'],
): Finding[] {
  if (!callToAction) return [blocking('RH10', subject, 'call-to-action-missing')];
  const missing = [
    ...(callToAction.type ? [] : ['type']),
    ...(hasText(callToAction.label) ? [] : ['label']),
    ...(callToAction.url?.trim() ? [] : ['url']),
  ];
  return missing.map((part) => blocking('RH10', subject, 'call-to-action-incomplete', { part }));
}

function hasText(label: string | LocalizedText | undefined): boolean {
  if (label === undefined) return false;
  if (typeof label === 'string') return label.trim() !== '';
  return textIn(label, 'es') !== '';
}
