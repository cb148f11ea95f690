import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '../../shared/api-client/problem.js';
import { useProblemText } from '../../shared/ui/problem-text.js';

/** What a tactic may lack, as the API's keys (RH9-RH12, PD1). */
export const MISSING_KEYS = [
  'message-missing',
  'message-not-approved',
  'message-retired',
  'message-not-yet-valid',
  'message-expired',
  'call-to-action-missing',
  'call-to-action-incomplete',
  'indicator-missing',
  'target-missing',
  'frequency-missing',
  'dates-missing',
  'dates-reversed',
  'dates-outside-campaign',
] as const;
type MissingKey = (typeof MISSING_KEYS)[number];

const isMissingKey = (key: string): key is MissingKey => MISSING_KEYS.some((known) => known === key);

/** Short words for what a tactic lacks: “Le falta un indicador”. */
export function useMissingText(): (missing: { readonly rule: string; readonly key: string }) => string {
  const { t } = useTranslation('calendar');
  return useCallback(
    ({ rule, key }) => (isMissingKey(key) ? t(`missing.${key}`) : t('missing.other', { rule })),
    [t],
  );
}

/** Why dates were refused, in the user's words: every rule that was broken, or the general reason. */
export function useRefusalText(): (error: unknown) => string {
  const { t } = useTranslation('calendar');
  const general = useProblemText();
  const missing = useMissingText();
  return useCallback(
    (error) => {
      if (!(error instanceof ApiProblem)) return general(error);
      if (error.code === 'stale-version') return t('stale');
      const reasons = error.errors.flatMap(({ key, rule }) =>
        key === undefined ? [] : [missing({ rule: rule ?? '', key })],
      );
      return reasons.length === 0 ? general(error) : [...new Set(reasons)].join('. ') + '.';
    },
    [t, general, missing],
  );
}
