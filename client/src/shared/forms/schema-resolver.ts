import { get, set, type FieldErrors, type FieldValues, type Resolver } from 'react-hook-form';
import type { z } from 'zod';
import type { Issue } from './issue-text.js';

type Say = (issue: Issue) => string;

function issueOf(issue: z.core.$ZodIssue, values: unknown, path: string): Issue {
  const given: unknown = path === '' ? values : get(values, path);
  const about = {
    code: issue.code,
    message: issue.message,
    missing: given === undefined || given === null || given === '',
  };
  if (issue.code === 'too_small') return { ...about, origin: issue.origin, minimum: Number(issue.minimum) };
  if (issue.code === 'too_big') return { ...about, origin: issue.origin, maximum: Number(issue.maximum) };
  if (issue.code === 'invalid_format') return { ...about, format: issue.format };
  return about;
}

/**
 * Checks a form with the very schema the API will check it with, and says what is wrong in the user's words:
 * `useForm({ resolver: schemaResolver(createTactic.body, useIssueText()) })`. `sentences` gives a field its own words.
 * The form's values may be half filled, whatever the schema's own input type says; what comes out has been checked.
 */
export function schemaResolver<Output extends FieldValues, Values extends FieldValues = FieldValues>(
  schema: z.ZodType<Output>,
  say: Say,
  sentences: Readonly<Record<string, string>> = {},
): Resolver<Values, unknown, Output> {
  return async (values) => {
    const parsed = await schema.safeParseAsync(values);
    if (parsed.success) return { values: parsed.data, errors: {} };
    const errors: FieldErrors<Values> = {};
    for (const issue of parsed.error.issues) {
      const path = issue.path.map(String).join('.');
      const name = path === '' ? 'root' : path;
      if (get(errors, name) !== undefined) continue;
      set(errors, name, { type: issue.code, message: sentences[name] ?? say(issueOf(issue, values, path)) });
    }
    return { values: {}, errors };
  };
}
