/** Something a person can put right. Its message is the whole sentence they read; `details` goes below it. */
export class Problem extends Error {
  /**
   * @param {string} sentence
   * @param {{ details?: string | undefined, exitCode?: number | undefined }} [more]
   */
  constructor(sentence, more = {}) {
    super(sentence);
    this.name = 'Problem';
    this.details = more.details;
    this.exitCode = more.exitCode ?? 1;
  }
}

/**
 * Runs a task and turns a `Problem` into its sentence and exit code; anything else is a bug and keeps its stack.
 * @param {() => Promise<number>} task
 * @param {(line: string) => void} [print]
 * @returns {Promise<number>} the exit code
 */
export async function reportProblems(task, print = console.error) {
  try {
    return await task();
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    print('');
    print(error.message);
    if (error.details) print('\n' + error.details);
    return error.exitCode;
  }
}

/**
 * The `code` of a system error (`EADDRINUSE`, `EACCES`…), or an empty string.
 * @param {unknown} error
 */
export function codeOf(error) {
  const hasCode = typeof error === 'object' && error !== null && 'code' in error;
  return hasCode && typeof error.code === 'string' ? error.code : '';
}
