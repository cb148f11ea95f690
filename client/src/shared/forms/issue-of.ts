import type { z } from 'zod';
import type { Issue } from './issue-text.js';

/** A schema's issue in what it shares with the API's; `given` is what stood there. */
export function issueOf(issue: z.core.$ZodIssue, given: unknown): Issue {
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
