import type { FieldValues, Path, UseFormReturn } from 'react-hook-form';
import { ApiProblem } from '../api-client/problem.js';
import type { Issue } from './issue-text.js';

/** `body.start` → `start`: the API names the part of the request first. */
const fieldOf = (path: string): string => path.replace(/^(?:body|query|params)\.?/, '');

/**
 * Puts what the API refused onto the fields it is about. Gives true when at least one field took it; the rest is for
 * the summary on top.
 */
export function showApiErrors<Values extends FieldValues>(
  error: unknown,
  form: UseFormReturn<Values>,
  fields: readonly Path<Values>[],
  say: (issue: Issue) => string,
): boolean {
  if (!(error instanceof ApiProblem)) return false;
  let taken = false;
  for (const problem of error.errors) {
    const name = fields.find(
      (field) => fieldOf(problem.path) === field || fieldOf(problem.path).startsWith(`${field}.`),
    );
    if (name === undefined) continue;
    form.setError(name, {
      type: problem.code,
      message: say({ code: problem.code, message: problem.message }),
    });
    taken = true;
  }
  return taken;
}
