import { z } from 'zod';

/** Every error the API can answer with: stable code → status and title (RFC 9457). */
export const ERRORS = {
  'malformed-request': { status: 400, title: 'The request cannot be read' },
  'invalid-input': { status: 400, title: 'The request does not match its schema' },
  'missing-version': { status: 428, title: 'If-Match with the version is needed' },
  'not-signed-in': { status: 401, title: 'Sign in first' },
  'wrong-credentials': { status: 401, title: 'The e-mail or the password is wrong' },
  'not-allowed': { status: 403, title: 'Your role does not allow this' },
  'invalid-csrf-token': { status: 403, title: 'The session token of this page is missing or old' },
  'not-found': { status: 404, title: 'Not there, or not yours' },
  'method-not-allowed': { status: 405, title: 'This address does not take this method' },
  conflict: { status: 409, title: 'The state of the resource does not allow this' },
  duplicate: { status: 409, title: 'There is one already' },
  'idempotency-mismatch': { status: 409, title: 'This Idempotency-Key was used for another request' },
  'link-expired': { status: 410, title: 'This link is no longer valid' },
  'stale-version': { status: 412, title: 'Someone else changed it first' },
  'too-large': { status: 413, title: 'The request is too large' },
  'unsupported-media-type': { status: 415, title: 'The body must be application/json' },
  'rule-broken': { status: 422, title: 'A rule of the plan does not allow this' },
  'too-many-requests': { status: 429, title: 'Too many requests' },
  'internal-error': { status: 500, title: 'Something failed on our side' },
  unavailable: { status: 503, title: 'The database is not reachable' },
} as const;

export type ErrorCode = keyof typeof ERRORS;

export const problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string().optional(),
    code: z.string(),
    /** The rule that was broken, like RH9. */
    rule: z.string().optional(),
    requestId: z.string().optional(),
    errors: z
      .array(
        z.object({
          path: z.string(),
          code: z.string(),
          message: z.string(),
          rule: z.string().optional(),
          key: z.string().optional(),
          values: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
        }),
      )
      .optional(),
    /** What is stored now, when a version was stale. */
    current: z.unknown().optional(),
  })
  .meta({ id: 'Problem', description: 'RFC 9457 application/problem+json' });

export type Problem = z.infer<typeof problem>;
