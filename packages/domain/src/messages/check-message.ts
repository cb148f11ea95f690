import { blocking, type Finding } from '../checks/finding.js';
import type { Label } from '../shared/language.js';
import type { PlainDateString } from '../shared/plain-date.js';
import { MAX_THEMES, type MessageKind } from './message.js';

export interface MessageDraft {
  readonly id?: string | undefined;
  readonly label?: Label | undefined;
  readonly kind: MessageKind;
  readonly themes: readonly string[];
  readonly audienceIds: readonly string[];
  readonly validFrom?: PlainDateString | null | undefined;
  readonly validUntil?: PlainDateString | null | undefined;
}

/** Themes counted once each, whatever their case or spacing. */
export function distinctThemes(themes: readonly string[]): string[] {
  const seen = new Set<string>();
  return themes.filter((theme) => {
    const word = theme.trim().toLowerCase();
    if (word === '' || seen.has(word)) return false;
    seen.add(word);
    return true;
  });
}

/** RH4 (one to three different themes), RH5 (a specific message says to whom) and the order of its dates (PD2). */
export function checkMessage(message: MessageDraft): Finding[] {
  const subject: Finding['subject'] = { kind: 'message', id: message.id, label: message.label };
  const findings: Finding[] = [];
  const count = distinctThemes(message.themes).length;
  if (count === 0) findings.push(blocking('RH4', subject, 'themes-missing'));
  if (count > MAX_THEMES)
    findings.push(blocking('RH4', subject, 'themes-too-many', { count, max: MAX_THEMES }));
  if (message.kind === 'specific' && message.audienceIds.length === 0) {
    findings.push(blocking('RH5', subject, 'audience-missing'));
  }
  const { validFrom, validUntil } = message;
  if (validFrom && validUntil && validUntil < validFrom) {
    findings.push(blocking('PD2', subject, 'validity-reversed', { validFrom, validUntil }));
  }
  return findings;
}
