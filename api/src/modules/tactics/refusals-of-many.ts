import { AppError, type InputIssue } from '../../platform/app-error.js';

/** A refusal of one among many, told where the caller wrote it; `field` is where its changes stand in the item. */
export function refusalsAt(place: string, error: AppError, field = ''): InputIssue[] {
  const issues = error.details.errors ?? [];
  if (issues.length === 0) return [{ path: place, code: error.code, message: error.message }];
  const within = field === '' ? place : `${place}.${field}`;
  return issues.map((issue) => ({
    ...issue,
    path: error.code === 'invalid-input' ? issue.path.replace('body', within) : place,
  }));
}

/** All or none: every refusal, the first broken rule on top. */
export function nothingChanged(errors: readonly InputIssue[]): AppError {
  const rule = errors.find((each) => each.rule !== undefined)?.rule;
  const detail = `Nothing was changed: ${errors.length === 1 ? 'one refusal' : `${errors.length} refusals`}.`;
  return new AppError(rule === undefined ? 'conflict' : 'rule-broken', {
    detail,
    errors,
    ...(rule === undefined ? {} : { rule }),
  });
}
