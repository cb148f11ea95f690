import type { Finding } from '@altavoz/domain/checks/finding';
import { sentenceOf } from '@altavoz/domain/checks/sentences';
import type { AppError } from '../app-error.js';
import { issueOf, type RowIssue } from './row-issue.js';

/** What a rule found, in the words that every screen uses for it. */
export function issueOfFinding(finding: Finding, column: string | null = null): RowIssue {
  return issueOf(column, finding.key, sentenceOf(finding, 'es'), sentenceOf(finding, 'en'), finding.rule);
}

/** Why a module refused a row. Findings keep their sentence; anything else means that somebody was there first. */
export function issuesOfRefusal(error: AppError): RowIssue[] {
  const findings = (error.details.errors ?? []).flatMap(({ rule, key, values = {} }): RowIssue[] =>
    rule === undefined || key === undefined
      ? []
      : [issueOfFinding({ rule, key, values, level: 'blocking', subject: { kind: 'campaign' } })],
  );
  if (findings.length > 0) return findings;
  if (error.code === 'stale-version' || error.code === 'not-found' || error.code === 'duplicate') {
    return [
      issueOf(
        null,
        'changed-meanwhile',
        'Alguien lo cambió mientras se importaba. Vuelva a importar esta fila.',
        'Somebody changed it during the import. Import this row again.',
      ),
    ];
  }
  return [
    issueOf(
      null,
      error.code,
      'El plan no lo permite tal como está ahora.',
      'The plan does not allow it as it is now.',
      error.details.rule ?? null,
    ),
  ];
}
