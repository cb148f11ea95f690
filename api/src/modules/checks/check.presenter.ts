import type { dismissFinding, getChecks } from '@altavoz/contracts/checks';
import type { OutputOf } from '@altavoz/contracts/endpoint';
import type { Finding } from '@altavoz/domain/checks/finding';
import { sentenceOf } from '@altavoz/domain/checks/sentences';
import { labelIn } from '@altavoz/domain/shared/language';
import type { CheckedCampaign } from './check.service.js';
import type { Dismissal } from './dismissal.model.js';
import { findingId } from './finding-id.js';

type Answer = OutputOf<typeof getChecks>['items'][number];
type PresentedDismissal = OutputOf<typeof dismissFinding>;

/** A finding with its sentence and the name of its subject in both languages. */
export function presentFinding(finding: Finding): Answer {
  const { rule, level, subject, key, values } = finding;
  const { kind, id, label } = subject;
  return {
    id: findingId(finding),
    rule,
    level,
    subject: {
      kind,
      ...(id === undefined ? {} : { id }),
      ...(label === undefined ? {} : { name: { es: labelIn(label, 'es'), en: labelIn(label, 'en') } }),
    },
    key,
    values: figuresOf(values),
    message: { es: sentenceOf(finding, 'es'), en: sentenceOf(finding, 'en') },
  };
}

export function presentChecks({ findings, dismissed }: CheckedCampaign): OutputOf<typeof getChecks> {
  return {
    items: findings.map(presentFinding),
    dismissed: dismissed.map(({ finding, dismissal }) => ({
      finding: presentFinding(finding),
      dismissal: presentDismissal(dismissal),
    })),
  };
}

export function presentDismissal({
  id,
  version,
  findingId: of,
  reason,
  by,
  createdAt,
}: Dismissal): PresentedDismissal {
  return { id, version, findingId: of, reason, by, at: createdAt.toISOString() };
}

function figuresOf(values: Finding['values']): Record<string, string | number> {
  const figures: Record<string, string | number> = {};
  for (const [name, value] of Object.entries(values)) if (typeof value !== 'object') figures[name] = value;
  return figures;
}
