import { useCallback, useState } from 'react';
import type { z } from 'zod';
import { ApiProblem } from '../api-client/problem.js';
import { issueOf } from './issue-of.js';
import { useIssueText } from './issue-text.js';

/** What is wrong with each field, by its path in the body: `details.rank`. */
export type FieldErrors = ReadonlyMap<string, string>;

const NONE: FieldErrors = new Map();

/**
 * For forms that keep their values themselves: `check` asks the schema that the API will ask and gives what it would
 * send, or undefined with the errors by field. `refused` puts what the API said on the same fields.
 */
export function useSchemaErrors() {
  const say = useIssueText();
  const [errors, setErrors] = useState<FieldErrors>(NONE);

  const check = useCallback(
    <Output>(schema: z.ZodType<Output>, body: object): Output | undefined => {
      const parsed = schema.safeParse(body);
      if (parsed.success) {
        setErrors(NONE);
        return parsed.data;
      }
      const found = new Map<string, string>();
      for (const issue of parsed.error.issues) {
        const path = issue.path.map(String).join('.');
        if (!found.has(path)) found.set(path, say(issueOf(issue, valueAt(body, issue.path))));
      }
      setErrors(found);
      return undefined;
    },
    [say],
  );

  const refused = useCallback(
    (error: unknown) => {
      if (!(error instanceof ApiProblem) || error.errors.length === 0) return;
      setErrors(new Map(error.errors.map((one) => [one.path.replace(/^body\./, ''), say(one)])));
    },
    [say],
  );
  return { errors, check, refused };
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (inner, key) =>
      typeof inner === 'object' && inner !== null
        ? new Map(Object.entries(inner)).get(String(key))
        : undefined,
    value,
  );
}
