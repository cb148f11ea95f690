import { get, set, type FieldErrors, type FieldValues, type Resolver } from 'react-hook-form';
import type { z } from 'zod';
import { issueOf } from './issue-of.js';
import type { Issue } from './issue-text.js';

type Say = (issue: Issue) => string;

const givenAt = (values: unknown, path: string): unknown => (path === '' ? values : get(values, path));

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
      set(errors, name, {
        type: issue.code,
        message: sentences[name] ?? say(issueOf(issue, givenAt(values, path))),
      });
    }
    return { values: {}, errors };
  };
}
