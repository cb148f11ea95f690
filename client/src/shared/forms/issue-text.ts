import type { TFunction } from 'i18next';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';

/** What is wrong with a value: zod's issue or the API's, in what they share. */
export interface Issue {
  readonly code: string;
  /** Nothing was given at all. */
  readonly missing?: boolean | undefined;
  readonly origin?: string | undefined;
  readonly minimum?: number | undefined;
  readonly maximum?: number | undefined;
  readonly format?: string | undefined;
  readonly message?: string | undefined;
}

type SharedT = TFunction<'shared'>;

function tooSmall(issue: Issue, t: SharedT): string {
  const count = issue.minimum ?? 1;
  if (issue.origin === 'string')
    return count <= 1 ? t('form.issues.required') : t('form.issues.tooShort', { count });
  if (issue.origin === 'array')
    return count <= 1 ? t('form.issues.required') : t('form.issues.tooFew', { count });
  return issue.minimum === undefined
    ? t('form.issues.invalid')
    : t('form.issues.tooLow', { limit: issue.minimum });
}

function tooBig(issue: Issue, t: SharedT): string {
  const count = issue.maximum ?? 0;
  if (issue.origin === 'string') return t('form.issues.tooLong', { count });
  if (issue.origin === 'array') return t('form.issues.tooMany', { count });
  return issue.maximum === undefined
    ? t('form.issues.invalid')
    : t('form.issues.tooHigh', { limit: issue.maximum });
}

function format(issue: Issue, t: SharedT): string {
  if (issue.format === 'email') return t('form.issues.email');
  if (issue.format === 'url') return t('form.issues.url');
  if (issue.format === 'date') return t('form.issues.date');
  return t('form.issues.format');
}

function sentence(issue: Issue, t: SharedT): string {
  if (issue.missing === true) return t('form.issues.required');
  switch (issue.code) {
    case 'too_small':
    case 'too-small':
      return tooSmall(issue, t);
    case 'too_big':
    case 'too-big':
      return tooBig(issue, t);
    case 'invalid_format':
    case 'wrong-format':
      return format(issue, t);
    case 'invalid_value':
    case 'invalid_union':
    case 'not-a-choice':
      return t('form.issues.choice');
    case 'custom':
    case 'invalid':
      return issue.message?.includes('before') === true ? t('form.issues.order') : t('form.issues.invalid');
    default:
      return t('form.issues.invalid');
  }
}

/** Says what is wrong with a value in the user's words; the schemas' own English never reaches the screen. */
export function useIssueText(): (issue: Issue) => string {
  const { t } = useTranslation('shared');
  return useCallback((issue: Issue) => sentence(issue, t), [t]);
}
