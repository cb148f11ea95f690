import type { Doc } from '../bson/values.js';
import { ServerError } from '../errors.js';
import { Blocked } from '../transactions/locks.js';
import type { WriteScope } from '../storage/write-scope.js';
import type { CommandContext } from './context.js';

/** One statement of a write command. It is run again after waiting, so it keeps its own progress. */
export interface Statement {
  /** Number of the statement, for retries. */
  readonly id: number;
  run(scope: WriteScope): Doc;
}

/** How a batch ended: results by statement, and the errors of those that failed. */
export interface BatchResult {
  readonly results: (Doc | undefined)[];
  readonly errors: { readonly index: number; readonly error: ServerError }[];
}

const STATEMENTS_A_TURN = 1000;

/**
 * Runs statements in order, many in one commit. An ordered batch stops at its first error. What a retry has already
 * done is answered from memory; results are stored together with the writes they belong to.
 */
export async function runBatch(
  context: CommandContext,
  statements: readonly Statement[],
  ordered: boolean,
): Promise<BatchResult> {
  const results: (Doc | undefined)[] = [];
  const errors: { index: number; error: ServerError }[] = [];
  const { transaction, session, retryable } = context;
  const { engine, sessions } = context.server;
  let next = 0;
  let stopped = false;
  while (next < statements.length && !stopped) {
    await engine.write(
      transaction,
      (scope) => {
        let fresh = false;
        try {
          for (let turn = 0; next < statements.length && turn < STATEMENTS_A_TURN; turn++) {
            const statement = statements[next];
            if (!statement) break;
            const known = retryable === undefined ? undefined : session?.results.get(statement.id);
            try {
              const result = known ?? statement.run(scope);
              results[next] = result;
              if (retryable !== undefined && session && !known) {
                session.results.set(statement.id, result);
                fresh = true;
              }
            } catch (error) {
              if (error instanceof Blocked || !(error instanceof ServerError) || fatal(error)) throw error;
              errors.push({ index: next, error });
              if (ordered || transaction) stopped = true;
            }
            next++;
            if (stopped) break;
          }
        } finally {
          if (fresh && session) sessions.save(scope.view, session);
        }
      },
      context.deadline,
    );
  }
  if (errors.length > 0 && transaction && session) sessions.abort(session);
  return { results, errors };
}

/** Errors that end the command and not only the statement. */
function fatal(error: ServerError): boolean {
  return (
    error.labels.length > 0 || error.codeName === 'MaxTimeMSExpired' || error.codeName === 'NoSuchTransaction'
  );
}

/** A statement's error as a reply lists it. */
export function writeError(index: number, error: ServerError): Doc {
  return { index, code: error.code, ...error.extra, errmsg: error.message };
}
