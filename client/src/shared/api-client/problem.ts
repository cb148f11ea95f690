import type { ErrorCode, Problem } from '@altavoz/contracts/errors';

/** Codes the API answers with, and the one we give an answer that is not a problem document. */
export type ProblemCode = ErrorCode | 'unreadable-answer';

export type FieldProblem = NonNullable<Problem['errors']>[number];

interface ProblemDetails {
  readonly status: number;
  readonly code: string;
  readonly title: string;
  readonly detail?: string | undefined;
  readonly rule?: string | undefined;
  readonly requestId?: string | undefined;
  readonly errors?: readonly FieldProblem[] | undefined;
  readonly current?: unknown;
  readonly retryAfterSeconds?: number | undefined;
}

/** The API understood us and said no: RFC 9457, with our stable code. */
export class ApiProblem extends Error {
  override readonly name = 'ApiProblem';
  readonly status: number;
  readonly code: string;
  readonly title: string;
  readonly detail: string | undefined;
  /** The rule of the plan that was broken, like RH9. */
  readonly rule: string | undefined;
  readonly requestId: string | undefined;
  readonly errors: readonly FieldProblem[];
  /** What is stored now, when our version was stale (412). */
  readonly current: unknown;
  readonly retryAfterSeconds: number | undefined;

  constructor(details: ProblemDetails) {
    super(details.detail ?? details.title);
    this.status = details.status;
    this.code = details.code;
    this.title = details.title;
    this.detail = details.detail;
    this.rule = details.rule;
    this.requestId = details.requestId;
    this.errors = details.errors ?? [];
    this.current = details.current;
    this.retryAfterSeconds = details.retryAfterSeconds;
  }
}

/** Nobody answered: no network, or the service is down. */
export class OfflineError extends Error {
  override readonly name = 'OfflineError';
}

/** True when the error is the API's answer with this code. */
export function isProblem(error: unknown, code?: ProblemCode): error is ApiProblem {
  return error instanceof ApiProblem && (code === undefined || error.code === code);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

function fieldProblems(value: unknown): FieldProblem[] {
  if (!Array.isArray(value)) return [];
  return value.filter(isRecord).map((entry) => {
    const field: FieldProblem = {
      path: text(entry['path']) ?? '',
      code: text(entry['code']) ?? 'invalid',
      message: text(entry['message']) ?? '',
    };
    const rule = text(entry['rule']);
    const key = text(entry['key']);
    if (rule !== undefined) field.rule = rule;
    if (key !== undefined) field.key = key;
    if (isRecord(entry['values'])) {
      field.values = Object.fromEntries(
        Object.entries(entry['values']).filter(
          (pair): pair is [string, string | number] =>
            typeof pair[1] === 'string' || typeof pair[1] === 'number',
        ),
      );
    }
    return field;
  });
}

function retryAfter(response: Response): number | undefined {
  const seconds = Number(response.headers.get('retry-after') ?? Number.NaN);
  return Number.isFinite(seconds) && seconds >= 0 ? seconds : undefined;
}

/** Reads the answer of a failed call; one that is not a problem document (a proxy's page) still becomes a problem. */
export async function problemFrom(response: Response): Promise<ApiProblem> {
  const isJson = /\bjson\b/.test(response.headers.get('content-type') ?? '');
  const body: unknown = isJson ? await response.json().catch(() => undefined) : undefined;
  const retryAfterSeconds = retryAfter(response);
  if (!isRecord(body)) {
    return new ApiProblem({
      status: response.status,
      code: 'unreadable-answer',
      title: response.statusText || `HTTP ${response.status}`,
      retryAfterSeconds,
    });
  }
  return new ApiProblem({
    status: response.status,
    code: text(body['code']) ?? 'unreadable-answer',
    title: text(body['title']) ?? response.statusText,
    detail: text(body['detail']),
    rule: text(body['rule']),
    requestId: text(body['requestId']),
    errors: fieldProblems(body['errors']),
    current: body['current'],
    retryAfterSeconds,
  });
}
