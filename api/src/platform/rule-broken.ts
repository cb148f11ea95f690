import { valuesSaidIn, type Finding } from '@altavoz/domain/checks/finding';
import { sentenceOf } from '@altavoz/domain/checks/sentences';
import { AppError, type InputIssue } from './app-error.js';

/** Every blocking finding as one refusal: the first rule on top, each finding with its sentence below. */
export function ruleBroken(findings: readonly Finding[]): AppError {
  const errors = findings.map((finding): InputIssue => ({
    path: finding.subject.id ? `${finding.subject.kind}:${finding.subject.id}` : finding.subject.kind,
    code: finding.key,
    message: sentenceOf(finding, 'en'),
    rule: finding.rule,
    key: finding.key,
    values: valuesSaidIn(finding, 'en'),
  }));
  const first = errors[0];
  return new AppError('rule-broken', {
    ...(first?.rule ? { rule: first.rule } : {}),
    detail: errors.map(({ message }) => message).join(' '),
    errors,
  });
}

/** Throws when something among the findings stops a transition. */
export function assertNothingBlocks(findings: readonly Finding[]): void {
  const stopping = findings.filter((finding) => finding.level === 'blocking');
  if (stopping.length > 0) throw ruleBroken(stopping);
}
