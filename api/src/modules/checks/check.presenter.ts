import type { getChecks } from '@altavoz/contracts/checks';
import type { OutputOf } from '@altavoz/contracts/endpoint';
import type { Finding } from '@altavoz/domain/checks/finding';
import { sentenceOf } from '@altavoz/domain/checks/sentences';

type Answer = OutputOf<typeof getChecks>['items'][number];

/** A finding with its sentence in both languages. */
export function presentFinding(finding: Finding): Answer {
  const { rule, level, subject, key, values } = finding;
  return {
    rule,
    level,
    subject: {
      kind: subject.kind,
      ...(subject.id === undefined ? {} : { id: subject.id }),
      ...(subject.label === undefined ? {} : { label: subject.label }),
    },
    key,
    values: { ...values },
    message: { es: sentenceOf(finding, 'es'), en: sentenceOf(finding, 'en') },
  };
}
