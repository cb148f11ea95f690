import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiProblem, OfflineError, type ProblemCode } from '../api-client/problem.js';

/** Says an error in the user's words; the API's English sentence never reaches the screen. */
export function useProblemText(): (error: unknown) => string {
  const { t, i18n } = useTranslation();
  return useCallback(
    (error: unknown) => {
      if (error instanceof OfflineError) return t('problem.offline');
      if (!(error instanceof ApiProblem)) return t('problem.codes.internal-error');
      const known = i18n.exists(`shared:problem.codes.${error.code}`);
      const sentence = t(`problem.codes.${known ? (error.code as ProblemCode) : 'internal-error'}`);
      return error.rule === undefined ? sentence : `${sentence} ${t('problem.rule', { rule: error.rule })}.`;
    },
    [t, i18n],
  );
}
