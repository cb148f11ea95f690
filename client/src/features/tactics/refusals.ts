import { textIn } from '@altavoz/domain/shared/language';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '../../shared/api-client/problem.js';
import { useFormat } from '../../shared/format/use-format.js';
import type { Tactic } from '../../shared/plan/tactics.js';
import { useProblemText } from '../../shared/ui/problem-text.js';

/** Codes and rules of a refusal that have a sentence of their own. */
const REASONS = ['stale-version', 'not-found', 'conflict', 'unknown-reference', 'PD5', 'RH13'] as const;

/** What stood in the way of each of the tactics, in the reader's words; without places, the problem itself. */
export function useRefusals(): (error: unknown, tactics: readonly Tactic[]) => string[] {
  const { t } = useTranslation('tactics');
  const format = useFormat();
  const problemText = useProblemText();
  return (error, tactics) => {
    const issues = error instanceof ApiProblem ? (error.errors ?? []) : [];
    const lines = issues.map(({ path, code, rule }) => {
      const tactic = tactics[Number(/^body\.items\.(\d+)/.exec(path)?.[1] ?? -1)];
      const reason = REASONS.find((known) => known === (rule ?? code));
      const words = reason === undefined ? problemText(error) : t(`bulk.reasons.${reason}`);
      return tactic === undefined ? words : `${textIn(tactic.name, format.language)}: ${words}`;
    });
    return lines.length === 0 ? [problemText(error)] : [...new Set(lines)];
  };
}
